package sameness

import (
	"context"
	"database/sql"
	"fmt"

	"readout/corpus/story"
	"readout/edge/archive/tables"
)

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

// groups joins stories by their names. It leads from a name to a lesser one of the same story.
type groups map[string]string

// name is the least name of a story.
func (g groups) name(story string) string {
	for lesser, ok := g[story]; ok; lesser, ok = g[story] {
		story = lesser
	}
	return story
}

func (g groups) join(a, b string) {
	if a, b = g.name(a), g.name(b); a != b {
		g[max(a, b)] = min(a, b)
	}
}

// batch is documents that come together into their stories.
type batch struct {
	Keeper
	docs           []document
	texts, reports groups
}

// sameText makes one of two documents with the same text.
func (b *batch) sameText(x, y labels) {
	b.texts.join(x.text, y.text)
	b.reports.join(x.report, y.report)
}

// own are the names of a document of the batch before it is joined with any.
func (d *document) own() labels { return labels{d.id, d.id} }

// sameReports joins the documents with those that tell of the same event in other words.
func (b *batch) sameReports(ctx context.Context) error {
	others, err := b.retold(ctx)
	if err != nil {
		return err
	}
	var asked []int64
	for _, o := range others {
		if o.theirs == nil {
			asked = append(asked, o.version)
		}
	}
	found, err := b.documents(ctx, current(nil, asked))
	if err != nil {
		return err
	}
	known := map[int64]*document{}
	for i := range found {
		known[found[i].version] = &found[i]
	}
	for _, o := range others {
		if o.theirs == nil {
			o.theirs = known[o.version]
		}
		if story.SameWords(o.mine.text, o.theirs.text) {
			b.reports.join(o.mine.id, o.report)
		}
	}
	return nil
}

// other is a document that tells what one of the batch tells.
type other struct {
	story.Retold
	version      int64
	report       string // its story
	mine, theirs *document
}

// retold finds the documents that may be the same report as one of the batch, each two once.
func (b *batch) retold(ctx context.Context) ([]other, error) {
	at := b.byVersion()
	var list []other
	join := " " + b.Dialect.Join + " "
	_, err := tables.Scan(ctx, b.DB, b.Dialect, `SELECT c.mine, c.theirs, c.shared, (SELECT count(*) FROM told WHERE version = c.mine), (SELECT count(*) FROM told WHERE version = c.theirs), s.outlet, s.published, s.report
		FROM (SELECT t.version AS mine, o.version AS theirs, count(*) AS shared FROM `+b.Dialect.Each+` w`+join+`told t ON t.version = CAST(w.value AS BIGINT)`+join+`told o ON o.day = t.day AND o.source = t.source AND o.target = t.target AND o.class = t.class
			WHERE o.version <> t.version GROUP BY t.version, o.version HAVING count(*) >= ?) c LEFT JOIN stories s ON s.version = c.theirs ORDER BY c.mine, c.theirs`,
		[]any{listed(b.versions()), story.LeastShared}, func(row *sql.Rows, _ *struct{}) error {
			var o other
			var mine int64
			var own, their int
			var outlet, published, report sql.NullString
			if err := row.Scan(&mine, &o.version, &o.Shared, &own, &their, &outlet, &published, &report); err != nil {
				return err
			}
			o.mine, o.theirs = at[mine], at[o.version]
			switch {
			case o.theirs == nil && report.Valid:
				o.B, o.report = story.Printing{Outlet: outlet.String, Published: published.String}, report.String
			case o.theirs != nil && mine < o.version:
				o.B, o.report = o.theirs.Printing, o.theirs.id
			default: // no current version, or two of the batch a second time
				return nil
			}
			if o.Fewer, o.A = min(own, their), o.mine.Printing; o.Likely() {
				list = append(list, o)
			}
			return nil
		})
	return list, err
}

func (b *batch) versions() []int64 {
	var versions []int64
	for i := range b.docs {
		versions = append(versions, b.docs[i].version)
	}
	return versions
}

func (b *batch) byVersion() map[int64]*document {
	at := map[int64]*document{}
	for i := range b.docs {
		at[b.docs[i].version] = &b.docs[i]
	}
	return at
}

// write puts the documents down in their stories, and gives the stories that became one their common name.
func (b *batch) write(ctx context.Context) error {
	fresh := map[string]bool{} // names that no row has yet
	for i := range b.docs {
		d := &b.docs[i]
		fresh[d.id] = true
		if err := b.Rows.Row("stories", d.version, d.id, d.Outlet, d.Published, d.wording, b.texts.name(d.id), b.reports.name(d.id)); err != nil {
			return err
		}
	}
	for column, stories := range map[string]groups{"text": b.texts, "report": b.reports} {
		for old := range stories {
			if fresh[old] {
				continue
			}
			if err := b.rename(ctx, "stories", column, stories.name(old), old); err != nil {
				return err
			}
		}
	}
	return b.Rows.Flush(ctx)
}

// documents reads versions.
func (k Keeper) documents(ctx context.Context, versions []int64) ([]document, error) {
	if len(versions) == 0 {
		return nil, nil
	}
	docs, err := tables.Scan(ctx, k.DB, k.Dialect, `SELECT v.version, v.document, coalesce(v.outlet, ''), coalesce(v.published, ''), v.story, v.text
		FROM `+k.Dialect.Each+` w `+k.Dialect.Join+` versions v ON v.version = CAST(w.value AS BIGINT) ORDER BY v.version`, []any{listed(versions)},
		func(row *sql.Rows, d *document) error {
			return row.Scan(&d.version, &d.id, &d.Outlet, &d.Published, &d.words, &d.text)
		})
	if err == nil && len(docs) != len(versions) {
		err = fmt.Errorf("%d of the versions %v are there", len(docs), versions)
	}
	return docs, err
}
