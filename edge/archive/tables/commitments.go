package tables

import (
	"context"
	"database/sql"
	"encoding/json"

	"readout/corpus/fact"
	"readout/corpus/stem"
	"readout/corpus/story"
	"readout/edge/archive"
)

// Commitments lists commitments, the latest first.
func (r *Reader) Commitments(ctx context.Context, q archive.Query) ([]archive.Commitment, error) {
	return paged(ctx, q, r.commitments)
}

func (r *Reader) commitments(ctx context.Context, q archive.Query) ([]archive.Commitment, error) {
	sel, err := r.selectItems(ctx, commitmentSubject, q)
	if err != nil {
		return nil, r.Named("list", err)
	}
	if q.Kind != "" {
		sel.and("x.kind = ?", q.Kind)
	}
	sel.after("day", "x.id", q.After)
	query := `SELECT x.version, x.id, v.document, coalesce(v.outlet, ''), coalesce(x.day, ''), x.kind, ` + r.partNames("party") + ", " + r.partNames("to") + `,
		coalesce(x.topic, ''), coalesce(x.condition, ''), coalesce(x.due, ''), x.words` + r.picked("commitments", sel.sql("day", "x.id", q.Limit))
	return scan(ctx, r, "list", query, sel.args, func(row *sql.Rows, c *archive.Commitment) error {
		err := row.Scan(&c.Place.Version, &c.ID, &c.Document, &c.Outlet, &c.Day, &c.Kind, (*jsonList)(&c.Parties), (*jsonList)(&c.To), &c.Topic, &c.Condition, &c.Due, &c.Words)
		c.Place.Day, c.Place.Tie = c.Day, c.ID
		return err
	})
}

// CommitmentKinds counts commitments by kind, most first.
func (r *Reader) CommitmentKinds(ctx context.Context, q archive.Query) ([]archive.Count, error) {
	read := func(row *sql.Rows, c *archive.Count) error { return row.Scan(&c.Name, &c.N) }
	if whole(q) {
		return scan(ctx, r, "list", `SELECT name, n FROM counts WHERE what = 'commitment' ORDER BY n DESC, name`, nil, read)
	}
	sel, err := r.selectItems(ctx, commitmentSubject, q)
	if err != nil {
		return nil, r.Named("list", err)
	}
	return scan(ctx, r, "list", `SELECT x.kind, count(*) AS n`+sel.joined()+` GROUP BY x.kind ORDER BY n DESC, x.kind`, sel.args, read)
}

// A commitment's line is looked for by its rarest stems. A stem that more vows of a side have tells little: what shares no
// rarer one is not found. Of what shares some, the facts that share most are looked at.
const (
	rareStems  = 5
	mostHaving = 200 // vows of a side with a stem
	leastRare  = 2
	mostAkin   = 30
)

// Akin gives the facts of which the ledger's lines with these commitments are made.
func (r *Reader) Akin(ctx context.Context, list []archive.Commitment, layer story.Layer) ([]story.Told, error) {
	found := map[place]bool{}
	for _, c := range list {
		found[place{c.Place.Version, c.ID}] = true
	}
	own, err := r.factsAt(ctx, layer, found)
	if err != nil {
		return nil, err
	}
	for i := range own {
		for _, side := range own[i].From {
			if err := r.akin(ctx, &own[i].Fact, side, found); err != nil {
				return nil, err
			}
		}
	}
	return r.factsAt(ctx, layer, found)
}

// place is where an item stands.
type place struct {
	version int64
	item    string
}

// akin adds the facts that a side's commitment is likely to share a line with.
func (r *Reader) akin(ctx context.Context, vow *fact.Fact, side string, found map[place]bool) error {
	stems, err := json.Marshal(stem.Of(vow.Words))
	if err != nil {
		return err
	}
	_, err = scan(ctx, r, "list", `SELECT k.version, k.item FROM (SELECT stem FROM (SELECT w.value AS stem,
			(SELECT count(*) FROM (SELECT 1 FROM vow_stems c WHERE c.code = ? AND c.stem = w.value LIMIT ?) l) AS n FROM `+r.Dialect.Each+` w) c
			WHERE n < ? ORDER BY n, stem LIMIT ?) r `+r.Dialect.Join+` vow_stems k ON k.code = ? AND k.stem = r.stem
		GROUP BY k.version, k.item HAVING count(*) >= ? ORDER BY count(*) DESC, k.version, k.item LIMIT ?`,
		[]any{side, mostHaving, string(stems), mostHaving, rareStems, side, leastRare, mostAkin}, func(row *sql.Rows, _ *struct{}) error {
			var p place
			err := row.Scan(&p.version, &p.item)
			found[p] = true
			return err
		})
	return err
}

// factsAt reads the facts at some places, those of the earliest document first.
func (r *Reader) factsAt(ctx context.Context, layer story.Layer, places map[place]bool) ([]story.Told, error) {
	if len(places) == 0 {
		return []story.Told{}, nil
	}
	type at struct {
		Version int64  `json:"v"`
		Item    string `json:"i"`
	}
	var list []at
	for p := range places {
		list = append(list, at{p.version, p.item})
	}
	wanted, err := json.Marshal(list)
	if err != nil {
		return nil, err
	}
	return r.told(ctx, layer, "f.fact", "f", `FROM `+r.Dialect.Places+` o `+r.Dialect.Join+` facts f ON f.version = o.version AND f.item = o.item `+
		r.Dialect.Join+` stories s ON s.version = o.version`, []any{string(wanted)})
}
