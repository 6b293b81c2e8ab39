package tables

import (
	"cmp"
	"context"
	"database/sql"
	"encoding/json"
	"slices"
	"strings"

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
	if err := r.akin(ctx, own, found); err != nil {
		return nil, err
	}
	return r.factsAt(ctx, layer, found)
}

// place is where an item stands.
type place struct {
	version int64
	item    string
}

// stemOf is a stem of what a side vowed: of the n-th of some vows by their sides.
type stemOf struct {
	N    int    `json:"n"`
	Code string `json:"c"`
	Stem string `json:"s"`
}

// akin adds the facts that commitments of a side are likely to share a line with.
func (r *Reader) akin(ctx context.Context, vows []story.Told, found map[place]bool) error {
	rare, err := r.rarest(ctx, vows)
	if err != nil || len(rare) == 0 {
		return err
	}
	wanted, err := json.Marshal(rare)
	if err != nil {
		return err
	}
	_, err = scan(ctx, r, "list", `SELECT version, item FROM (SELECT version, item, row_number() OVER (PARTITION BY n ORDER BY shared DESC, version, item) AS place FROM (
			SELECT w.value->>'n' AS n, k.version, k.item, count(*) AS shared FROM `+r.Dialect.Objects+` w `+r.Dialect.Join+` vow_stems k ON k.code = w.value->>'c' AND k.stem = w.value->>'s'
			GROUP BY w.value->>'n', k.version, k.item HAVING count(*) >= ?) s) p WHERE place <= ?`, []any{string(wanted), leastRare, mostAkin}, func(row *sql.Rows, _ *struct{}) error {
		var p place
		err := row.Scan(&p.version, &p.item)
		found[p] = true
		return err
	})
	return err
}

// rarest are the rarest stems of each vow by each of its sides, but for those that too many vows of the side have.
func (r *Reader) rarest(ctx context.Context, vows []story.Told) ([]stemOf, error) {
	var all [][]stemOf // by vow and side
	var asked []stemOf
	counts := map[stemOf]int{}
	for i := range vows {
		stems := stem.Of(vows[i].Words)
		for _, side := range vows[i].From {
			var own []stemOf
			for _, s := range stems {
				key := stemOf{0, side, s}
				if _, known := counts[key]; !known {
					counts[key] = 0
					asked = append(asked, key)
				}
				own = append(own, stemOf{len(all), side, s})
			}
			all = append(all, own)
		}
	}
	list, err := json.Marshal(asked)
	if err != nil || len(asked) == 0 {
		return nil, err
	}
	_, err = scan(ctx, r, "list", `SELECT w.value->>'c', w.value->>'s', (SELECT count(*) FROM (SELECT 1 FROM vow_stems c WHERE c.code = w.value->>'c' AND c.stem = w.value->>'s' LIMIT ?) l) FROM `+r.Dialect.Objects+` w`,
		[]any{mostHaving, string(list)}, func(row *sql.Rows, _ *struct{}) error {
			var key stemOf
			var n int
			err := row.Scan(&key.Code, &key.Stem, &n)
			counts[key] = n
			return err
		})
	var rare []stemOf
	for _, own := range all {
		having := func(s stemOf) int { return counts[stemOf{0, s.Code, s.Stem}] }
		own = slices.DeleteFunc(own, func(s stemOf) bool { return having(s) >= mostHaving })
		slices.SortFunc(own, func(x, y stemOf) int {
			return cmp.Or(cmp.Compare(having(x), having(y)), strings.Compare(x.Stem, y.Stem))
		})
		rare = append(rare, own[:min(len(own), rareStems)]...)
	}
	return rare, err
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
