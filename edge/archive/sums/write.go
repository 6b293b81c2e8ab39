package sums

import (
	"context"
	"database/sql"

	"readout/edge/archive/tables"
)

// changed is a row of a table of counts, as SQL reads it from JSON.
type changed struct {
	K string `json:"k,omitempty"` // kind, or what is counted
	P string `json:"p,omitempty"` // part
	A string `json:"a"`           // name
	S string `json:"s,omitempty"` // sides
	D string `json:"d,omitempty"` // day
	N int    `json:"n"`
	M int    `json:"m,omitempty"`
	O int    `json:"o,omitempty"`
}

// text and number are columns of changed.
func text(name string) string   { return `coalesce(w.value->>'` + name + `', '')` }
func number(name string) string { return `CAST(coalesce(w.value->>'` + name + `', '0') AS BIGINT)` }

// write brings the counts up to date.
func (k *Keeper) write(ctx context.Context) error {
	var list []changed
	for c, n := range k.tally.counts {
		if n != 0 {
			list = append(list, changed{K: c.What, A: c.Name, N: n})
		}
	}
	err := k.put(ctx, list, `INSERT INTO counts (what, name, n) SELECT `+text("k")+", "+text("a")+", "+number("n")+` FROM `+k.Dialect.Objects+` w WHERE true
		ON CONFLICT (what, name) DO UPDATE SET n = counts.n + excluded.n`, `DELETE FROM counts WHERE n = 0`)
	if err != nil {
		return err
	}
	list = nil
	for name, o := range k.tally.outlets {
		if o != (outlet{}) {
			list = append(list, changed{A: name, N: o.Reports, M: o.Statements, O: o.Meetings})
		}
	}
	err = k.put(ctx, list, `INSERT INTO outlets (outlet, reports, statements, meetings) SELECT `+text("a")+", "+number("n")+", "+number("m")+", "+number("o")+` FROM `+k.Dialect.Objects+` w WHERE true
		ON CONFLICT (outlet) DO UPDATE SET reports = outlets.reports + excluded.reports, statements = outlets.statements + excluded.statements, meetings = outlets.meetings + excluded.meetings`,
		`DELETE FROM outlets WHERE reports = 0`)
	if err != nil {
		return err
	}
	return k.writeOccasions(ctx)
}

// put writes rows, where there are any, and removes those that came to nothing.
func (k *Keeper) put(ctx context.Context, list []changed, upsert, clean string) error {
	if len(list) == 0 {
		return nil
	}
	if err := k.exec(ctx, upsert, listed(list)); err != nil {
		return err
	}
	return k.exec(ctx, clean)
}

// writeOccasions counts the reports of each occasion, and adds up those that appeared and disappeared.
func (k *Keeper) writeOccasions(ctx context.Context) error {
	var list []changed
	for o, n := range k.tally.occasions {
		if n != 0 {
			list = append(list, changed{o.Kind, o.Part, o.Name, o.Sides, o.Day, n, 0, 0})
		}
	}
	if len(list) == 0 {
		return nil
	}
	var came, gone []changed
	_, err := tables.Scan(ctx, k.DB, k.Dialect, `INSERT INTO occasions (kind, part, name, sides, day, n) SELECT `+text("k")+", "+text("p")+", "+text("a")+", "+text("s")+", "+text("d")+", "+number("n")+` FROM `+k.Dialect.Objects+` w WHERE true
		ON CONFLICT (kind, part, name, sides, day) DO UPDATE SET n = occasions.n + excluded.n RETURNING kind, part, name, sides, day, n`, []any{listed(list)}, func(row *sql.Rows, c *changed) error {
		err := row.Scan(&c.K, &c.P, &c.A, &c.S, &c.D, &c.N)
		switch c.N {
		case 0:
			gone = append(gone, *c)
		case k.tally.occasions[occasion{c.K, c.P, c.A, c.S, c.D}]:
			came = append(came, *c)
		}
		return err
	})
	if err != nil {
		return err
	}
	if err := k.appeared(ctx, came); err != nil {
		return err
	}
	return k.disappeared(ctx, gone)
}

// summed are the columns under which an occasion is added up: a month's sides are told together, a city's apart.
const summed = `kind, part, name, CASE part WHEN '` + byMonth + `' THEN '[]' ELSE sides END`

// appeared adds occasions to their sums.
func (k *Keeper) appeared(ctx context.Context, list []changed) error {
	if len(list) == 0 {
		return nil
	}
	return k.exec(ctx, `INSERT INTO occasion_sums (kind, part, name, sides, days, first, last)
		SELECT `+summed+`, count(*), min(day), max(day) FROM (SELECT `+text("k")+` AS kind, `+text("p")+` AS part, `+text("a")+` AS name, `+text("s")+` AS sides, `+text("d")+` AS day FROM `+k.Dialect.Objects+` w) l
		WHERE true GROUP BY 1, 2, 3, 4 ON CONFLICT (kind, part, name, sides) DO UPDATE SET days = occasion_sums.days + excluded.days,
		first = CASE WHEN excluded.first < occasion_sums.first THEN excluded.first ELSE occasion_sums.first END,
		last = CASE WHEN excluded.last > occasion_sums.last THEN excluded.last ELSE occasion_sums.last END`, listed(list))
}

// disappeared removes occasions of which no report tells any more, and adds up anew what they were added to.
func (k *Keeper) disappeared(ctx context.Context, list []changed) error {
	if len(list) == 0 {
		return nil
	}
	done := map[changed]bool{}
	for _, c := range list {
		if err := k.exec(ctx, `DELETE FROM occasions WHERE kind = ? AND part = ? AND name = ? AND sides = ? AND day = ?`, c.K, c.P, c.A, c.S, c.D); err != nil {
			return err
		}
	}
	for _, c := range list {
		c.D = ""
		of, args := `kind = ? AND part = ? AND name = ?`, []any{c.K, c.P, c.A}
		if c.P == byMonth {
			c.S = "[]"
		} else {
			of, args = of+` AND sides = ?`, append(args, c.S)
		}
		if done[c] {
			continue
		}
		done[c] = true
		if err := k.exec(ctx, `DELETE FROM occasion_sums WHERE kind = ? AND part = ? AND name = ? AND sides = ?`, c.K, c.P, c.A, c.S); err != nil {
			return err
		}
		if err := k.exec(ctx, `INSERT INTO occasion_sums (kind, part, name, sides, days, first, last) SELECT `+summed+`, count(*), min(day), max(day) FROM occasions WHERE `+of+` GROUP BY 1, 2, 3, 4`, args...); err != nil {
			return err
		}
	}
	return nil
}
