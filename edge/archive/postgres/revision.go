package postgres

import "context"

// Revision is the snapshot that a question would see now: it changes when a transaction that writes begins or ends, of
// this database or another of its server. At rest it stays.
func (s *Store) Revision(ctx context.Context) (seen string, err error) {
	err = s.db.QueryRowContext(ctx, `SELECT pg_current_snapshot()::text`).Scan(&seen)
	return seen, named("list", s.where, err)
}
