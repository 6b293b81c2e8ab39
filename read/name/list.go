package name

import (
	"strings"

	"readout/knowledge/countries"
	"readout/knowledge/senses"
	"readout/knowledge/titles"
	"readout/read/syntax"
)

// longestList is how many states or persons a list is read to.
const longestList = 24

// among reads the states that follow the one that a plural description belongs to: "the leaders of Kenya, Uganda and
// Rwanda" are three. A list has a conjunction before its last member.
func (s *scan) among(m *Mention) {
	if m.Kind != Nominal || !m.Plural || m.OfEntity < 0 || m.Type == ORG && !senses.Is(s.tree.Lemma(int(m.Head)), senses.Panel) || m.Last != s.names.Entities[m.OfEntity].Last {
		return
	}
	var found []int32
	end := int(s.tree.Sentences[s.tree.SentenceOf[m.Head]].Last)
	from := int(m.Last)
	if from+3 < end && s.tree.Form(from) == "(" && s.tree.Form(from+2) == ")" {
		from += 3 // "of the African Union (AU) and Japan"
	}
	for at := from; len(found) < longestList; {
		k, closes := s.separator(at, end)
		if k == at {
			return
		}
		for k < end && (s.tree.Form(k) == "of" || s.tree.Form(k) == "from" || s.tree.Form(k) == "the") {
			k++
		}
		e := s.memberAt(k, end)
		if e < 0 {
			return
		}
		found = append(found, e)
		at = int(s.names.Entities[e].Last)
		if closes {
			m.Among, m.Last = found, int32(at)
			return
		}
	}
}

// separator is the token behind the comma or conjunction at token at (at itself where there is none), and whether it is a conjunction.
func (s *scan) separator(at, end int) (next int, closes bool) {
	next = at
	if next < end && s.tree.Form(next) == "," {
		next++
	}
	if next < end && s.tree.UPOS(next) == syntax.CCONJ && s.tree.Form(next) != "but" {
		return next + 1, true
	}
	return next, false
}

// memberAt is the state or body at token k that a list may have as a member; -1 where it only tells of whom another word is.
func (s *scan) memberAt(k, end int) int32 {
	if k >= end {
		return -1
	}
	e := s.names.InEntity[k]
	if e < 0 {
		e = s.ahead(k)
	}
	if e < 0 {
		return -1
	}
	n := &s.names.Entities[e]
	next := int(n.Last)
	if int(n.First) != k || n.Type != GPE && n.Type != ORG || n.Sense == countries.Adjective || n.Sense == countries.Demonym || s.code(e) == "" || next < end && (s.possessive(next) || s.tree.Form(next) == "-") {
		return -1
	}
	return e
}

// single says whether a title is of an office that one person holds in each state.
func single(t *titles.Title) bool {
	return t != nil && (t.Level == titles.HeadOfState || t.Level == titles.HeadOfGovernment || t.Level == titles.Minister && t.Role != "minister")
}

// Single says whether each of those whom a plural description stands for is one person: "the presidents of Kenya and Uganda".
func (m *Mention) Single() bool { return single(m.Title) }

// rosters names those whom a plural description of several states stands for, where a list of as many names stands beside
// it: "the presidents of Kenya and Uganda, A and B", "A and B, the Greek and Turkish envoys".
func (s *scan) rosters() {
	for i := range s.names.Mentions {
		m := &s.names.Mentions[i]
		if m.Kind != Nominal || m.OfEntity < 0 || m.Title == nil && m.Type != PER {
			continue
		}
		parts := []int{i}
		if len(m.Among) == 0 {
			parts = s.peersOf(i)
		}
		if n := len(parts) + len(m.Among); n > 1 {
			s.roster(parts, n)
		}
	}
}

// peersOf are the mentions of the nationalities joined to that of mention i, and it, in order.
func (s *scan) peersOf(i int) []int {
	m := &s.names.Mentions[i]
	var list []int
	for k := max(0, i-longestList); k < i; k++ {
		if o := &s.names.Mentions[k]; o.Kind == Nominal && o.TitleFirst == m.TitleFirst && o.TitleLast == m.TitleLast && o.TitleFirst >= o.Last && o.OfEntity >= 0 {
			list = append(list, k)
		}
	}
	return append(list, i)
}

// roster finds the names of n people whom one or more descriptions, one after the other, stand for.
func (s *scan) roster(parts []int, n int) {
	last := &s.names.Mentions[parts[len(parts)-1]]
	names := s.personsAt(int(last.Last), n)
	if names == nil {
		names = s.personsBefore(int(s.names.Mentions[parts[0]].First), n)
	}
	if names == nil {
		return
	}
	states := append([]int32(nil), last.Among...)
	for k := len(parts) - 1; k >= 0; k-- {
		states = append([]int32{s.names.Mentions[parts[k]].OfEntity}, states...)
	}
	for k, p := range names {
		person := &s.names.Mentions[p]
		if person.Of == "" {
			person.Of, person.OfEntity = s.code(states[k]), states[k]
		}
		if person.Title == nil && single(last.Title) {
			person.Title, person.TitleFirst, person.TitleLast = last.Title, last.TitleFirst, last.TitleLast
		}
	}
	for k, p := range parts {
		s.names.Mentions[p].Members = names[k : k+1]
	}
	last.Members = names[len(parts)-1:]
}

// personsAt are the n persons named in a list behind a comma at token at, as mentions; nil where there are not just so many.
func (s *scan) personsAt(at, n int) []int32 {
	end := int(s.tree.Sentences[s.tree.SentenceOf[max(at-1, 0)]].Last)
	if at < end && (s.tree.Form(at) == "," || s.tree.Form(at) == "-" || s.tree.Form(at) == "–" || s.tree.Form(at) == "—") {
		at++
	}
	var names []int32
	for range n {
		m := s.personFrom(at, end)
		if m < 0 {
			return nil
		}
		names = append(names, m)
		at = int(s.names.Mentions[m].Last)
		if len(names) == n {
			break
		}
		next, _ := s.separator(at, end)
		if next == at {
			return nil
		}
		at = next
	}
	if next, _ := s.separator(at, end); next > at && s.personFrom(next, end) >= 0 {
		return nil // there are more of them
	}
	return names
}

// personsBefore are the n persons named in a list that ends with a comma before token at.
func (s *scan) personsBefore(at, n int) []int32 {
	if at < 1 || s.tree.Form(at-1) != "," {
		return nil
	}
	first := int(s.tree.Sentences[s.tree.SentenceOf[at-1]].First)
	for k := at - 2; k >= first && k > at-8*n; k-- {
		if s.names.InEntity[k] < 0 {
			continue
		}
		if names := s.personsAt(int(s.names.Entities[s.names.InEntity[k]].First), n); names != nil && int(s.names.Mentions[names[n-1]].Last) == at-1 {
			return names
		}
	}
	return nil
}

// personFrom is the named mention of a person that begins at token at, -1 where none does.
func (s *scan) personFrom(at, end int) int32 {
	if at < end && strings.EqualFold(s.tree.Form(at), "the") {
		return -1
	}
	for k := at; k < min(end, at+16); k++ {
		if m := s.names.Within[k]; m >= 0 {
			if o := &s.names.Mentions[m]; o.Type == PER && int(o.First) == at {
				return m
			}
			return -1
		}
	}
	return -1
}
