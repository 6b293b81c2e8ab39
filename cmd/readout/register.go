package main

import (
	"context"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"readout/corpus/register"
	"readout/edge/archive"
	"readout/edge/console"
	"readout/knowledge/registers"
)

// registerFlags are the flags of readout register.
type registerFlags struct {
	archive  archiveFlag
	from, to string
	side     string
	format   string
}

func (a *App) registerCommand() *cobra.Command {
	var f registerFlags
	cmd := &cobra.Command{
		Use:   "register [flags]",
		Short: "Meetings and visits held against official registers",
		Long: `Holds what the archive's reports tell of meetings and visits against the registers of the US Department of State's
Office of the Historian: travels of presidents and secretaries of state, visits of foreign leaders. Says what
both have, what the register or the reports alone have, and where their days differ.`,
		Example: `  readout register --from 2023-01-01 --to 2023-12-31
  readout register --side JPN --json`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error { return a.register(cmd.Context(), &f) },
	}
	f.archive.add(cmd)
	flags := cmd.Flags()
	flags.StringVar(&f.from, "from", "", "first `DAY`; the day of the archive's first report when left out")
	flags.StringVar(&f.to, "to", "", "last `DAY`; the day of its last when left out")
	flags.StringVar(&f.side, "side", "", "the `CODE` of the other side (JPN)")
	addViewFormat(cmd, &f.format)
	return cmd
}

// register carries out readout register.
func (a *App) register(ctx context.Context, f *registerFlags) error {
	if err := checkViewFormat(f.format); err != nil {
		return err
	}
	q, err := (&queryFlags{from: f.from, to: f.to}).query()
	if err != nil {
		return err
	}
	q.Actor = "USA"
	if f.side != "" {
		q.Actor, q.Pair = "", [2]string{"USA", strings.ToUpper(f.side)}
	}
	return f.archive.ask(ctx, func(s archive.Archive) error {
		docs, err := s.Documents(ctx, q)
		if err != nil {
			return err
		}
		if len(docs) == 0 {
			a.nothing("no report of the United States in "+f.archive.path, "readout list documents")
			return nil
		}
		from, to := q.From, q.To
		if from == "" {
			from = docs[len(docs)-1].Published
		}
		if to == "" {
			to = docs[0].Published
		}
		rows := registers.All(from, to)
		if f.side != "" {
			rows = registers.Of(rows, q.Pair[1])
		}
		told, err := s.Tellings(ctx, q)
		if err != nil {
			return err
		}
		lines := register.Compare(rows, told)
		if f.format == "json" {
			return writeJSON(a.Out, lines)
		}
		return a.drawRegister(lines)
	})
}

func (a *App) drawRegister(lines []register.Line) error {
	l := listing{columns: []console.Column{{Head: "days", Min: 10}, {Head: "kind"}, {Head: "who", Flexible: true, Style: console.Bold}, {Head: "with"}, {Head: "where it stands"}, {Head: "told by", Flexible: true, Style: console.Dim}}}
	counts := map[register.Class]int{}
	for _, line := range lines {
		counts[line.Class]++
		l.add(line, registerRow(line)...)
	}
	if err := a.writeListing(l, "table"); err != nil {
		return err
	}
	for _, class := range register.Classes {
		if _, err := fmt.Fprintf(a.Out, "%5d %s\n", counts[class], class); err != nil {
			return writing(err)
		}
	}
	return nil
}

func registerRow(line register.Line) []console.Cell {
	var told console.Cell
	for _, t := range line.Told {
		told = append(told, console.Part{Text: t.Day + " " + console.Clean(shortID(t.Document))})
	}
	style := map[register.Class]string{register.Both: console.Green, register.DaysDiffer: console.Yellow}[line.Class]
	stands := console.Cell{{Text: string(line.Class), Style: style}}
	if line.Row == nil {
		t := line.Told[0]
		return []console.Cell{console.Text(t.Day), console.Text(t.Kind), words(strings.Join(t.Persons, ", ")), console.Text(t.Where), stands, told}
	}
	days := line.Row.Start
	if line.Row.End != line.Row.Start {
		days += " – " + line.Row.End
	}
	return []console.Cell{console.Text(days), console.Text(line.Row.Kind), words(line.Row.Person), console.Text(line.Row.Country), stands, told}
}
