package main

import (
	"context"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"readout/corpus/ledger"
	"readout/edge/archive"
	"readout/edge/console"
	"readout/knowledge/vows"
	"readout/record"
)

// ledgerFlags are the flags of readout ledger.
type ledgerFlags struct {
	archive      archiveFlag
	actor, topic string
	kind         string
	from, to     string
	again        bool
	same         string
	format       string
}

func (a *App) ledgerCommand() *cobra.Command {
	var f ledgerFlags
	cmd := &cobra.Command{
		Use:   "ledger [flags]",
		Short: "Commitments and red lines, and what became of them",
		Long: `Lists commitments by the day on which they were first made, each with its later mentions: repeated, restated
weaker or stronger (and in what: kind, condition, firmness of the words), said to be kept or broken, and by
whom. Whether a promise was kept is never Readout's judgement.`,
		Example: `  readout ledger --actor JPN
  readout ledger --actor USA --topic Taiwan --again
  readout ledger --kind red_line --json`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error { return a.ledger(cmd.Context(), &f) },
	}
	f.archive.add(cmd)
	flags := cmd.Flags()
	flags.StringVar(&f.actor, "actor", "", "who commits: a `NAME`, or whole words of one; or a code (CHN)")
	flags.StringVar(&f.topic, "topic", "", "a `TOPIC`, or part of one")
	flags.StringVar(&f.kind, "kind", "", "a `KIND`: "+strings.Join(record.CommitmentKinds, ", "))
	flags.StringVar(&f.from, "from", "", "first made on or after this `DAY`")
	flags.StringVar(&f.to, "to", "", "first made on or before this `DAY`")
	flags.BoolVar(&f.again, "again", false, "only what was taken up again")
	addSame(cmd, &f.same)
	addViewFormat(cmd, &f.format)
	return cmd
}

// ledger carries out readout ledger.
func (a *App) ledger(ctx context.Context, f *ledgerFlags) error {
	if f.kind != "" && !slices.Contains(record.CommitmentKinds, f.kind) {
		return wrongUse("--kind: no kind %q", f.kind).try("--kind %s", strings.Join(record.CommitmentKinds, " | "))
	}
	layer, err := sameOf(f.same)
	if err != nil {
		return err
	}
	if err := checkViewFormat(f.format); err != nil {
		return err
	}
	q, err := (&queryFlags{from: f.from, to: f.to}).query()
	if err != nil {
		return err
	}
	opts := ledger.Options{Actor: f.actor, Topic: f.topic, Kind: f.kind, From: q.From, To: q.To}
	return f.archive.ask(ctx, func(s archive.Archive) error {
		facts, err := s.Vows(ctx, archive.Query{Actor: f.actor}, layer)
		if err != nil {
			return err
		}
		lines := ledger.Of(facts, vows.Load(), opts)
		if f.again {
			lines = slices.DeleteFunc(lines, func(l ledger.Line) bool { return len(l.Later) == 0 })
		}
		if len(lines) == 0 {
			a.nothing("no commitments like that in "+f.archive.path, "fewer flags, or a part of the name")
		}
		if f.format == "json" {
			return writeJSON(a.Out, lines)
		}
		return a.drawLedger(lines)
	})
}

func (a *App) drawLedger(lines []ledger.Line) error {
	l := listing{columns: []console.Column{{Head: "day"}, {Head: "who", Max: 22}, {Head: "what", Max: 14}, {Head: "words", Flexible: true}, {Head: "document", Max: 24, Style: console.Dim}}}
	for _, line := range lines {
		l.add(line, console.Text(line.Day), console.Cell{{Text: console.Clean(strings.Join(line.Who, ", ")), Style: console.Bold}}, kindCell(line.What, console.Plain),
			vowCell(line.Words, line.Topics), console.Text(shortID(line.Document)))
		for _, m := range line.Later {
			what := console.Cell{{Text: "  " + m.Relation, Style: relationStyles[m.Relation]}}
			if len(m.Because) > 0 {
				what = append(what, console.Part{Text: "  by " + strings.Join(m.Because, ", "), Style: console.Dim})
			}
			l.add(line, console.Text("  "+m.Day), words(strings.Join(m.Who, ", ")), what, vowCell(m.Words, nil), console.Text(shortID(m.Document)))
		}
	}
	return a.writeListing(l, "table")
}

var relationStyles = map[string]string{ledger.Stronger: console.Green, ledger.Kept: console.Green, ledger.Weaker: console.Yellow, ledger.Broken: console.Red, ledger.Repeated: console.Cyan}

func kindCell(kinds []string, style string) console.Cell {
	return console.Cell{{Text: strings.ReplaceAll(strings.Join(kinds, ", "), "_", " "), Style: style}}
}

func vowCell(text string, topics []string) console.Cell {
	cell := console.Cell{{Text: "“" + console.Clean(text) + "”"}}
	if len(topics) > 0 {
		cell = append(cell, console.Part{Text: console.Clean(strings.Join(topics, ", ")), Style: console.Dim})
	}
	return cell
}
