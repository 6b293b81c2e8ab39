package readout

import (
	"slices"

	"readout/knowledge/countries"
	"readout/read/attribution"
	"readout/read/coref"
	"readout/read/name"
	"readout/read/syntax"
	"readout/record"
)

// layers shows what the stages below the record saw, as far as asked for.
func (a *assembly) layers(wanted []string, tree *syntax.Tree, names *name.Names, chains *coref.Chains, speech []attribution.Attribution) {
	if len(wanted) == 0 {
		return
	}
	asked := func(layer string) bool { return slices.Contains(wanted, layer) }
	l := &record.Layers{}
	if asked("sentences") {
		l.Sentences = sentenceLayer(tree)
	}
	if asked("tokens") {
		l.Tokens = tokenLayer(tree)
	}
	if asked("entities") {
		l.Entities = entityLayer(tree, names, chains)
	}
	if asked("mentions") {
		l.Mentions = mentionLayer(tree, names, chains)
	}
	if asked("times") {
		l.Times = a.record.Times
	}
	if asked("places") {
		l.Places = a.record.Places
	}
	if asked("attributions") {
		l.Attributions = attributionLayer(tree, names, chains, speech)
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

func entityLayer(tree *syntax.Tree, names *name.Names, chains *coref.Chains) []record.Entity {
	chain := map[int32]int32{}
	for i := range names.Mentions {
		if e := names.Mentions[i].Entity; e >= 0 {
			chain[e] = chains.Of[i]
		}
	}
	list := make([]record.Entity, len(names.Entities))
	for i := range list {
		e := &names.Entities[i]
		c, ok := chain[int32(i)]
		if !ok || c < 0 {
			c = int32(len(chains.List) + len(names.Mentions) + i) // alone
		}
		typ := e.Type
		if e.Sense == countries.Adjective || e.Sense == countries.Demonym {
			typ = name.MISC // a nationality
		}
		list[i] = record.Entity{Span: tree.Span(int(e.First), int(e.Last)), Type: typ.String(), Chain: int(c)}
	}
	return list
}

func mentionLayer(tree *syntax.Tree, names *name.Names, chains *coref.Chains) []record.Mention {
	list := make([]record.Mention, len(names.Mentions))
	for i := range list {
		m := &names.Mentions[i]
		c := int(chains.Of[i])
		if c < 0 {
			c = len(chains.List) + i // alone
		}
		list[i] = record.Mention{Span: m.Span, Head: tree.Span(int(m.Head), int(m.Head)+1), Chain: c, Type: m.Type.String()}
	}
	return list
}

func attributionLayer(tree *syntax.Tree, names *name.Names, chains *coref.Chains, speech []attribution.Attribution) []record.Attribution {
	span := func(ranges ...attribution.Range) []record.Span {
		list := []record.Span{}
		for _, r := range ranges {
			if !r.Empty() {
				list = append(list, tree.Span(int(r.First), int(r.Last)))
			}
		}
		return list
	}
	list := make([]record.Attribution, len(speech))
	for i := range speech {
		a := &speech[i]
		list[i] = record.Attribution{Source: span(a.Source), Cue: span(a.Cue), Content: span(a.Content...), Form: a.Form.String(), Speech: a.Speech}
		if a.SourceHead >= 0 {
			if m := names.ByToken[a.SourceHead]; m >= 0 && chains.Of[m] >= 0 {
				chain := int(chains.Of[m])
				list[i].Chain = &chain
			}
		}
		if a.Parent >= 0 {
			parent := int(a.Parent)
			list[i].NestedIn = &parent
		}
	}
	return list
}
