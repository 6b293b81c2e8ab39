package scorer

import (
	"cmp"
	"slices"
)

// What an accepted attribution has of a token.
const (
	asCue uint8 = 1 << iota
	asContent
)

// settle keeps of attributions that exclude each other the better one: cues that overlap, and a cue that
// stands in the other's content.
func (w *work) settle(found []Found) []Found {
	slices.SortStableFunc(found, func(a, b Found) int { return cmp.Compare(b.Score, a.Score) })
	kept := found[:0]
	for _, f := range found {
		if w.free(&f) {
			w.take(&f)
			kept = append(kept, f)
		}
	}
	slices.SortFunc(kept, func(a, b Found) int { return cmp.Compare(a.Cue.First, b.Cue.First) })
	return kept
}

// free says whether nothing accepted so far excludes an attribution.
func (w *work) free(f *Found) bool {
	if w.has(f.Cue, asCue|asContent) {
		return false
	}
	return !slices.ContainsFunc(f.Content, func(c Range) bool { return w.has(c, asCue) })
}

func (w *work) has(r Range, what uint8) bool {
	for _, t := range w.taken[r.First:r.Last] {
		if t&what != 0 {
			return true
		}
	}
	return false
}

func (w *work) take(f *Found) {
	for i := f.Cue.First; i < f.Cue.Last; i++ {
		w.taken[i] |= asCue
	}
	for _, c := range f.Content {
		for i := c.First; i < c.Last; i++ {
			w.taken[i] |= asContent
		}
	}
}
