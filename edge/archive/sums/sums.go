// Package sums keeps what pages ask of a whole archive added up, while documents come and go: what passed between two sides
// on a day, where and when meetings took place, what outlets sent, how many commitments of a kind there are.
//
// What a version adds to counts is taken away before its rows change and added when they are there. What a new document adds
// to the days of two sides is added, too, where it is a story of its own. Where it is not, or a document changed, the days are
// added up anew from the rows of the stories that stand on them: never from all rows.
package sums

import (
	"context"
	"database/sql"
	"encoding/json"
	"maps"
	"slices"

	"readout/edge/archive/sameness"
	"readout/edge/archive/tables"
)

// Keeper keeps the sums of an archive during one transaction. Its zero value but for DB, Dialect and Rows has nothing to do.
type Keeper struct {
	DB      sameness.DB
	Dialect *tables.Dialect
	Rows    sameness.Sink

	tally tally
	days  map[dayOf]bool // that change
}

// Leave takes away what current versions add, before their rows or their documents' outlets change. A version leaves once,
// and only if it was there before the transaction.
func (k *Keeper) Leave(ctx context.Context, versions ...int64) error {
	if err := k.count(ctx, versions, -1); err != nil {
		return err
	}
	return k.mark(ctx, `FROM `+k.Dialect.Each+` w `+k.Dialect.Join+` pairs p ON p.version = CAST(w.value AS BIGINT)`, versions)
}

// Settle adds what versions add that became current ones, takes away what those before them did, and adds up anew the days
// of all that changed its story or event. Rows and stories are there.
func (k *Keeper) Settle(ctx context.Context, changes []sameness.Change, touched []int64) error {
	came, before := map[int64]bool{}, map[int64]bool{}
	for _, c := range changes {
		came[c.Version] = true
	}
	for _, c := range changes {
		if c.Before == 0 || c.Before == c.Version {
			continue
		}
		if !came[c.Before] { // else it came, or left, in this transaction
			before[c.Before] = true
		}
		delete(came, c.Before)
	}
	if err := k.Leave(ctx, sorted(before)...); err != nil {
		return err
	}
	if err := k.count(ctx, sorted(came), 1); err != nil {
		return err
	}
	alone, err := k.alone(ctx, changes)
	if err != nil {
		return err
	}
	touched = slices.DeleteFunc(touched, func(v int64) bool { _, found := slices.BinarySearch(alone, v); return found })
	join := " " + k.Dialect.Join + " "
	err = k.mark(ctx, `FROM (SELECT DISTINCT s.report FROM `+k.Dialect.Each+` w`+join+`stories s ON s.version = CAST(w.value AS BIGINT)) r`+join+`stories s ON s.report = r.report`+
		join+`pairs p ON p.version = s.version`, touched)
	if err != nil {
		return err
	}
	for _, step := range []func(context.Context) error{k.write, k.addUp, k.begin} {
		if err := step(ctx); err != nil {
			return err
		}
	}
	if err := k.addOn(ctx, alone); err != nil {
		return err
	}
	k.Forget()
	return nil
}

// Forget drops what was found in a transaction that did not come to its end.
func (k *Keeper) Forget() { k.tally, k.days = tally{}, nil }

// mark notes the days of the pairs p of a query.
func (k *Keeper) mark(ctx context.Context, from string, versions []int64) error {
	if len(versions) == 0 {
		return nil
	}
	if k.days == nil {
		k.days = map[dayOf]bool{}
	}
	_, err := tables.Scan(ctx, k.DB, k.Dialect, `SELECT DISTINCT p.a, p.b, p.day `+from+` WHERE p.fact IS NOT NULL`, []any{listed(versions)}, func(row *sql.Rows, d *dayOf) error {
		err := row.Scan(&d.A, &d.B, &d.Day)
		k.days[*d] = true
		return err
	})
	return err
}

// form is that of the sums. It goes up with every change in what is added up.
const form = 1

// begin writes down the form of the sums of an archive that has none yet.
func (k *Keeper) begin(ctx context.Context) error {
	return k.exec(ctx, `INSERT INTO counts (what, name, n) SELECT 'form', 'sums', CAST(? AS INTEGER) WHERE NOT EXISTS (SELECT 1 FROM counts WHERE what = 'form')`, form)
}

// Kept is true of an archive whose sums are there, or in which there is nothing to add up.
func Kept(ctx context.Context, db tables.Queryer, d *tables.Dialect) (bool, error) {
	found, err := tables.Scan(ctx, db, d, `SELECT NOT EXISTS (SELECT 1 FROM documents) OR EXISTS (SELECT 1 FROM counts WHERE what = 'form' AND n = ?)`, []any{form},
		func(row *sql.Rows, ok *bool) error { return row.Scan(ok) })
	return err == nil && found[0], err
}

func (k *Keeper) exec(ctx context.Context, query string, args ...any) error {
	for i, a := range args {
		args[i] = k.Dialect.Value(a)
	}
	_, err := k.DB.ExecContext(ctx, k.Dialect.Query(query), args...)
	return err
}

// listed is a list as an argument of Dialect.Each and Dialect.Objects.
func listed[T any](values []T) string {
	b, _ := json.Marshal(values) // numbers, strings and structs of them always marshal
	return string(b)
}

func sorted(set map[int64]bool) []int64 { return slices.Sorted(maps.Keys(set)) }
