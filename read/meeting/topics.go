package meeting

import (
	"slices"

	"readout/knowledge/senses"
	"readout/read/syntax"
)

// stretch is how many tokens around a word are read for what belongs to it: endless sentences stay linear.
const stretch = 300

// topicsOf are the issues of a meeting: of the sentences that name it, and of those after them that tell what
// was discussed, up to where the report turns to another meeting.
func (s *scan) topicsOf(g *group) []string {
	list := []string{}
	add := func(sentence int32, around int) {
		x := s.tree.Sentences[sentence]
		first, last := max(int(x.First), around-stretch), min(int(x.Last), around+stretch)
		for _, t := range s.Topics.Of(s.tree, first, last) {
			if !slices.Contains(list, t) {
				list = append(list, t)
			}
		}
	}
	last := int32(-1)
	for _, k := range g.mentions {
		if n := s.tree.SentenceOf[s.mentions[k].token]; n != last {
			add(n, s.mentions[k].token)
			last = n
		}
	}
	if !done(g.status) {
		return list
	}
	first := s.tree.SentenceOf[s.mentions[g.mentions[0]].token] + 1
	for n := first; int(n) < len(s.tree.Sentences) && n < first+reach; n++ {
		if s.opening[n] {
			return list
		}
		if s.discusses(n) {
			add(n, int(s.tree.Sentences[n].First))
		}
	}
	return list
}

// openings finds the sentences in which a meeting that took place is named first.
func (s *scan) openings() {
	s.opening = map[int32]bool{}
	for i := range s.groups {
		if g := &s.groups[i]; done(g.status) {
			s.opening[s.tree.SentenceOf[s.mentions[g.mentions[0]].token]] = true
		}
	}
}

// discusses says whether a verb of the sentence tells what was spoken of.
func (s *scan) discusses(sentence int32) bool {
	x := s.tree.Sentences[sentence]
	for k := x.First; k < x.Last && k < x.First+stretch; k++ {
		if s.tree.UPOS(int(k)) == syntax.VERB && senses.Is(s.tree.Lemma(int(k)), senses.Discuss) {
			return true
		}
	}
	return false
}
