package readout

import (
	"slices"

	"readout/read/attribution"
	"readout/read/coref"
	"readout/read/name"
	"readout/read/syntax"
	"readout/record"
)

// sight is what the stages below the record saw.
type sight struct {
	tree   *syntax.Tree
	names  *name.Names
	chains *coref.Chains
	speech []attribution.Attribution
}

// layers shows what the stages saw, as far as the reader is asked for it.
func (r *Reader) layersOf(a *assembly, s sight) {
	if len(r.layers) == 0 {
		return
	}
	asked := func(layer string) bool { return slices.Contains(r.layers, layer) }
	l := &record.Layers{}
	if asked("sentences") {
		l.Sentences = sentenceLayer(s.tree)
	}
	if asked("tokens") {
		l.Tokens = tokenLayer(s.tree)
	}
	if asked("entities") || asked("mentions") || asked("attributions") {
		things := r.thingsOf(s)
		if asked("entities") {
			l.Entities = things.entityLayer()
		}
		if asked("mentions") {
			l.Mentions = things.mentionLayer()
		}
		if asked("attributions") {
			l.Attributions = things.attributionLayer()
		}
	}
	if asked("times") {
		l.Times = a.record.Times
	}
	if asked("places") {
		l.Places = a.record.Places
	}
	a.record.Layers = l
}

func sentenceLayer(tree *syntax.Tree) []record.Span {
	list := make([]record.Span, len(tree.Sentences))
	for i, s := range tree.Sentences {
		list[i] = tree.Span(int(s.First), int(s.Last))
	}
	return list
}

func tokenLayer(tree *syntax.Tree) []record.Token {
	list := make([]record.Token, len(tree.Tokens))
	for i := range list {
		n := &tree.Nodes[i]
		list[i] = record.Token{
			Span: tree.Span(i, i+1), Form: tree.Form(i), Lemma: n.Lemma, UPOS: n.UPOS.String(), XPOS: n.XPOS.String(),
			Feats: n.Feats.String(), Head: int(n.Head), Deprel: n.Rel.String(),
		}
	}
	return list
}
