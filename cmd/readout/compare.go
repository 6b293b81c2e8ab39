package main

import (
	"context"
	"errors"
	"os"
	"slices"

	"github.com/spf13/cobra"

	"readout/corpus/account"
	"readout/edge/archive"
	"readout/edge/ask"
	"readout/edge/ingest"
)

// compareFlags are the flags of readout compare.
type compareFlags struct {
	inputFlags
	archive archiveFlag
	pair    string
	day     string
	same    string
	format  string
}

func (a *App) compareCommand() *cobra.Command {
	var f compareFlags
	cmd := &cobra.Command{
		Use:   "compare [ID | ID ID… | FILE FILE…] [flags]",
		Short: "The accounts of one meeting, side by side by issue",
		Long: `Finds the reports of one meeting and sets their accounts side by side: the facts of the meeting, then issue
by issue what all say, what some or one alone say, and where they differ, each line with its words.

Which meeting: the one of that id; those of two documents or files; that of a pair on a day; or, without any
of these, the meeting that most reports tell of.`,
		Example: `  readout compare
  readout compare --pair JPN,KOR --day 2023-05-07
  readout compare ours.txt theirs.txt`,
		Args: cobra.ArbitraryArgs,
		RunE: func(cmd *cobra.Command, args []string) error { return a.compare(cmd.Context(), &f, args) },
	}
	f.inputFlags.add(cmd)
	f.archive.add(cmd)
	a.addKnowledge(cmd)
	flags := cmd.Flags()
	flags.StringVar(&f.pair, "pair", "", "two `SIDES`, by their codes (USA,CHN)")
	flags.StringVar(&f.day, "day", "", "the `DAY` of the meeting; a day more or less is found as well")
	addSame(cmd, &f.same)
	flags.StringVar(&f.format, "format", "view", "output `FORMAT`: view, json")
	return cmd
}

// compare carries out readout compare.
func (a *App) compare(ctx context.Context, f *compareFlags, args []string) error {
	if f.format != "view" && f.format != "json" {
		return wrongUse("--format: no format %q", f.format).try("--format view | json")
	}
	pair, err := pairOf(f.pair)
	if err != nil {
		return err
	}
	day, err := ingest.Day(f.day)
	if err != nil {
		return wrongUse("--day: %w", err).try("--day 2023-06-19")
	}
	if len(args) > 0 && (f.pair != "" || f.day != "") || f.pair == "" && f.day != "" {
		return wrongUse("compare: ids or files, or --pair with --day").try("readout compare --pair JPN,KOR --day 2023-05-07")
	}
	layer, err := sameOf(f.same)
	if err != nil {
		return err
	}
	var tellings []account.Telling
	var table account.Table
	if len(args) > 1 && areFiles(args) {
		tellings, err = a.tellingsOfFiles(ctx, f, args)
		table = account.Compare(tellings)
	} else {
		err = f.archive.ask(ctx, func(s archive.Archive) error {
			tellings, err = find(ctx, ask.Accounts{Archive: s}, args, pair, day)
			slices.SortStableFunc(tellings, ask.Earlier)
			table = account.Compare(tellings)
			return errors.Join(err, ask.Origins(ctx, s, layer, table.Reports))
		})
	}
	if err != nil {
		return err
	}
	if len(tellings) == 0 {
		a.nothing("no meeting like that", "readout list meetings")
		return nil
	}
	if f.format == "json" {
		err = writeJSON(a.Out, table)
	} else {
		err = a.drawAccounts(table)
	}
	if err != nil {
		return writing(err)
	}
	return nil
}

// find takes the meeting that the arguments name; without any, the one that most reports tell of.
func find(ctx context.Context, accounts ask.Accounts, args []string, pair [2]string, day string) ([]account.Telling, error) {
	switch {
	case len(args) == 1 && itemID.MatchString(args[0]):
		return accounts.OfMeeting(ctx, args[0])
	case len(args) > 0:
		return accounts.OfDocuments(ctx, args)
	case pair[0] != "":
		return accounts.OfPair(ctx, pair, day)
	}
	return accounts.Busiest(ctx)
}

// areFiles is true where every argument is a file that is there.
func areFiles(args []string) bool {
	return !slices.ContainsFunc(args, func(path string) bool {
		info, err := os.Stat(path)
		return err != nil || info.IsDir()
	})
}

// tellingsOfFiles reads files and takes the meeting that most of them tell of.
func (a *App) tellingsOfFiles(ctx context.Context, f *compareFlags, paths []string) ([]account.Telling, error) {
	opts, err := f.options(a)
	if err != nil {
		return nil, err
	}
	reader, err := a.newReader(nil)
	if err != nil {
		return nil, err
	}
	var all []account.Telling
	read := func(in input) entry { return readEntry(reader, sourced{input: in}) }
	for e := range ordered(ctx, f.jobs, a.documents(paths, opts), read) {
		if e.err != nil {
			return nil, e.err
		}
		all = append(all, ask.Tellings(e.Record)...)
	}
	return ask.Largest(account.Group(all), nil), ctx.Err()
}
