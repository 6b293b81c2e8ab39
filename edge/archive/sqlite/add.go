package sqlite

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
	"readout/edge/archive/rows"
	"readout/edge/archive/sameness"
	"readout/edge/archive/sums"
	"readout/edge/archive/tables"
	"readout/record"
)

// Add keeps all entries in one transaction, or none.
func (s *Store) Add(ctx context.Context, entries []archive.Entry) ([]archive.Fate, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if err := s.startWriter(ctx); err != nil {
		return nil, named("add", s.path, err)
	}
	fates := make([]archive.Fate, len(entries))
	err := s.writer.transaction(ctx, func() error {
		for i, e := range entries {
			fate, err := s.writer.add(ctx, e)
			if err != nil {
				return fmt.Errorf("document %s: %w", e.Record.Document.ID, err)
			}
			fates[i] = fate
		}
		return s.writer.settle(ctx)
	})
	if err != nil {
		return nil, named("add", s.path, err)
	}
	return fates, nil
}

// change lets do write in a transaction of its own.
func (s *Store) change(ctx context.Context, do func(tables.Queryer, tables.Renew) error) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if err := s.startWriter(ctx); err != nil {
		return err
	}
	return s.writer.transaction(ctx, func() error {
		if err := do(s.writer.conn, s.writer.revise); err != nil {
			return err
		}
		return s.writer.settle(ctx)
	})
}

// startWriter opens the connection that adds, where it is not open yet.
func (s *Store) startWriter(ctx context.Context) (err error) {
	if s.writer == nil {
		s.writer, err = newWriter(ctx, s.db)
	}
	return err
}

// add writes one entry and says what became of it.
func (w *writer) add(ctx context.Context, e archive.Entry) (archive.Fate, error) {
	if err := ctx.Err(); err != nil {
		return 0, err
	}
	doc := &e.Record.Document
	if sum := story.Bytes(doc.Text); sum != doc.SHA256 || len(doc.Text) != doc.Bytes {
		return 0, errors.New("the record is of another text than the one with it (sha256 or bytes differ)")
	}
	kept := *e.Record
	kept.Layers = nil
	whole, err := json.Marshal(&kept)
	if err != nil {
		return 0, err
	}
	version, old, err := w.known(ctx, documentID(doc), doc.SHA256)
	switch {
	case err != nil:
		return 0, err
	case version == 0:
		return w.insert(ctx, e, whole)
	case bytes.Equal(old, whole):
		return archive.Unchanged, nil
	}
	return archive.ReadAgain, w.replace(ctx, version, e, whole)
}

// documentID is the id given, else the text's SHA-256.
func documentID(doc *record.Document) string {
	if doc.ID != "" {
		return doc.ID
	}
	return doc.SHA256
}

// known finds the version of a document that has this text, with its record; 0 where there is none.
func (w *writer) known(ctx context.Context, id, sha256 string) (version int64, whole []byte, err error) {
	err = w.other[knownText].QueryRowContext(ctx, id, sha256).Scan(&version, &whole)
	if isNoRow(err) {
		return 0, nil, nil
	}
	return version, whole, err
}

// insert writes the first or next version of a document and makes it the current one.
func (w *writer) insert(ctx context.Context, e archive.Entry, whole []byte) (archive.Fate, error) {
	doc := &e.Record.Document
	id := documentID(doc)
	var number int
	if err := w.other[nextText].QueryRowContext(ctx, id).Scan(&number); err != nil {
		return 0, err
	}
	added := e.Added
	if added == "" {
		added = time.Now().UTC().Format(time.RFC3339)
	}
	res, err := w.other[addText].ExecContext(ctx, id, number, doc.SHA256, story.Words(doc.Text), doc.Bytes, rows.Stated(doc.Title), rows.Stated(doc.Outlet), rows.Stated(doc.OutletKind), rows.Stated(doc.Country), rows.Stated(doc.URL), rows.Stated(doc.Published), rows.Stated(doc.Language),
		rows.Stated(e.Source), added, rows.Stated(e.Record.Run.Version), rows.Stated(e.Record.Run.Knowledge), doc.Text, string(whole))
	if err != nil {
		return 0, err
	}
	version, err := res.LastInsertId()
	if err != nil {
		return 0, err
	}
	before, err := w.current(ctx, id)
	if err != nil {
		return 0, err
	}
	if _, err := w.other[setCurrent].ExecContext(ctx, id, version); err != nil {
		return 0, err
	}
	fate := archive.Added
	if number > 1 {
		fate = archive.NewVersion
	}
	w.becomes(version, before)
	w.texts, w.said = append(w.texts, version), append(w.said, version)
	return fate, tables.Items(ctx, w.asked, &dialect, sink{ctx, w}, version, e.Record)
}

// current is the version of a document that is the current one, 0 where there is none.
func (w *writer) current(ctx context.Context, id string) (version int64, err error) {
	err = w.other[currentText].QueryRowContext(ctx, id).Scan(&version)
	if isNoRow(err) {
		return 0, nil
	}
	return version, err
}

// settle puts the documents that were written into their stories, when all of their rows are there.
func (w *writer) settle(ctx context.Context) error {
	if err := w.flush(ctx); err != nil {
		return err
	}
	if err := tables.BeginDerived(ctx, w.asked, &dialect); err != nil {
		return err
	}
	touched, err := w.keeper(ctx).Add(ctx, w.fresh)
	if err != nil {
		return err
	}
	err = w.summing(ctx).Settle(ctx, w.fresh, touched)
	w.fresh = w.fresh[:0]
	clear(w.moving)
	return err
}

// becomes notes that a version, or another reading of it, is the current one of its document.
func (w *writer) becomes(version, before int64) {
	w.fresh = append(w.fresh, sameness.Change{Version: version, Before: before})
	w.moving[version] = true
}

func (w *writer) keeper(ctx context.Context) sameness.Keeper {
	return sameness.Keeper{DB: w.asked, Dialect: &dialect, Rows: sink{ctx, w}}
}

// summing is the keeper of the sums in this transaction.
func (w *writer) summing(ctx context.Context) *sums.Keeper {
	w.sums.DB, w.sums.Dialect, w.sums.Rows = w.asked, &dialect, sink{ctx, w}
	return &w.sums
}

// leave takes a current version out of the sums, before it is another; one that came in this transaction is not in them.
func (w *writer) leave(ctx context.Context, version int64) error {
	if w.moving[version] {
		return nil
	}
	return w.summing(ctx).Leave(ctx, version)
}

// replace puts a newer reading of the same text in the place of the older, whose words are in the full text.
func (w *writer) replace(ctx context.Context, version int64, e archive.Entry, whole []byte) error {
	if err := w.flush(ctx); err != nil {
		return err
	}
	doc := &e.Record.Document
	now, err := w.current(ctx, documentID(doc))
	if err != nil {
		return err
	}
	if now == version {
		if err := w.leave(ctx, version); err != nil { // its outlet may be another
			return err
		}
	}
	_, err = w.other[readAgain].ExecContext(ctx, rows.Stated(doc.Title), rows.Stated(doc.Outlet), rows.Stated(doc.OutletKind), rows.Stated(doc.Country), rows.Stated(doc.URL), rows.Stated(doc.Published), rows.Stated(doc.Language),
		rows.Stated(e.Record.Run.Version), rows.Stated(e.Record.Run.Knowledge), string(whole), version)
	if err != nil {
		return err
	}
	if now == version {
		w.becomes(version, version)
	}
	return w.renew(ctx, version, e)
}

// revise renews the items of a version and, where it is the current one, the story of its document.
func (w *writer) revise(ctx context.Context, version int64, e archive.Entry) error {
	now, err := w.current(ctx, documentID(&e.Record.Document))
	if err != nil {
		return err
	}
	if now == version {
		if err := w.leave(ctx, version); err != nil {
			return err
		}
		w.becomes(version, version)
	}
	return w.renew(ctx, version, e)
}

func isNoRow(err error) bool { return errors.Is(err, sql.ErrNoRows) }
