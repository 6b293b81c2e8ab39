// Package syntax scores words, sentences and trees against treebanks as the CoNLL 2018 shared task does.
package syntax

import (
	"strings"

	"readout/edge/conllu"
	"readout/read/syntax"
)

// Words counts words that got their classes, heads and relations right, on gold tokens.
type Words struct {
	All, UPOS, XPOS, Lemma, UAS, LAS int
}

// Add sums two counts.
func (w *Words) Add(v Words) {
	w.All += v.All
	w.UPOS += v.UPOS
	w.XPOS += v.XPOS
	w.Lemma += v.Lemma
	w.UAS += v.UAS
	w.LAS += v.LAS
}

// percent is 100·n/all, 0 for none.
func percent(n, all int) float64 {
	if all == 0 {
		return 0
	}
	return 100 * float64(n) / float64(all)
}

// universal is a relation without its subtype: CoNLL 2018 scores those.
func universal(rel string) string {
	u, _, _ := strings.Cut(rel, ":")
	return u
}

// compare counts one sentence, whose first word is token first of the tree, and notes what is wrong.
func compare(gold *conllu.Sentence, tree *syntax.Tree, first int, wrong confusions) Words {
	w := Words{All: len(gold.Words)}
	for i := range gold.Words {
		g, n := &gold.Words[i], &tree.Nodes[first+i]
		if g.UPOS == n.UPOS.String() {
			w.UPOS++
		} else {
			wrong.add("class", g.UPOS, n.UPOS.String())
		}
		if g.XPOS == n.XPOS.String() {
			w.XPOS++
		}
		if g.Lemma == "_" || syntax.Plain(g.Lemma) == n.Lemma {
			w.Lemma++
		}
		head := 0
		if n.Head >= 0 {
			head = int(n.Head) - first + 1
		}
		same := universal(g.Rel) == universal(n.Rel.String())
		switch {
		case head == g.Head && same:
			w.UAS++
			w.LAS++
		case head == g.Head:
			w.UAS++
			wrong.add("relation", universal(g.Rel), universal(n.Rel.String()))
		default:
			wrong.add("head", universal(g.Rel), universal(n.Rel.String()))
		}
	}
	return w
}
