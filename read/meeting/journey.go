package meeting

import (
	"readout/read/clause"
	"readout/read/syntax"
)

// onJourney gives a meeting that is the aim of a journey the place and the day of that, where it has none of its own:
// "will fly to Lima on Tuesday to meet Y", "arrived in Rome for talks with Y".
func (s *scan) onJourney(m *mention) {
	if left := s.leftBehind(m); left >= 0 && m.format == "in_person" {
		if country, city, site := s.destination(left); city != "" {
			m.where = where{site: site, city: city, country: country, cityWhy: "meeting.left"}
			if site >= 0 {
				m.where.cityAt = append(m.where.cityAt, s.tree.Span(int(s.Places[site].First), int(s.Places[site].Last)))
			}
		}
		return
	}
	v := s.journey(m)
	if v < 0 {
		return
	}
	goal := v // "will be in Lima to meet Y"
	if s.tree.UPOS(v) == syntax.VERB {
		w, _ := s.Words.Find("visit", s.tree.Lemma(v))
		switch w.Kind {
		case "obj":
			goal = clause.Object(s.tree, v)
		case "awaited":
			goal = clause.PrepAny(s.tree, v, "in", "to")
		default:
			goal = clause.PrepAny(s.tree, v, w.Kind, "to", "into", "in")
		}
	}
	if m.where.city == "" && m.where.country == "" && m.format == "in_person" {
		if country, city, site := s.destination(goal); city != "" {
			m.where = where{site: site, city: city, country: country, cityWhy: "meeting.journey"}
			if site >= 0 {
				m.where.cityAt = append(m.where.cityAt, s.tree.Span(int(s.Places[site].First), int(s.Places[site].Last)))
			}
		}
	}
	if m.when.start == nil {
		first, last := clause.Span(s.tree, v)
		if w := s.whenOf(mention{token: v, gov: v, first: first, last: last, kind: "visit"}); w.end == nil {
			m.when.start, m.when.startAt, m.when.startWhy = w.start, w.startAt, w.startWhy
		}
	}
}

// journey is the verb of motion whose aim a mention is, or the place where somebody is for it; -1 where there is none.
func (s *scan) journey(m *mention) int {
	at := m.gov
	if m.kind == "noun" && clause.Has(s.tree, m.token, syntax.Case, "for") {
		at = m.token
	} else if r := s.tree.Rel(at); r != syntax.Advcl && r != syntax.Xcomp || !clause.Has(s.tree, at, syntax.Mark, "to") {
		return -1
	}
	v := s.tree.Head(at)
	if v >= 0 && s.stays(v) && s.placeAt(v) >= 0 {
		return v
	}
	if m.kind == "noun" && at == m.token && v != m.gov || v < 0 || s.tree.UPOS(v) != syntax.VERB {
		return -1
	}
	if w, ok := s.Words.Find("visit", s.tree.Lemma(v)); !ok || w.Kind == "sent" || w.Kind == "invited" || s.tree.Lemma(v) == "return" {
		return -1
	}
	return v
}
