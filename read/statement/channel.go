package statement

import (
	"slices"

	"readout/knowledge/senses"
	"readout/read/attribution"
	"readout/read/name"
	"readout/read/syntax"
)

// carriers marks the attributions that only pass on another's statement: "…, Miller said" around "Blinken
// underscored …", "according to CCTV" around "Wang told him …". They become that statement's way.
func (s *scan) carriers() []bool {
	carried := make([]bool, len(s.Attributions))
	for i := range s.Attributions {
		a := &s.Attributions[i]
		if !s.stated(i) {
			continue
		}
		if p := a.Parent; p >= 0 && s.carries(int(p), i) {
			carried[p] = true
		}
		for k := max(0, i-2); a.By >= 0 && k < min(len(carried), i+3); k++ { // who passes on what he quotes
			if k != i && s.Attributions[k].SourceHead == a.By && slices.Equal(s.Attributions[k].Content, a.Content) {
				carried[k] = true
			}
		}
	}
	return carried
}

// carries says whether attribution p says nothing but that i was said.
func (s *scan) carries(p, i int) bool {
	outer, inner := &s.Attributions[p], &s.Attributions[i]
	if s.ownSide(p, i) || slices.Equal(s.who[p], s.who[i]) || outer.Turn || outer.Negated || outer.Act != nil || outer.Entry != nil && len(outer.Entry.Acts) > 0 && outer.Entry.Acts[0] != "report" {
		return false
	}
	start, end := inner.Start(), inner.Cue.Last
	if !inner.Source.Empty() {
		if outer.Content[0].Has(inner.Source.First) {
			start = min(start, inner.Source.First)
		}
		end = max(end, inner.Source.Last)
	}
	for _, c := range inner.Content {
		end = max(end, c.Last)
	}
	first, last := outer.Content[0].First, outer.Content[len(outer.Content)-1].Last
	if start-first > 12 || last-end > 4 && end > first {
		return false
	}
	for k := first; k < start; k++ {
		if s.finite(int(k)) {
			return false
		}
	}
	return true
}

// ownSide says whether those who are told to act in i are the side of the one who tells it in p: "he said
// the two sides had agreed" is his statement.
func (s *scan) ownSide(p, i int) bool {
	if len(s.who[p]) != 1 {
		return false
	}
	state := s.Cast.State(s.who[p][0])
	return state >= 0 && state != s.who[p][0] && slices.Contains(s.who[i], state)
}

// finite says whether token i has tense; outside the text nothing has.
func (s *scan) finite(i int) bool {
	if i < 0 || i >= len(s.Tree.Nodes) {
		return false
	}
	switch s.Tree.Nodes[i].XPOS {
	case syntax.XVBD, syntax.XVBP, syntax.XVBZ, syntax.XMD:
		return true
	}
	return false
}

// channel gives the statement its way to the reader, innermost first, and carries an outlet on over what
// the same speaker says next, while he is not named anew.
func (s *scan) channel(st *Statement, i int) {
	a := &s.Attributions[i]
	outlet := (*Via)(nil)
	for p, depth := a.Parent, 0; p >= 0 && depth < 6; p, depth = s.Attributions[p].Parent, depth+1 {
		outer := &s.Attributions[p]
		if !outer.Speech || outer.Why == "noun.about" || outer.Why == "noun.clause" || outer.Turn && p == a.Parent && s.ownSide(int(p), i) {
			continue
		}
		for _, who := range s.ways(int(p)) {
			if v := s.step(st, who); v != nil {
				st.Via = append(st.Via, *v)
				if v.How == "outlet" {
					outlet = v
					s.run.viaSpan = s.Tree.Span(int(outer.Cue.First), int(outer.Cue.Last))
					if src := outer.Source; !src.Empty() && src.First >= outer.Cue.First {
						s.run.viaSpan.End = s.Tree.Span(int(src.First), int(src.Last)).End
					}
				}
			}
		}
	}
	for _, who := range append(s.reader[i], s.by(a)...) {
		if v := s.step(st, who); v != nil {
			st.Via = append(st.Via, *v)
		}
	}
	if v := s.carriedBy(st, a); v != nil {
		st.Via, outlet = append(st.Via, *v), v
	}
	if outlet == nil && len(st.Via) == 0 && s.run.via != nil && a.Form == attribution.Direct && s.pronoun(a) && slices.Equal(s.run.speaker, st.Speaker) {
		st.Via = append(st.Via, *s.run.via)
		because(st, "via", "channel.continued", s.run.viaSpan)
		st.Confidence *= .95
		return
	}
	s.run.via = outlet
}

// window is how many tokens around a cue are read for who carried the words: sentences have no end.
const window = 200

// carriedBy is the outlet of which the sentence of a cue says that it carried the words: "said in a statement carried by the
// state agency"; nil where it says so of none.
func (s *scan) carriedBy(st *Statement, a *attribution.Attribution) *Via {
	if a.CueHead < 0 || a.Turn {
		return nil
	}
	sentence := s.Tree.Sentences[s.Tree.SentenceOf[a.CueHead]]
	for i := max(sentence.First, a.CueHead-window); i+2 < min(sentence.Last, a.CueHead+window); i++ {
		if s.Tree.Nodes[i].XPOS != syntax.XVBN || s.lower(int(i)+1) != "by" || !senses.Is(s.Tree.Lemma(int(i)), senses.Carry) || s.within(a, i) {
			continue
		}
		for k := i + 2; k < min(i+8, sentence.Last); k++ {
			for _, who := range s.Cast.At(int(k)) {
				if s.Cast.Actors[who].Kind == "media" {
					return s.step(st, who)
				}
			}
		}
	}
	return nil
}

// within says whether token i stands in the content of an attribution.
func (s *scan) within(a *attribution.Attribution, i int32) bool {
	return slices.ContainsFunc(a.Content, func(c attribution.Range) bool { return c.Has(i) })
}

// ways are the speakers of attribution p and whoever quotes them.
func (s *scan) ways(p int) []int {
	by := s.by(&s.Attributions[p])
	if by == nil {
		return s.who[p]
	}
	return union(slices.Clone(s.who[p]), by)
}

// by are the actors who quote the source of an attribution: of the phrase's head, else of the first name in it.
func (s *scan) by(a *attribution.Attribution) []int {
	if a.By < 0 {
		return nil
	}
	for k := a.By; k <= min(s.Tree.Nodes[a.By].Right, a.By+window); k++ {
		if list := s.Cast.At(int(k)); len(list) > 0 {
			return list
		}
	}
	for k := max(s.Tree.Nodes[a.By].Left, a.By-window); k < a.By; k++ { // "by the Al-Nahr channel"
		if list := s.Cast.At(int(k)); len(list) > 0 && s.Cast.Actors[list[0]].Kind == "media" {
			return list
		}
	}
	return nil
}

// pronoun says whether the source is one, or is left out.
func (s *scan) pronoun(a *attribution.Attribution) bool {
	if a.Source.Empty() {
		return true
	}
	m := s.Names.ByToken[a.SourceHead]
	return m >= 0 && s.Names.Mentions[m].Kind == name.Pronoun
}

// step is actor who as a step of the way, nil where he is the speaker, there already, or the document's own outlet.
func (s *scan) step(st *Statement, who int) *Via {
	x := &s.Cast.Actors[who]
	if slices.Contains(st.Speaker, who) || x.Name == s.Outlet && s.Outlet != "" || slices.ContainsFunc(st.Via, func(v Via) bool { return v.Actor == who }) {
		return nil
	}
	if x.Kind == "media" {
		return &Via{who, "outlet"}
	}
	return &Via{who, "told_by"}
}
