package sameness

import (
	"context"
	"database/sql"

	"readout/corpus/story"
	"readout/edge/archive/tables"
)

// sameTexts joins the documents with those of the same words, and with those of which they are near copies.
func (b *batch) sameTexts(ctx context.Context) error {
	all, err := b.wordings(ctx)
	if err != nil {
		return err
	}
	if err := b.sameWordings(ctx, all); err != nil {
		return err
	}
	near, err := b.near(ctx, all)
	if err != nil {
		return err
	}
	if err := b.copies(ctx, all, near); err != nil {
		return err
	}
	return b.writeBands(all)
}

// resembling is a wording that has most shingles of one of the batch, in thousandths.
type resembling struct {
	one         *wording
	other       int64
	resemblance int
}

// near gives the wordings that share a band with one of the batch and, all shingles counted, resemble it.
func (b *batch) near(ctx context.Context, all []*wording) ([]resembling, error) {
	known := map[int64]story.Shingles{}
	sharing := map[int64][]*wording{} // by band
	var bands []int64
	for _, w := range all {
		known[w.key] = w.set
		for _, band := range w.bands {
			if sharing[band] == nil {
				bands = append(bands, band)
			}
			sharing[band] = append(sharing[band], w)
		}
	}
	seen := map[[2]int64]bool{}
	var found []resembling
	var asked []int64
	meet := func(band, other int64) {
		for _, w := range sharing[band] {
			if two := [2]int64{w.key, other}; w.key != other && !seen[two] {
				seen[two], found = true, append(found, resembling{one: w, other: other})
				if known[other] == nil {
					asked = append(asked, other)
				}
			}
		}
	}
	for _, band := range bands {
		for _, w := range sharing[band] {
			meet(band, w.key)
		}
	}
	if err := b.others(ctx, bands, meet); err != nil {
		return nil, err
	}
	if err := b.shingles(ctx, current(nil, asked), known); err != nil {
		return nil, err
	}
	var near []resembling
	for _, r := range found {
		if r.resemblance = r.one.set.Resemblance(known[r.other]); r.resemblance >= story.Copies {
			near = append(near, r)
		}
	}
	return near, nil
}

// others gives the wordings of earlier documents that have one of the bands.
func (b *batch) others(ctx context.Context, bands []int64, meet func(band, wording int64)) error {
	if len(bands) == 0 {
		return nil
	}
	_, err := tables.Scan(ctx, b.DB, b.Dialect, `SELECT o.band, o.wording FROM `+b.Dialect.Each+` w `+b.Dialect.Join+` bands o ON o.band = CAST(w.value AS BIGINT)`, []any{listed(bands)},
		func(row *sql.Rows, _ *struct{}) error {
			var band, wording int64
			err := row.Scan(&band, &wording)
			meet(band, wording)
			return err
		})
	return err
}

// shingles reads those of wordings, each from a text that has it.
func (b *batch) shingles(ctx context.Context, wordings []int64, into map[int64]story.Shingles) error {
	if len(wordings) == 0 {
		return nil
	}
	_, err := tables.Scan(ctx, b.DB, b.Dialect, `SELECT o.wording, (SELECT v.text FROM versions v WHERE v.story = o.words LIMIT 1)
		FROM `+b.Dialect.Each+` w `+b.Dialect.Join+` wordings o ON o.wording = CAST(w.value AS BIGINT)`, []any{listed(wordings)}, func(row *sql.Rows, _ *struct{}) error {
		var key int64
		var text string
		err := row.Scan(&key, &text)
		into[key] = story.ShinglesOf(text)
		return err
	})
	return err
}

// printing is a document of a wording, with its stories.
type printing struct {
	story.Printing
	labels
}

// copies joins the documents with the near copies that are one text, by who published them and when.
func (b *batch) copies(ctx context.Context, all []*wording, near []resembling) error {
	if len(near) == 0 {
		return nil
	}
	of := map[int64][]printing{}
	for _, w := range all {
		for _, d := range w.docs {
			of[w.key] = append(of[w.key], printing{d.Printing, d.own()})
		}
	}
	var asked []int64
	for _, r := range near {
		asked = append(asked, r.other)
	}
	_, err := tables.Scan(ctx, b.DB, b.Dialect, `SELECT s.wording, s.outlet, s.published, s.text, s.report FROM `+b.Dialect.Each+` w `+b.Dialect.Join+` stories s ON s.wording = CAST(w.value AS BIGINT)`,
		[]any{listed(current(nil, asked))}, func(row *sql.Rows, _ *struct{}) error {
			var key int64
			var p printing
			err := row.Scan(&key, &p.Outlet, &p.Published, &p.text, &p.report)
			of[key] = append(of[key], p)
			return err
		})
	if err != nil {
		return err
	}
	for _, r := range near {
		for _, d := range r.one.docs {
			for _, p := range of[r.other] {
				if story.Reprinted(d.Printing, p.Printing, r.resemblance) {
					b.sameText(d.own(), p.labels)
				}
			}
		}
	}
	return nil
}
