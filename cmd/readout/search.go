package main

import (
	"context"
	"strings"

	"github.com/spf13/cobra"

	"readout/edge/archive"
	"readout/edge/ask"
	"readout/edge/console"
)

// searchFlags are the flags of readout search.
type searchFlags struct {
	queryFlags
	archive archiveFlag
	format  string
}

func (a *App) searchCommand() *cobra.Command {
	var f searchFlags
	cmd := &cobra.Command{
		Use:   "search [flags] WORDS…",
		Short: "Words in the archive, with who said them",
		Long: `Finds reports that hold all the words, the best match first, and shows each place with who said it.
An argument of several words is a phrase; "channel*" finds every word that begins so. Case and accents do not matter.

With --speaker, only what that speaker said counts.`,
		Example: `  readout search "open channels"
  readout search --speaker Xi Bali`,
		Args: cobra.ArbitraryArgs,
		RunE: func(cmd *cobra.Command, args []string) error { return a.search(cmd.Context(), &f, args) },
	}
	f.archive.add(cmd)
	f.queryFlags.add(cmd, 20)
	cmd.Flags().StringVar(&f.speaker, "speaker", "", "only words that `NAME` said (or a code, for all who stand for it)")
	addTableFormat(cmd, &f.format)
	return cmd
}

// search carries out readout search.
func (a *App) search(ctx context.Context, f *searchFlags, args []string) error {
	if len(args) == 0 {
		return wrongUse("search: no words").try(`readout search "open channels"`)
	}
	f.words = args
	q, err := f.query()
	if err != nil {
		return err
	}
	if err := checkTableFormat(f.format); err != nil {
		return err
	}
	return f.archive.ask(ctx, func(s archive.Archive) error {
		var l listing
		if f.speaker != "" {
			l, err = a.statementListing(s.Statements(ctx, q))
		} else {
			l, err = a.passages(ctx, s, q)
		}
		if err != nil {
			return err
		}
		if l.empty() {
			a.nothing("nothing found in "+f.archive.path, "single words instead of a phrase, or the beginning of one: \"channel*\"")
		}
		return a.writeListing(l, f.format)
	})
}

// passages finds the sentences with the words, and who said them.
func (a *App) passages(ctx context.Context, s archive.Archive, q archive.Query) (listing, error) {
	l := listing{columns: []console.Column{{Max: 22}, {Flexible: true}, {Max: 20, Style: console.Dim}}}
	hits, err := s.Search(ctx, q)
	if err != nil {
		return l, err
	}
	for _, h := range hits {
		passages, err := ask.Passages(ctx, s, h)
		if err != nil {
			return l, err
		}
		head := console.Cell{{Text: h.Published, Style: console.Dim}, {Text: console.Clean(h.Outlet), Style: console.Dim}}
		for _, p := range passages {
			cell := console.Cell{{Text: a.marked(p.Words, p.Found)}}
			if head != nil {
				cell = append(console.Cell{{Text: console.Clean(h.Title), Style: console.Bold}}, cell...)
			}
			id := shortID(h.Document)
			if p.Statement != "" {
				id = p.Statement
				cell = append(cell, console.Part{Text: "said by " + console.Clean(strings.Join(p.Speaker, ", ")), Style: console.Cyan})
			}
			l.add(p, head, cell, console.Text(id))
			head = nil
		}
	}
	return l, nil
}
