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
	holding     = corrections + ` WHERE document IN (?, '') AND undone_at IS NULL ORDER BY number`
	correct     = `INSERT INTO corrections (document, sha256, kind, item, spans, words, "action", field, "value", note, "by", "at", undone_by, undone_at)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING number`
	undo = `UPDATE corrections SET undone_by = ?, undone_at = ? WHERE number = ? AND undone_at IS NULL RETURNING number`
)

// Renew writes the items of a version anew, from the record kept.
type Renew func(ctx context.Context, version int64, e archive.Entry) error

// Corrections lists the corrections of a document with those of the whole archive, or all.
func (r *Reader) Corrections(ctx context.Context, document string) ([]correction.Correction, error) {
	if document == "" {
		return scan(ctx, r, "list", corrections+` ORDER BY number`, nil, scanCorrection)
	}
	return scan(ctx, r, "list", corrections+` WHERE document IN (?, '') ORDER BY number`, []any{document}, scanCorrection)
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

// Everywhere lists the corrections of the whole archive that hold.
func Everywhere(ctx context.Context, db Queryer, d *Dialect) ([]correction.Correction, error) {
	return Scan(ctx, db, d, holding, []any{""}, scanCorrection)
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
	return c, renewConcerned(ctx, db, d, &c, renew)
}

// Undo takes a correction back, and renews its document.
func (r *Changer) Undo(ctx context.Context, number int, by string) error {
	return r.Named("undo", r.Change(ctx, func(db Queryer, renew Renew) error {
		undone, err := Scan(ctx, db, r.Dialect, undo, []any{by, now(), number}, func(row *sql.Rows, n *int) error { return row.Scan(n) })
		if err == nil && len(undone) == 0 {
			err = &archive.Error{Code: archive.NotFound, Err: fmt.Errorf("no correction %d that holds", number)}
		}
		if err != nil {
			return err
		}
		list, err := Scan(ctx, db, r.Dialect, corrections+` WHERE number = ?`, []any{number}, scanCorrection)
		if err != nil {
			return err
		}
		return renewConcerned(ctx, db, r.Dialect, &list[0], renew)
	}))
}

// renewConcerned writes the items of all documents anew that a correction may have changed or may change.
func renewConcerned(ctx context.Context, db Queryer, d *Dialect, c *correction.Correction, renew Renew) error {
	documents := []string{c.Document}
	if c.Everywhere() {
		var err error
		if documents, err = naming(ctx, db, d, c); err != nil {
			return err
		}
	}
	for _, document := range documents {
		if err := renewDocument(ctx, db, d, document, renew); err != nil {
			return err
		}
	}
	return nil
}

// naming lists the documents that a correction of the whole archive may concern: those with an actor of one of its names, or of
// a name that other such corrections join with them, and those whose actors may bear another name by corrections of their own.
func naming(ctx context.Context, db Queryer, d *Dialect, c *correction.Correction) ([]string, error) {
	all, err := Scan(ctx, db, d, corrections+` WHERE document = ''`, nil, scanCorrection)
	if err != nil {
		return nil, err
	}
	var names []any
	for _, name := range correction.Joined(all, c) {
		names = append(names, name)
	}
	return Scan(ctx, db, d, `SELECT v.document FROM names n JOIN actors a ON a.name_key = n.name_key JOIN versions v ON v.version = a.version WHERE n.name IN `+Marks(len(names))+`
		UNION SELECT document FROM corrections WHERE document <> '' ORDER BY 1`, names, func(row *sql.Rows, id *string) error { return row.Scan(id) })
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
