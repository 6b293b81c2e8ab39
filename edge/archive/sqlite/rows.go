package sqlite

import (
	"context"
	"database/sql"
	"encoding/json"
	"strconv"

	"readout/edge/archive"
)

// picked names a row of statements or meetings.
type picked struct {
	version int64
	id      string
}

// pick finds the rows of a list, in its order, without their columns: what must be sorted stays small. A
// statement of two speakers comes out of the index twice in a row, and counts once.
func (s *Store) pick(ctx context.Context, sub subject, q archive.Query, tie string) ([]picked, error) {
	sel, err := s.selectItems(ctx, sub, q)
	if err != nil {
		return nil, err
	}
	rows, err := s.db.QueryContext(ctx, "SELECT x.version, x.id"+sel.sql("day", tie), sel.args...)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var list []picked
	for (q.Limit <= 0 || len(list) < q.Limit) && rows.Next() {
		var p picked
		if err := rows.Scan(&p.version, &p.id); err != nil {
			return nil, err
		}
		if n := len(list); n == 0 || list[n-1] != p {
			list = append(list, p)
		}
	}
	return list, rows.Err()
}

// fetch reads the columns of the rows picked. The query ends with their version and id as arguments.
func fetch[T any](ctx context.Context, s *Store, query string, args []any, list []picked, read func(*sql.Rows, *T) error) ([]T, error) {
	out := []T{}
	stmt, err := s.db.PrepareContext(ctx, query)
	if err != nil {
		return nil, named("list", s.path, err)
	}
	defer stmt.Close()
	for _, p := range list {
		rows, err := stmt.QueryContext(ctx, append(args[:len(args):len(args)], p.version, p.id)...)
		if err != nil {
			return nil, named("list", s.path, err)
		}
		if out, err = appendRows(out, rows, read); err != nil {
			return nil, named("list", s.path, err)
		}
	}
	return out, nil
}

// scan runs a query and reads each row with read. The list is never nil, so that its JSON is [].
func scan[T any](ctx context.Context, s *Store, query string, args []any, read func(*sql.Rows, *T) error) ([]T, error) {
	rows, err := s.db.QueryContext(ctx, query, args...)
	if err != nil {
		return nil, named("query", s.path, err)
	}
	list, err := appendRows([]T{}, rows, read)
	return list, named("query", s.path, err)
}

func appendRows[T any](list []T, rows *sql.Rows, read func(*sql.Rows, *T) error) ([]T, error) {
	defer rows.Close()
	for rows.Next() {
		var one T
		if err := read(rows, &one); err != nil {
			return nil, err
		}
		list = append(list, one)
	}
	return list, rows.Err()
}

// partNames is the column of the names of those who have a part in x, as JSON; a code where there is no name.
func partNames(part string) string {
	return `(SELECT json_group_array(name) FROM (SELECT coalesce(n.name, i.code, i.actor) AS name FROM involved i LEFT JOIN names n USING (name_key)
		WHERE i.version = x.version AND i.item = x.id AND i.part = '` + part + `' ORDER BY i.n))`
}

func limit(q archive.Query) string {
	if q.Limit <= 0 {
		return ""
	}
	return " LIMIT " + strconv.Itoa(q.Limit)
}

// jsonList scans a JSON list.
type jsonList []string

func (l *jsonList) Scan(value any) error {
	s, _ := value.(string)
	return json.Unmarshal([]byte(s), (*[]string)(l))
}
