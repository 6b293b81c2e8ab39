package sqlite

import (
	"context"

	"readout/edge/archive/rows"
	"readout/edge/archive/tables"
	"readout/record"
	"readout/record/correction"
)

// Correct keeps a correction, and writes the items of its document anew.
func (s *Store) Correct(ctx context.Context, c correction.Correction) (correction.Correction, error) {
	err := c.Check()
	if err == nil {
		err = s.change(ctx, func(w *writer) (err error) {
			c, err = tables.Correct(ctx, w.conn, &dialect, c, w.revise)
			return err
		})
	}
	return c, named("correct", s.path, err)
}

// Undo takes a correction back.
func (s *Store) Undo(ctx context.Context, number int, by string) error {
	err := s.change(ctx, func(w *writer) error { return tables.Undo(ctx, w.conn, &dialect, number, by, w.revise) })
	return named("undo", s.path, err)
}

// items writes the items of a record as corrected.
func (w *writer) items(ctx context.Context, version int64, r *record.Record) error {
	r, err := tables.Corrected(ctx, w.conn, &dialect, r)
	if err != nil {
		return err
	}
	return rows.Write(sink{ctx, w}, version, r)
}

// change lets do write in a transaction of its own.
func (s *Store) change(ctx context.Context, do func(*writer) error) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if err := s.startWriter(ctx); err != nil {
		return err
	}
	return s.writer.transaction(ctx, func() error {
		if err := do(s.writer); err != nil {
			return err
		}
		return s.writer.settle(ctx)
	})
}
