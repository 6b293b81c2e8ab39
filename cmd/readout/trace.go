package main

import (
	"context"
	"fmt"
	"slices"

	"github.com/spf13/cobra"

	"readout/edge/archive"
	"readout/edge/ask"
	"readout/edge/console"
	"readout/edge/trace"
	"readout/record"
)

// traceFlags are the flags of readout trace.
type traceFlags struct {
	archive archiveFlag
	format  string
}

func (a *App) traceCommand() *cobra.Command {
	var f traceFlags
	cmd := &cobra.Command{
		Use:   "trace ID [flags]",
		Short: "From an item to its words, its rule and its report",
		Long: `Lays one item open: each field with its value, the words that it rests on, their place in the text, and the
rule that made it; then the items tied to it, and the report.`,
		Args: oneID,
		RunE: func(cmd *cobra.Command, args []string) error {
			if f.format != "view" && f.format != "json" {
				return wrongUse("--format: no format %q", f.format).try("--format view | json")
			}
			return f.archive.ask(cmd.Context(), func(s archive.Archive) error {
				return a.traceItem(cmd.Context(), s, args[0], f.format)
			})
		},
	}
	f.archive.add(cmd)
	cmd.Flags().StringVar(&f.format, "format", "view", "output `FORMAT`: view, json")
	return cmd
}

// oneID wants one argument, an id.
func oneID(cmd *cobra.Command, args []string) error {
	if len(args) != 1 {
		return wrongUse("%s: want one id, not %d", cmd.Name(), len(args)).try("readout list statements shows ids")
	}
	return nil
}

// traced is a trace with its report, as JSON has it.
type traced struct {
	trace.Trace
	Document record.Document `json:"document"`
	Version  archive.Version `json:"version"`
	Run      record.Run      `json:"run"`
}

// traceItem writes the trace of an item in every document that has it: one, but for a rare clash of ids.
func (a *App) traceItem(ctx context.Context, s archive.Archive, id, format string) error {
	found, err := s.Item(ctx, id)
	if err != nil {
		return err
	}
	for _, r := range found {
		t, ok := trace.Of(r, id)
		if !ok {
			continue
		}
		versions, err := s.Versions(ctx, r.Document.ID)
		if err != nil {
			return err
		}
		out := traced{Trace: t, Document: r.Document, Version: versionOf(versions, r.Document.SHA256), Run: r.Run}
		if format == "json" {
			err = writeJSON(a.Out, out)
		} else {
			err = a.drawTrace(out, len(versions))
		}
		if err != nil {
			return writing(err)
		}
	}
	return nil
}

func versionOf(versions []archive.Version, sha256 string) archive.Version {
	for _, v := range versions {
		if v.SHA256 == sha256 {
			return v
		}
	}
	return archive.Version{}
}

// drawTrace lays a trace out for people.
func (a *App) drawTrace(t traced, versions int) error {
	screen := a.screen()
	fmt.Fprintf(a.Out, "%s %s\n", screen.Paint(t.Kind, console.Bold), t.ID)
	columns := []console.Column{{Style: console.Cyan, Max: 14}, {Flexible: true}, {Style: console.Dim}, {Style: console.Dim, Max: 24}}
	rows := [][]console.Cell{{console.Text("evidence"), quoted(t.Evidence), places(t.Evidence), console.Text(fmt.Sprintf("%s, %.2f", t.Why, t.Confidence))}}
	if len(t.Evidence) > 0 {
		passage, found := inside(t.Document.Text, t.Evidence)
		rows = append([][]console.Cell{{console.Text("in the report"), console.Text(a.marked(passage, found)), nil, nil}}, rows...)
	}
	for _, f := range t.Fields {
		row := []console.Cell{console.Text(f.Name), nil, nil, nil}
		if f.Value != "" {
			row[1] = console.Cell{{Text: console.Clean(f.Value), Style: console.Bold}}
		}
		if f.Own {
			row[1] = append(row[1], quoted(f.Words)...)
			row[2] = places(f.Words)
			row[3] = console.Text(f.Why)
		}
		rows = append(rows, row)
	}
	for _, tie := range t.Ties {
		rows = append(rows, []console.Cell{{{Text: tie.Field, Style: console.Dim}}, {{Text: console.Clean(tie.What)}}, console.Text(tie.ID), nil})
	}
	if err := screen.Table(a.Out, columns, rows); err != nil {
		return err
	}
	return a.drawReport(t, versions)
}

// inside gives the sentences in which words stand, and the places of the words there.
func inside(text string, list []trace.Words) (passage string, found []record.Span) {
	spans := make([]record.Span, len(list))
	for i, w := range list {
		spans[i] = w.Span
	}
	slices.SortFunc(spans, func(a, b record.Span) int { return a.Start - b.Start })
	whole := ask.Around(text, record.Span{Start: spans[0].Start, End: max(spans[0].End, spans[len(spans)-1].End)})
	at := whole.Start
	for _, s := range spans {
		if s.Start >= at && whole.Contains(s) {
			found = append(found, s)
			at = s.End
		}
	}
	return whole.In(text), ask.Shifted(found, whole.Start)
}

// drawReport says which report an item stands in, and how it came into the archive.
func (a *App) drawReport(t traced, versions int) error {
	d := t.Document
	rows := [][]console.Cell{}
	for _, line := range [][2]string{
		{"report", d.Title}, {"outlet", d.Outlet}, {"published", d.Published}, {"url", d.URL}, {"document", d.ID}, {"sha256", d.SHA256},
		{"version", fmt.Sprintf("%d of %d, added %s", t.Version.Number, versions, t.Version.Added)}, {"from", t.Version.Source},
		{"read by", "readout " + t.Run.Version + " " + t.Run.Knowledge},
	} {
		if line[1] != "" {
			rows = append(rows, []console.Cell{{{Text: line[0], Style: console.Dim}}, words(line[1])})
		}
	}
	fmt.Fprintln(a.Out)
	return a.screen().Table(a.Out, []console.Column{{}, {Flexible: true}}, rows)
}

// quoted is a cell of a report's words, each piece on a line of its own.
func quoted(list []trace.Words) console.Cell {
	var cell console.Cell
	for _, w := range list {
		cell = append(cell, console.Part{Text: "“" + console.Clean(w.Text) + "”"})
	}
	return cell
}

// places is where words stand: bytes of the text.
func places(list []trace.Words) console.Cell {
	var cell console.Cell
	for _, w := range list {
		cell = append(cell, console.Part{Text: fmt.Sprintf("[%d, %d]", w.Span.Start, w.Span.End)})
	}
	return cell
}
