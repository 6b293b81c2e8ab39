package meeting

import (
	"readout/knowledge/senses"
	"readout/read/clause"
	"readout/read/name"
	"readout/read/syntax"
)

// goOn keeps the visits to the other goals of a journey: "will travel to Bogota and to Lima".
func (s *scan) goOn(v, goal int, who []int, mood clause.Mood) {
	if goal < 0 {
		return
	}
	for k := range s.tree.Kids(goal) {
		if s.tree.Rel(k) == syntax.Conj {
			if country, city, site := s.destination(k); country != "" {
				s.visit(v, v, who, country, city, site, mood, "visit.verb")
			}
		}
	}
}

// placeAfter is the place or state that the words after v go to: at once for "visit", after the preposition
// for "travel to"; -1 for none.
func (s *scan) placeAfter(v int, kind string) int {
	k := v + 1
	if kind != "obj" {
		if k >= len(s.tree.Nodes) || s.tree.Form(k) != kind && s.tree.Form(k) != "to" {
			return -1
		}
		k++
	}
	if k < len(s.tree.Nodes) && s.tree.Form(k) == "the" {
		k++
	}
	if k >= len(s.tree.Nodes) || s.tree.SentenceOf[k] != s.tree.SentenceOf[v] {
		return -1
	}
	return k
}

// goalBehind is the goal of a trip that hangs on the traveller: "the visit of X to Y".
func (s *scan) goalBehind(n int) (country, city string, site int) { return s.destination(s.goalAt(n)) }

// goalAt is the token behind the first "to" that follows noun n in its clause, -1 where none does.
func (s *scan) goalAt(n int) int {
	end := int(s.tree.Sentences[s.tree.SentenceOf[n]].Last)
	for k := n + 1; k < end && k < n+14 && s.tree.UPOS(k) != syntax.VERB; k++ {
		if s.tree.Form(k) == "to" {
			return s.placeAfter(k, "obj")
		}
	}
	return -1
}

// destination is the country (and city) at token t: a place, or a state as a place.
func (s *scan) destination(t int) (country, city string, site int) {
	if t < 0 {
		return "", "", -1
	}
	if i := s.placeAt(t); i >= 0 {
		p := &s.Places[i]
		if p.Precision == "city" || p.Precision == "venue" {
			city = p.Name
			if p.Precision == "venue" {
				city = p.City
			}
		}
		return p.Country, city, i
	}
	for _, a := range s.cast.At(t) {
		if s.cast.Actors[a].Kind == "state" {
			return s.cast.Code(a), "", -1
		}
	}
	if e := s.Names.InEntity[t]; e >= 0 && s.Names.Entities[e].Type == name.GPE {
		return s.Names.Entities[e].Country, "", -1
	}
	return s.within(t)
}

// capital is the country and the name of the capital that token t speaks of: "the Turkish capital", "Kenya's capital". Empty
// where it speaks of none.
func (s *scan) capital(t int) (country, city string) {
	if s.tree.Lemma(t) != "capital" {
		return "", ""
	}
	for k := t - 1; k >= 0 && k > t-4; k-- {
		if e := s.Names.InEntity[k]; e >= 0 && s.Names.Entities[e].Country != "" {
			if c, ok := s.Countries.ByCode(s.Names.Entities[e].Country); ok {
				return c.Code, c.Capital
			}
		}
	}
	return "", ""
}

// within is the country that a goal lies in by the words around it: "the South Korean island of Cheju".
func (s *scan) within(t int) (country, city string, site int) {
	if country, city = s.capital(t); city != "" {
		return country, city, -1
	}
	if !senses.Is(s.tree.Lemma(t), senses.Part) {
		return "", "", -1
	}
	first, last := s.tree.Subtree(t)
	for k := first; k < last && k < first+8; k++ {
		if e := s.Names.InEntity[k]; e >= 0 && s.Names.Entities[e].Country != "" {
			return s.Names.Entities[e].Country, "", s.placeAt(k)
		}
	}
	return "", "", -1
}
