package attribution

import (
	"fmt"
	"unicode"
)

// whole counts matched attributions at four levels: the cue, with the source, with half of the content,
// and all three exact.
type whole struct {
	gold, found            int
	cue, source, content   int
	exact                  int
	goldOf, cueOf, rightOf map[string]int
	misses                 misses
}

var classes = []string{"direct", "mixed", "indirect", "speech", "other cue"}

// places are the code points of some spans.
type places map[int]bool

func in(spans []Span) places {
	p := places{}
	for _, s := range spans {
		for i := s[0]; i < s[1]; i++ {
			p[i] = true
		}
	}
	return p
}

func (p places) shared(q places) int {
	n := 0
	for i := range p {
		if q[i] {
			n++
		}
	}
	return n
}

func (p places) jaccard(q places) float64 {
	both := p.shared(q)
	return float64(both) / float64(max(1, len(p)+len(q)-both))
}

// sides of an attribution as places.
type sides struct{ cue, source, content places }

func (t Triple) sides() sides { return sides{in(t.Cue), in(t.Source), in(t.Content)} }

// add scores one document: gold attributions take, in turn, the best that is left among those found.
func (w *whole) add(d *Document, found []Triple) {
	if w.goldOf == nil {
		w.goldOf, w.cueOf, w.rightOf = map[string]int{}, map[string]int{}, map[string]int{}
	}
	text := []rune(d.Text)
	have := make([]sides, len(found))
	for i, f := range found {
		have[i] = f.sides()
	}
	used := make([]bool, len(found))
	w.found += len(found)
	for _, a := range d.Attributions {
		if !a.Complete {
			continue
		}
		w.gold++
		keys := []string{a.QType, "other cue"}
		if a.Speech {
			keys[1] = "speech"
		}
		tally(w.goldOf, keys)
		g := a.sides()
		best := match(g, have, used)
		if best < 0 {
			w.misses.add(a.QType+": not found", d, &a.Triple, nil)
			continue
		}
		used[best] = true
		w.cue++
		tally(w.cueOf, keys)
		f := have[best]
		source := g.source.shared(f.source) > 0 || len(g.source)+len(f.source) == 0
		if source {
			w.source++
		} else {
			w.misses.add(a.QType+": another source", d, &a.Triple, &found[best])
		}
		if source && g.content.jaccard(f.content) >= .5 {
			w.content++
			tally(w.rightOf, keys)
		} else if source {
			w.misses.add(a.QType+": other content", d, &a.Triple, &found[best])
		}
		if same(text, g.cue, f.cue) && same(text, g.source, f.source) && same(text, g.content, f.content) {
			w.exact++
		}
	}
	for i := range found {
		if !used[i] {
			w.misses.add("none there", d, nil, &found[i])
		}
	}
}

func tally(m map[string]int, keys []string) {
	for _, k := range keys {
		m[k]++
	}
}

// match is the unused attribution that shares the gold's cue, else half of its content: the best, or -1.
func match(g sides, have []sides, used []bool) int {
	best, score := -1, 0.0
	for i, f := range have {
		if used[i] {
			continue
		}
		s, cue := g.content.jaccard(f.content), g.cue.shared(f.cue) > 0
		if cue {
			s += 2
		}
		if s > score && (cue || s >= .5) {
			best, score = i, s
		}
	}
	return best
}

// same says whether two sets hold the same letters and digits.
func same(text []rune, p, q places) bool {
	for _, pair := range [...][2]places{{p, q}, {q, p}} {
		for i := range pair[0] {
			if (unicode.IsLetter(text[i]) || unicode.IsNumber(text[i])) && !pair[1][i] {
				return false
			}
		}
	}
	return true
}

func (w *whole) lines(name string) []string {
	out := make([]string, 0, 9)
	for _, l := range []struct {
		name string
		n    int
	}{{"cue", w.cue}, {"cue, source", w.source}, {"cue, source, content", w.content}, {"exact", w.exact}} {
		out = append(out, fmt.Sprintf("%s %s: %s", name, l.name, figures(l.n, w.found-l.n, w.gold-l.n)))
	}
	for _, c := range classes {
		n := float64(max(1, w.goldOf[c]))
		out = append(out, fmt.Sprintf("%s recall %s: %.1f, with source and content %.1f (of %d)", name, c, 100*float64(w.cueOf[c])/n, 100*float64(w.rightOf[c])/n, w.goldOf[c]))
	}
	return out
}

// f1 is the balance of precision and recall of hits, false ones and misses, in per cent.
func f1(hit, wrong, missed int) float64 {
	return 200 * float64(hit) / float64(max(1, 2*hit+wrong+missed))
}

// figures writes precision, recall and F1.
func figures(hit, wrong, missed int) string {
	p, r := 100*float64(hit)/float64(max(1, hit+wrong)), 100*float64(hit)/float64(max(1, hit+missed))
	return fmt.Sprintf("P %.1f R %.1f F1 %.1f", p, r, f1(hit, wrong, missed))
}
