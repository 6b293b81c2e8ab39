package postgres

import (
	"context"
	"fmt"
	"slices"
	"time"

	"readout/edge/archive"
	"readout/edge/archive/sameness"
	"readout/edge/archive/tables"
	"readout/record"
	"readout/record/correction"
)

// patience is how long Add waits for a server that went away, as one does that is started again.
const patience = 30 * time.Second

// addLock is the advisory lock of those who add: one at a time, so that versions and names are numbered in order.
const addLock = 0x52454144 // "READ"

// begin waits for the lock. All questions of those who add go by an index and are few rows; how a table that grows is best
// scanned is not weighed again and again.
const begin = `SELECT pg_advisory_xact_lock($1), set_config('plan_cache_mode', 'force_generic_plan', true), set_config('jit', 'off', true),
	set_config('enable_seqscan', 'off', true), set_config('enable_hashjoin', 'off', true), set_config('enable_mergejoin', 'off', true)`

// Add keeps all entries in one transaction, or none. Where the server goes away in the middle it begins anew;
// should the commit have come through unseen, the entries count as already there.
func (s *Store) Add(ctx context.Context, entries []archive.Entry) ([]archive.Fate, error) {
	list, err := readings(entries)
	if err != nil {
		return nil, named("add", s.where, err)
	}
	for deadline := time.Now().Add(patience); ; {
		fates, err := s.addOnce(ctx, list)
		if err == nil || !away(err) || ctx.Err() != nil || time.Now().After(deadline) {
			return fates, named("add", s.where, err)
		}
		select {
		case <-ctx.Done():
			return nil, ctx.Err()
		case <-time.After(200 * time.Millisecond):
		}
	}
}

func (s *Store) addOnce(ctx context.Context, list []*reading) ([]archive.Fate, error) {
	var fates []archive.Fate
	err := s.transaction(ctx, func(w *writer) error {
		for rest := list; len(rest) > 0; {
			n := distinct(rest)
			some, err := w.add(ctx, rest[:n])
			if err != nil {
				return err
			}
			fates, rest = append(fates, some...), rest[n:]
		}
		return nil
	})
	switch {
	case err == nil:
		return fates, nil
	case len(list) == 1:
		return nil, fmt.Errorf("document %s: %w", list[0].id, err)
	}
	return nil, err
}

// distinct is how many readings, from the first, are of different documents.
func distinct(list []*reading) int {
	seen := map[string]bool{}
	for i, r := range list {
		if seen[r.id] {
			return i
		}
		seen[r.id] = true
	}
	return len(list)
}

// change lets do write in a transaction of its own.
func (s *Store) change(ctx context.Context, do func(tables.Queryer, tables.Renew) error) error {
	return s.transaction(ctx, func(w *writer) error { return do(w.tx, w.revise) })
}

// transaction lets do write, alone, and commits what it wrote and queued.
func (s *Store) transaction(ctx context.Context, do func(*writer) error) error {
	conn, err := s.db.Conn(ctx)
	if err != nil {
		return err
	}
	defer conn.Close()
	tx, err := conn.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback() // does nothing after a commit
	if _, err := tx.ExecContext(ctx, begin, addLock); err != nil {
		return err
	}
	w := newWriter(tx, conn, s.names)
	if err := do(w); err != nil {
		return err
	}
	if err := w.settle(ctx); err != nil {
		return err
	}
	if err := tx.Commit(); err != nil {
		return err
	}
	s.names.put(w.keys)
	return nil
}

// add writes readings of different documents and says what became of each.
func (w *writer) add(ctx context.Context, list []*reading) ([]archive.Fate, error) {
	before, err := w.lookUp(ctx, list)
	if err != nil {
		return nil, err
	}
	everywhere, err := tables.Everywhere(ctx, w.tx, &dialect)
	if err != nil {
		return nil, err
	}
	fates := make([]archive.Fate, len(list))
	b := batch{}
	for i, r := range list {
		old := &before[i]
		if fates[i] = old.fate(r); fates[i] == archive.Unchanged {
			continue
		}
		if old.corrected || correction.Concerns(everywhere, r.Record) {
			if r.items, err = w.corrected(ctx, r.Record); err != nil {
				return nil, err
			}
		}
		b.put(r, old)
	}
	return fates, w.send(ctx, &b)
}

// settle sends what waits and puts the documents that were written into their stories.
func (w *writer) settle(ctx context.Context) error {
	if err := w.Flush(ctx); err != nil {
		return err
	}
	if err := tables.BeginDerived(ctx, w.tx, &dialect); err != nil {
		return err
	}
	touched, err := w.keeper().Add(ctx, w.fresh)
	if err != nil {
		return err
	}
	return w.sums.Settle(ctx, w.fresh, touched)
}

// become notes versions, or other readings of them, that are the current ones of their documents.
func (w *writer) become(changes ...sameness.Change) {
	w.fresh = append(w.fresh, changes...)
	for _, c := range changes {
		w.moving[c.Version] = true
	}
}

// leave takes current versions out of the sums, before they are others; those that came in this transaction are not in them.
func (w *writer) leave(ctx context.Context, versions ...int64) error {
	return w.sums.Leave(ctx, slices.DeleteFunc(versions, func(v int64) bool { return w.moving[v] })...)
}

func (w *writer) keeper() sameness.Keeper {
	return sameness.Keeper{DB: w.tx, Dialect: &dialect, Rows: w}
}

// corrected are the rows of a record with the corrections of its document.
func (w *writer) corrected(ctx context.Context, r *record.Record) (*items, error) {
	r, err := tables.Corrected(ctx, w.tx, &dialect, r)
	if err != nil {
		return nil, err
	}
	return itemsOf(r)
}

// revise renews the items of a version and, where it is the current one, the story of its document.
func (w *writer) revise(ctx context.Context, version int64, e archive.Entry) error {
	var current bool
	if err := w.tx.QueryRowContext(ctx, `SELECT EXISTS (SELECT 1 FROM documents WHERE version = $1)`, version).Scan(&current); err != nil {
		return err
	}
	if current {
		if err := w.Flush(ctx); err != nil {
			return err
		}
		if err := w.leave(ctx, version); err != nil {
			return err
		}
		w.become(sameness.Change{Version: version, Before: version})
	}
	return w.renew(ctx, version, e)
}
