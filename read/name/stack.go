package name

import (
	"cmp"
	"slices"
	"strings"

	"readout/knowledge/titles"
	"readout/read/syntax"
)

// widest is how far, in tokens, an office goes on: "Director of the Office of the Foreign Affairs Commission".
const widest = 12

// stack takes into the mention of a person the offices that a list names before the last one: "Politburo Member, Director
// of the Commission, and Foreign Minister Okello" is one man. They bear no article, no name and no other state, and nobody
// holds a lesser office beside that of the head of a state or government.
func (s *scan) stack() {
	list := s.names.Mentions
	offices := map[int]int{} // token behind an office → its mention
	for i := range list {
		if s.bareOffice(&list[i]) {
			offices[int(list[i].Last)] = i
		}
	}
	taken := map[int32]bool{} // heads
	for i := range list {
		for listed := false; ; listed = true {
			end := s.joint(&list[i], listed)
			k, ok := s.officeBefore(end, offices)
			if !ok || !oneHolder(&list[k], &list[i]) {
				break
			}
			m, office := &list[i], &list[k]
			m.First, m.Of, m.Also = office.First, cmp.Or(m.Of, office.Of), office.Title
			taken[office.Head] = true
		}
	}
	s.names.Mentions = slices.DeleteFunc(list, func(m Mention) bool { return m.Kind == Nominal && taken[m.Head] })
}

// joint is the token behind what "and" joins to a person's office, or a comma where listed; 0 where nothing does.
func (s *scan) joint(m *Mention, listed bool) int {
	end := int(m.First)
	if m.Kind != Named || m.Type != PER || m.Title == nil || m.Title.Level == titles.Honorific || end < 2 {
		return 0
	}
	and := s.tree.Form(end-1) == "and"
	if and {
		end--
	}
	if s.tree.Form(end-1) == "," {
		end--
		and = and || listed
	}
	if !and {
		return 0
	}
	return end
}

// officeBefore is the mention of the office that ends at token end, with the "of …" that may follow its words.
func (s *scan) officeBefore(end int, offices map[int]int) (int, bool) {
	for last := end; last > 0 && last > end-widest; last-- {
		if k, ok := offices[last]; ok {
			return k, last == end || s.tree.Form(last) == "of"
		}
		switch s.tree.UPOS(last - 1) {
		case syntax.VERB, syntax.AUX, syntax.PUNCT, syntax.CCONJ:
			return 0, false
		}
	}
	return 0, false
}

// bareOffice says whether a mention is an office written large without an article and without a name; one of initials
// ("EAM") is a person's own name for the day.
func (s *scan) bareOffice(m *Mention) bool {
	first := int(m.First)
	if form := s.tree.Form(first); m.Kind != Nominal || m.Title == nil || m.Plural || !capital(form) || form == strings.ToUpper(form) {
		return false
	}
	switch s.tree.UPOS(first) {
	case syntax.DET, syntax.PRON:
		return false
	}
	return first == 0 || s.tree.UPOS(first-1) != syntax.DET
}

// oneHolder says whether a person of the later mention can hold the office of the one before as well.
func oneHolder(before, m *Mention) bool {
	if m.Of != "" && before.Of != "" && m.Of != before.Of {
		return false
	}
	first := func(t *titles.Title) bool { return t.Level == titles.HeadOfState || t.Level == titles.HeadOfGovernment }
	return !first(m.Title) || first(before.Title)
}
