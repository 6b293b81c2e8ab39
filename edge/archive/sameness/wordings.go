package sameness

import (
	"context"
	"database/sql"

	"readout/corpus/story"
	"readout/edge/archive/tables"
)

// wording is words that documents share, so that a text printed a thousand times is looked at once.
type wording struct {
	key   int64
	fresh bool // no document before these had it
	set   story.Shingles
	bands []int64
	docs  []*document // of the batch
}

// wordings finds the words of the documents among those of all documents, or takes them in.
func (b *batch) wordings(ctx context.Context) ([]*wording, error) {
	var all []*wording
	var words []string
	of := map[string]*wording{}
	for i := range b.docs {
		d := &b.docs[i]
		w := of[d.words]
		if w == nil {
			w = &wording{set: story.ShinglesOf(d.text)}
			w.bands = story.Bands(w.set)
			of[d.words], all, words = w, append(all, w), append(words, d.words)
		}
		w.docs = append(w.docs, d)
	}
	if err := b.number(ctx, of, `SELECT o.words, o.wording FROM `+b.Dialect.Each+` w `+b.Dialect.Join+` wordings o ON o.words = w.value`, words); err != nil {
		return nil, err
	}
	var fresh []string
	for _, one := range words {
		if w := of[one]; w.key == 0 {
			w.fresh, fresh = true, append(fresh, one)
		}
	}
	if err := b.number(ctx, of, `INSERT INTO wordings (words) SELECT w.value FROM `+b.Dialect.Each+` w RETURNING words, wording`, fresh); err != nil {
		return nil, err
	}
	for _, w := range all {
		for _, d := range w.docs {
			d.wording = w.key
		}
	}
	return all, nil
}

// number fills in the keys of wordings that a query gives.
func (b *batch) number(ctx context.Context, of map[string]*wording, query string, words []string) error {
	if len(words) == 0 {
		return nil
	}
	_, err := tables.Scan(ctx, b.DB, b.Dialect, query, []any{listed(words)}, func(row *sql.Rows, _ *struct{}) error {
		var one string
		var key int64
		err := row.Scan(&one, &key)
		if w := of[one]; w != nil {
			w.key = key
		}
		return err
	})
	return err
}

// writeBands writes those of the wordings that are new.
func (b *batch) writeBands(all []*wording) error {
	for _, w := range all {
		if !w.fresh {
			continue
		}
		for _, band := range w.bands {
			if err := b.Rows.Row("bands", band, w.key); err != nil {
				return err
			}
		}
	}
	return nil
}

// sameWordings joins the documents of one wording, those of the batch with any that is there: these are one story already.
func (b *batch) sameWordings(ctx context.Context, all []*wording) error {
	known := map[int64]*wording{}
	var keys []int64
	for _, w := range all {
		for _, d := range w.docs[1:] {
			b.sameText(d.own(), w.docs[0].own())
		}
		if !w.fresh {
			known[w.key], keys = w, append(keys, w.key)
		}
	}
	if len(keys) == 0 {
		return nil
	}
	const first = ` FROM stories s WHERE s.wording = CAST(w.value AS BIGINT) LIMIT 1)`
	_, err := tables.Scan(ctx, b.DB, b.Dialect, `SELECT CAST(w.value AS BIGINT), (SELECT s.text`+first+`, (SELECT s.report`+first+` FROM `+b.Dialect.Each+` w`, []any{listed(keys)},
		func(row *sql.Rows, _ *struct{}) error {
			var key int64
			var text, report sql.NullString
			err := row.Scan(&key, &text, &report)
			if report.Valid {
				b.sameText(known[key].docs[0].own(), labels{text.String, report.String})
			}
			return err
		})
	return err
}
