package statement

import (
	"slices"

	"readout/knowledge/cues"
	"readout/read/attribution"
	"readout/read/name"
	"readout/read/syntax"
	"readout/record"
)

// run is what goes on from statement to statement.
type run struct {
	speaker []int // of the statement before
	to      []int // whom it was said to
	via     *Via  // the outlet through which it came
	viaSpan record.Span
	issuer  []int // who last spoke "in a statement"
}

// speakers are the actors of an attribution's source.
func (s *scan) speakers(i int) []int {
	a := &s.Attributions[i]
	if a.SourceHead < 0 {
		return nil
	}
	head := int(a.SourceHead)
	list := s.Cast.At(head)
	for _, h := range s.beside(a, head) {
		for _, x := range s.Cast.At(h) {
			if !slices.Contains(list, x) {
				list = append(list, x)
			}
		}
	}
	if len(list) > 0 {
		slices.Sort(list)
		return list
	}
	if a.Source.Empty() {
		return nil
	}
	if s.text(head) {
		if list = s.Cast.Within(int(a.Source.First), int(a.Source.Last)); len(list) > 1 {
			list = list[:1]
		}
		if len(list) == 0 {
			return s.run.issuer
		}
		return list
	}
	return s.named(a)
}

// named is the person whose name stands in the source though its head does not stand for one: "Matthew
// Miller, the spokesman", with the head taken wrongly.
func (s *scan) named(a *attribution.Attribution) []int {
	for k := a.Source.First; k < a.Source.Last; k++ {
		m := s.Names.ByToken[k]
		if m < 0 || s.Names.Mentions[m].Kind != name.Named || s.Names.Mentions[m].Type != name.PER {
			continue
		}
		if k > a.Source.First && s.Tree.UPOS(int(s.Names.Mentions[m].First)-1) == syntax.ADP {
			continue
		}
		return s.Cast.At(int(k))
	}
	return nil
}

// beside are the heads that are joined to head within the source: "X and Y said".
func (s *scan) beside(a *attribution.Attribution, head int) []int {
	var out []int
	top := head
	if s.Tree.Rel(head) == syntax.Conj && a.Source.Has(int32(s.Tree.Head(head))) {
		top = s.Tree.Head(head)
		out = append(out, top)
	}
	for k := range s.Tree.Kids(top) {
		if s.Tree.Rel(k) == syntax.Conj && k != head && a.Source.Has(int32(k)) {
			out = append(out, k)
		}
	}
	if len(out) > 0 || s.Names.ByToken[head] < 0 {
		return out
	}
	first := s.Names.Mentions[s.Names.ByToken[head]].First
	if first-2 >= a.Source.First && s.Tree.UPOS(int(first)-1) == syntax.CCONJ { // the tree missed the coordination
		for m := range s.Names.Mentions {
			if s.Names.Mentions[m].Last == first-1 && s.Names.Mentions[m].First >= a.Source.First {
				return []int{int(s.Names.Mentions[m].Head)}
			}
		}
	}
	return out
}

// text says whether a noun names a text that speaks for its author.
func (s *scan) text(i int) bool {
	for _, c := range s.Cues.Noun(s.Tree.Lemma(i)) {
		if c.Is(cues.Document) {
			return true
		}
	}
	return false
}

// document remembers who spoke "in a statement", for the statement that speaks later.
func (r *run) document(s *scan, i int) {
	a := &s.Attributions[i]
	if a.Cue.Last > a.Core.Last || a.Act != nil && a.Act.Is(cues.Document) || a.SourceHead >= 0 && s.text(int(a.SourceHead)) {
		if len(s.who[i]) > 0 {
			r.issuer = s.who[i]
		}
	}
}

// speakerReason gives the words and rule by which a pronoun or description stands for the speaker.
func (s *scan) speakerReason(st *Statement, a *attribution.Attribution) {
	if a.SourceHead < 0 || s.Names.ByToken[a.SourceHead] < 0 {
		st.Confidence *= .95
		return
	}
	m := &s.Names.Mentions[s.Names.ByToken[a.SourceHead]]
	if m.Kind == name.Named {
		return
	}
	why, span := s.Cast.Reason(int(a.SourceHead))
	if why == "" || span.End <= span.Start {
		return
	}
	because(st, "speaker", why, span)
	if m.Kind == name.Pronoun {
		st.Confidence *= .97
	}
}

func because(st *Statement, field, why string, span record.Span) {
	if st.Because == nil {
		st.Because = map[string]record.Because{}
	}
	st.Because[field] = record.Because{Evidence: []record.Span{span}, Why: why}
}

// after remembers a statement for the next one.
func (r *run) after(st *Statement, a *attribution.Attribution) {
	r.speaker, r.to = st.Speaker, st.To
	if a.Form == attribution.Narrated {
		r.to = nil
	}
}
