package main

import (
	"context"
	"strings"

	"github.com/spf13/cobra"

	"readout/edge/archive"
	"readout/edge/console"
	"readout/record"
)

// listFlags are the flags of readout list.
type listFlags struct {
	queryFlags
	archive archiveFlag
	format  string
}

func (a *App) listCommand() *cobra.Command {
	var f listFlags
	cmd := &cobra.Command{
		Use:   "list [documents|meetings|statements] [flags]",
		Short: "What is in the archive, the latest first",
		Long: `Lists documents, meetings or statements of the archive, the latest first. Every flag narrows the list.

The actor of a document appears in it, of a meeting takes part, of a statement speaks.`,
		Example: `  readout list statements --actor Blinken --words "open channels"
  readout list meetings --pair USA,CHN --from 2023-01-01 --format csv`,
		ValidArgs: []string{"documents", "meetings", "statements"},
		Args:      cobra.ArbitraryArgs,
		RunE:      func(cmd *cobra.Command, args []string) error { return a.list(cmd.Context(), &f, args) },
	}
	f.archive.add(cmd)
	f.queryFlags.add(cmd, 100)
	f.addWords(cmd)
	addTableFormat(cmd, &f.format)
	return cmd
}

// list carries out readout list.
func (a *App) list(ctx context.Context, f *listFlags, args []string) error {
	if len(args) > 1 {
		return wrongUse("list: one kind at a time, not %q", args).try("readout list %s", args[0])
	}
	kind := "documents"
	if len(args) == 1 {
		kind = args[0]
	}
	q, err := f.query()
	if err != nil {
		return err
	}
	if err := checkTableFormat(f.format); err != nil {
		return err
	}
	lists := map[string]func(archive.Archive) (listing, error){
		"documents":  func(s archive.Archive) (listing, error) { return documentListing(s.Documents(ctx, q)) },
		"meetings":   func(s archive.Archive) (listing, error) { return meetingListing(s.Meetings(ctx, q)) },
		"statements": func(s archive.Archive) (listing, error) { return a.statementListing(s.Statements(ctx, q)) },
	}
	read := lists[kind]
	if read == nil {
		return wrongUse("list: no list of %q", kind).try("readout list documents | meetings | statements")
	}
	return f.archive.ask(ctx, func(s archive.Archive) error {
		l, err := read(s)
		if err != nil {
			return err
		}
		if l.empty() {
			a.nothing("no "+kind+" like that in "+f.archive.path, "fewer flags, or a part of the name")
		}
		if len(l.rows) == q.Limit && q.Limit > 0 && f.format == "table" {
			a.nothing("the first "+itoa(q.Limit)+"; there may be more", "--limit 0")
		}
		return a.writeListing(l, f.format)
	})
}

func documentListing(docs []archive.Document, err error) (listing, error) {
	l := listing{columns: []console.Column{{Head: "day"}, {Head: "outlet", Max: 20}, {Head: "title", Flexible: true}, {Head: "said"}, {Head: "met"}, {Head: "id", Max: 24, Style: console.Dim}}}
	for _, d := range docs {
		l.add(d, console.Text(d.Published), words(d.Outlet), console.Cell{{Text: console.Clean(d.Title), Style: console.Bold}}, count(d.Statements), count(d.Meetings), console.Text(shortID(d.ID)))
	}
	return l, err
}

func meetingListing(meetings []archive.Meeting, err error) (listing, error) {
	l := listing{columns: []console.Column{{Head: "day"}, {Head: "who", Flexible: true}, {Head: "how"}, {Head: "where", Max: 16}, {Head: "status"}, {Head: "outlet", Max: 18}, {Head: "id", Style: console.Dim}}}
	for _, m := range meetings {
		l.add(m, console.Text(m.Day), console.Cell{{Text: console.Clean(strings.Join(m.Participants, ", ")), Style: console.Bold}}, console.Text(strings.ReplaceAll(m.Format, "_", " ")),
			words(m.City), console.Text(m.Status), words(m.Outlet), console.Text(m.ID))
	}
	return l, err
}

func (a *App) statementListing(statements []archive.Statement, err error) (listing, error) {
	l := listing{columns: []console.Column{{Head: "day"}, {Head: "who → to whom", Max: 22}, {Head: "act", Max: 10}, {Head: "words", Flexible: true}, {Head: "id", Style: console.Dim}}}
	for _, s := range statements {
		who := console.Cell{{Text: console.Clean(strings.Join(s.Speaker, ", ")), Style: console.Bold}}
		if len(s.To) > 0 {
			who = append(who, console.Part{Text: "→ " + console.Clean(strings.Join(s.To, ", "))})
		}
		if len(s.Via) > 0 {
			who = append(who, console.Part{Text: "via " + console.Clean(strings.Join(s.Via, ", ")), Style: console.Dim})
		}
		said := console.Cell{{Text: a.marked(s.Words, s.Found)}, {Text: console.Clean(s.Outlet), Style: console.Dim}}
		l.add(s, console.Text(s.Day), who, console.Text(strings.Join(acts(s), ", ")), said, console.Text(s.ID))
	}
	return l, err
}

func acts(s archive.Statement) []string {
	if s.Negated {
		return append([]string{"not"}, s.Acts...)
	}
	return s.Acts
}

// marked cleans a text and marks what was looked for in it.
func (a *App) marked(text string, found []record.Span) string {
	var b strings.Builder
	at := 0
	for _, s := range found {
		b.WriteString(console.Clean(text[at:s.Start]))
		b.WriteString(a.screen().Paint(console.Clean(s.In(text)), console.Marked))
		at = s.End
	}
	b.WriteString(console.Clean(text[at:]))
	return b.String()
}
