package tables

import (
	"cmp"
	"context"
	"database/sql"
	"encoding/json"

	"readout/corpus/fact"
	"readout/corpus/relation"
	"readout/corpus/story"
	"readout/edge/archive"
)

// mostDays ends the days of a query that is open.
const mostDays = "9999-12-31"

// passed are the facts between two sides, each as often as it is told, with the day and the order (n, from 1) of its
// tellings: equal facts of a story are one, and those that happened are one whoever tells them, in the layer of events.
func (r *Reader) passed(q archive.Query, layer story.Layer) (with string, args []any) {
	column := "s." + layers[layer]
	one, events := "p.fact, "+column, ""
	if layer == story.Event {
		const happens = "p.kind IN ('meeting', 'visit', 'event')"
		one = "coalesce(h.event, CAST(p.fact AS TEXT)), CASE WHEN " + happens + " THEN '' ELSE " + column + " END"
		events = " LEFT JOIN happenings h ON h.version = p.version AND h.item = p.item"
	}
	return `WITH t AS (SELECT p.kind, p.held, p.quad, p.goldstein, p.acts, ` + column + ` AS story, first_value(p.day) OVER w AS day, row_number() OVER w AS n
		FROM pairs p ` + r.Dialect.Join + ` stories s ON s.version = p.version` + events + `
		WHERE p.a = ? AND p.b = ? AND p.kind IN ` + Kinds + ` AND p.fact IS NOT NULL AND length(p.day) = 10 AND p.day >= ? AND p.day <= ?
		WINDOW w AS (PARTITION BY ` + one + ` ORDER BY s.published, s.document, p.item)) `, append(ordered(q.Pair), q.From, cmp.Or(q.To, mostDays))
}

// Passed adds up what passed between two sides by period.
func (r *Reader) Passed(ctx context.Context, q archive.Query, layer story.Layer, by relation.Step) (relation.Line, error) {
	if layer == story.Event && q.From == "" && q.To == "" {
		return r.keptLine(ctx, q.Pair, by)
	}
	start := map[relation.Step]string{relation.Day: "day", relation.Week: r.Dialect.Monday, relation.Month: "substr(day, 1, 7) || '-01'"}[by]
	with, args := r.passed(q, layer)
	sums, err := scan(ctx, r, "list", with+`SELECT `+start+` AS start, story, kind, coalesce(acts, '[]'), coalesce(quad, 0),
		coalesce(sum(CASE WHEN n = 1 AND held = 1 THEN 1 END), 0), coalesce(sum(CASE WHEN n = 1 AND held = 1 THEN goldstein END), 0)
		FROM t GROUP BY start, story, kind, acts, quad ORDER BY start, story`, args, scanSum)
	if err != nil {
		return relation.Line{}, err
	}
	var periods []relation.Period
	for i, s := range sums {
		if i == 0 || s.start != sums[i-1].start {
			periods = append(periods, relation.Period{Start: s.start, Acts: map[string]int{}})
		}
		p := &periods[len(periods)-1]
		if i == 0 || s.start != sums[i-1].start || s.story != sums[i-1].story {
			p.Stories++
		}
		if s.n > 0 {
			s.addTo(p)
		}
	}
	line := relation.Summed(q.Pair[0], q.Pair[1], by, periods)
	line.Undated, err = r.undated(ctx, q)
	return line, err
}

// undated counts the facts between two sides without a day.
func (r *Reader) undated(ctx context.Context, q archive.Query) (int, error) {
	n, err := scan(ctx, r, "list", `SELECT count(*) FROM pairs p JOIN stories s ON s.version = p.version WHERE p.a = ? AND p.b = ? AND p.fact IS NOT NULL AND length(p.day) < 10`,
		ordered(q.Pair), func(row *sql.Rows, n *int) error { return row.Scan(n) })
	if err != nil {
		return 0, err
	}
	return n[0], nil
}

// sum is how many facts of one kind a story has in a period.
type sum struct {
	start, story, kind string
	acts               []string
	quad, n, goldstein int
}

func scanSum(row *sql.Rows, s *sum) error {
	var acts []byte
	if err := row.Scan(&s.start, &s.story, &s.kind, &acts, &s.quad, &s.n, &s.goldstein); err != nil {
		return err
	}
	if s.kind != fact.Statement {
		return nil
	}
	return json.Unmarshal(acts, &s.acts)
}

func (s *sum) addTo(p *relation.Period) {
	switch s.kind {
	case fact.Meeting, fact.Visit:
		p.Meetings += s.n
	case fact.Statement:
		p.Statements += s.n
		for _, act := range s.acts {
			p.Acts[act] += s.n
		}
	case fact.Event:
		p.Events += s.n
		p.Goldstein += s.goldstein
		if 1 <= s.quad && s.quad <= len(p.Quad) {
			p.Quad[s.quad-1] += s.n
		}
	case fact.Commitment:
		p.Commitments += s.n
	case fact.Relation:
		p.Assessments += s.n
	}
}
