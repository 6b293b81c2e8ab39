package tables

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"

	"readout/corpus/phrase"
	"readout/corpus/story"
	"readout/edge/archive"
)

// asked are the versions of the documents that a query asks for, as a table o.
func (r *Reader) asked(ctx context.Context, q archive.Query) (table string, args []any, err error) {
	sel, err := r.selectDocuments(ctx, q)
	if err != nil {
		return "", nil, r.Named("list", err)
	}
	return `(SELECT x.version` + sel.sql("published", "x.version", q.Limit) + `) o`, sel.args, nil
}

// Speeches gives what an actor said.
func (r *Reader) Speeches(ctx context.Context, q archive.Query, layer story.Layer) ([]phrase.Speech, error) {
	table, args, err := r.asked(ctx, q)
	if err != nil {
		return nil, err
	}
	who, more, err := r.actorCondition(ctx, q.Actor)
	if err != nil {
		return nil, r.Named("list", err)
	}
	join := " " + r.Dialect.Join + " "
	lengths := r.Dialect.list(`p."end" - p.start`, `FROM spans p WHERE p.version = x.version AND p.item = x.id AND p.field = 'content' ORDER BY p.n`)
	query := `SELECT s.published, s.` + layers[layer] + `, x.words, ` + lengths + ` FROM ` + table + join + `stories s ON s.version = o.version` + join + `statements x ON x.version = o.version
		WHERE EXISTS (SELECT 1 FROM involved i WHERE i.version = x.version AND i.item = x.id AND i.part = 'speaker' AND ` + unsought("i", who) + `)
		ORDER BY s.published, s.document, x.key`
	return scan(ctx, r, "list", query, append(args, more...), func(row *sql.Rows, s *phrase.Speech) error {
		var words string
		var lengths []byte
		if err := row.Scan(&s.Published, &s.Story, &words, &lengths); err != nil {
			return err
		}
		s.Pieces, err = pieces(words, lengths)
		return err
	})
}

// pieces cuts the words of a statement where rows joined them.
func pieces(words string, lengths []byte) ([]string, error) {
	const between = len(" … ")
	var list []int
	if err := json.Unmarshal(lengths, &list); err != nil {
		return nil, err
	}
	var parts []string
	for _, n := range list {
		if n > len(words) {
			return nil, errors.New("a statement's words are shorter than its spans")
		}
		parts, words = append(parts, words[:n]), words[n:]
		words = words[min(len(words), between):]
	}
	return parts, nil
}
