package main

import "readout/read/attribution/scorer"

// example is a stretch to learn from: the features and classes of its tokens, and their right labels.
type example struct {
	rows  []scorer.Rows
	turns []uint8
	gold  []scorer.Label
}

// put writes a span into labels that begin at token first.
func put(labels []scorer.Label, first int32, s scorer.Range, begin scorer.Label) {
	for i := max(s.First, first); i < min(s.Last, first+int32(len(labels))); i++ {
		labels[i-first] = begin
		if i > s.First {
			labels[i-first] = begin + 1
		}
	}
}

// mend makes labels follow each other: a span that another cuts begins anew.
func mend(labels []scorer.Label) {
	before := scorer.Outside
	for i, l := range labels {
		if !l.Follows(before) {
			labels[i] = l - 1
		}
		before = labels[i]
	}
}

// labels are the gold labels of all tokens: cues over sources over contents.
func (r *report) labels() []scorer.Label {
	out := make([]scorer.Label, len(r.tree.Tokens))
	for _, a := range r.gold {
		for _, c := range a.Content {
			put(out, 0, c, scorer.BeginContent)
		}
	}
	for _, a := range r.gold {
		put(out, 0, a.Source, scorer.BeginSource)
	}
	for _, a := range r.gold {
		put(out, 0, a.Cue, scorer.BeginCue)
	}
	return out
}

// flat are the stretches of a report as examples of the first chain.
func (r *report) flat() []*example {
	labels := r.labels()
	var out []*example
	for _, s := range r.view.Stretch {
		e := &example{gold: labels[s.First:s.Last]}
		mend(e.gold)
		for i := s.First; i < s.Last; i++ {
			var rows scorer.Rows
			r.view.Flat(&rows, i, s)
			e.rows, e.turns = append(e.rows, rows), append(e.turns, r.view.Turn(i))
		}
		out = append(out, e)
	}
	return out
}

// lessons are the cues of a report that have gold, as examples of the second chain.
func (r *report) lessons(m *scorer.Model) []*example {
	var out []*example
	for _, l := range m.Lessons(r.view) {
		g := r.taught(l.Cue)
		if g == nil {
			continue
		}
		e := &example{rows: l.Rows, turns: l.Turns, gold: make([]scorer.Label, len(l.Rows))}
		for _, c := range g.Content {
			put(e.gold, l.Window.First, c, scorer.BeginContent)
		}
		put(e.gold, l.Window.First, g.Source, scorer.BeginSource)
		for i := l.Cue.First; i < l.Cue.Last; i++ {
			e.gold[i-l.Window.First] = scorer.Outside
		}
		mend(e.gold)
		out = append(out, e)
	}
	return out
}

// taught gives the gold attribution that shares most of a candidate cue, or nil.
func (r *report) taught(cue scorer.Range) *scorer.Triple {
	var best *scorer.Triple
	most := int32(0)
	for k := range r.gold {
		g := &r.gold[k]
		if n := min(cue.Last, g.Cue.Last) - max(cue.First, g.Cue.First); n > most && len(g.Content) > 0 {
			best, most = g, n
		}
	}
	return best
}
