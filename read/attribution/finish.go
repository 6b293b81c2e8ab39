package attribution

import (
	"cmp"
	"slices"

	"readout/read/token"
)

// flow gives free-standing quotations the speaker of the paragraph before.
func (r *reader) flow() {
	last := -1 // attribution of the quotation before
	for k := range r.quotes {
		q := &r.quotes[k]
		if q.of > 0 {
			last = int(q.of) - 1
			continue
		}
		if last < 0 || !q.clause || !r.alone(q) || r.speech != nil && r.speech[q.first] > 0 {
			continue
		}
		if q.chain >= 0 && r.quotes[q.chain].of > 0 {
			r.give(k, r.quotes[q.chain].of)
			continue
		}
		p := &r.out[last]
		if !r.follows(k) || p.SourceHead < 0 {
			continue
		}
		at := r.add(Attribution{SourceHead: p.SourceHead, CueHead: -1, ToHead: -1, By: -1, Form: Direct, Speech: true, Why: "quote.flow", Confidence: .65})
		r.give(k, at+1)
		last = int(at)
	}
}

// alone says whether a quotation fills its sentences.
func (r *reader) alone(q *quote) bool {
	t := r.t
	return t.Sentences[t.SentenceOf[q.first]].First == q.first && t.Sentences[t.SentenceOf[q.last]].Last <= q.last+2
}

// follows says whether the quotation before stands in the same paragraph or the one before.
func (r *reader) follows(k int) bool {
	t := r.t
	a, b := t.Sentences[t.SentenceOf[r.quotes[k-1].last]].Para, t.Sentences[t.SentenceOf[r.quotes[k].first]].Para
	return b-a <= 1
}

// finish orders the attributions, settles their forms and nests them.
func (r *reader) finish() {
	for i := range r.out {
		a := &r.out[i]
		slices.SortFunc(a.Content, func(x, y Range) int { return cmp.Compare(x.First, y.First) })
		a.Content = slices.DeleteFunc(a.Content, Range.Empty)
	}
	r.out = slices.DeleteFunc(r.out, func(a Attribution) bool { return len(a.Content) == 0 })
	for i := range r.out {
		r.form(&r.out[i])
	}
	slices.SortStableFunc(r.out, func(a, b Attribution) int {
		if c := cmp.Compare(a.Start(), b.Start()); c != 0 {
			return c
		}
		return cmp.Compare(b.size(), a.size())
	})
	r.nest()
}

// Start is the first token of cue and content.
func (a *Attribution) Start() int32 {
	if !a.Cue.Empty() {
		return min(a.Content[0].First, a.Cue.First)
	}
	return a.Content[0].First
}

func (a *Attribution) size() int {
	n := 0
	for _, c := range a.Content {
		n += int(c.Last - c.First)
	}
	return n
}

// believed is the least confidence of a learned attribution that others may stand in.
const believed = .5

// nest finds for each attribution the smallest content that its cue stands in. Contents are painted on
// the tokens from the largest to the smallest.
func (r *reader) nest() {
	order := make([]int32, len(r.out))
	for i := range order {
		order[i] = int32(i)
	}
	slices.SortStableFunc(order, func(x, y int32) int { // of two with the same words, that which names who passes them on comes last
		if c := cmp.Compare(r.out[y].size(), r.out[x].size()); c != 0 {
			return c
		}
		return cmp.Compare(min(r.out[x].By, 0), min(r.out[y].By, 0))
	})
	owner := r.cueOf // no longer needed
	clear(owner)
	for _, i := range order {
		if r.out[i].Why == learned && r.out[i].Confidence < believed {
			continue
		}
		for _, c := range r.out[i].Content {
			for k := c.First; k < c.Last; k++ {
				owner[k] = i + 1
			}
		}
	}
	for i := range r.out {
		a := &r.out[i]
		at := a.CueHead
		if at < 0 {
			continue
		}
		a.Parent = -1
		if p := owner[at] - 1; p >= 0 && int(p) != i && r.out[p].size() > 0 && !a.covers(r.out[p].CueHead) {
			a.Parent = p
		}
	}
}

// covers says whether the content holds token i.
func (a *Attribution) covers(i int32) bool {
	for _, c := range a.Content {
		if c.Has(i) {
			return true
		}
	}
	return false
}

// form settles how the words are given, by the share of letters that stand in quotation marks.
func (r *reader) form(a *Attribution) {
	if a.Turn || a.Why == "quote.flow" || a.Why == "quote.block" {
		return
	}
	in, all := 0, 0
	for _, c := range a.Content {
		for i := c.First; i < c.Last; i++ {
			if r.kind(int(i)) != token.Word && r.kind(int(i)) != token.Number {
				continue
			}
			n := int(r.t.Tokens[i].End - r.t.Tokens[i].Start)
			all += n
			if r.quoted[i] >= 0 {
				in += n
			}
		}
	}
	inside := a.CueHead >= 0 && r.quoted[a.CueHead] >= 0
	if q := r.quoted[a.Content[0].First]; a.Why == "quote.follows" && len(a.Content) == 1 && q >= 0 && !r.quotes[r.quoted[a.Content[0].First]].whole && r.flat(int(a.Content[0].First), int(a.Content[0].Last)) {
		inside = true // a few words of his: condemned “this attack”
	}
	switch {
	case in*100 >= all*97 && all > 0 && !inside:
		a.Form = Direct
	case in*100 >= all*2 && in > 0:
		a.Form = Mixed
	case a.Why == "clause.object" || a.Why == "act.noun" || a.Why == "act.about" || a.Why == "noun.about":
		a.Form = Narrated
	default:
		a.Form = Indirect
	}
}
