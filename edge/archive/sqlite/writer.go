package sqlite

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"readout/edge/archive/rows"
	"readout/edge/archive/sameness"
	"readout/edge/archive/sums"
)

// chunk is how many rows one INSERT takes; 16 costs half of one by one, more gains little.
const chunk = 16

// Statements of the writer that are not one row of a table in columns.
const (
	knownText = `SELECT version, record FROM versions WHERE document = ? AND sha256 = ?`
	nextText  = `SELECT coalesce(max(number), 0) + 1 FROM versions WHERE document = ?`
	addText   = `INSERT INTO versions (document, number, sha256, story, bytes, title, outlet, outlet_kind, country, url, published, language, source, added, run_version, knowledge, text, record)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`
	readAgain   = `UPDATE versions SET title = ?, outlet = ?, outlet_kind = ?, country = ?, url = ?, published = ?, language = ?, run_version = ?, knowledge = ?, record = ? WHERE version = ?`
	currentText = `SELECT version FROM documents WHERE id = ?`
	setCurrent  = `INSERT INTO documents (id, version) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET version = excluded.version`
	nameKey     = `INSERT INTO names (name, folded) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET name = name RETURNING name_key`
	addWords    = `INSERT INTO report_words (rowid, title, text) SELECT v.version, v.title, v.text FROM json_each(?) w CROSS JOIN versions v ON v.version = w.value ORDER BY v.version`
	addSaid     = `INSERT INTO statement_words (rowid, words) SELECT s.key, s.words FROM json_each(?) w CROSS JOIN statements s ON s.version = w.value ORDER BY s.key`
)

// pragmas let the one who writes hold more pages, and bring them into the file less often: a page that many documents write
// to is then written once. A version is not looked for again for each of its two hundred rows: Check does that.
var pragmas = []string{`PRAGMA cache_size = -262144`, `PRAGMA wal_autocheckpoint = 16384`, `PRAGMA foreign_keys = OFF`}

// filled are the tables that the writer gathers rows of.
var filled = slices.Concat(rows.Tables, rows.Stories)

// writer is the connection that adds, with its statements prepared. Only one goroutine uses it at a time.
type writer struct {
	conn   *sql.Conn
	asked  *prepared // the same connection
	tables map[string]*queue
	other  map[string]*sql.Stmt
	names  map[string]int64  // name → key, as far as committed or written in this transaction
	fresh  []sameness.Change // what this transaction wrote and is not in its stories yet
	moving map[int64]bool    // its versions
	texts  []int64           // versions whose words are not in the full text yet,
	said   []int64           // and those whose statements are not
	sums   sums.Keeper
}

// queue gathers the rows of one table and writes them by the chunk.
type queue struct {
	one, many *sql.Stmt
	width     int
	args      []any
}

func newWriter(ctx context.Context, db *sql.DB) (*writer, error) {
	conn, err := db.Conn(ctx)
	if err != nil {
		return nil, err
	}
	w := &writer{conn: conn, asked: &prepared{conn, map[string]*sql.Stmt{}}, tables: map[string]*queue{}, other: map[string]*sql.Stmt{}, names: map[string]int64{}, moving: map[int64]bool{}}
	for _, pragma := range pragmas {
		if _, err := conn.ExecContext(ctx, pragma); err != nil {
			w.close()
			return nil, err
		}
	}
	for _, query := range []string{knownText, nextText, addText, readAgain, currentText, setCurrent, nameKey, addWords, addSaid} {
		if w.other[query], err = conn.PrepareContext(ctx, query); err != nil {
			w.close()
			return nil, err
		}
	}
	for _, t := range filled {
		r, err := prepareRows(ctx, conn, t)
		if err != nil {
			w.close()
			return nil, err
		}
		w.tables[t.Name] = r
	}
	return w, nil
}

// prepareRows prepares INSERTs that leave what they wrote before they failed: the transaction ends then all the same, and SQLite
// need not remember each page as it was before each of them.
func prepareRows(ctx context.Context, conn *sql.Conn, t rows.Table) (*queue, error) {
	width := len(t.Columns)
	row := "(?" + strings.Repeat(", ?", width-1) + ")"
	insert := "INSERT OR FAIL INTO " + t.Name + ` ("` + strings.Join(t.Columns, `", "`) + `") VALUES `
	one, err := conn.PrepareContext(ctx, insert+row)
	if err != nil {
		return nil, err
	}
	many, err := conn.PrepareContext(ctx, insert+row+strings.Repeat(", "+row, chunk-1))
	return &queue{one: one, many: many, width: width}, err
}

func (w *writer) close() {
	w.asked.close()
	for _, r := range w.tables {
		r.one.Close()
		r.many.Close()
	}
	for _, stmt := range w.other {
		if stmt != nil {
			stmt.Close()
		}
	}
	w.conn.Close()
}

// sink takes the rows of one record on behalf of a writer.
type sink struct {
	ctx context.Context
	w   *writer
}

func (s sink) Row(table string, values ...any) error { return s.w.row(s.ctx, table, values...) }
func (s sink) Flush(ctx context.Context) error       { return s.w.flush(ctx) }
func (s sink) Name(name string) (int64, error)       { return s.w.name(s.ctx, name) }

// row queues one row of a table.
func (w *writer) row(ctx context.Context, table string, values ...any) error {
	r := w.tables[table]
	if len(values) != r.width {
		return fmt.Errorf("table %s has %d columns, row has %d", table, r.width, len(values))
	}
	r.args = append(r.args, values...)
	if len(r.args) < chunk*r.width {
		return nil
	}
	_, err := r.many.ExecContext(context.WithoutCancel(ctx), r.args...) // what can be cancelled costs a goroutine
	r.args = r.args[:0]
	return err
}

// flush writes all rows that are queued, and puts their words into the full text.
func (w *writer) flush(ctx context.Context) error {
	for _, t := range filled {
		r := w.tables[t.Name]
		for i := 0; i < len(r.args); i += r.width {
			if _, err := r.one.ExecContext(ctx, r.args[i:i+r.width]...); err != nil {
				return err
			}
		}
		r.args = r.args[:0]
	}
	if err := w.words(ctx, addWords, &w.texts); err != nil {
		return err
	}
	return w.words(ctx, addSaid, &w.said)
}

// words puts the words of some versions into the full text, of all at once: with each INSERT SQLite writes down all that
// the full text has in memory.
func (w *writer) words(ctx context.Context, insert string, versions *[]int64) error {
	if len(*versions) == 0 {
		return nil
	}
	list, err := json.Marshal(*versions)
	if err != nil {
		return err
	}
	*versions = (*versions)[:0]
	_, err = w.other[insert].ExecContext(ctx, string(list))
	return err
}

// transaction runs do between BEGIN and COMMIT, and leaves nothing behind where it fails.
func (w *writer) transaction(ctx context.Context, do func() error) error {
	if _, err := w.conn.ExecContext(ctx, "BEGIN IMMEDIATE"); err != nil {
		return err
	}
	err := do()
	if err == nil {
		err = w.flush(ctx)
	}
	if err == nil {
		_, err = w.conn.ExecContext(ctx, "COMMIT")
	}
	if err != nil {
		w.forget()
		// SQLite has rolled back already after some errors (disk full); then this one says so, and may.
		_, _ = w.conn.ExecContext(context.WithoutCancel(ctx), "ROLLBACK")
	}
	return err
}

// forget drops what was queued or learned in a transaction that did not come to its end.
func (w *writer) forget() {
	for _, r := range w.tables {
		r.args = r.args[:0]
	}
	w.fresh, w.texts, w.said = w.fresh[:0], w.texts[:0], w.said[:0]
	w.sums.Forget()
	clear(w.moving)
	clear(w.names)
}

// name gives the key of a name, and makes one for a name not seen before.
func (w *writer) name(ctx context.Context, name string) (int64, error) {
	if key, ok := w.names[name]; ok {
		return key, nil
	}
	if len(w.names) > 200_000 {
		clear(w.names)
	}
	var key int64
	err := w.other[nameKey].QueryRowContext(ctx, name, rows.Folded(name)).Scan(&key)
	if err == nil {
		w.names[name] = key
	}
	return key, err
}
