package tables

import (
	"context"
	"database/sql"
	"encoding/json"

	"readout/corpus/register"
	"readout/edge/archive"
)

// Tellings gives what documents tell of meetings and visits, those of the earliest document first.
func (r *Reader) Tellings(ctx context.Context, q archive.Query) ([]register.Telling, error) {
	table, args, err := r.asked(ctx, q)
	if err != nil {
		return nil, err
	}
	join := " " + r.Dialect.Join + " "
	return scan(ctx, r, "list", `SELECT t.telling, coalesce(v.title, '') FROM `+table+join+`tellings t ON t.version = o.version`+join+`versions v ON v.version = o.version
		ORDER BY coalesce(v.published, ''), v.document, t.n`, args, func(row *sql.Rows, t *register.Telling) error {
		var telling []byte
		var title string
		if err := row.Scan(&telling, &title); err != nil {
			return err
		}
		if err := json.Unmarshal(telling, t); err != nil {
			return err
		}
		if t.Kind == register.Title {
			t.Title = title
		}
		return nil
	})
}

// PairsMet counts the documents in which two sides meet.
func (r *Reader) PairsMet(ctx context.Context, q archive.Query) ([]archive.Count, error) {
	return r.counts(ctx, q, `p.a || ' ' || p.b`, `pairs p ON p.version = o.version AND p.kind = 'meeting'`)
}

// TopicsSaid counts the documents in which a topic is spoken of.
func (r *Reader) TopicsSaid(ctx context.Context, q archive.Query) ([]archive.Count, error) {
	return r.counts(ctx, q, `t.topic`, `topics t ON t.version = o.version `+r.Dialect.Join+` statements x ON x.version = t.version AND x.id = t.item`)
}

// counts counts documents by a name that rows beside them have; q.Limit is how many names there are.
func (r *Reader) counts(ctx context.Context, q archive.Query, name, beside string) ([]archive.Count, error) {
	limit := limited(q.Limit)
	q.Limit = 0
	table, args, err := r.asked(ctx, q)
	if err != nil {
		return nil, err
	}
	return scan(ctx, r, "list", `SELECT `+name+` AS name, count(DISTINCT o.version) AS n FROM `+table+` `+r.Dialect.Join+` `+beside+` GROUP BY name ORDER BY n DESC, name`+limit, args,
		func(row *sql.Rows, c *archive.Count) error { return row.Scan(&c.Name, &c.N) })
}
