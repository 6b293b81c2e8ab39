package main

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"readout/edge/conllu"
	"readout/edge/ingest"
	"readout/knowledge/lemmas"
	"readout/knowledge/models"
	"readout/read/syntax"
	"readout/read/token"
)

func (a *App) parseCommand() *cobra.Command {
	var tokens bool
	cmd := &cobra.Command{
		Use:   "parse [--tokens] FILE|-",
		Short: "Text → its trees, as CoNLL-U",
		Long: `Gives each word of a text its lemma, word class, features and place in the dependency tree, as CoNLL-U.

Of CoNLL-U, known by the name .conllu or with --tokens, the sentences and words are kept; tags and trees are
made anew.`,
		Args: cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error { return a.parse(cmd.Context(), args[0], tokens) },
	}
	cmd.Flags().BoolVar(&tokens, "tokens", false, "the input is CoNLL-U")
	return cmd
}

// parse carries out readout parse.
func (a *App) parse(ctx context.Context, path string, tokens bool) error {
	model, err := syntax.Load(models.Syntax())
	if err != nil {
		return err
	}
	p := &parser{app: a, model: model.Knowing(lemmas.Verbs()), scratch: syntax.NewScratch()}
	if tokens || strings.HasSuffix(strings.TrimSuffix(path, ".gz"), ".conllu") {
		return p.tokens(ctx, path)
	}
	return p.text(path)
}

// parser writes trees to the program's output.
type parser struct {
	app     *App
	model   *syntax.Model
	scratch *syntax.Scratch
}

// text parses running text.
func (p *parser) text(path string) error {
	for doc, err := range ingest.Open([]string{path}, ingest.Options{In: ingest.Text, Stdin: p.app.In, Notice: p.app.notice}) {
		if err != nil {
			p.app.report(err)
			return errSomeFailed
		}
		tree := p.model.Parse(token.Split(doc.Text), p.scratch)
		sentences := conllu.Parsed(tree)
		for k := range sentences {
			s := tree.Sentences[k]
			words := strings.Join(strings.Fields(tree.Span(int(s.First), int(s.Last)).In(doc.Text)), " ")
			sentences[k].Comments = []string{fmt.Sprintf("sent_id = %d", k+1), "text = " + words}
		}
		if err := conllu.Write(p.app.Out, sentences); err != nil {
			return writing(err)
		}
	}
	return nil
}

// batch is how many sentences are parsed at a time.
const batch = 512

// tokens parses sentences whose words are given.
func (p *parser) tokens(ctx context.Context, path string) error {
	in, err := ingest.Reader(path, ingest.Options{Stdin: p.app.In, Notice: p.app.notice})
	if err != nil {
		p.app.report(err)
		return errSomeFailed
	}
	defer in.Close()
	var held []conllu.Sentence
	err = conllu.Each(in, func(s conllu.Sentence) error {
		if held = append(held, s); len(held) < batch {
			return ctx.Err()
		}
		err := p.given(held)
		held = held[:0]
		return err
	})
	if err == nil {
		err = p.given(held)
	}
	if f := (*failure)(nil); err == nil || errors.As(err, &f) {
		return err
	}
	p.app.report(&ingest.Error{Op: "parse", Path: path, Offset: -1, Err: err, Hint: "ten columns a word, with tabs between them"})
	return errSomeFailed
}

// given parses sentences and writes them with their own comments.
func (p *parser) given(sentences []conllu.Sentence) error {
	parsed := conllu.Parsed(p.model.Parse(conllu.Text(sentences), p.scratch))
	for k := range parsed {
		parsed[k].Comments = sentences[k].Comments
		for i := range parsed[k].Words {
			parsed[k].Words[i].Misc = sentences[k].Words[i].Misc
		}
	}
	if err := conllu.Write(p.app.Out, parsed); err != nil {
		return &failure{status: statusFailed, err: writing(err)}
	}
	return nil
}
