package tables

import (
	"context"
	"database/sql"
	"encoding/json"

	"readout/corpus/relation"
	"readout/edge/archive"
)

// Questions about the whole archive are answered from what edge/archive/sums has added up.

// whole is true of a query that narrows nothing.
func whole(q archive.Query) bool {
	return q.Document == "" && q.Actor == "" && q.Pair[0] == "" && q.From == "" && q.To == "" && q.Act == "" && !q.Lone && q.Status == "" && q.City == "" && q.Kind == "" &&
		q.Topic == "" && q.Code == "" && q.Outlet == "" && len(q.Words) == 0 && q.Since == 0 && q.After == nil
}

// Busiest counts stories, not documents: a text printed in ten papers tells of a meeting once.
func (r *Reader) Busiest(ctx context.Context, n int) ([]archive.PairDay, error) {
	return scan(ctx, r, "list", `SELECT a, b, day, met FROM passed WHERE met > 0 ORDER BY met DESC, day DESC, a, b LIMIT ?`, []any{n}, func(row *sql.Rows, p *archive.PairDay) error {
		return row.Scan(&p.Pair[0], &p.Pair[1], &p.Day, &p.Stories)
	})
}

// keptLine is the time-line of two sides in all the years, in the layer of events.
func (r *Reader) keptLine(ctx context.Context, pair [2]string, by relation.Step) (relation.Line, error) {
	var periods []relation.Period
	dayless := 0
	_, err := scan(ctx, r, "list", `SELECT day, stories, weeks, months, undated, meetings, statements, events, commitments, assessments, goldstein, quad, acts FROM passed WHERE a = ? AND b = ? ORDER BY day`,
		ordered(pair), func(row *sql.Rows, _ *struct{}) error {
			p := relation.Period{}
			var none, weeks, months int
			var quad, acts []byte
			if err := row.Scan(&p.Start, &p.Stories, &weeks, &months, &none, &p.Meetings, &p.Statements, &p.Events, &p.Commitments, &p.Assessments, &p.Goldstein, &quad, &acts); err != nil {
				return err
			}
			if dayless += none; p.Stories == 0 {
				return nil
			}
			switch p.Start = relation.StartOf(p.Start, by); by {
			case relation.Week:
				p.Stories = weeks
			case relation.Month:
				p.Stories = months
			}
			if err := json.Unmarshal(quad, &p.Quad); err != nil {
				return err
			}
			if err := json.Unmarshal(acts, &p.Acts); err != nil {
				return err
			}
			if n := len(periods); n > 0 && periods[n-1].Start == p.Start {
				periods[n-1].Join(&p)
			} else {
				periods = append(periods, p)
			}
			return nil
		})
	line := relation.Summed(pair[0], pair[1], by, periods)
	line.Undated = dayless
	return line, err
}

// keptOccasions are the meetings or visits of the whole archive by month or city.
func (r *Reader) keptOccasions(ctx context.Context, kind string, by archive.By) ([]archive.Sum, error) {
	return scan(ctx, r, "list", `SELECT name, sides, days, first, last FROM occasion_sums WHERE kind = ? AND part = ? ORDER BY name, sides`, []any{kind, string(by)}, scanOccasions)
}

func scanOccasions(row *sql.Rows, s *archive.Sum) error {
	return row.Scan(&s.Name, (*jsonList)(&s.Sides), &s.Days, &s.First, &s.Last)
}

// Outlets counts what outlets sent of the documents asked for, most reports first.
func (r *Reader) Outlets(ctx context.Context, q archive.Query) ([]archive.Outlet, error) {
	read := func(row *sql.Rows, o *archive.Outlet) error {
		return row.Scan(&o.Name, &o.Reports, &o.Statements, &o.Meetings, &o.First, &o.Last)
	}
	if whole(q) {
		const day = `coalesce((SELECT s.published FROM stories s WHERE s.outlet = o.outlet AND s.published > '' ORDER BY s.published `
		return scan(ctx, r, "list", `SELECT o.outlet, o.reports, o.statements, o.meetings, `+day+`LIMIT 1), ''), `+day+`DESC LIMIT 1), '') FROM outlets o ORDER BY o.reports DESC, o.outlet`, nil, read)
	}
	table, args, err := r.asked(ctx, q)
	if err != nil {
		return nil, err
	}
	join := " " + r.Dialect.Join + " "
	return scan(ctx, r, "list", `SELECT s.outlet, count(*) AS n, CAST(sum((SELECT count(*) FROM statements x WHERE x.version = o.version)) AS BIGINT), CAST(sum((SELECT count(*) FROM meetings x WHERE x.version = o.version)) AS BIGINT),
		coalesce(min(nullif(s.published, '')), ''), max(s.published) FROM `+table+join+`stories s ON s.version = o.version GROUP BY s.outlet ORDER BY n DESC, s.outlet`, args, read)
}
