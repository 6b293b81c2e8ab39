package main

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"readout"
	"readout/edge/export"
	"readout/record"
)

// readFlags are the flags of readout read.
type readFlags struct {
	inputFlags
	format string
	layers []string
	gaps   bool

	manifest string
}

func (a *App) readCommand() *cobra.Command {
	var f readFlags
	cmd := &cobra.Command{
		Use:   "read [flags] FILE…|-",
		Short: "A report → its record",
		Long: `Reads reports and gives their records, in the order of the input.

A text file may begin with a block between two lines "---" (title, date, outlet, url); the text is what
follows. A line of JSON lines has text, and where known id, date, title, outlet, country, url. Files may be gzipped.`,
		Args: inputs,
		RunE: func(cmd *cobra.Command, args []string) error {
			return a.recorded(cmd, f.manifest, args, func() error { return a.read(cmd.Context(), &f, args) })
		},
	}
	f.add(cmd)
	a.addKnowledge(cmd)
	addManifest(cmd, &f.manifest)
	cmd.Flags().StringVar(&f.format, "format", "", "output `FORMAT`: "+strings.Join(export.Names, ", ")+" (default view on a terminal, else jsonl)")
	cmd.Flags().StringSliceVar(&f.layers, "layers", nil, "what the stages below saw, `LAYERS` with commas between: "+strings.Join(record.LayerNames, ", "))
	cmd.Flags().BoolVar(&f.gaps, "gaps", false, "instead of records, what was not understood in all of them, counted, as a table with tabs")
	return cmd
}

// read carries out readout read.
func (a *App) read(ctx context.Context, f *readFlags, paths []string) error {
	opts, err := f.options(a)
	if err != nil {
		return err
	}
	format, err := a.outputFormat(f.format)
	if err != nil {
		return err
	}
	for _, layer := range f.layers {
		if !slices.Contains(record.LayerNames, layer) {
			return wrongUse("--layers: no layer %q", layer).try("--layers %s", strings.Join(record.LayerNames, ","))
		}
	}
	reader, err := a.newReader(append(slices.Clone(format.Layers), f.layers...))
	if err != nil {
		return err
	}
	bar := a.progress()
	defer bar.stop()
	run := &readRun{app: a, bar: bar}
	var joined joiner = export.NewJoining(a.Out, format)
	if f.gaps {
		format, joined = gapFormat, &gapCounts{w: a.Out, count: map[string]int{}}
	}
	encode := func(in input) outcome { return encodeOne(reader, format, in) }
	for result := range ordered(ctx, f.jobs, a.documents(paths, opts), encode) {
		if err := run.take(result, joined); err != nil {
			return writing(err)
		}
	}
	if ctx.Err() != nil {
		return fmt.Errorf("interrupted after %d documents", run.done)
	}
	if err := joined.Close(); err != nil {
		return writing(err)
	}
	return run.end()
}

// outputFormat is the format asked for; without one, view on a terminal and jsonl elsewhere.
func (a *App) outputFormat(name string) (export.Format, error) {
	if name == "" {
		name = a.defaultFormat()
	}
	format, err := export.For(name, export.Options{Width: a.Width, Colour: a.Colour})
	if err != nil {
		return format, wrongUse("--format: %w", err)
	}
	return format, nil
}

// defaultFormat is view on a terminal and jsonl elsewhere.
func (a *App) defaultFormat() string {
	if a.Terminal {
		return "view"
	}
	return "jsonl"
}

// joiner takes the encoded records of a run in order.
type joiner interface {
	Add(piece []byte) error
	Close() error
}

// outcome is an encoded record, or the error in its place.
type outcome struct {
	piece []byte
	err   error
}

// encodeOne reads and encodes one document. A fault of the program costs that document, not the run.
func encodeOne(reader *readout.Reader, format export.Format, in input) (out outcome) {
	if in.err != nil {
		return outcome{err: in.err}
	}
	defer func() {
		if r := recover(); r != nil {
			out = outcome{err: fault(in.doc.ID, r)}
		}
	}()
	piece, err := format.Encode(reader.Read(in.doc))
	return outcome{piece, err}
}

// fault names a document that the program stumbled over.
func fault(document string, cause any) error {
	return &failure{status: statusFailed, err: fmt.Errorf("document %s: a fault of readout: %v", document, cause), hint: "send the document to the project: it should be readable"}
}

// readRun counts what became of the inputs.
type readRun struct {
	app          *App
	bar          *progress
	done, failed int
}

// take writes one outcome, or names it on Err where it failed.
func (r *readRun) take(o outcome, joined joiner) error {
	if o.err != nil {
		r.failed++
		r.app.report(o.err)
		return nil
	}
	r.done++
	r.bar.tick()
	return joined.Add(o.piece)
}

func (r *readRun) end() error {
	if r.failed > 0 {
		fmt.Fprintf(r.app.Err, "readout: %d read, %d failed\n", r.done, r.failed)
		return errSomeFailed
	}
	return nil
}

// writing names an error of the output.
func writing(err error) error { return fmt.Errorf("writing the output: %w", err) }
