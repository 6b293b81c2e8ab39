package tables

import (
	"cmp"
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"time"

	"readout/edge/archive"
	"readout/edge/archive/rows"
	"readout/record"
	"readout/record/correction"
)

const (
	corrections = `SELECT number, document, sha256, kind, item, spans, words, "action", coalesce(field, ''), coalesce("value", ''), coalesce(note, ''), "by", "at", coalesce(undone_by, ''), coalesce(undone_at, '') FROM corrections`
	holding     = corrections + ` WHERE document = ? AND undone_at IS NULL ORDER BY number`
	correct     = `INSERT INTO corrections (document, sha256, kind, item, spans, words, "action", field, "value", note, "by", "at", undone_by, undone_at)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING number`
	undo = `UPDATE corrections SET undone_by = ?, undone_at = ? WHERE number = ? AND undone_at IS NULL RETURNING document`
)

// Renew writes the items of a version anew, from the record kept.
type Renew func(ctx context.Context, version int64, e archive.Entry) error

// Corrections lists the corrections of a document, or all.
func (r *Reader) Corrections(ctx context.Context, document string) ([]correction.Correction, error) {
	if document == "" {
		return scan(ctx, r, "list", corrections+` ORDER BY number`, nil, scanCorrection)
	}
	return scan(ctx, r, "list", corrections+` WHERE document = ? ORDER BY number`, []any{document}, scanCorrection)
}

func scanCorrection(row *sql.Rows, c *correction.Correction) error {
	var spans, words string
	if err := row.Scan(&c.Number, &c.Document, &c.SHA256, &c.Kind, &c.Item, &spans, &words, &c.Action, &c.Field, &c.Value, &c.Note, &c.By, &c.At, &c.UndoneBy, &c.UndoneAt); err != nil {
		return err
	}
	if err := json.Unmarshal([]byte(spans), &c.Spans); err != nil {
		return err
	}
	return json.Unmarshal([]byte(words), &c.Words)
}

// Corrected is a record with the corrections of its document that hold.
func Corrected(ctx context.Context, db Queryer, d *Dialect, r *record.Record) (*record.Record, error) {
	list, err := Scan(ctx, db, d, holding, []any{cmp.Or(r.Document.ID, r.Document.SHA256)}, scanCorrection)
	if err != nil {
		return nil, err
	}
	return correction.Applied(r, list), nil
}

// Items writes the items of a record as corrected.
func Items(ctx context.Context, db Queryer, d *Dialect, sink rows.Sink, version int64, r *record.Record) error {
	r, err := Corrected(ctx, db, d, r)
	if err != nil {
		return err
	}
	return rows.Write(sink, version, r)
}

// Changer changes what people say against records.
type Changer struct {
	Dialect *Dialect
	Named   func(op string, err error) error
	// Change lets do write, alone and in a transaction of its own.
	Change func(ctx context.Context, do func(db Queryer, renew Renew) error) error
}

// Correct keeps a correction, and writes the items of its document anew.
func (r *Changer) Correct(ctx context.Context, c correction.Correction) (correction.Correction, error) {
	err := c.Check()
	if err == nil {
		err = r.Change(ctx, func(db Queryer, renew Renew) (err error) {
			c, err = keep(ctx, db, r.Dialect, c, renew)
			return err
		})
	}
	return c, r.Named("correct", err)
}

// keep keeps a correction and renews its document.
func keep(ctx context.Context, db Queryer, d *Dialect, c correction.Correction, renew Renew) (correction.Correction, error) {
	c.At = cmp.Or(c.At, now())
	spans, err := json.Marshal(c.Spans)
	if err != nil {
		return c, err
	}
	words, err := json.Marshal(c.Words)
	if err != nil {
		return c, err
	}
	values := []any{c.Document, c.SHA256, c.Kind, c.Item, string(spans), string(words), string(c.Action), rows.Stated(c.Field), rows.Stated(c.Value), rows.Stated(c.Note), c.By, c.At, rows.Stated(c.UndoneBy), rows.Stated(c.UndoneAt)}
	numbers, err := Scan(ctx, db, d, correct, values, func(row *sql.Rows, n *int) error { return row.Scan(n) })
	if err != nil {
		return c, err
	}
	c.Number = numbers[0]
	return c, renewDocument(ctx, db, d, c.Document, renew)
}

// Undo takes a correction back, and renews its document.
func (r *Changer) Undo(ctx context.Context, number int, by string) error {
	return r.Named("undo", r.Change(ctx, func(db Queryer, renew Renew) error {
		documents, err := Scan(ctx, db, r.Dialect, undo, []any{by, now(), number}, func(row *sql.Rows, id *string) error { return row.Scan(id) })
		if err == nil && len(documents) == 0 {
			err = &archive.Error{Code: archive.NotFound, Err: fmt.Errorf("no correction %d that holds", number)}
		}
		if err != nil {
			return err
		}
		return renewDocument(ctx, db, r.Dialect, documents[0], renew)
	}))
}

// renewDocument writes the items of all versions of a document anew.
func renewDocument(ctx context.Context, db Queryer, d *Dialect, document string, renew Renew) error {
	versions, err := Scan(ctx, db, d, `SELECT version FROM versions WHERE document = ? ORDER BY version`, []any{document}, func(row *sql.Rows, v *int64) error { return row.Scan(v) })
	if err == nil && len(versions) == 0 {
		err = &archive.Error{Code: archive.NotFound, Err: fmt.Errorf("no document %q", document)}
	}
	if err != nil {
		return err
	}
	for _, version := range versions {
		e, err := Kept(ctx, db, d, version)
		if err != nil {
			return err
		}
		if err := renew(ctx, version, e); err != nil {
			return err
		}
	}
	return nil
}

func now() string { return time.Now().UTC().Format(time.RFC3339) }
