package meeting

import (
	"readout/read/clause"
	"readout/read/syntax"
)

// verb looks at a verb that may name a meeting.
func (s *scan) verb(v int) {
	lemma := s.tree.Lemma(v)
	w, ok := s.Words.Find("verb", lemma)
	if !ok {
		return
	}
	switch w.Kind {
	case "with":
		s.meets(v, lemma, w.Format)
	case "object":
		s.calls(v, w.Format)
	case "host":
		s.hosts(v, lemma, w.Format)
	}
}

// meets reads "X met (with) Y", "X and Y met", "X spoke with Y".
func (s *scan) meets(v int, lemma, format string) {
	left := s.subject(v)
	right := s.withPeople(v)
	if obj := s.tree.Kid(v, syntax.Obj); lemma == "meet" && obj >= 0 {
		met := s.people(obj)
		if len(met) == 0 && len(right) == 0 {
			if right = s.after1(v+1, int(s.tree.Sentences[s.tree.SentenceOf[v]].Last)); len(right) == 0 {
				return // "met the criteria"
			}
		}
		right = union(met, right)
	} else if lemma == "meet" && len(right) == 0 && obj < 0 {
		right = s.after1(v+1, int(s.tree.Sentences[s.tree.SentenceOf[v]].Last))
	}
	if (lemma == "speak" || lemma == "talk") && len(right) == 0 {
		if to := clause.Prep(s.tree, v, "to"); to >= 0 {
			right = s.people(to)
		}
	}
	right = without(right, left)
	if len(left)+len(right) < 2 || len(left) == 0 {
		return
	}
	if len(right) == 0 && (!s.apart(left) || !s.joint(v, lemma)) {
		return
	}
	if format == "call" && s.faceToFace(v) {
		format = "in_person"
	}
	if s.virtual(v) {
		format = "video"
	}
	s.add(mention{token: v, gov: v, left: left, right: right, format: format, kind: "verb", why: "meeting." + lemma})
}

// withs are the heads of the "with" phrases of a verb, also where one hangs on a word inside the clause
// ("met today in Rome with Y").
func (s *scan) withs(v int) []int {
	var list []int
	for k := range s.tree.Kids(v) {
		switch s.tree.Rel(k) {
		case syntax.Obl, syntax.Nmod, syntax.OblUnmarked:
			if clause.Has(s.tree, k, syntax.Case, "with", "alongside") {
				list = append(list, k)
				continue
			}
			if s.tree.Rel(k) != syntax.Nmod && k > v && len(s.people(k)) == 0 {
				for g := range s.tree.Kids(k) {
					if s.tree.Rel(g) == syntax.Nmod && clause.Has(s.tree, g, syntax.Case, "with") {
						list = append(list, g)
					}
				}
			}
		}
	}
	return list
}

// joint says whether a verb with a plural subject alone tells of a meeting: "the two presidents met",
// "X and Y spoke today"; not "the ministers spoke at a conference".
func (s *scan) joint(v int, lemma string) bool {
	if lemma == "meet" {
		return true
	}
	if obj := s.tree.Kid(v, syntax.Obj); obj >= 0 {
		return false
	}
	return clause.PrepAny(s.tree, v, "at", "out", "before", "of", "against", "for") < 0
}

// calls reads "X called Y (today)": a call to a person, not "called the talks useful" or "called on Y".
func (s *scan) calls(v int, format string) {
	obj := s.tree.Kid(v, syntax.Obj)
	if obj < 0 || clause.Passive(s.tree, v) {
		return
	}
	if s.tree.Lemma(v) == "call" {
		for k := range s.tree.Kids(v) {
			r := s.tree.Rel(k)
			infinitive := r == syntax.Xcomp && clause.Has(s.tree, k, syntax.Mark, "to")
			if r == syntax.Iobj || r == syntax.CompoundPrt || r == syntax.Xcomp && !infinitive || k != obj && r == syntax.Obj {
				return
			}
		}
	}
	left, right := s.subject(v), s.people(obj)
	right = without(right, left)
	if len(left) == 0 || !s.hasPerson(right) {
		return
	}
	s.add(mention{token: v, gov: v, left: left, right: right, format: format, kind: "verb", why: "meeting.call"})
}

// hosts reads "X hosted Y", "X welcomed Y to the White House", "Y was received by X".
func (s *scan) hosts(v int, lemma, format string) {
	host, guest := s.subject(v), s.people(clause.Object(s.tree, v))
	if !s.hasPerson(guest) && !clause.Passive(s.tree, v) {
		guest = s.after1(v+1, int(s.tree.Sentences[s.tree.SentenceOf[v]].Last))
	}
	guest = without(guest, host)
	if len(host) == 0 || !s.hasPerson(guest) {
		return
	}
	if lemma == "welcome" && clause.PrepAny(s.tree, v, "to", "at", "in", "for", "into") < 0 {
		return
	}
	s.add(mention{token: v, gov: v, left: host, right: guest, host: host, format: format, kind: "host", why: "meeting." + lemma})
}

// apart says whether the actors stand for more than one side, or are unknown persons.
func (s *scan) apart(list []int) bool {
	for i, a := range list {
		for _, b := range list[:i] {
			if s.side(a) != s.side(b) || s.side(a) == "" {
				return true
			}
		}
	}
	return false
}

// side is the state or organisation that an actor stands for.
func (s *scan) side(a int) string { return s.cast.Code(a) }
