package main

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"readout/corpus/phrase"
	"readout/corpus/story"
	"readout/edge/archive"
	"readout/edge/ask"
	"readout/edge/console"
)

// phrasesFlags are the flags of readout phrases.
type phrasesFlags struct {
	archive archiveFlag
	speaker string
	edition string
	same    string
	format  string
}

func (a *App) phrasesCommand() *cobra.Command {
	var f phrasesFlags
	cmd := &cobra.Command{
		Use:   "phrases [WORDS] [flags]",
		Short: "A formula's history; a speaker's new and dropped formulas; what changed between editions",
		Long: `With WORDS: where the formula was first and last used, by whom, and with which words beside it. With --speaker
alone: formulas that the speaker took up or dropped, where chance would hardly spread them so. With --edition: the
words that changed between a document and its edition before (same outlet, same title but for dates and numbers).`,
		Example: `  readout phrases "one China policy"
  readout phrases --speaker USA
  readout phrases --edition ID`,
		Args: cobra.ArbitraryArgs,
		RunE: func(cmd *cobra.Command, args []string) error { return a.phrases(cmd.Context(), &f, args) },
	}
	f.archive.add(cmd)
	flags := cmd.Flags()
	flags.StringVar(&f.speaker, "speaker", "", "a `NAME`, or whole words of one; or a code (CHN)")
	flags.StringVar(&f.edition, "edition", "", "the `ID` of a document that recurs")
	addSame(cmd, &f.same)
	addViewFormat(cmd, &f.format)
	return cmd
}

// phrases carries out readout phrases.
func (a *App) phrases(ctx context.Context, f *phrasesFlags, args []string) error {
	layer, err := sameOf(f.same)
	if err != nil {
		return err
	}
	if err := checkViewFormat(f.format); err != nil {
		return err
	}
	words := strings.Join(args, " ")
	return f.archive.ask(ctx, func(s archive.Archive) error {
		switch {
		case f.edition != "" && words == "" && f.speaker == "":
			return a.editions(ctx, s, f)
		case f.edition == "" && words != "":
			return a.formula(ctx, s, f, words, layer)
		case f.edition == "" && f.speaker != "":
			return a.formulas(ctx, s, f, layer)
		}
		return wrongUse("phrases: want words, or --speaker, or --edition").try("readout phrases \"one China policy\"")
	})
}

func (a *App) formula(ctx context.Context, s archive.Archive, f *phrasesFlags, words string, layer story.Layer) error {
	records, err := s.Texts(ctx, archive.Query{Words: []string{words}, Actor: f.speaker})
	if err != nil {
		return err
	}
	stories, err := storiesOf(ctx, s, records, layer)
	if err != nil {
		return err
	}
	found := phrase.Of(words, records, stories, f.speaker)
	if len(found.Uses) == 0 {
		a.nothing(fmt.Sprintf("nobody says %q in %s", words, f.archive.path), "fewer words")
	}
	if f.format == "json" {
		return writeJSON(a.Out, found)
	}
	return a.drawFormula(found)
}

func (a *App) drawFormula(f phrase.Formula) error {
	l := listing{columns: []console.Column{{Head: "first"}, {Head: "last"}, {Head: "uses"}, {Head: "stories"}, {Head: "by", Flexible: true, Style: console.Bold}}}
	for _, u := range f.Users {
		l.add(u, console.Text(u.First), console.Text(u.Last), count(u.Uses), count(u.Stories), words(u.Name))
	}
	if err := a.writeListing(l, "table"); err != nil {
		return err
	}
	l = listing{columns: []console.Column{{Head: "first"}, {Head: "last"}, {Head: "uses"}, {Head: "with a word beside it", Flexible: true}}}
	for _, v := range f.Variants {
		l.add(v, console.Text(v.First), console.Text(v.Last), count(v.Uses), words(v.Words))
	}
	if err := a.writeListing(l, "table"); err != nil {
		return err
	}
	l = listing{columns: []console.Column{{Head: "day"}, {Head: "by", Max: 24, Style: console.Bold}, {Head: "words", Flexible: true}, {Head: "document", Max: 28, Style: console.Dim}}}
	for _, u := range firstAndLast(f.Uses) {
		l.add(u, console.Text(u.Day), words(strings.Join(u.Speaker, ", ")), words("… "+u.Text+" …"), console.Text(shortID(u.Document)))
	}
	return a.writeListing(l, "table")
}

// firstAndLast are the uses that people are shown: all of a few, else the first and the last five.
func firstAndLast(uses []phrase.Use) []phrase.Use {
	const shown = 5
	if len(uses) <= 2*shown {
		return uses
	}
	return append(slices.Clone(uses[:shown]), uses[len(uses)-shown:]...)
}

func (a *App) formulas(ctx context.Context, s archive.Archive, f *phrasesFlags, layer story.Layer) error {
	said, err := s.Speeches(ctx, archive.Query{Actor: f.speaker}, layer)
	if err != nil {
		return err
	}
	turns := phrase.Turns(said)
	if len(turns) == 0 {
		a.nothing("no formula of "+f.speaker+" that came or went", "readout phrases WORDS")
	}
	if f.format == "json" {
		return writeJSON(a.Out, turns)
	}
	l := listing{columns: []console.Column{{Head: "change"}, {Head: "first"}, {Head: "last"}, {Head: "stories"}, {Head: "of"}, {Head: "words", Flexible: true, Style: console.Bold}}}
	for _, t := range turns {
		l.add(t, console.Text(t.Change), console.Text(t.First), console.Text(t.Last), count(t.Stories), count(t.Of), words(t.Words))
	}
	return a.writeListing(l, "table")
}

// editions shows what changed in a document since its edition before.
func (a *App) editions(ctx context.Context, s archive.Archive, f *phrasesFlags) error {
	now, err := s.Document(ctx, f.edition)
	if err != nil {
		return err
	}
	docs, err := ask.Editions(ctx, s, &now.Document)
	if err != nil {
		return err
	}
	if len(docs) == 0 {
		a.nothing("no edition before "+f.edition, "readout list documents --words "+"WORDS")
		return nil
	}
	before, err := s.Document(ctx, docs[0].ID)
	if err != nil {
		return err
	}
	pieces := phrase.Diff(before.Document.Text, now.Document.Text)
	if f.format == "json" {
		return writeJSON(a.Out, struct {
			Before string         `json:"before"`
			After  string         `json:"after"`
			Pieces []phrase.Piece `json:"pieces"`
		}{before.Document.ID, now.Document.ID, pieces})
	}
	return a.drawDiff(before.Document.Published+" "+before.Document.ID, pieces)
}

// drawDiff marks what is gone [-so-] and what is new {+so+}.
func (a *App) drawDiff(before string, pieces []phrase.Piece) error {
	var parts []string
	for _, p := range pieces {
		text := console.Clean(p.Text)
		switch p.Change {
		case "gone":
			text = a.screen().Paint("[-"+text+"-]", console.Red)
		case "new":
			text = a.screen().Paint("{+"+text+"+}", console.Green)
		}
		parts = append(parts, text)
	}
	lines := append([]string{"since " + before, ""}, console.Wrap(strings.Join(parts, " "), a.Width)...)
	if _, err := fmt.Fprintln(a.Out, strings.Join(lines, "\n")); err != nil {
		return writing(err)
	}
	return nil
}
