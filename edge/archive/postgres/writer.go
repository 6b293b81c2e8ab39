package postgres

import (
	"context"
	"database/sql"
	"fmt"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/stdlib"

	"readout/edge/archive/rows"
)

// writer gathers the rows of one transaction and sends them table by table (COPY).
type writer struct {
	tx     *sql.Tx
	conn   *sql.Conn // the transaction's
	queued map[string][][]any
	names  *names
	own    map[string]int64 // names made in this transaction, not known to others yet
	fresh  []change         // what this transaction wrote and is not in its stories yet
}

// change is a version that became the current one of its document, and the one before it: 0 where there is none, itself
// where it was read again.
type change struct{ version, before int64 }

func newWriter(tx *sql.Tx, conn *sql.Conn, names *names) *writer {
	return &writer{tx: tx, conn: conn, queued: map[string][][]any{}, names: names, own: map[string]int64{}}
}

// sink takes the rows of one record on behalf of a writer.
type sink struct {
	ctx context.Context
	w   *writer
}

func (s sink) Row(table string, values ...any) error {
	row := make([]any, len(values), len(values)+2)
	for i, v := range values {
		row[i] = column(v)
	}
	if table == "statements" {
		found, folded := index(values[len(values)-1].(string))
		row = append(row, found, folded)
	}
	s.w.queued[table] = append(s.w.queued[table], row)
	return nil
}

func (s sink) Name(name string) (int64, error) { return s.w.name(s.ctx, name) }

// flush sends all rows that are queued.
func (w *writer) flush(ctx context.Context) error {
	for _, t := range rows.Tables {
		columns := t.Columns
		if t.Name == "statements" {
			columns = append(columns[:len(columns):len(columns)], "found", "folded")
		}
		if len(w.queued[t.Name]) == 0 {
			continue
		}
		if err := w.copy(ctx, t.Name, columns); err != nil {
			return err
		}
	}
	clear(w.queued)
	return nil
}

// copy sends the rows of one table.
func (w *writer) copy(ctx context.Context, table string, columns []string) error {
	return w.conn.Raw(func(driver any) error {
		conn, ok := driver.(*stdlib.Conn)
		if !ok {
			return fmt.Errorf("a connection of %T, not pgx", driver)
		}
		_, err := conn.Conn().CopyFrom(ctx, pgx.Identifier{table}, columns, pgx.CopyFromRows(w.queued[table]))
		return err
	})
}

// name gives the key of a name, and makes one for a name not seen before.
func (w *writer) name(ctx context.Context, name string) (int64, error) {
	name = clean(name)
	if key, ok := w.own[name]; ok {
		return key, nil
	}
	if key, ok := w.names.get(name); ok {
		return key, nil
	}
	var key int64
	err := w.tx.QueryRowContext(ctx, `SELECT name_key FROM names WHERE name = $1`, name).Scan(&key)
	if err == nil { // committed before, for who adds holds the lock
		w.names.put(name, key)
		return key, nil
	}
	err = w.tx.QueryRowContext(ctx, `INSERT INTO names (name, folded) VALUES ($1, $2) RETURNING name_key`, name, rows.Folded(name)).Scan(&key)
	w.own[name] = key
	return key, err
}

// names are keys of names that are committed.
type names struct {
	mu   sync.Mutex
	keys map[string]int64
}

func newNames() *names { return &names{keys: map[string]int64{}} }

func (n *names) get(name string) (int64, bool) {
	n.mu.Lock()
	defer n.mu.Unlock()
	key, ok := n.keys[name]
	return key, ok
}

func (n *names) put(name string, key int64) {
	n.mu.Lock()
	defer n.mu.Unlock()
	if len(n.keys) > 200_000 {
		clear(n.keys)
	}
	n.keys[name] = key
}

// column is a value as PostgreSQL takes it: 1 and 0 for true and false, as in the other stores.
func column(v any) any {
	switch v := v.(type) {
	case string:
		return clean(v)
	case bool:
		if v {
			return 1
		}
		return 0
	}
	return v
}

func stated(s string) any { return column(rows.Stated(s)) }

// clean puts "?" for every byte that PostgreSQL cannot hold in a text: NUL, and what is not UTF-8. No byte moves.
func clean(s string) string {
	if utf8.ValidString(s) && strings.IndexByte(s, 0) < 0 {
		return s
	}
	b := []byte(s)
	for i := 0; i < len(b); {
		r, n := utf8.DecodeRune(b[i:])
		if r == utf8.RuneError && n == 1 || r == 0 {
			b[i] = '?'
		}
		i += n
	}
	return string(b)
}

// exact is a text as it is, where clean changes it; else NULL.
func exact(text string) any {
	if clean(text) == text {
		return nil
	}
	return []byte(text)
}
