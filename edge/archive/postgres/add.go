package postgres

import (
	"bytes"
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"readout/corpus/story"
	"readout/edge/archive"
	"readout/edge/archive/sameness"
	"readout/edge/archive/tables"
	"readout/record"
)

// patience is how long Add waits for a server that went away, as one does that is started again.
const patience = 30 * time.Second

// addLock is the advisory lock of those who add: one at a time, so that versions and names are numbered in order.
const addLock = 0x52454144 // "READ"

// Add keeps all entries in one transaction, or none. Where the server goes away in the middle it begins anew;
// should the commit have come through unseen, the entries count as already there.
func (s *Store) Add(ctx context.Context, entries []archive.Entry) ([]archive.Fate, error) {
	for deadline := time.Now().Add(patience); ; {
		fates, err := s.addOnce(ctx, entries)
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

func (s *Store) addOnce(ctx context.Context, entries []archive.Entry) ([]archive.Fate, error) {
	fates := make([]archive.Fate, len(entries))
	err := s.transaction(ctx, func(w *writer) error {
		for i, e := range entries {
			fate, err := w.add(ctx, e)
			if err != nil {
				return fmt.Errorf("document %s: %w", e.Record.Document.ID, err)
			}
			fates[i] = fate
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	return fates, nil
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
	if _, err := tx.ExecContext(ctx, `SELECT pg_advisory_xact_lock($1)`, addLock); err != nil {
		return err
	}
	w := newWriter(tx, conn, s.names)
	if err := do(w); err != nil {
		return err
	}
	if err := w.settle(ctx); err != nil {
		return err
	}
	return tx.Commit()
}

// add writes one entry and says what became of it.
func (w *writer) add(ctx context.Context, e archive.Entry) (archive.Fate, error) {
	doc := &e.Record.Document
	if sum := story.Bytes(doc.Text); sum != doc.SHA256 || len(doc.Text) != doc.Bytes {
		return 0, errors.New("the record is of another text than the one with it (sha256 or bytes differ)")
	}
	id := documentID(doc)
	if clean(id) != id {
		return 0, errors.New("PostgreSQL cannot hold an id with a NUL or bytes that are not UTF-8")
	}
	kept := *e.Record
	kept.Layers = nil
	whole, err := json.Marshal(&kept)
	if err != nil {
		return 0, err
	}
	var version int64
	var old string
	err = w.tx.QueryRowContext(ctx, `SELECT version, record FROM versions WHERE document = $1 AND sha256 = $2`, id, doc.SHA256).Scan(&version, &old)
	switch {
	case errors.Is(err, sql.ErrNoRows):
		return w.insert(ctx, id, e, string(whole))
	case err != nil:
		return 0, err
	case bytes.Equal([]byte(old), whole):
		return archive.Unchanged, nil
	}
	return archive.ReadAgain, w.replace(ctx, version, e, string(whole))
}

// documentID is the id given, else the text's SHA-256.
func documentID(doc *record.Document) string {
	if doc.ID != "" {
		return doc.ID
	}
	return doc.SHA256
}

const addText = `INSERT INTO versions (document, number, sha256, story, bytes, title, outlet, outlet_kind, country, url, published, language, source, added, run_version, knowledge, text, exact, found, folded, record)
	SELECT $1, coalesce(max(number), 0) + 1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20
	FROM versions WHERE document = $1 RETURNING version, number`

// insert writes the first or next version of a document and makes it the current one.
func (w *writer) insert(ctx context.Context, id string, e archive.Entry, whole string) (archive.Fate, error) {
	doc := &e.Record.Document
	found, folded := index(doc.Title, doc.Text)
	added := e.Added
	if added == "" {
		added = time.Now().UTC().Format(time.RFC3339)
	}
	var version int64
	var number int
	err := w.tx.QueryRowContext(ctx, addText, id, doc.SHA256, story.Words(doc.Text), doc.Bytes, stated(doc.Title), stated(doc.Outlet), stated(doc.OutletKind), stated(doc.Country), stated(doc.URL), stated(doc.Published), stated(doc.Language),
		stated(e.Source), added, stated(e.Record.Run.Version), stated(e.Record.Run.Knowledge), clean(doc.Text), exact(doc.Text), found, folded, whole).Scan(&version, &number)
	if err != nil {
		return 0, err
	}
	before, err := w.current(ctx, id)
	if err != nil {
		return 0, err
	}
	_, err = w.tx.ExecContext(ctx, `INSERT INTO documents (id, version) VALUES ($1, $2) ON CONFLICT (id) DO UPDATE SET version = excluded.version`, id, version)
	if err != nil {
		return 0, err
	}
	fate := archive.Added
	if number > 1 {
		fate = archive.NewVersion
	}
	w.fresh = append(w.fresh, change{version, before})
	return fate, tables.Items(ctx, w.tx, &dialect, sink{ctx, w}, version, e.Record)
}

// current is the version of a document that is the current one, 0 where there is none.
func (w *writer) current(ctx context.Context, id string) (version int64, err error) {
	err = w.tx.QueryRowContext(ctx, `SELECT version FROM documents WHERE id = $1`, id).Scan(&version)
	if errors.Is(err, sql.ErrNoRows) {
		return 0, nil
	}
	return version, err
}

// settle sends what is queued and puts the documents that were written into their stories.
func (w *writer) settle(ctx context.Context) error {
	if err := w.flush(ctx); err != nil {
		return err
	}
	if err := tables.BeginDerived(ctx, w.tx, &dialect); err != nil {
		return err
	}
	keeper := sameness.Keeper{DB: w.tx, Dialect: &dialect}
	for _, c := range w.fresh {
		if err := keeper.Add(ctx, c.version, c.before); err != nil {
			return err
		}
	}
	return nil
}

const readAgain = `UPDATE versions SET title = $1, outlet = $2, outlet_kind = $3, country = $4, url = $5, published = $6, language = $7, run_version = $8, knowledge = $9, found = $10, folded = $11, record = $12 WHERE version = $13`

// replace puts a newer reading of the same text in the place of the older.
func (w *writer) replace(ctx context.Context, version int64, e archive.Entry, whole string) error {
	doc := &e.Record.Document
	found, folded := index(doc.Title, doc.Text)
	_, err := w.tx.ExecContext(ctx, readAgain, stated(doc.Title), stated(doc.Outlet), stated(doc.OutletKind), stated(doc.Country), stated(doc.URL), stated(doc.Published), stated(doc.Language),
		stated(e.Record.Run.Version), stated(e.Record.Run.Knowledge), found, folded, whole, version)
	if err != nil {
		return err
	}
	return w.revise(ctx, version, e)
}

// revise renews the items of a version and, where it is the current one, the story of its document.
func (w *writer) revise(ctx context.Context, version int64, e archive.Entry) error {
	now, err := w.current(ctx, documentID(&e.Record.Document))
	if err != nil {
		return err
	}
	if now == version {
		w.fresh = append(w.fresh, change{version, version})
	}
	return w.renew(ctx, version, e)
}
