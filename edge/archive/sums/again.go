package sums

import (
	"context"
	"database/sql"
	"fmt"
	"slices"

	"readout/edge/archive/tables"
)

// current begins the queries of what all current versions add.
func current(d *tables.Dialect) string { return `FROM documents o ` + d.Join }

// Again adds all up anew.
func (k *Keeper) Again(ctx context.Context) error {
	k.Forget()
	of := current(k.Dialect)
	for _, step := range []string{
		`DELETE FROM passed`, `DELETE FROM counts`, `DELETE FROM outlets`, `DELETE FROM occasions`, `DELETE FROM occasion_sums`,
		`INSERT INTO counts (what, name, n) ` + commitments(of),
		`INSERT INTO outlets (outlet, reports, statements, meetings) ` + outlets(of),
		`INSERT INTO occasions (kind, part, name, sides, day, n) ` + occasions(k.Dialect, of),
		`INSERT INTO occasion_sums (kind, part, name, sides, days, first, last) SELECT ` + summed + `, count(*), min(day), max(day) FROM occasions GROUP BY 1, 2, 3, 4`,
	} {
		if err := k.exec(ctx, step); err != nil {
			return err
		}
	}
	err := eachPair(ctx, k.DB, k.Dialect, func(d dayOf, s *added) error { return k.row(d, s) })
	if err != nil {
		return err
	}
	if err := k.Rows.Flush(ctx); err != nil {
		return err
	}
	return k.begin(ctx)
}

// eachPair adds up the days of each two sides, in no order.
func eachPair(ctx context.Context, db tables.Queryer, d *tables.Dialect, use func(dayOf, *added) error) error {
	pairs, err := tables.Scan(ctx, db, d, `SELECT DISTINCT a, b FROM pairs`, nil, func(row *sql.Rows, p *dayOf) error { return row.Scan(&p.A, &p.B) })
	if err != nil {
		return err
	}
	for _, p := range pairs {
		list, err := tables.Scan(ctx, db, d, `SELECT `+columns+` FROM pairs p `+d.Join+` stories s ON s.version = p.version WHERE p.a = ? AND p.b = ? AND p.fact IS NOT NULL`, []any{p.A, p.B}, scanTelling)
		if err != nil {
			return err
		}
		for day, sum := range addedUp(list, nil) {
			if err := use(day, sum); err != nil {
				return err
			}
		}
	}
	return nil
}

// Check adds all up and compares. Its error tells of the first difference.
func Check(ctx context.Context, db tables.Queryer, d *tables.Dialect) error {
	of := current(d)
	for table, counted := range map[string]string{
		"counts WHERE what = 'commitment'": commitments(of),
		"outlets":                          outlets(of),
		"occasions":                        occasions(d, of),
		"occasion_sums":                    `SELECT ` + summed + `, count(*), min(day), max(day) FROM (` + occasions(d, of) + `) o GROUP BY 1, 2, 3, 4`,
	} {
		kept := `SELECT * FROM ` + table
		n, err := tables.Scan(ctx, db, d, `SELECT (SELECT count(*) FROM (SELECT * FROM (`+kept+`) k EXCEPT SELECT * FROM (`+counted+`) c) l) + (SELECT count(*) FROM (SELECT * FROM (`+counted+`) c EXCEPT SELECT * FROM (`+kept+`) k) l)`, nil,
			func(row *sql.Rows, n *int) error { return row.Scan(n) })
		if err != nil {
			return err
		}
		if n[0] > 0 {
			return fmt.Errorf("%d rows of %s are not what they add up to", n[0], table)
		}
	}
	return checkPassed(ctx, db, d)
}

// checkPassed compares the days of all pairs.
func checkPassed(ctx context.Context, db tables.Queryer, d *tables.Dialect) error {
	there := 0
	err := eachPair(ctx, db, d, func(day dayOf, s *added) error {
		if s.Stories == 0 && s.Undated == 0 {
			return nil
		}
		there++
		want := fmt.Sprint(s.values(day)...)
		found, err := tables.Scan(ctx, db, d, `SELECT a, b, day, stories, weeks, months, met, undated, meetings, statements, events, commitments, assessments, goldstein, quad, acts FROM passed WHERE a = ? AND b = ? AND day = ?`, []any{day.A, day.B, day.Day}, scanValues)
		if err == nil && !slices.Equal(found, []string{want}) {
			err = fmt.Errorf("what passed between %s and %s on %s is %v, not %s", day.A, day.B, day.Day, found, want)
		}
		return err
	})
	if err != nil {
		return err
	}
	kept, err := tables.Scan(ctx, db, d, `SELECT count(*) FROM passed`, nil, func(row *sql.Rows, n *int) error { return row.Scan(n) })
	if err == nil && kept[0] != there {
		err = fmt.Errorf("%d days of two sides are kept, %d have something", kept[0], there)
	}
	return err
}

func scanValues(row *sql.Rows, line *string) error {
	var a, b, day, quad, acts string
	var n [11]int
	into := []any{&a, &b, &day}
	for i := range n {
		into = append(into, &n[i])
	}
	err := row.Scan(append(into, &quad, &acts)...)
	values := []any{a, b, day}
	for _, one := range n {
		values = append(values, one)
	}
	*line = fmt.Sprint(append(values, quad, acts)...)
	return err
}
