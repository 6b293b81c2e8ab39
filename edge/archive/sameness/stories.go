// Package sameness keeps in an archive's tables which documents are one story, as corpus/story defines it, while documents
// come one by one. A document costs the same whatever the number of documents before it, but for those that it resembles.
//
// Stories are named by the least id of their documents, so that they depend on the documents and not on their order.
package sameness

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"slices"

	"readout/corpus/story"
	"readout/edge/archive/tables"
)

// DB is the connection or transaction in which documents are added.
type DB interface {
	tables.Queryer
	ExecContext(ctx context.Context, query string, args ...any) (sql.Result, error)
}

// Keeper keeps the stories of an archive. Only one may be at work at a time.
type Keeper struct {
	DB      DB
	Dialect *tables.Dialect
}

// document is the current version of a document, as stories see it.
type document struct {
	version int64
	id      string
	wording int64
	story.Printing
	words string // versions.story
	text  string
}

// labels are the names of a document's stories in the layers.
type labels struct{ text, report string }

// Add takes in the current version of a document, whose rows are written, and takes out the version before it (0: none),
// or the older reading where it is the same.
func (k Keeper) Add(ctx context.Context, version, before int64) error {
	var apart []int64
	if before != 0 {
		var err error
		if apart, err = k.forget(ctx, before); err != nil {
			return err
		}
		beside, err := k.takeOut(ctx, before)
		if err != nil {
			return err
		}
		for _, v := range beside {
			if err := k.add(ctx, v); err != nil {
				return err
			}
		}
	}
	if err := k.add(ctx, version); err != nil {
		return err
	}
	for _, v := range append(apart, version) {
		if err := k.events(ctx, v); err != nil {
			return err
		}
	}
	return nil
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

// add puts a document into the stories of those that it is the same as, which thereby become one.
func (k Keeper) add(ctx context.Context, version int64) error {
	d, err := k.document(ctx, version)
	if err != nil {
		return err
	}
	near, err := k.wording(ctx, &d)
	if err != nil {
		return err
	}
	texts, err := k.sameText(ctx, d, near)
	if err != nil {
		return err
	}
	reports, err := k.sameReport(ctx, d)
	if err != nil {
		return err
	}
	own := labels{d.id, d.id}
	for _, l := range texts {
		own.text, own.report = min(own.text, l.text), min(own.report, l.report)
	}
	for _, l := range reports {
		own.report = min(own.report, l.report)
	}
	if err := k.exec(ctx, `INSERT INTO stories (version, document, outlet, published, wording, text, report) VALUES (?, ?, ?, ?, ?, ?, ?)`,
		version, d.id, d.Outlet, d.Published, d.wording, own.text, own.report); err != nil {
		return err
	}
	return k.rename(ctx, own, texts, reports)
}

// rename gives the stories that became one their common name.
func (k Keeper) rename(ctx context.Context, own labels, texts, reports []labels) error {
	var oldTexts, oldReports []string
	for _, l := range texts {
		oldTexts, oldReports = append(oldTexts, l.text), append(oldReports, l.report)
	}
	for _, l := range reports {
		oldReports = append(oldReports, l.report)
	}
	for _, layer := range []struct {
		column, name string
		old          []string
	}{{"text", own.text, oldTexts}, {"report", own.report, oldReports}} {
		slices.Sort(layer.old)
		for _, old := range slices.Compact(layer.old) {
			if old == layer.name {
				continue
			}
			if err := k.exec(ctx, `UPDATE stories SET `+layer.column+` = ? WHERE `+layer.column+` = ?`, layer.name, old); err != nil {
				return err
			}
		}
	}
	return nil
}

func (k Keeper) document(ctx context.Context, version int64) (document, error) {
	list, err := tables.Scan(ctx, k.DB, k.Dialect, `SELECT version, document, coalesce(outlet, ''), coalesce(published, ''), story, text FROM versions WHERE version = ?`, []any{version},
		func(row *sql.Rows, d *document) error {
			return row.Scan(&d.version, &d.id, &d.Outlet, &d.Published, &d.words, &d.text)
		})
	if err == nil && len(list) != 1 {
		err = fmt.Errorf("version %d is not there", version)
	}
	if err != nil {
		return document{}, err
	}
	return list[0], nil
}

// sameText gives the stories of the documents with the same words, and of those of which this one is a near copy.
func (k Keeper) sameText(ctx context.Context, d document, near []resembling) ([]labels, error) {
	found, err := tables.Scan(ctx, k.DB, k.Dialect, `SELECT text, report FROM stories WHERE wording = ? LIMIT 1`, []any{d.wording}, scanLabels)
	if err != nil {
		return nil, err
	}
	for _, r := range near {
		type printing struct {
			story.Printing
			labels
		}
		others, err := tables.Scan(ctx, k.DB, k.Dialect, `SELECT outlet, published, text, report FROM stories WHERE wording = ?`, []any{r.wording},
			func(row *sql.Rows, p *printing) error {
				return row.Scan(&p.Outlet, &p.Published, &p.text, &p.report)
			})
		if err != nil {
			return nil, err
		}
		for _, o := range others {
			if story.Reprinted(d.Printing, o.Printing, r.resemblance) {
				found = append(found, o.labels)
			}
		}
	}
	return found, nil
}

// sameReport gives the stories of the documents that tell of the same event in other words.
func (k Keeper) sameReport(ctx context.Context, d document) ([]labels, error) {
	type other struct {
		story.Retold
		labels
		version      int64
		mine, theirs int
	}
	join := " " + k.Dialect.Join + " "
	others, err := tables.Scan(ctx, k.DB, k.Dialect, `SELECT c.version, c.shared, (SELECT count(*) FROM told WHERE version = c.version), (SELECT count(*) FROM told WHERE version = ?), s.outlet, s.published, s.text, s.report
		FROM (SELECT o.version AS version, count(*) AS shared FROM told t`+join+`told o ON o.day = t.day AND o.source = t.source AND o.target = t.target AND o.class = t.class
			WHERE t.version = ? AND o.version <> ? GROUP BY o.version HAVING count(*) >= ?) c`+join+`stories s ON s.version = c.version ORDER BY c.version`,
		[]any{d.version, d.version, d.version, story.LeastShared}, func(row *sql.Rows, o *other) error {
			return row.Scan(&o.version, &o.Shared, &o.theirs, &o.mine, &o.B.Outlet, &o.B.Published, &o.text, &o.report)
		})
	if err != nil {
		return nil, err
	}
	var found []labels
	for _, o := range others {
		o.Fewer, o.A = min(o.mine, o.theirs), d.Printing
		if !o.Likely() {
			continue
		}
		other, err := k.document(ctx, o.version)
		if err != nil {
			return nil, err
		}
		if story.SameWords(d.text, other.text) {
			found = append(found, o.labels)
		}
	}
	return found, nil
}

func (k Keeper) exec(ctx context.Context, query string, args ...any) error {
	for i, a := range args {
		args[i] = k.Dialect.Value(a)
	}
	_, err := k.DB.ExecContext(ctx, k.Dialect.Query(query), args...)
	return err
}

func scanInt(row *sql.Rows, n *int64) error     { return row.Scan(n) }
func scanLabels(row *sql.Rows, l *labels) error { return row.Scan(&l.text, &l.report) }

// Again makes all stories anew.
func (k Keeper) Again(ctx context.Context) error {
	for _, table := range []string{"happenings", "stories", "bands", "wordings"} {
		if err := k.exec(ctx, "DELETE FROM "+table); err != nil {
			return err
		}
	}
	versions, err := tables.Scan(ctx, k.DB, k.Dialect, `SELECT version FROM documents ORDER BY version`, nil, scanInt)
	for _, v := range versions {
		if err = errors.Join(err, k.add(ctx, v)); err != nil {
			return err
		}
	}
	for _, v := range versions {
		if err = errors.Join(err, k.events(ctx, v)); err != nil {
			return err
		}
	}
	return err
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
