package meeting

// assembled says whether some actors are one body of several states, or its people: "EU foreign ministers met", "the Security Council held a
// session". They meet each other.
func (s *scan) assembled(list []int) bool {
	if len(list) != 1 {
		return false
	}
	a := &s.cast.Actors[list[0]]
	side := s.side(list[0])
	if _, state := s.Countries.ByCode(side); state || side == "" {
		return false
	}
	return a.Kind == "international_organisation" || a.Kind == "group"
}

// bare says whether an assembly is told without its day or its city: that it "met" may be any of its meetings.
func (s *scan) bare(m *mention) bool {
	return m.when.start == nil || len(m.when.start.Value) < 10 || m.where.city == ""
}

// assembles says whether a verb tells of a body that it came together.
func assembles(lemma string) bool {
	switch lemma {
	case "meet", "gather", "convene", "assemble":
		return true
	}
	return false
}
