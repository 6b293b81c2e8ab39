package postgres

import (
	"context"
	"database/sql"
	"errors"

	"readout/edge/archive"
	"readout/edge/archive/rows"
	"readout/edge/archive/tables"
)

// remake are the steps before the items.
var remake = []string{
	`DELETE FROM documents d WHERE NOT EXISTS (SELECT 1 FROM versions v WHERE v.version = d.version AND v.document = d.id)`,
	`INSERT INTO documents (id, version) SELECT document, max(version) FROM versions WHERE document NOT IN (SELECT id FROM documents) GROUP BY document`,
}

// Repair makes anew all that is derived from records and texts. Damaged indices are the server's (REINDEX DATABASE).
func (s *Store) Repair(ctx context.Context) error {
	return named("repair", s.where, s.transaction(ctx, func(w *writer) error {
		for _, step := range remake {
			if _, err := w.tx.ExecContext(ctx, step); err != nil {
				return err
			}
		}
		if err := w.again(ctx); err != nil {
			return err
		}
		if err := w.Flush(ctx); err != nil {
			return err
		}
		if err := w.keeper().Again(ctx); err != nil {
			return err
		}
		if err := w.sums.Again(ctx); err != nil {
			return err
		}
		return tables.RenewDerived(ctx, w.tx, &dialect)
	}))
}

// sumUp adds up what an archive of an older Readout has not added up.
func (s *Store) sumUp(ctx context.Context) error {
	return s.transaction(ctx, func(w *writer) error { return w.sums.Again(ctx) })
}

// again writes the items of every version, and what full text knows of it, anew.
func (w *writer) again(ctx context.Context) error {
	var last int64
	for {
		var version int64
		err := w.tx.QueryRowContext(ctx, `SELECT version FROM versions WHERE version > $1 ORDER BY version LIMIT 1`, last).Scan(&version)
		if errors.Is(err, sql.ErrNoRows) {
			return nil
		}
		if err != nil {
			return err
		}
		e, err := tables.Kept(ctx, w.tx, &dialect, version)
		if err != nil {
			return err
		}
		found, folded := index(e.Record.Document.Title, e.Record.Document.Text)
		if _, err := w.tx.ExecContext(ctx, `UPDATE versions SET found = $1, folded = $2 WHERE version = $3`, found, folded, version); err != nil {
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
	if err := w.Flush(ctx); err != nil {
		return err
	}
	for _, t := range rows.Tables {
		if _, err := w.tx.ExecContext(ctx, "DELETE FROM "+t.Name+" WHERE version = $1", version); err != nil {
			return err
		}
	}
	it, err := w.corrected(ctx, e.Record)
	w.queued = append(w.queued, filled{it, version})
	return err
}
