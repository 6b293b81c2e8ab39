// Package antecedents learns the weights of package read/antecedent from the chains of GUM's train part.
package antecedents

import (
	"path/filepath"

	"readout/eval/coref"
	"readout/knowledge/cues"
	"readout/knowledge/lemmas"
	"readout/knowledge/models"
	"readout/read/antecedent"
	"readout/read/attribution"
	sieve "readout/read/coref"
	"readout/read/mention"
	"readout/read/name"
	"readout/read/name/tagger"
	"readout/read/syntax"
	"readout/read/temporal"
	"readout/read/token"
	"readout/record"
)

// document is a text with the gold of the mentions that Readout finds in it.
type document struct {
	text  *antecedent.Text
	spans []record.Span
	chain []int32 // -1 of things named once and of what is no mention
	kind  []int8  // type, -1 where unknown
	gold  coref.Chains
}

// pipeline is the stages below read/antecedent.
type pipeline struct {
	model *syntax.Model
	marks *tagger.Model
	names *name.Reader
	cues  *cues.Lexicon
}

func newPipeline() (*pipeline, error) {
	model, err := syntax.Load(models.Syntax())
	if err != nil {
		return nil, err
	}
	marks, err := tagger.Load(models.Names(), models.Syntax(), tagger.Embedded())
	if err != nil {
		return nil, err
	}
	return &pipeline{
		marks: marks,
		model: model.Knowing(lemmas.Verbs()),
		names: &name.Reader{Knowledge: tagger.Embedded()},
		cues:  cues.Load(),
	}, nil
}

// load reads a part of GUM with the trees that Readout gives it.
func (p *pipeline) load(shared, part string) ([]*document, error) {
	gold, err := coref.Load(filepath.Join(shared, "treebanks", part+".conllu.gz"))
	if err != nil {
		return nil, err
	}
	parse, mark := syntax.NewScratch(), tagger.NewScratch()
	docs := make([]*document, len(gold))
	for i := range gold {
		text := token.Split(gold[i].Text)
		marks := p.marks.Start(len(text.Tokens), mark)
		tree := p.model.ParseFor(text, parse, marks.Watch)
		names := p.names.Read(tree, temporal.Read(tree, temporal.Date{}), marks.Guesses)
		chains := sieve.Read(tree, names, attribution.Read(tree, p.cues, nil), sieve.Context{})
		docs[i] = newDocument(&gold[i], tree, antecedent.Prepare(tree, names, chains))
	}
	return docs, nil
}

// newDocument gives each mention the chain and the type of gold's mention with the same span, else of that with the
// same head.
func newDocument(g *coref.Document, tree *syntax.Tree, text *antecedent.Text) *document {
	d := &document{text: text, gold: g.Gold()}
	chains, kinds := newKey(), newKey()
	for c, list := range g.Entities() {
		for _, m := range list {
			chains.put(g, m, int32(c))
		}
	}
	for _, m := range g.Mentions {
		kinds.put(g, m, int32(types[m.Type]))
	}
	for i := range text.Mentions {
		m := &text.Mentions[i]
		span, head := tree.Span(int(m.First), int(m.Last)), tree.Span(int(m.Head), int(m.Head)+1)
		if m.Kind == mention.Joined {
			head = record.Span{} // its head is the first member's
		}
		d.spans = append(d.spans, span)
		d.chain = append(d.chain, chains.get(span, head))
		d.kind = append(d.kind, int8(kinds.get(span, head)))
	}
	return d
}

// key finds what gold says of a mention.
type key struct{ bySpan, byHead map[record.Span]int32 }

func newKey() key { return key{map[record.Span]int32{}, map[record.Span]int32{}} }

func (k key) put(g *coref.Document, m coref.Mention, value int32) {
	k.bySpan[g.Span(m)], k.byHead[g.Head(m)] = value, value
}

func (k key) get(span, head record.Span) int32 {
	if v, ok := k.bySpan[span]; ok {
		return v
	}
	if v, ok := k.byHead[head]; ok {
		return v
	}
	return -1
}

// types are GUM's.
var types = map[string]antecedent.Type{
	"person": antecedent.Person, "organization": antecedent.Organization, "place": antecedent.Place, "time": antecedent.Time,
	"event": antecedent.Event, "abstract": antecedent.Abstract,
	"object": antecedent.Thing, "substance": antecedent.Thing, "animal": antecedent.Thing, "plant": antecedent.Thing,
}
