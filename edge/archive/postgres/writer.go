package postgres

import (
	"context"
	"database/sql"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/stdlib"

	"readout/edge/archive/rows"
	"readout/edge/archive/sameness"
	"readout/edge/archive/sums"
)

// writer gathers the rows of one transaction and sends them table by table (COPY).
type writer struct {
	tx      *sql.Tx
	conn    *sql.Conn // the transaction's
	queued  []filled
	stories map[string][][]any // rows of rows.Stories, by table
	names   *names
	keys    map[string]int64  // of names, those made in this transaction too
	fresh   []sameness.Change // what this transaction wrote and is not in its stories yet
	moving  map[int64]bool    // its versions
	sums    sums.Keeper
}

// filled is the rows of a version.
type filled struct {
	items   *items
	version int64
}

func newWriter(tx *sql.Tx, conn *sql.Conn, names *names) *writer {
	w := &writer{tx: tx, conn: conn, stories: map[string][][]any{}, names: names, keys: map[string]int64{}, moving: map[int64]bool{}}
	w.sums = sums.Keeper{DB: tx, Dialect: &dialect, Rows: w}
	return w
}

// Row takes a row of a table of rows.Stories.
func (w *writer) Row(table string, values ...any) error {
	w.stories[table] = append(w.stories[table], columns(values, 0))
	return nil
}

// Flush sends all rows that wait.
func (w *writer) Flush(ctx context.Context) error {
	if err := w.learn(ctx); err != nil {
		return err
	}
	for _, t := range rows.Tables {
		if err := w.copy(ctx, t, w.rowsOf(t)); err != nil {
			return err
		}
	}
	for _, t := range rows.Stories {
		if err := w.copy(ctx, t, w.stories[t.Name]); err != nil {
			return err
		}
	}
	w.queued = nil
	clear(w.stories)
	return nil
}

// rowsOf are the queued rows of a table of items, with versions and keys of names in their places.
func (w *writer) rowsOf(t rows.Table) (list [][]any) {
	version, name := slices.Index(t.Columns, "version"), slices.Index(t.Columns, "name_key")
	for _, q := range w.queued {
		for _, row := range q.items.rows[t.Name] {
			row = slices.Clone(row) // where the transaction is done again others stand there
			row[version] = q.version
			if name >= 0 && row[name] != nil {
				row[name] = w.keys[q.items.names[row[name].(int64)]]
			}
			list = append(list, row)
		}
	}
	return list
}

// copy sends the rows of one table.
func (w *writer) copy(ctx context.Context, t rows.Table, list [][]any) error {
	if len(list) == 0 {
		return nil
	}
	columns := t.Columns
	if t.Name == "statements" {
		columns = append(slices.Clip(columns), "found", "folded")
	}
	return w.raw(func(conn *pgx.Conn) error {
		_, err := conn.CopyFrom(ctx, pgx.Identifier{t.Name}, columns, pgx.CopyFromRows(list))
		return err
	})
}

// raw lets do use the transaction's connection.
func (w *writer) raw(do func(*pgx.Conn) error) error {
	return w.conn.Raw(func(driver any) error {
		conn, ok := driver.(*stdlib.Conn)
		if !ok {
			return fmt.Errorf("a connection of %T, not pgx", driver)
		}
		return do(conn.Conn())
	})
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
