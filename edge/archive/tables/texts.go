package tables

import (
	"cmp"
	"context"
	"database/sql"
	"encoding/json"
	"slices"

	"readout/edge/archive"
	"readout/record"
)

// Texts gives texts with their statements.
func (r *Reader) Texts(ctx context.Context, q archive.Query) ([]*record.Record, error) {
	table, args, err := r.asked(ctx, q)
	if err != nil {
		return nil, err
	}
	at := map[int64]*record.Record{}
	list, err := scan(ctx, r, "list", `SELECT o.version, v.document, coalesce(v.outlet, ''), coalesce(v.published, ''), coalesce(v.title, ''), v.text, `+r.Dialect.Exact+`
		FROM `+table+` `+r.Dialect.Join+` versions v ON v.version = o.version ORDER BY coalesce(v.published, ''), v.document`, args, func(row *sql.Rows, rec **record.Record) error {
		var version int64
		var exact []byte
		one := &record.Record{}
		doc := &one.Document
		err := row.Scan(&version, &doc.ID, &doc.Outlet, &doc.Published, &doc.Title, &doc.Text, &exact)
		if exact != nil {
			doc.Text = string(exact)
		}
		at[version], *rec = one, one
		return err
	})
	if err != nil {
		return nil, err
	}
	cast := map[int64][]speaker{}
	query := `SELECT o.version, x.id, ` + r.Dialect.rows(`p.start, p."end"`, `FROM spans p WHERE p.version = x.version AND p.item = x.id AND p.field = 'content' ORDER BY p.n`) + `, ` +
		r.Dialect.rows(`a.n, a.id, a.name, coalesce(a.represents, '')`, `FROM involved i `+r.Dialect.Join+` actors a ON a.version = i.version AND a.id = i.actor WHERE i.version = x.version AND i.item = x.id AND i.part = 'speaker' ORDER BY i.n`) + `
		FROM ` + table + ` ` + r.Dialect.Join + ` statements x ON x.version = o.version ORDER BY x.version, x.key`
	_, err = scan(ctx, r, "list", query, args, func(row *sql.Rows, _ *struct{}) error {
		var version int64
		var s record.Statement
		var content, who []byte
		if err := row.Scan(&version, &s.ID, &content, &who); err != nil {
			return err
		}
		if err := json.Unmarshal(content, &s.Content); err != nil {
			return err
		}
		var speakers []speaker
		if err := json.Unmarshal(who, &speakers); err != nil {
			return err
		}
		for _, one := range speakers {
			s.Speaker = append(s.Speaker, one.actor.ID)
		}
		if rec := at[version]; rec != nil {
			rec.Statements = append(rec.Statements, s)
			cast[version] = append(cast[version], speakers...)
		}
		return nil
	})
	for version, speakers := range cast {
		at[version].Actors = actorsOf(speakers)
	}
	return list, err
}

// speaker is an actor with its place in the record's list.
type speaker struct {
	n     int
	actor record.Actor
}

// UnmarshalJSON reads a list of four: place, id, name, code.
func (s *speaker) UnmarshalJSON(b []byte) error {
	return json.Unmarshal(b, &[]any{&s.n, &s.actor.ID, &s.actor.Name, &s.actor.Represents})
}

// actorsOf puts speakers in the order of the record, each once.
func actorsOf(speakers []speaker) []record.Actor {
	slices.SortFunc(speakers, func(x, y speaker) int { return cmp.Compare(x.n, y.n) })
	speakers = slices.CompactFunc(speakers, func(x, y speaker) bool { return x.n == y.n })
	list := make([]record.Actor, len(speakers))
	for i := range speakers {
		list[i] = speakers[i].actor
	}
	return list
}
