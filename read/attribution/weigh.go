package attribution

import (
	"cmp"
	"slices"

	"readout/knowledge/cues"
	"readout/read/attribution/scorer"
	"readout/read/syntax"
)

// learned is why there is an attribution that no rule proposed.
const learned = "scorer.cue"

// doubted is the confidence of what makes no statement.
const doubted = .55

// sure is the score from which what only the scorer finds is believed.
const sure = 2 * scorer.Scale

// Proposed are the attributions of the rules that stand in no other's content, adjectives and effects left out: what the scorer weighs.
func Proposed(tree *syntax.Tree, lex *cues.Lexicon) []scorer.Triple {
	return proposed(Read(tree, lex, nil))
}

func proposed(list []Attribution) []scorer.Triple {
	var out []scorer.Triple
	for i := range list {
		a := &list[i]
		up := a.Parent
		for up >= 0 && list[up].Unlearned {
			up = list[up].Parent
		}
		if up >= 0 || a.Inner || a.Unlearned {
			continue
		}
		t := scorer.Triple{Source: scorer.Range(a.Source), Cue: scorer.Range(a.Cue)}
		for _, c := range a.Content {
			t.Content = append(t.Content, scorer.Range(c))
		}
		out = append(out, t)
	}
	return out
}

// Marks are the spans of an attribution as PolNeAR marks them.
type Marks struct {
	Source, Cue Range
	Content     []Range
}

// weigh lets the scorer judge what the rules propose: what it accepts gets marks, and what only it finds is added.
func (r *reader) weigh(m *scorer.Model) {
	at := map[int32]int{} // cue token → its attribution, the outermost of several
	for i := range r.out {
		for k := r.out[i].Cue.First; k < r.out[i].Cue.Last; k++ {
			if _, taken := at[k]; !taken || r.out[i].Parent < 0 {
				at[k] = i
			}
		}
	}
	view := scorer.See(r.t, r.lex, proposed(r.out))
	for _, f := range m.Read(view) {
		marks := marked(&f)
		if i, ok := sharing(marks.Cue, at); ok && r.out[i].Marks == nil {
			r.out[i].Marks = marks
			continue
		}
		if r.oneTurn(marks) {
			a := r.found(marks, f.Score)
			a.Marks = marks
			if r.doubtful(int(a.CueHead)) {
				a.Confidence = min(a.Confidence, doubted)
			}
			r.add(a)
		}
	}
	r.finish()
	r.within(m, view)
}

// within lets the scorer look into the contents of what was found, for what is told there: an attribution that
// only it finds in another's content.
func (r *reader) within(m *scorer.Model, view *scorer.View) {
	var parts []scorer.Range
	taken := map[int32]bool{}
	for i := range r.out {
		a := &r.out[i]
		for k := a.Cue.First; k < a.Cue.Last; k++ {
			taken[k] = true
		}
		if a.Parent < 0 && (a.Why != learned || a.Confidence >= believed) {
			for _, c := range a.Content {
				parts = append(parts, scorer.Range(c))
			}
		}
	}
	var inner []Attribution
	for i := range r.out {
		if r.out[i].Parent >= 0 {
			inner = append(inner, r.out[i])
			inner[len(inner)-1].Parent, inner[len(inner)-1].Inner = -1, false
		}
	}
	for _, f := range m.Within(view, apart(parts), proposed(inner)) {
		a := r.found(marked(&f), f.Score)
		if !r.tells(&a) && f.Score < unclear || taken[a.Cue.First] || taken[a.Cue.Last-1] {
			continue
		}
		a.Inner, a.Confidence = true, min(a.Confidence, doubted)
		r.add(a)
	}
	r.finish()
}

// apart drops of parts that overlap the later and the shorter one.
func apart(parts []scorer.Range) []scorer.Range {
	slices.SortFunc(parts, func(a, b scorer.Range) int {
		return cmp.Or(cmp.Compare(a.First, b.First), cmp.Compare(b.Last, a.Last))
	})
	end := int32(0)
	return slices.DeleteFunc(parts, func(p scorer.Range) bool {
		over := p.First < end
		end = max(end, p.Last)
		return over
	})
}

// unclear is the score from which what is told within another's content need not be a clause with its source.
const unclear = -scorer.Scale / 2

// tells says whether an attribution has a source and a clause for its content, or a clause after "that".
func (r *reader) tells(a *Attribution) bool {
	for i := int(a.Content[0].First); i < int(a.Content[0].Last); i++ {
		if r.finite(i) {
			return !a.Source.Empty() || r.is(int(a.Content[0].First), "that")
		}
	}
	return false
}

// marked are the spans of what the scorer found.
func marked(f *scorer.Found) *Marks {
	m := &Marks{Source: Range(f.Source), Cue: Range(f.Cue)}
	for _, c := range f.Content {
		m.Content = append(m.Content, Range(c))
	}
	return m
}

// doubtful says whether a cue is not taken from the scorer alone: what is told in a turn of a transcript, and a
// word that may be a name ("Said").
func (r *reader) doubtful(cue int) bool {
	return r.speech != nil && r.speech[cue] > 0 || capital(r.t.Form(cue)) && r.t.Sentences[r.t.SentenceOf[cue]].First != int32(cue)
}

// oneTurn says whether source, cue and content stand in the same turn of a transcript, or all in none.
func (r *reader) oneTurn(m *Marks) bool {
	if r.speech == nil {
		return true
	}
	turn := r.speech[m.Cue.First]
	if !m.Source.Empty() && r.speech[m.Source.First] != turn {
		return false
	}
	return !slices.ContainsFunc(m.Content, func(c Range) bool { return r.speech[c.First] != turn || r.speech[c.Last-1] != turn })
}

// sharing is the attribution that has a token of the cue.
func sharing(cue Range, at map[int32]int) (int, bool) {
	for k := cue.First; k < cue.Last; k++ {
		if i, ok := at[k]; ok {
			return i, true
		}
	}
	return 0, false
}

// found is an attribution that only the scorer found.
func (r *reader) found(m *Marks, score int32) Attribution {
	a := Attribution{Source: m.Source, Cue: m.Cue, Core: m.Cue, Content: slices.Clone(m.Content), SourceHead: -1, CueHead: m.Cue.First, ToHead: -1, By: -1, Why: learned, Confidence: sureness(score)}
	if !a.Source.Empty() {
		a.SourceHead = int32(r.headOf(int(a.Source.First), int(a.Source.Last)))
	}
	for i := int(m.Cue.First); i < int(m.Cue.Last); i++ {
		c := r.entry(i)
		if c == nil {
			continue
		}
		a.Entry, a.CueHead, a.Speech, a.Core = c, int32(i), c.Kind == cues.Speech, Range{int32(i), int32(i) + 1}
		if r.upos(i) == syntax.VERB {
			r.group(i, &a, deepest)
			a.ToHead = r.recipient(c, i, i+1, i+20)
			break
		}
	}
	return a
}

// sureness is the confidence of a score over no attribution, in units of 1/scorer.Scale of log-odds.
func sureness(score int32) float64 {
	switch {
	case score > sure:
		return .75
	case score > 0:
		return doubted
	}
	return doubted - .15
}

// entry is the lexicon's for the word at token i, or nil.
func (r *reader) entry(i int) *cues.Cue {
	if v := r.lex.Verb(r.low(i)); v != nil {
		for _, c := range v.Cues {
			if len(c.Words) == 1 {
				return c
			}
		}
	}
	if list := r.lex.Noun(r.low(i)); len(list) > 0 {
		return list[0]
	}
	if list := r.lex.Adjective(r.low(i)); len(list) > 0 {
		return list[0]
	}
	if list := r.lex.Phrases(r.low(i)); len(list) > 0 {
		return &list[0].Cue
	}
	return nil
}
