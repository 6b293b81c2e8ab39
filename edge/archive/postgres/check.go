package postgres

import (
	"context"
	"errors"

	"github.com/jackc/pgx/v5"

	"readout/edge/archive"
)

// Check looks whether the tables are whole: documents and their versions, items and the tables of their kind. The
// references that the schema names are the server's to keep.
func (s *Store) Check(ctx context.Context) error {
	for _, query := range []string{
		`SELECT 'document ' || id || ' has no version' FROM documents d WHERE NOT EXISTS (SELECT 1 FROM versions v WHERE v.version = d.version AND v.document = d.id) LIMIT 1`,
		`SELECT 'version ' || version || ' belongs to no document' FROM versions v WHERE NOT EXISTS (SELECT 1 FROM documents d WHERE d.id = v.document) LIMIT 1`,
		`SELECT 'statement ' || id || ' of version ' || version || ' is not among the items' FROM statements s WHERE NOT EXISTS (SELECT 1 FROM items i WHERE i.version = s.version AND i.id = s.id) LIMIT 1`,
		`SELECT 'item ' || id || ' of version ' || version || ' is not among the statements' FROM items i WHERE i.kind = 'statement' AND NOT EXISTS (SELECT 1 FROM statements s WHERE s.version = i.version AND s.id = i.id) LIMIT 1`,
	} {
		var fault string
		err := s.pool.QueryRow(ctx, query).Scan(&fault)
		switch {
		case err == nil:
			return named("check", s.where, &archive.Error{Code: archive.Damaged, Err: errors.New(fault), Hint: "readout check --repair"})
		case !errors.Is(err, pgx.ErrNoRows):
			return named("check", s.where, err)
		}
	}
	return nil
}
