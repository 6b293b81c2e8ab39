package main

import (
	"context"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"readout/edge/archive"
	"readout/edge/console"
	"readout/record"
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

// passage is a place where words were found, as JSON and CSV have it.
type passage struct {
	Document  string   `json:"document"`
	Published string   `json:"published,omitempty"`
	Outlet    string   `json:"outlet,omitempty"`
	Title     string   `json:"title,omitempty"`
	Start     int      `json:"start"` // of the passage, in bytes of the text
	End       int      `json:"end"`
	Words     string   `json:"words"`
	Statement string   `json:"statement,omitempty"` // the innermost that holds the words found
	Speaker   []string `json:"speaker"`
}

// passages finds the sentences with the words, and who said them.
func (a *App) passages(ctx context.Context, s archive.Archive, q archive.Query) (listing, error) {
	l := listing{columns: []console.Column{{Max: 22}, {Flexible: true}, {Max: 20, Style: console.Dim}}}
	hits, err := s.Search(ctx, q)
	if err != nil {
		return l, err
	}
	for _, h := range hits {
		r, err := s.Document(ctx, h.Document)
		if err != nil {
			return l, err
		}
		head := console.Cell{{Text: h.Published, Style: console.Dim}, {Text: console.Clean(h.Outlet), Style: console.Dim}}
		if len(h.Spans) == 0 { // the words are in the title
			h.Spans = []record.Span{{}}
		}
		for _, span := range sentences(h) {
			p := passage{Document: h.Document, Published: h.Published, Outlet: h.Outlet, Title: h.Title, Start: span.whole.Start, End: span.whole.End, Words: span.whole.In(h.Text), Speaker: []string{}}
			id, who := shortID(h.Document), console.Part{}
			if st := saidAt(r, span.found[0]); st != nil {
				p.Statement, p.Speaker = st.ID, namesOf(r, st.Speaker)
				id, who = st.ID, console.Part{Text: "said by " + console.Clean(strings.Join(p.Speaker, ", ")), Style: console.Cyan}
			}
			cell := console.Cell{{Text: a.marked(p.Words, shifted(span.found, span.whole.Start))}}
			if head != nil {
				cell = append(console.Cell{{Text: console.Clean(h.Title), Style: console.Bold}}, cell...)
			}
			if who.Text != "" {
				cell = append(cell, who)
			}
			l.add(p, head, cell, console.Text(id))
			head = nil
		}
	}
	return l, nil
}

// sentence is a sentence of a report and what was found in it.
type sentence struct {
	whole record.Span
	found []record.Span
}

// sentences gathers what was found by sentence, as the eye needs it: up to a stop or a line's end.
func sentences(h archive.Hit) []sentence {
	var list []sentence
	for _, s := range h.Spans {
		if n := len(list); n > 0 && list[n-1].whole.Contains(s) {
			list[n-1].found = append(list[n-1].found, s)
			continue
		}
		list = append(list, sentence{around(h.Text, s), []record.Span{s}})
	}
	return list
}

// around widens a span to its sentence, by at most 300 bytes to each side.
func around(text string, s record.Span) record.Span {
	const most = 300
	start, end := s.Start, s.End
	for start > 0 && s.Start-start < most && !strings.ContainsRune("\n", rune(text[start-1])) && !stop(text, start-1) {
		start--
	}
	for end < len(text) && end-s.End < most && text[end] != '\n' && !(end > s.End && stop(text, end-1)) {
		end++
	}
	for start < s.Start && (text[start] == ' ' || text[start]&0xc0 == 0x80) {
		start++
	}
	for end > s.End && end < len(text) && text[end]&0xc0 == 0x80 {
		end--
	}
	return record.Span{Start: start, End: end}
}

func stop(text string, i int) bool {
	return strings.IndexByte(".?!", text[i]) >= 0 && i+1 < len(text) && text[i+1] == ' '
}

func shifted(spans []record.Span, by int) []record.Span {
	list := make([]record.Span, len(spans))
	for i, s := range spans {
		list[i] = record.Span{Start: s.Start - by, End: s.End - by}
	}
	return list
}

// saidAt is the statement with the shortest piece of content or evidence that holds a span.
func saidAt(r *record.Record, s record.Span) *record.Statement {
	var best *record.Statement
	shortest := 0
	for i := range r.Statements {
		for _, c := range slices.Concat(r.Statements[i].Content, r.Statements[i].Evidence) {
			if c.Contains(s) && s.Len() > 0 && (best == nil || c.Len() < shortest) {
				best, shortest = &r.Statements[i], c.Len()
			}
		}
	}
	return best
}

// namesOf names actors.
func namesOf(r *record.Record, ids []string) []string {
	names := []string{}
	for _, id := range ids {
		for i := range r.Actors {
			if r.Actors[i].ID == id {
				names = append(names, r.Actors[i].Name)
			}
		}
	}
	return names
}
