package meeting

import (
	"slices"

	"readout/read/syntax"
)

// topicsOf are the issues of a meeting: of the sentences that name it, and of those after them that tell what
// was discussed, up to where the report turns to another meeting.
func (s *scan) topicsOf(g *group) []string {
	list := []string{}
	add := func(sentence int32) {
		x := s.tree.Sentences[sentence]
		for _, t := range s.Topics.Of(s.tree, int(x.First), int(x.Last)) {
			if !slices.Contains(list, t) {
				list = append(list, t)
			}
		}
	}
	last := int32(-1)
	for _, k := range g.mentions {
		if n := s.tree.SentenceOf[s.mentions[k].token]; n != last {
			add(n)
			last = n
		}
	}
	if !done(g.status) {
		return list
	}
	for n := s.tree.SentenceOf[s.mentions[g.mentions[0]].token] + 1; int(n) < len(s.tree.Sentences); n++ {
		if s.other(g, n) {
			return list
		}
		if s.discusses(n) {
			add(n)
		}
	}
	return list
}

// other says whether another meeting that took place is named in a sentence.
func (s *scan) other(g *group, sentence int32) bool {
	for i := range s.groups {
		o := &s.groups[i]
		if o != g && done(o.status) && s.tree.SentenceOf[s.mentions[o.mentions[0]].token] == sentence {
			return true
		}
	}
	return false
}

// discusses says whether a verb of the sentence tells what was spoken of.
func (s *scan) discusses(sentence int32) bool {
	x := s.tree.Sentences[sentence]
	for k := x.First; k < x.Last; k++ {
		if s.tree.UPOS(int(k)) == syntax.VERB && discussing[s.tree.Lemma(int(k))] {
			return true
		}
	}
	return false
}

var discussing = map[string]bool{"discuss": true, "talk": true, "raise": true, "address": true, "review": true, "exchange": true, "consult": true, "explore": true, "cover": true, "focus": true, "debate": true, "examine": true, "touch": true}
