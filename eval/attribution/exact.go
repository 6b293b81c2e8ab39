package attribution

import "fmt"

// exact counts spans that begin and end at the gold's tokens, role by role and paragraph by paragraph.
type exact struct{ hit, wrong, missed [3]int }

var roles = [3]string{"source", "cue", "content"}

func (t Triple) role(i int) []Span { return [3][]Span{t.Source, t.Cue, t.Content}[i] }

// add scores one paragraph. Found spans are widened to the tokens that they touch and cut at the paragraph's ends.
func (e *exact) add(r *row, found []Triple) {
	if len(r.Token) == 0 {
		return
	}
	for i, role := range roles {
		gold := map[Span]bool{}
		for _, s := range r.Spans[role] {
			gold[Span{s.First, s.Last}] = true
		}
		have := map[Span]bool{}
		for _, f := range found {
			for _, s := range f.role(i) {
				if t, ok := r.tokens(s); ok {
					have[t] = true
				}
			}
		}
		hits := 0
		for s := range have {
			if gold[s] {
				hits++
			}
		}
		e.hit[i] += hits
		e.wrong[i] += len(have) - hits
		e.missed[i] += len(gold) - hits
	}
}

// tokens of the paragraph that a span touches.
func (r *row) tokens(s Span) (Span, bool) {
	first, last := -1, -1
	for k, t := range r.Token {
		if t[0]+r.Start < s[1] && t[1]+r.Start > s[0] {
			if first < 0 {
				first = k
			}
			last = k + 1
		}
	}
	return Span{first, last}, first >= 0
}

func (e *exact) lines(name string) []string {
	out := make([]string, 3)
	for i, role := range roles {
		out[i] = fmt.Sprintf("%s %s: %s", name, role, figures(e.hit[i], e.wrong[i], e.missed[i]))
	}
	return out
}
