package main

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"readout/corpus/relation"
	"readout/corpus/story"
	"readout/edge/archive"
	"readout/edge/console"
	"readout/record"
)

// timelineFlags are the flags of readout timeline.
type timelineFlags struct {
	archive  archiveFlag
	from, to string
	by       string
	same     string
	format   string
}

func (a *App) timelineCommand() *cobra.Command {
	var f timelineFlags
	cmd := &cobra.Command{
		Use:   "timeline SIDE SIDE [flags]",
		Short: "What passed between two sides, period by period, and where it turned",
		Long: `Adds up by day, week or month what passed between two sides: meetings, statements by act, events by quad
class, commitments, reporters' assessments; Goldstein sums, and how many independent stories stand behind.
Turning points are changes of the mean by PELT (Killick, Fearnhead and Eckley, 2012).

The numbers count what happened; what was planned or denied is in the JSON's entries.`,
		Example: `  readout timeline JPN KOR
  readout timeline USA CHN --from 2023-01-01 --by week --format json`,
		Args: cobra.ArbitraryArgs,
		RunE: func(cmd *cobra.Command, args []string) error { return a.timeline(cmd.Context(), &f, args) },
	}
	f.archive.add(cmd)
	flags := cmd.Flags()
	flags.StringVar(&f.from, "from", "", "first `DAY`")
	flags.StringVar(&f.to, "to", "", "last `DAY`")
	flags.StringVar(&f.by, "by", "month", "`PERIOD`: day, week, month")
	addSame(cmd, &f.same)
	addViewFormat(cmd, &f.format)
	return cmd
}

// timeline carries out readout timeline.
func (a *App) timeline(ctx context.Context, f *timelineFlags, args []string) error {
	if len(args) != 2 {
		return wrongUse("timeline: want two sides").try("readout timeline USA CHN")
	}
	pair, err := pairOf(args[0] + "," + args[1])
	if err != nil {
		return err
	}
	opts := relation.Options{By: relation.Step(f.by)}
	if !slices.Contains(relation.Steps, opts.By) {
		return wrongUse("--by: no period %q", f.by).try("--by day | week | month")
	}
	if opts.Layer, err = sameOf(f.same); err != nil {
		return err
	}
	if err := checkViewFormat(f.format); err != nil {
		return err
	}
	q, err := (&queryFlags{from: f.from, to: f.to}).query()
	if err != nil {
		return err
	}
	opts.From, opts.To = q.From, q.To
	return f.archive.ask(ctx, func(s archive.Archive) error {
		facts, err := s.Between(ctx, archive.Query{Pair: pair}, opts.Layer)
		if err != nil {
			return err
		}
		line := relation.Of(pair[0], pair[1], facts, opts)
		if len(line.Entries) == 0 {
			a.nothing(fmt.Sprintf("nothing between %s and %s in %s", pair[0], pair[1], f.archive.path), "readout list meetings")
		}
		if f.format == "json" {
			return writeJSON(a.Out, line)
		}
		return a.drawTimeline(line)
	})
}

// storiesOf numbers the stories of records.
func storiesOf(ctx context.Context, s archive.Archive, records []*record.Record, layer story.Layer) ([]int, error) {
	ids := make([]string, len(records))
	for i, r := range records {
		ids[i] = r.Document.ID
	}
	names, err := s.Stories(ctx, layer, ids)
	return story.Numbers(names), err
}

func (a *App) drawTimeline(line relation.Line) error {
	l := listing{columns: []console.Column{{Head: string(line.By), Style: console.Bold}, {Head: "met"}, {Head: "said"}, {Head: "acts", Flexible: true}, {Head: "events"}, {Head: "quad 1/2/3/4"},
		{Head: "Goldstein"}, {Head: "vows"}, {Head: "stories"}, {Head: "turn", Style: console.Yellow}}}
	for _, p := range line.Periods {
		if p.Stories == 0 {
			continue
		}
		l.add(p, console.Text(p.Start), count(p.Meetings), count(p.Statements), console.Text(actCounts(p.Acts)), count(p.Events), console.Text(quads(p.Quad)),
			console.Text(tenths(p.Goldstein)), count(p.Commitments), count(p.Stories), turnCell(line.Turns, p.Start))
	}
	return a.writeListing(l, "table")
}

// turnCell says for a period which series turned there, and from what to what.
func turnCell(turns []relation.Turn, start string) console.Cell {
	var cell console.Cell
	for _, t := range turns {
		if t.Start == start {
			cell = append(cell, console.Part{Text: fmt.Sprintf("%s %.1f → %.1f", t.Series, float64(t.Before)/1000, float64(t.After)/1000)})
		}
	}
	return cell
}

// actCounts names the acts of a period, most frequent first.
func actCounts(acts map[string]int) string {
	names := []string{}
	for _, act := range record.Acts {
		if acts[act] > 0 {
			names = append(names, act)
		}
	}
	slices.SortStableFunc(names, func(x, y string) int { return acts[y] - acts[x] })
	for i, act := range names {
		names[i] = fmt.Sprintf("%s %d", act, acts[act])
	}
	return strings.Join(names, ", ")
}

func quads(quad [4]int) string { return fmt.Sprintf("%d/%d/%d/%d", quad[0], quad[1], quad[2], quad[3]) }

// tenths writes a number of tenths with its point.
func tenths(n int) string { return fmt.Sprintf("%+.1f", float64(n)/10) }

// addSame adds --same: how wide sameness is taken.
func addSame(cmd *cobra.Command, same *string) {
	cmd.Flags().StringVar(same, "same", "event", "what counts as one: `LAYER` none (every document), text (copies), report (also the same report in other words), event (also the same meeting or event, whoever reports it)")
}

func sameOf(name string) (story.Layer, error) {
	layer, ok := story.Layers[name]
	if !ok {
		return layer, wrongUse("--same: no layer %q", name).try("--same none | text | report | event")
	}
	return layer, nil
}

// addViewFormat adds --format and --json, for answers that are no lists.
func addViewFormat(cmd *cobra.Command, format *string) {
	cmd.Flags().StringVar(format, "format", "view", "output `FORMAT`: view, json")
	cmd.Flags().BoolFunc("json", "the same as --format json", func(string) error { *format = "json"; return nil })
}

func checkViewFormat(format string) error {
	if format != "view" && format != "json" {
		return wrongUse("--format: no format %q", format).try("--format view | json")
	}
	return nil
}
