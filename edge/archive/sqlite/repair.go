package sqlite

import (
	"context"

	"readout/edge/archive"
	"readout/edge/archive/rows"
	"readout/edge/archive/tables"
)

// remake are the steps before the items: indices first, for what follows goes by them.
var remake = []string{
	`REINDEX`,
	`INSERT INTO report_words (report_words) VALUES ('rebuild')`,
	`INSERT INTO statement_words (statement_words) VALUES ('rebuild')`,
	`DELETE FROM documents WHERE NOT EXISTS (SELECT 1 FROM versions v WHERE v.version = documents.version AND v.document = documents.id)`,
	`INSERT INTO documents (id, version) SELECT document, max(version) FROM versions WHERE document NOT IN (SELECT id FROM documents) GROUP BY document`,
}

// idle connections are kept, with the pages that they have read: as many as ask at once on two cores.
const idle = 4

// Repair makes anew all that is derived from records and texts.
func (s *Store) Repair(ctx context.Context) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if err := s.startWriter(ctx); err != nil {
		return named("repair", s.path, err)
	}
	w := s.writer
	// Connections that have read the old full text keep its outline and would take the new one for damaged.
	s.db.SetMaxIdleConns(0)
	defer s.db.SetMaxIdleConns(idle)
	return named("repair", s.path, w.transaction(ctx, func() error {
		for _, step := range remake {
			if _, err := w.conn.ExecContext(ctx, step); err != nil {
				return err
			}
		}
		if err := w.again(ctx); err != nil {
			return err
		}
		if err := w.flush(ctx); err != nil {
			return err
		}
		if err := w.keeper(ctx).Again(ctx); err != nil {
			return err
		}
		if err := w.summing(ctx).Again(ctx); err != nil {
			return err
		}
		return tables.RenewDerived(ctx, w.conn, &dialect)
	}))
}

// sumUp adds up what an archive of an older Readout has not added up.
func (s *Store) sumUp(ctx context.Context) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if err := s.startWriter(ctx); err != nil {
		return named("open", s.path, err)
	}
	return named("open", s.path, s.writer.transaction(ctx, func() error { return s.writer.summing(ctx).Again(ctx) }))
}

// again writes the items of every version anew.
func (w *writer) again(ctx context.Context) error {
	var last int64
	for {
		var version int64
		err := w.conn.QueryRowContext(ctx, `SELECT version FROM versions WHERE version > ? ORDER BY version LIMIT 1`, last).Scan(&version)
		if isNoRow(err) {
			return nil
		}
		if err != nil {
			return err
		}
		e, err := tables.Kept(ctx, w.conn, &dialect, version)
		if err != nil {
			return err
		}
		if err := w.renew(ctx, version, e); err != nil {
			return err
		}
		last = version
	}
}

// renew puts the items of a record in the place of those that its version has.
func (w *writer) renew(ctx context.Context, version int64, e archive.Entry) error {
	if err := w.flush(ctx); err != nil {
		return err
	}
	for _, t := range rows.Tables {
		if _, err := w.conn.ExecContext(ctx, "DELETE FROM "+t.Name+" WHERE version = ?", version); err != nil {
			return err
		}
	}
	w.said = append(w.said, version)
	return tables.Items(ctx, w.asked, &dialect, sink{ctx, w}, version, e.Record)
}
