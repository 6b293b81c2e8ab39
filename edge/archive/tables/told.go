package tables

import (
	"cmp"
	"context"
	"database/sql"
	"encoding/json"

	"readout/corpus/story"
	"readout/edge/archive"
)

// layers are the columns of the table stories by layer.
var layers = map[story.Layer]string{story.None: "document", story.Text: "text", story.Report: "report", story.Event: "report"}

// Between gives the facts that may have passed between the two sides of a query, those of the earliest document first.
func (r *Reader) Between(ctx context.Context, q archive.Query, layer story.Layer) ([]story.Told, error) {
	const one = `(SELECT f.fact FROM facts f WHERE f.version = o.version AND f.item = o.item)` // by its key, whatever a planner thinks
	from, args := `FROM pairs o `+r.Dialect.Join+` stories s ON s.version = o.version WHERE o.a = ? AND o.b = ?`, ordered(q.Pair)
	if q.From != "" || q.To != "" {
		from, args = from+` AND o.kind IN `+Kinds+` AND o.day >= ? AND o.day <= ?`, append(args, q.From, cmp.Or(q.To, mostDays))
	}
	return r.told(ctx, layer, one, "o", from, args)
}

// Vows gives the commitments of the documents that a query asks for, and what is said there of any commitment's fate.
func (r *Reader) Vows(ctx context.Context, q archive.Query, layer story.Layer) ([]story.Told, error) {
	sel, err := r.selectDocuments(ctx, q)
	if err != nil {
		return nil, r.Named("list", err)
	}
	join := " " + r.Dialect.Join + " "
	return r.told(ctx, layer, "f.fact", "f", `FROM (SELECT x.version`+sel.sql("published", "x.version", q.Limit)+`) o`+join+`facts f ON f.version = o.version AND f.vow = 1`+
		join+`stories s ON s.version = o.version`, sel.args)
}

// told reads facts, each in a column, of items under an alias, with their stories s.
func (r *Reader) told(ctx context.Context, layer story.Layer, column, items, from string, args []any) ([]story.Told, error) {
	query := `SELECT ` + column + `, s.published, s.` + layers[layer] + `, coalesce((SELECT h.event FROM happenings h WHERE h.version = ` + items + `.version AND h.item = ` + items + `.item), '') ` + from + ` ORDER BY s.published, s.document, ` + items + `.item`
	return scan(ctx, r, "list", query, args, func(row *sql.Rows, t *story.Told) error {
		var fact []byte
		if err := row.Scan(&fact, &t.Published, &t.Story, &t.Event); err != nil {
			return err
		}
		return json.Unmarshal(fact, &t.Fact)
	})
}

// Stories names the story of each document in a layer.
func (r *Reader) Stories(ctx context.Context, layer story.Layer, documents []string) ([]string, error) {
	const most = 500 // arguments of one query
	names := map[string]string{}
	for at := 0; at < len(documents); at += most {
		part := documents[at:min(at+most, len(documents))]
		args := make([]any, len(part))
		for i, id := range part {
			args[i] = id
		}
		_, err := scan(ctx, r, "list", `SELECT s.document, s.`+layers[layer]+` FROM documents d JOIN stories s ON s.version = d.version WHERE d.id IN `+Marks(len(part)), args,
			func(row *sql.Rows, _ *struct{}) error {
				var id, name string
				err := row.Scan(&id, &name)
				names[id] = name
				return err
			})
		if err != nil {
			return nil, err
		}
	}
	list := make([]string, len(documents))
	for i, id := range documents {
		list[i] = names[id]
	}
	return list, nil
}

// Events names the event of each telling that other reports tell otherwise.
func (r *Reader) Events(ctx context.Context) (map[story.Place]string, error) {
	events := map[story.Place]string{}
	_, err := scan(ctx, r, "list", `SELECT s.document, h.item, h.event FROM happenings h JOIN stories s ON s.version = h.version`, nil, func(row *sql.Rows, _ *struct{}) error {
		var p story.Place
		var event string
		err := row.Scan(&p.Document, &p.Item, &event)
		events[p] = event
		return err
	})
	return events, err
}
