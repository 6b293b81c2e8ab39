package meeting

import (
	"readout/read/clause"
	"strings"
)

// visitorsOf are the persons of a side that a visit is said to be made by ("the first visit by a Japanese
// leader"): those who meet in the country.
func (s *scan) visitorsOf(n int, country string) []int {
	by := clause.PrepAny(s.tree, n, "by")
	if by < 0 || country == "" {
		return nil
	}
	first, last := s.tree.Subtree(by)
	var side string
	for k := first; k < last && side == ""; k++ {
		if e := s.Names.InEntity[k]; e >= 0 {
			side = s.Names.Entities[e].Country
		}
	}
	if side == country {
		return nil
	}
	for i := range s.groups[:min(len(s.groups), reach)] {
		g := &s.groups[i]
		if !done(g.status) || !s.sideOfAny(g.parts, country) {
			continue
		}
		var who []int
		for _, a := range g.parts {
			if x := s.side(a); (x == side || side == "" && x != "" && x != country) && s.cast.Actors[a].Kind == "person" {
				who = append(who, a)
			}
		}
		if len(who) > 0 {
			return who
		}
	}
	return nil
}

// persons are the persons and groups of a noun phrase.
func (s *scan) persons(t int) []int { return s.onlyPersons(s.who.People(t)) }

func (s *scan) onlyPersons(list []int) []int {
	var kept []int
	for _, a := range list {
		if k := s.cast.Actors[a].Kind; k == "person" || k == "group" {
			kept = append(kept, a)
		}
	}
	return kept
}

// travellers leaves out whose coming is no visit: troops, refugees, tourists; of one person named in two offices, the second.
func (s *scan) travellers(who []int) []int {
	var kept []int
	for i, a := range who {
		if s.cast.Actors[a].Kind == "group" && s.horde(s.cast.Actors[a].Name) {
			continue
		}
		if i > 0 && s.cast.Actors[a].Kind == "person" && s.secondOffice(a) {
			continue
		}
		kept = append(kept, a)
	}
	return kept
}

// secondOffice says whether a person is only a role without an article, as the second office of somebody named before it
// is: "the President of Chad and current Chairman of the Union".
func (s *scan) secondOffice(a int) bool {
	x := &s.cast.Actors[a]
	if x.Entry != "" || x.Name == "" || x.Name[0] < 'a' || x.Name[0] > 'z' {
		return false
	}
	first, _, _ := strings.Cut(x.Name, " ")
	switch first {
	case "the", "a", "an", "his", "her", "its", "their", "two", "three":
		return false
	}
	return true
}

// horde says whether the words for a group end in people who come in numbers and on no visit: "350 Ugandan soldiers".
func (s *scan) horde(words string) bool {
	last := words[strings.LastIndexByte(words, ' ')+1:]
	_, ok := s.Words.Find("crowd", strings.TrimSuffix(last, "s"))
	if !ok {
		_, ok = s.Words.Find("crowd", last)
	}
	return ok
}
