package sameness

import (
	"context"
	"database/sql"

	"readout/corpus/story"
	"readout/edge/archive/tables"
)

// resembling is a wording that has most shingles of another, in thousandths.
type resembling struct {
	wording     int64
	resemblance int
}

// wording finds the words of a document among those of all documents, or takes them in, and gives the wordings that
// resemble them. Documents with the same words share one, so that a text printed a thousand times is looked at once.
func (k Keeper) wording(ctx context.Context, d *document) ([]resembling, error) {
	set := story.ShinglesOf(d.text)
	bands := story.Bands(set)
	known, err := tables.Scan(ctx, k.DB, k.Dialect, `SELECT wording FROM wordings WHERE words = ?`, []any{d.words}, scanInt)
	if err != nil {
		return nil, err
	}
	if len(known) > 0 {
		d.wording = known[0]
	} else if d.wording, err = k.newWording(ctx, d.words, bands); err != nil {
		return nil, err
	}
	return k.near(ctx, d.wording, set, bands)
}

func (k Keeper) newWording(ctx context.Context, words string, bands []int64) (int64, error) {
	made, err := tables.Scan(ctx, k.DB, k.Dialect, `INSERT INTO wordings (words) VALUES (?) RETURNING wording`, []any{words}, scanInt)
	if err != nil || len(bands) == 0 {
		return append(made, 0)[0], err
	}
	query, args := `INSERT INTO bands (band, wording) VALUES `, []any{}
	for i, b := range bands {
		if i > 0 {
			query += ", "
		}
		query += "(?, ?)"
		args = append(args, b, made[0])
	}
	return made[0], k.exec(ctx, query, args...)
}

// near gives the wordings that share a band and, all shingles counted, resemble.
func (k Keeper) near(ctx context.Context, own int64, set story.Shingles, bands []int64) ([]resembling, error) {
	if len(bands) == 0 {
		return nil, nil
	}
	args := []any{own}
	for _, b := range bands {
		args = append(args, b)
	}
	type candidate struct {
		wording int64
		text    string
	}
	candidates, err := tables.Scan(ctx, k.DB, k.Dialect, `SELECT w.wording, (SELECT v.text FROM versions v WHERE v.story = w.words LIMIT 1) FROM wordings w
		WHERE w.wording <> ? AND w.wording IN (SELECT wording FROM bands WHERE band IN `+tables.Marks(len(bands))+`) ORDER BY w.wording`, args,
		func(row *sql.Rows, c *candidate) error { return row.Scan(&c.wording, &c.text) })
	if err != nil {
		return nil, err
	}
	var list []resembling
	for _, c := range candidates {
		if like := set.Resemblance(story.ShinglesOf(c.text)); like >= story.Copies {
			list = append(list, resembling{c.wording, like})
		}
	}
	return list, nil
}
