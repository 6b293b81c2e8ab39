package dyad

import (
	"slices"

	"readout/read/clause"
	"readout/read/syntax"
)

// view is a pair with what is read off its tree.
type view struct {
	*Pair
	source, target int   // heads of the phrases
	path           []int // from the source's head up to where the two meet and down to the target's
	meet           int   // index of the path's highest token
	first, last    int   // tokens of the sentence
	acts           []act
}

// deepest is how far up a tree a walk goes.
const deepest = 40

// view reads a pair's tree.
func (c *Coder) view(p *Pair) *view {
	v := &view{Pair: p, source: head(p.Tree, p.Source), target: head(p.Tree, p.Target)}
	at := max(v.source, v.target)
	s := p.Tree.Sentences[p.Tree.SentenceOf[at]]
	v.first, v.last = int(s.First), int(s.Last)
	if v.source >= 0 && v.target >= 0 { // a sentence that the splitter cut in two
		v.first = min(v.first, int(p.Tree.Sentences[p.Tree.SentenceOf[min(v.source, v.target)]].First))
	}
	v.walk()
	v.acts = c.acts(v)
	return v
}

// head is the token of a phrase whose own head lies outside it, -1 for an empty phrase.
func head(t *syntax.Tree, r Range) int {
	if r.Empty() {
		return -1
	}
	for i := r.First; i < r.Last; i++ {
		if h := t.Head(i); h < r.First || h >= r.Last {
			if t.UPOS(i) != syntax.PUNCT && t.UPOS(i) != syntax.ADP {
				return i
			}
		}
	}
	return r.Last - 1
}

// walk finds the path.
func (v *view) walk() {
	if v.source < 0 || v.target < 0 {
		v.path = ancestors(v.Tree, max(v.source, v.target))
		v.meet = min(1, len(v.path)-1)
		return
	}
	up, down := ancestors(v.Tree, v.source), ancestors(v.Tree, v.target)
	for i, x := range up {
		if k := slices.Index(down, x); k >= 0 {
			v.path, v.meet = append(v.path, up[:i+1]...), i
			for k--; k >= 0; k-- {
				v.path = append(v.path, down[k])
			}
			return
		}
	}
	v.meet = len(up) - 1
	v.path = append(up, down...)
}

func ancestors(t *syntax.Tree, i int) []int {
	var list []int
	for n := 0; i >= 0 && n < deepest; n++ {
		list = append(list, i)
		i = t.Head(i)
	}
	return list
}

// governor is the verb that governs both phrases: where they meet, or the next verb above; -1 for none.
func (v *view) governor() int {
	for i, n := v.path[v.meet], 0; i >= 0 && n < deepest; i, n = v.Tree.Head(i), n+1 {
		if v.Tree.UPOS(i) == syntax.VERB {
			return i
		}
	}
	return -1
}

// beside says whether one phrase hangs on the other: "A and B", "talks of A with B".
func (v *view) beside() bool { return v.meet == 0 || v.meet == len(v.path)-1 }

// marked says whether token i stands in one of the phrases.
func (v *view) marked(i int) bool { return v.Source.Has(i) || v.Target.Has(i) }

// bySource says whether the source is the subject of predicate i.
func (v *view) bySource(i int) bool {
	s := clause.Subject(v.Tree, i)
	return s >= 0 && v.Source.Has(s)
}

// toTarget says whether the target hangs on predicate i with no other verb between.
func (v *view) toTarget(i int) bool {
	if v.target < 0 {
		return false
	}
	for h, n := v.Tree.Head(v.target), 0; h >= 0 && n < deepest; h, n = v.Tree.Head(h), n+1 {
		if h == i {
			return true
		}
		if v.Tree.UPOS(h) == syntax.VERB {
			return false
		}
	}
	return false
}
