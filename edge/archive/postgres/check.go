package postgres

import (
	"context"
	"database/sql"
	"errors"
	"slices"

	"readout/edge/archive"
	"readout/edge/archive/sameness"
)

// Check looks whether the tables are whole: documents and their versions, items and the tables of their kind. The
// references that the schema names are the server's to keep.
func (s *Store) Check(ctx context.Context) error {
	for _, query := range slices.Concat([]string{
		`SELECT 'document ' || id || ' has no version' FROM documents d WHERE NOT EXISTS (SELECT 1 FROM versions v WHERE v.version = d.version AND v.document = d.id) LIMIT 1`,
		`SELECT 'version ' || version || ' belongs to no document' FROM versions v WHERE NOT EXISTS (SELECT 1 FROM documents d WHERE d.id = v.document) LIMIT 1`,
		unlike("statements"), unlike("meetings"), unlike("events"),
	}, sameness.Checks) {
		var fault string
		err := s.db.QueryRowContext(ctx, query).Scan(&fault)
		switch {
		case err == nil:
			return named("check", s.where, &archive.Error{Code: archive.Damaged, Err: errors.New(fault), Hint: "readout check --repair"})
		case !errors.Is(err, sql.ErrNoRows):
			return named("check", s.where, err)
		}
	}
	return nil
}

// unlike finds a version whose table of items has more or fewer rows than the list in its record, where
// nobody corrected it.
func unlike(list string) string {
	return `SELECT 'version ' || version || ' has not the ` + list + ` that its record has' FROM versions v
		WHERE CASE WHEN json_typeof(record::json->'` + list + `') = 'array' THEN json_array_length(record::json->'` + list + `') ELSE 0 END
		<> (SELECT count(*) FROM ` + list + ` i WHERE i.version = v.version)
		AND NOT EXISTS (SELECT 1 FROM corrections c WHERE c.document = v.document AND c.undone_at IS NULL) LIMIT 1`
}
