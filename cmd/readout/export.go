package main

import (
	"bufio"
	"context"
	"errors"
	"io"
	"iter"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"readout/corpus/story"
	"readout/edge/archive"
	"readout/edge/export"
	"readout/record"
)

// exportFormats are the formats of whole archives: all but those made for people.
var exportFormats = export.Names[2:]

// exportFlags are the flags of readout export.
type exportFlags struct {
	archive archiveFlag
	to      string
	policy  string
	same    string
	out     string
}

func (a *App) exportCommand() *cobra.Command {
	var f exportFlags
	cmd := &cobra.Command{
		Use:   "export --to FORMAT [flags]",
		Short: "The archive → files",
		Long: `Writes the current record of every document to standard output, in the order of their ids. The bytes depend
on the records alone, not on the order in which they were added. --out writes to a file or to an object of an
S3-compatible store, which is there whole or not at all.

docs/formats.md says what each format holds and what is lost in it.`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, args []string) error { return a.export(cmd.Context(), &f) },
	}
	f.archive.add(cmd)
	a.addKnowledge(cmd)
	cmd.Flags().StringVar(&f.to, "to", "", "output `FORMAT`: "+strings.Join(exportFormats, ", "))
	cmd.Flags().StringVar(&f.policy, "policy", string(story.KeepAll), "which of several tellings of an event are kept: `POLICY` all, story (one of each story), day (one a day for a pair and code), event (also one of each event that reports code in different ways)")
	cmd.Flags().StringVar(&f.out, "out", "", "instead of standard output, a `FILE` or s3://BUCKET/KEY")
	addSame(cmd, &f.same)
	return cmd
}

// export carries out readout export.
func (a *App) export(ctx context.Context, f *exportFlags) error {
	if !slices.Contains(exportFormats, f.to) {
		return wrongUse("export: no format %q", f.to).try("readout export --to %s", strings.Join(exportFormats, " | "))
	}
	format, err := a.outputFormat(f.to)
	if err != nil {
		return err
	}
	if !slices.Contains(policyNames(), f.policy) {
		return wrongUse("--policy: no policy %q", f.policy).try("--policy %s", strings.Join(policyNames(), " | "))
	}
	layer, err := sameOf(f.same)
	if err != nil {
		return err
	}
	prepare, err := a.prepared(format)
	if err != nil {
		return err
	}
	return f.archive.ask(ctx, func(s archive.Archive) error {
		return a.into(ctx, f.out, func(w io.Writer) error {
			return encodeAll(w, format, prepare, keptRecords(ctx, s, story.Policy(f.policy), layer))
		})
	})
}

// encodeAll writes records in a format.
func encodeAll(w io.Writer, format export.Format, prepare func(*record.Record) *record.Record, records iter.Seq2[*record.Record, error]) error {
	out := bufio.NewWriter(w)
	joined := export.NewJoining(out, format)
	for r, err := range records {
		if err != nil {
			return err
		}
		piece, err := format.Encode(prepare(r))
		if err != nil {
			return err
		}
		if err := joined.Add(piece); err != nil {
			return writing(err)
		}
	}
	if err := errors.Join(joined.Close(), out.Flush()); err != nil {
		return writing(err)
	}
	return nil
}

// prepared gives what makes a kept record fit for a format: one that shows layers, which an archive does not keep,
// has the text read again.
func (a *App) prepared(format export.Format) (func(*record.Record) *record.Record, error) {
	if len(format.Layers) == 0 {
		return func(r *record.Record) *record.Record { return r }, nil
	}
	reader, err := a.newReader(format.Layers)
	if err != nil {
		return nil, err
	}
	return func(r *record.Record) *record.Record { return reader.Read(r.Document) }, nil
}
