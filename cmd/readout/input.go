package main

import (
	"fmt"
	"iter"
	"runtime"
	"slices"

	"github.com/spf13/cobra"

	"readout/edge/ingest"
	"readout/record"
)

// inputFlags are the flags of every command that reads documents.
type inputFlags struct {
	date  string
	in    string
	limit int64
	jobs  int
}

func (f *inputFlags) add(cmd *cobra.Command) {
	flags := cmd.Flags()
	flags.StringVar(&f.date, "date", "", "the `DAY` of every report, or its month or year; wins over their own (2023-06-19, 2023-06, 2023)")
	flags.StringVar(&f.in, "in", "auto", "input `FORMAT`: auto, text, html, jsonl, csv, warc, feed, ninjs")
	flags.Int64Var(&f.limit, "limit", ingest.DefaultLimit, "largest document, in `BYTES`")
	flags.IntVar(&f.jobs, "jobs", runtime.GOMAXPROCS(0), "documents read at the same time")
}

// options checks the flags.
func (f *inputFlags) options(a *App) (ingest.Options, error) {
	none := ingest.Options{}
	format, err := ingest.ParseFormat(f.in)
	if err != nil {
		return none, wrongUse("--in: %w", err)
	}
	day, err := ingest.Published(f.date)
	if err != nil {
		return none, wrongUse("--date: %w", err).try("--date 2023-06-19")
	}
	if f.limit < 1 {
		return none, wrongUse("--limit %d: want at least one byte", f.limit)
	}
	if f.jobs < 1 {
		return none, wrongUse("--jobs %d: want at least one", f.jobs)
	}
	return ingest.Options{In: format, Date: day, Limit: f.limit, Stdin: a.In, Notice: a.notice, Remote: a.remote}, nil
}

// notice tells what was done to an input on its way in.
func (a *App) notice(path, words string) {
	fmt.Fprintf(a.Err, "readout: note: %s: %s\n", path, words)
}

// input is one document, or the error in its place.
type input struct {
	doc record.Document
	err error
}

// documents are the inputs that paths name.
func (a *App) documents(paths []string, opts ingest.Options) iter.Seq[input] {
	return func(yield func(input) bool) {
		for in := range a.ofFiles(slices.Values(paths), opts) {
			if !yield(in.input) {
				return
			}
		}
	}
}
