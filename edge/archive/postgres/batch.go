package postgres

import (
	"context"
	"time"

	"github.com/jackc/pgx/v5"

	"readout/corpus/story"
	"readout/edge/archive"
	"readout/edge/archive/rows"
	"readout/edge/archive/sameness"
)

// before is what the archive has of a document before a reading of it comes.
type before struct {
	current   int64 // version, 0 where there is none
	number    int   // of the last version
	version   int64 // that has the reading's text, or 0
	record    string
	corrected bool
}

// lookUp finds what the archive has of each reading's document.
func (w *writer) lookUp(ctx context.Context, list []*reading) ([]before, error) {
	ids, sums := make([]string, len(list)), make([]string, len(list))
	for i, r := range list {
		ids[i], sums[i] = r.id, r.Record.Document.SHA256
	}
	found, err := w.tx.QueryContext(ctx, `SELECT coalesce(d.version, 0), coalesce((SELECT max(number) FROM versions WHERE document = k.id), 0), coalesce(v.version, 0), coalesce(v.record, ''),
		EXISTS (SELECT 1 FROM corrections c WHERE c.document = k.id AND c.undone_at IS NULL)
		FROM unnest($1::text[], $2::text[]) WITH ORDINALITY AS k (id, sha256, n)
		LEFT JOIN documents d ON d.id = k.id LEFT JOIN versions v ON v.document = k.id AND v.sha256 = k.sha256 ORDER BY k.n`, ids, sums)
	if err != nil {
		return nil, err
	}
	defer found.Close()
	var all []before
	for found.Next() {
		var b before
		if err := found.Scan(&b.current, &b.number, &b.version, &b.record, &b.corrected); err != nil {
			return nil, err
		}
		all = append(all, b)
	}
	return all, found.Err()
}

// fate is what becomes of a reading.
func (b *before) fate(r *reading) archive.Fate {
	switch {
	case b.version == 0 && b.number == 0:
		return archive.Added
	case b.version == 0:
		return archive.NewVersion
	case b.record == r.whole:
		return archive.Unchanged
	}
	return archive.ReadAgain
}

const (
	// addText writes the next version of a document and makes it the current one.
	addText = `WITH v AS (INSERT INTO versions (document, number, sha256, story, bytes, title, outlet, outlet_kind, country, url, published, language, source, added, run_version, knowledge, text, exact, found, folded, record)
		VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21) RETURNING document, version)
		INSERT INTO documents (id, version) SELECT document, version FROM v ON CONFLICT (id) DO UPDATE SET version = excluded.version RETURNING version`
	// readAgain puts a newer reading of the same text in the place of the older.
	readAgain = `UPDATE versions SET title = $1, outlet = $2, outlet_kind = $3, country = $4, url = $5, published = $6, language = $7, run_version = $8, knowledge = $9, found = $10, folded = $11, record = $12 WHERE version = $13`
)

// batch is what one round trip writes of the versions of some documents.
type batch struct {
	pgx.Batch
	readings []filled // a version of 0 is filled in
	changes  []sameness.Change
	older    []int64 // versions whose rows go
	leaving  []int64 // those of them that are current
}

// put takes a reading that is new in some way.
func (b *batch) put(r *reading, old *before) {
	doc, run := &r.Record.Document, &r.Record.Run
	at := len(b.readings)
	b.readings = append(b.readings, filled{r.items, old.version})
	if old.version != 0 {
		b.older = append(b.older, old.version)
		b.Queue(readAgain, stated(doc.Title), stated(doc.Outlet), stated(doc.OutletKind), stated(doc.Country), stated(doc.URL), stated(doc.Published), stated(doc.Language),
			stated(run.Version), stated(run.Knowledge), r.found, r.folded, r.whole, old.version)
		if old.current == old.version {
			b.leaving = append(b.leaving, old.version)
			b.changes = append(b.changes, sameness.Change{Version: old.version, Before: old.version})
		}
		return
	}
	added := r.Added
	if added == "" {
		added = time.Now().UTC().Format(time.RFC3339)
	}
	b.Queue(addText, r.id, old.number+1, doc.SHA256, story.Words(doc.Text), doc.Bytes, stated(doc.Title), stated(doc.Outlet), stated(doc.OutletKind), stated(doc.Country), stated(doc.URL), stated(doc.Published), stated(doc.Language),
		stated(r.Source), added, stated(run.Version), stated(run.Knowledge), clean(doc.Text), exact(doc.Text), r.found, r.folded, r.whole).QueryRow(func(row pgx.Row) error {
		version := &b.readings[at].version
		err := row.Scan(version)
		b.changes = append(b.changes, sameness.Change{Version: *version, Before: old.current})
		return err
	})
}

// send writes a batch and queues the rows of its items.
func (w *writer) send(ctx context.Context, b *batch) error {
	if len(b.readings) == 0 {
		return nil
	}
	if len(b.older) > 0 {
		if err := w.Flush(ctx); err != nil { // they may be of this transaction
			return err
		}
		if err := w.leave(ctx, b.leaving...); err != nil {
			return err
		}
		for _, t := range rows.Tables {
			b.Queue("DELETE FROM "+t.Name+" WHERE version = ANY($1::bigint[])", b.older)
		}
	}
	err := w.raw(func(conn *pgx.Conn) error { return conn.SendBatch(ctx, &b.Batch).Close() })
	w.queued = append(w.queued, b.readings...)
	w.become(b.changes...)
	return err
}
