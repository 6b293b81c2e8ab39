// Package sameness keeps in an archive's tables which documents are one story, as corpus/story defines it, while documents
// come. A document costs the same whatever the number of documents before it, but for those that it resembles; those that
// come together share their questions to the database.
//
// Stories are named by the least id of their documents, so that they depend on the documents and not on their order.
package sameness

import (
	"context"
	"database/sql"
	"encoding/json"
	"maps"
	"slices"

	"readout/edge/archive/tables"
)

// DB is the connection or transaction in which documents are added.
type DB interface {
	tables.Queryer
	ExecContext(ctx context.Context, query string, args ...any) (sql.Result, error)
}

// Sink takes rows of the tables of stories (rows.Stories), and writes them when it is flushed.
type Sink interface {
	Row(table string, values ...any) error
	Flush(ctx context.Context) error
}

// Keeper keeps the stories of an archive. Only one may be at work at a time.
type Keeper struct {
	DB      DB
	Dialect *tables.Dialect
	Rows    Sink

	touched map[int64]bool // versions whose story or event is another
}

// Change is a version that became the current one of its document, and the one before it: 0 where there is none, itself
// where it was read again.
type Change struct{ Version, Before int64 }

// together is how many documents are put into their stories at once, at most.
const together = 256

// Add takes in current versions, whose rows are written, and takes out the versions and readings before them. It gives the
// versions that are new, or whose story or event changed.
func (k Keeper) Add(ctx context.Context, changes []Change) (touched []int64, err error) {
	var versions, beside, apart []int64
	gone := map[int64]bool{}
	k.touched = map[int64]bool{}
	for _, c := range changes {
		versions = append(versions, c.Version)
		if c.Before == 0 {
			continue
		}
		if c.Before != c.Version {
			gone[c.Before] = true
		}
		events, err := k.forget(ctx, c.Before)
		if err != nil {
			return nil, err
		}
		stories, err := k.takeOut(ctx, c.Before)
		if err != nil {
			return nil, err
		}
		apart, beside = append(apart, events...), append(beside, stories...)
	}
	k.touch(current(gone, versions, beside, apart)...)
	if err := k.add(ctx, current(gone, beside, versions)); err != nil {
		return nil, err
	}
	err = k.events(ctx, current(gone, apart, versions))
	return slices.Sorted(maps.Keys(k.touched)), err
}

// touch notes versions whose story or event is another, where that is asked for.
func (k Keeper) touch(versions ...int64) {
	for _, v := range versions {
		if k.touched != nil {
			k.touched[v] = true
		}
	}
}

// rename writes a name in the place of another, and notes the versions that had it.
func (k Keeper) rename(ctx context.Context, table, column, name, old string) error {
	versions, err := tables.Scan(ctx, k.DB, k.Dialect, `UPDATE `+table+` SET `+column+` = ? WHERE `+column+` = ? RETURNING version`, []any{name, old}, scanInt)
	k.touch(versions...)
	return err
}

// current are the versions of two lists that are not gone, each once.
func current(gone map[int64]bool, lists ...[]int64) []int64 {
	all := slices.Sorted(slices.Values(slices.Concat(lists...)))
	return slices.DeleteFunc(slices.Compact(all), func(v int64) bool { return gone[v] })
}

// takeOut forgets a document and its story. It gives the other documents of the story, which may fall apart without it.
func (k Keeper) takeOut(ctx context.Context, version int64) ([]int64, error) {
	beside, err := tables.Scan(ctx, k.DB, k.Dialect, `SELECT o.version FROM stories s JOIN stories o ON o.report = s.report WHERE s.version = ? ORDER BY o.version`, []any{version}, scanInt)
	if err != nil {
		return nil, err
	}
	err = k.exec(ctx, `DELETE FROM stories WHERE report = (SELECT report FROM stories WHERE version = ?)`, version)
	return slices.DeleteFunc(beside, func(v int64) bool { return v == version }), err
}

// add puts documents into the stories of those that they are the same as, which thereby become one.
func (k Keeper) add(ctx context.Context, versions []int64) error {
	for part := range slices.Chunk(versions, together) {
		docs, err := k.documents(ctx, part)
		if err != nil {
			return err
		}
		b := &batch{Keeper: k, docs: docs, texts: groups{}, reports: groups{}}
		for _, step := range []func(context.Context) error{b.sameTexts, b.sameReports, b.write} {
			if err := step(ctx); err != nil {
				return err
			}
		}
	}
	return nil
}

// Again makes all stories anew.
func (k Keeper) Again(ctx context.Context) error {
	for _, table := range []string{"happenings", "stories", "bands", "wordings"} {
		if err := k.exec(ctx, "DELETE FROM "+table); err != nil {
			return err
		}
	}
	versions, err := tables.Scan(ctx, k.DB, k.Dialect, `SELECT version FROM documents ORDER BY version`, nil, scanInt)
	if err != nil {
		return err
	}
	if err := k.add(ctx, versions); err != nil {
		return err
	}
	return k.events(ctx, versions)
}

func (k Keeper) exec(ctx context.Context, query string, args ...any) error {
	for i, a := range args {
		args[i] = k.Dialect.Value(a)
	}
	_, err := k.DB.ExecContext(ctx, k.Dialect.Query(query), args...)
	return err
}

func scanInt(row *sql.Rows, n *int64) error { return row.Scan(n) }

// listed is a list as an argument of Dialect.Each.
func listed[T any](values []T) string {
	b, _ := json.Marshal(values) // numbers and strings always marshal
	return string(b)
}

// Checks are queries that find a fault in the tables of stories, as a sentence.
var Checks = []string{
	`SELECT 'document ' || d.id || ' has no story' FROM documents d WHERE NOT EXISTS (SELECT 1 FROM stories s WHERE s.version = d.version AND s.document = d.id) LIMIT 1`,
	`SELECT 'story ' || s.text || ' has a version that is not the current one' FROM stories s WHERE NOT EXISTS (SELECT 1 FROM documents d WHERE d.version = s.version) LIMIT 1`,
	`SELECT 'document ' || s.document || ' has the words of another' FROM stories s JOIN versions v ON v.version = s.version JOIN wordings w ON w.wording = s.wording WHERE w.words <> v.story LIMIT 1`,
	`SELECT 'story ' || text || ' has not the name of its first document' FROM stories GROUP BY text HAVING min(document) <> text LIMIT 1`,
	`SELECT 'story ' || report || ' has not the name of its first document' FROM stories GROUP BY report HAVING min(document) <> report LIMIT 1`,
	`SELECT 'event ' || h.event || ' is told by a version that is not the current one' FROM happenings h WHERE NOT EXISTS (SELECT 1 FROM documents d WHERE d.version = h.version) LIMIT 1`,
	`SELECT 'event ' || h.event || ' has not the name of its first telling' FROM happenings h JOIN stories s ON s.version = h.version GROUP BY h.event HAVING min(s.document || ' ' || h.item) <> h.event LIMIT 1`,
	`SELECT 'story ' || text || ' is two reports' FROM stories GROUP BY text HAVING count(DISTINCT report) > 1 LIMIT 1`,
}
