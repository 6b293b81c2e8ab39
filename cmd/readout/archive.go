package main

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"readout/edge/archive"
	"readout/edge/archive/store"
	"readout/edge/console"
	"readout/edge/ingest"
	"readout/record"
)

// archiveFlag is the archive that a command works on.
type archiveFlag struct{ path string }

func (f *archiveFlag) add(cmd *cobra.Command) {
	cmd.Flags().StringVar(&f.path, "archive", "readout.db", "the archive: a `FILE`, or the URL of a PostgreSQL database (postgres://user@host/name)")
}

// ask opens the archive for a question and closes it after.
func (f *archiveFlag) ask(ctx context.Context, question func(archive.Archive) error) error {
	kept, err := store.Open(ctx, f.path)
	if err != nil {
		return archiveFailure(err)
	}
	defer kept.Close()
	return archiveFailure(question(kept))
}

// archiveFailure gives an error of the archive its exit status and hint; other errors stay as they are.
func archiveFailure(err error) error {
	e, ok := errors.AsType[*archive.Error](err)
	if !ok {
		return err
	}
	f := &failure{status: statusFailed, err: err, hint: e.Hint}
	switch e.Code {
	case archive.NotThere, archive.NotOurs, archive.ReadOnly, archive.Full, archive.Busy, archive.Damaged:
		f.status = statusNotThere
	}
	return f
}

// queryFlags narrow a list of the archive.
type queryFlags struct {
	actor, speaker string
	pair           string
	day, from, to  string
	act, topic     string
	words          []string
	limit          int
}

// add adds the flags; limit is how many lines there are without --limit.
func (f *queryFlags) add(cmd *cobra.Command, limit int) {
	flags := cmd.Flags()
	flags.StringVar(&f.actor, "actor", "", "a `NAME`, or part of one in whole words; or a code, for all who stand for it (CHN)")
	flags.StringVar(&f.pair, "pair", "", "two `SIDES`, by their codes, in either order (USA,CHN)")
	flags.StringVar(&f.day, "day", "", "one `DAY` (2023-06-19)")
	flags.StringVar(&f.from, "from", "", "first `DAY`")
	flags.StringVar(&f.to, "to", "", "last `DAY`")
	flags.StringVar(&f.act, "act", "", "an `ACT` of speech: "+strings.Join(record.Acts, ", "))
	flags.StringVar(&f.topic, "topic", "", "a `TOPIC`, or part of one")
	flags.IntVar(&f.limit, "limit", limit, "at most `N` lines; 0 for all")
}

// addWords adds --words, for lists; search has them as its arguments.
func (f *queryFlags) addWords(cmd *cobra.Command) {
	cmd.Flags().StringArrayVar(&f.words, "words", nil, "`WORDS` that must be there, as a phrase; \"channel*\" for a beginning; may be repeated")
}

// query checks the flags.
func (f *queryFlags) query() (archive.Query, error) {
	q := archive.Query{Actor: f.actor, Act: f.act, Topic: f.topic, Words: f.words, Limit: f.limit}
	if f.speaker != "" {
		q.Actor = f.speaker
	}
	if f.act != "" && !slices.Contains(record.Acts, f.act) {
		return q, wrongUse("--act: no act %q", f.act).try("--act %s", strings.Join(record.Acts, " | "))
	}
	if f.limit < 0 {
		return q, wrongUse("--limit %d: want 0 or more", f.limit)
	}
	var err error
	if q.Pair, err = pairOf(f.pair); err != nil {
		return q, err
	}
	for _, d := range []struct {
		flag, value string
		into        []*string
	}{{"day", f.day, []*string{&q.From, &q.To}}, {"from", f.from, []*string{&q.From}}, {"to", f.to, []*string{&q.To}}} {
		day, err := ingest.Day(d.value)
		if err != nil {
			return q, wrongUse("--%s: %w", d.flag, err).try("--%s 2023-06-19", d.flag)
		}
		for _, into := range d.into {
			if day != "" {
				*into = day
			}
		}
	}
	return q, nil
}

// pairOf reads "USA,CHN".
func pairOf(words string) (pair [2]string, err error) {
	if words == "" {
		return pair, nil
	}
	a, b, ok := strings.Cut(strings.ToUpper(words), ",")
	a, b = strings.TrimSpace(a), strings.TrimSpace(b)
	if !ok || a == "" || b == "" || a == b {
		return pair, wrongUse("--pair %q: want two codes with a comma between", words).try("--pair USA,CHN")
	}
	return [2]string{a, b}, nil
}

// screen is Out as the console sees it.
func (a *App) screen() console.Screen { return console.Screen{Width: a.Width, Colour: a.Colour} }

// nothing says on Err that a question has no answer.
func (a *App) nothing(what, hint string) {
	fmt.Fprintf(a.Err, "readout: %s\n", what)
	if hint != "" {
		fmt.Fprintf(a.Err, "  try: %s\n", hint)
	}
}
