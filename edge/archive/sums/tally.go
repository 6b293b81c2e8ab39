package sums

import (
	"context"
	"database/sql"

	"readout/edge/archive/tables"
)

// tally is what counts change by.
type tally struct {
	counts    map[count]int
	outlets   map[string]outlet
	occasions map[occasion]int
}

type count struct{ What, Name string }

// outlet is what an outlet sent.
type outlet struct{ Reports, Statements, Meetings int }

// occasion is a day on which some sides met or visited, in a month or a city.
type occasion struct{ Kind, Part, Name, Sides, Day string }

// Parts of what occasions are added up by.
const (
	byMonth = "month"
	byCity  = "city"
)

// contributions are queries of what versions add: commitments, outlets, meetings and visits.
func commitments(from string) string {
	return `SELECT 'commitment', c.kind, count(*) ` + from + ` commitments c ON c.version = o.version GROUP BY c.kind`
}

func outlets(from string) string {
	return `SELECT coalesce(v.outlet, ''), count(*) AS reports, CAST(coalesce(sum((SELECT count(*) FROM statements i WHERE i.version = v.version)), 0) AS BIGINT) AS statements,
		CAST(coalesce(sum((SELECT count(*) FROM meetings i WHERE i.version = v.version)), 0) AS BIGINT) AS meetings ` + from + ` versions v ON v.version = o.version GROUP BY coalesce(v.outlet, '')`
}

func occasions(d *tables.Dialect, from string) string {
	table := func(kind, name, sides string) string {
		return `SELECT '` + kind + `' AS kind, coalesce(x.day, '') AS day, coalesce(x.city, '') AS city, ` + sides + ` AS sides ` + from + " " + name + ` x ON x.version = o.version`
	}
	all := table("meeting", "meetings", d.MeetingSides()) + " UNION ALL " + table("visit", "visits", d.VisitSides())
	return `SELECT kind, part, CASE part WHEN '` + byMonth + `' THEN substr(day, 1, 7) ELSE city END AS name, sides, day, count(*) AS n FROM (` + all + `) l
		CROSS JOIN (SELECT '` + byMonth + `' AS part UNION ALL SELECT '` + byCity + `') p GROUP BY kind, part, name, sides, day`
}

// count adds, or takes away, what versions add.
func (k *Keeper) count(ctx context.Context, versions []int64, sign int) error {
	if len(versions) == 0 {
		return nil
	}
	if k.tally.counts == nil {
		k.tally = tally{map[count]int{}, map[string]outlet{}, map[occasion]int{}}
	}
	of := `FROM (SELECT CAST(w.value AS BIGINT) AS version FROM ` + k.Dialect.Each + ` w) o ` + k.Dialect.Join
	list := []any{listed(versions)}
	_, err := tables.Scan(ctx, k.DB, k.Dialect, commitments(of), list, func(row *sql.Rows, _ *struct{}) error {
		var c count
		var n int
		err := row.Scan(&c.What, &c.Name, &n)
		k.tally.counts[c] += sign * n
		return err
	})
	if err != nil {
		return err
	}
	_, err = tables.Scan(ctx, k.DB, k.Dialect, outlets(of), list, func(row *sql.Rows, _ *struct{}) error {
		var name string
		var o outlet
		err := row.Scan(&name, &o.Reports, &o.Statements, &o.Meetings)
		sum := k.tally.outlets[name]
		k.tally.outlets[name] = outlet{sum.Reports + sign*o.Reports, sum.Statements + sign*o.Statements, sum.Meetings + sign*o.Meetings}
		return err
	})
	if err != nil {
		return err
	}
	_, err = tables.Scan(ctx, k.DB, k.Dialect, occasions(k.Dialect, of), []any{list[0], list[0]}, func(row *sql.Rows, _ *struct{}) error {
		var o occasion
		var n int
		err := row.Scan(&o.Kind, &o.Part, &o.Name, &o.Sides, &o.Day, &n)
		k.tally.occasions[o] += sign * n
		return err
	})
	return err
}
