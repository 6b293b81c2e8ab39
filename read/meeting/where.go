package meeting

import (
	"sort"

	"readout/knowledge/senses"
	"readout/read/clause"
	"readout/read/place"
	"readout/read/syntax"
	"readout/record"
)

// where is what the words of a mention say about its place: the site is an index, -1 for none.
type where struct {
	site        int
	city, venue string
	country     string
	cityAt      []record.Span
	cityWhy     string
}

// placeAt is the index of the place that token t lies in, or -1.
func (s *scan) placeAt(t int) int {
	i := sort.Search(len(s.Places), func(i int) bool { return int(s.Places[i].Last) > t })
	if i < len(s.Places) && int(s.Places[i].First) <= t {
		return i
	}
	return -1
}

// whereOf reads the places in the clause of a mention: those in a phrase with in, at, to or aboard that
// hang on the verb, the noun or the people ("met with X in Rome"), not the country of somebody's office.
func (s *scan) whereOf(m mention) where {
	w := where{site: -1}
	i := sort.Search(len(s.Places), func(i int) bool { return int(s.Places[i].Last) > m.first })
	for ; i < len(s.Places) && int(s.Places[i].First) < m.last; i++ {
		p := &s.Places[i]
		if p.UsedAs == "government" || !s.locative(i, m) {
			continue
		}
		switch p.Precision {
		case "venue":
			if w.venue == "" && !s.anywhere(p, m) {
				w.venue, w.site, w.country = p.Name, i, p.Country
				if w.city == "" && p.City != "" {
					w.city, w.cityAt = p.City, []record.Span{s.tree.Span(int(p.First), int(p.Last))}
				}
			}
		case "city":
			if w.city == "" {
				w.city, w.cityAt = p.Name, []record.Span{s.tree.Span(int(p.First), int(p.Last))}
				w.country = p.Country
				if w.site < 0 {
					w.site = i
				}
			}
		case "region":
			if w.city == "" && w.country == "" && p.Country != "" {
				w.city, w.country = p.Name, p.Country
				w.site = i
			}
		default:
			if w.country == "" {
				w.country = p.Country
				if w.site < 0 {
					w.site = i
				}
			}
		}
	}
	if w.site < 0 {
		s.whereBefore(&w, m)
	}
	if w.city == "" && w.venue == "" {
		s.inCapital(&w, m)
	}
	if w.venue == "" {
		w.venue = s.building(m)
	}
	return w
}

// inCapital takes the capital of which the words of a mention speak: "met in the Turkish capital".
func (s *scan) inCapital(w *where, m mention) {
	for k := m.token + 1; k < m.last; k++ {
		country, city := s.capital(k)
		if city == "" {
			continue
		}
		if first := s.phraseStart(k); first > 0 && s.tree.Form(first-1) == "in" {
			w.city, w.country, w.cityAt = city, country, []record.Span{s.tree.Span(first, k+1)}
			return
		}
	}
}

// anywhere says whether a building's name may be that of one elsewhere: its country, as the gazetteer has it, is that of
// nobody who takes part, and the report does not speak of it. There is a Republican Palace in many a capital.
func (s *scan) anywhere(p *place.Place, m mention) bool {
	if p.Country == "" || s.sideOfAny(m.left, p.Country) || s.sideOfAny(m.right, p.Country) {
		return false
	}
	for i := range s.Names.Entities[:min(len(s.Names.Entities), reach*reach)] {
		if s.Names.Entities[i].Country == p.Country {
			return false
		}
	}
	for i := range s.Places[:min(len(s.Places), reach)] {
		if s.Places[i].Precision == "city" && s.Places[i].Country == p.Country {
			return false
		}
	}
	return true
}

// whereBefore takes the place that a clause with "where" follows: "at the Akasaka Palace, where the two met".
func (s *scan) whereBefore(w *where, m mention) {
	first := int(s.tree.Sentences[s.tree.SentenceOf[m.token]].First)
	for k := m.token - 1; k > first+1 && k > m.token-12; k-- {
		if s.tree.Form(k) != "where" {
			continue
		}
		at := k - 1
		if s.tree.Form(at) == "," {
			at--
		}
		i := s.placeAt(at)
		if i < 0 {
			return
		}
		p := &s.Places[i]
		w.site, w.country, w.city = i, p.Country, p.City
		if p.Precision == "venue" {
			w.venue = p.Name
		} else if p.Precision == "city" {
			w.city = p.Name
		}
		w.cityAt = []record.Span{s.tree.Span(int(p.First), int(p.Last))}
		return
	}
}

// building is the words of a building that no gazetteer has: "at the presidential office".
func (s *scan) building(m mention) string {
	for k := m.token + 1; k+2 < m.last; k++ {
		if s.tree.Form(k) != "at" || s.tree.Form(k+1) != "the" || s.inTitle(k) {
			continue
		}
		for n := k + 2; n < m.last && n < k+6; n++ {
			if _, ok := s.Words.Find("venue", s.tree.Lemma(n)); ok {
				return s.tree.Span(k+2, n+1).In(s.tree.Source)
			}
			if _, ok := s.Words.Find("venue", lowered(s.tree.Form(n))); ok {
				return s.tree.Span(k+2, n+1).In(s.tree.Source)
			}
			if u := s.tree.UPOS(n); u != syntax.ADJ && u != syntax.NOUN && u != syntax.PROPN {
				break
			}
		}
	}
	return ""
}

// inTitle says whether the "at" at token k belongs to somebody's office: "Minister of State at the Ministry of Foreign
// Affairs".
func (s *scan) inTitle(k int) bool {
	for t := k - 1; t >= 0 && t > k-5; t-- {
		switch s.tree.Form(t) {
		case "Minister", "Secretary", "State", "Director", "Ambassador", "Adviser", "Advisor", "Counsellor", "Undersecretary", "official", "officials", "spokesman", "spokesperson":
			return true
		case ",":
			return false
		}
	}
	return false
}

func lowered(w string) string {
	if w != "" && w[0] >= 'A' && w[0] <= 'Z' {
		return string(w[0]+'a'-'A') + w[1:]
	}
	return w
}

// onWay says whether token t is the journey on which somebody is: "on the way to Rome he stopped in Paris".
func (s *scan) onWay(t int) bool {
	switch s.tree.Lemma(t) {
	case "way", "route", "flight", "journey":
		return true
	}
	return false
}

// isKind says whether the "of" at token k joins a place at token at to the word for what it is: "in the port city of Pemba".
func (s *scan) isKind(at, k int) bool {
	h := s.tree.Head(at)
	return h >= 0 && s.tree.Lemma(k) == "of" && senses.Is(s.tree.Lemma(h), senses.Part)
}

// aims says whether a verb tells that something is to be: "set", "scheduled".
func aims(verb string) bool {
	g, ok := senses.GovernorOf(verb)
	return ok && g.Status == clause.Planned
}

// locative says whether site i stands where something takes place, in the mention's own clause.
func (s *scan) locative(i int, m mention) bool {
	at := int(s.Places[i].Last) - 1
	for k := int(s.Places[i].First); k < int(s.Places[i].Last); k++ {
		if h := s.tree.Head(k); h < int(s.Places[i].First) || h >= int(s.Places[i].Last) {
			at = k
			break
		}
	}
	placed := false
	for range 6 {
		for k := range s.tree.Kids(at) {
			if s.tree.Rel(k) == syntax.Case {
				switch s.tree.Lemma(k) {
				case "in", "at", "to", "aboard", "near", "outside", "inside", "on":
					placed = true
				case "of", "from", "with", "for", "about", "against", "by", "between":
					if !placed && !s.isKind(at, k) {
						return false
					}
				case "after", "before", "following":
					return at == m.token // "met X after talks with Y in Rome"
				}
			}
		}
		if s.onWay(at) {
			return false
		}
		if at == m.token || at == m.gov {
			return placed
		}
		if r := s.tree.Rel(at); s.tree.Head(at) == m.token && (r == syntax.Acl || r == syntax.AclRelcl) && (heldBy(s.tree.Lemma(at)) || aims(s.tree.Lemma(at))) {
			return placed // "talks, due to be held in Rome", "talks that had been set for Rome"
		}
		switch s.tree.Rel(at) {
		case syntax.AclRelcl, syntax.Acl, syntax.Advcl, syntax.Ccomp, syntax.NmodPoss, syntax.Nsubj, syntax.Obj:
			if !placed || s.tree.Rel(at) != syntax.Obj && s.tree.Rel(at) != syntax.Nsubj {
				return false
			}
		}
		h := s.tree.Head(at)
		if h < 0 {
			return false
		}
		at = h
	}
	return false
}
