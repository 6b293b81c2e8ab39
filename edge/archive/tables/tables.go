// Package tables answers the questions to an archive that is kept in tables of SQL: the same queries for every store,
// in the words of its dialect. rows fills the tables, docs/archive.md describes them.
package tables

import (
	"context"
	"database/sql"
	"encoding/json"
	"strconv"
	"strings"

	"readout/edge/archive/fulltext"
)

// Dialect is where databases differ.
type Dialect struct {
	Numbered bool          // arguments are $1, $2 and so on, not ?
	Join     string        // joins tables in the order in which they stand, as far as the planner can be told
	Array    string        // aggregate: a column "name" as a JSON list, as text
	Row      string        // function: a JSON list of its arguments
	Rows     string        // aggregate: a column "name" of JSON lists as one, as text
	Each     string        // table: the strings of a JSON list, as value
	Objects  string        // table: the objects of a JSON list, as value
	Places   string        // table: version and item of a JSON list of objects with v and i
	Position string        // function: where the second string begins in the first, from 1; else 0
	Contains string        // condition: the JSON list x.acts has the string ?
	Monday   string        // expression: the Monday of the week that a column "day" lies in
	Exact    string        // column of versions: a text's bytes, where the column text cannot hold them; or NULL
	Value    func(any) any // a value as an argument

	// Holding is the condition that rows of x, of the table versions or statements, hold all terms, and what stands before
	// "x ON" where an index of words must drive the query.
	Holding func(table string, terms []fulltext.Term) (from, condition string, args []any)
	// Added is a column where Holding drives a query of versions: it grows in the order of adding.
	Added string
}

// Kinds are the kinds of pairs: named, so that an index of kinds and days serves.
const Kinds = `('meeting', 'visit', 'event', 'commitment', 'statement', 'relation')`

// Reader answers questions. Named gives an error the operation in which it came about, and the store's words for it.
type Reader struct {
	DB      *sql.DB
	Dialect *Dialect
	Named   func(op string, err error) error
}

// Queryer is a database, a connection or a transaction.
type Queryer interface {
	QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
}

// Scan runs a query, in which ? stands for each argument, and reads each row with read. The list is never nil, so that
// its JSON is [].
func Scan[T any](ctx context.Context, db Queryer, d *Dialect, query string, args []any, read func(*sql.Rows, *T) error) ([]T, error) {
	found, err := db.QueryContext(ctx, d.Query(query), d.values(args)...)
	if err != nil {
		return nil, err
	}
	defer found.Close()
	list := []T{}
	for found.Next() {
		var one T
		if err := read(found, &one); err != nil {
			return nil, err
		}
		list = append(list, one)
	}
	return list, found.Err()
}

// scan is Scan for a question.
func scan[T any](ctx context.Context, r *Reader, op, query string, args []any, read func(*sql.Rows, *T) error) ([]T, error) {
	list, err := Scan(ctx, r.DB, r.Dialect, query, args, read)
	return list, r.Named(op, err)
}

// Query is a query with its arguments numbered, where the dialect wants that. No query of ours has another "?".
func (d *Dialect) Query(query string) string {
	if !d.Numbered {
		return query
	}
	var out strings.Builder
	for n := 1; ; n++ {
		before, after, found := strings.Cut(query, "?")
		out.WriteString(before)
		if !found {
			return out.String()
		}
		out.WriteString("$" + strconv.Itoa(n))
		query = after
	}
}

func (d *Dialect) values(args []any) []any {
	list := make([]any, len(args))
	for i, a := range args {
		list[i] = d.Value(a)
	}
	return list
}

// list is a column: what an expression gives for the rows that follow, as JSON.
func (d *Dialect) list(expression, rows string) string {
	return "(SELECT " + d.Array + " FROM (SELECT " + expression + " AS name " + rows + ") l)"
}

// rows is a column: lists of some expressions for the rows that follow, as JSON.
func (d *Dialect) rows(expressions, rows string) string {
	return "(SELECT " + d.Rows + " FROM (SELECT " + d.Row + "(" + expressions + ") AS name " + rows + ") l)"
}

// jsonList scans a JSON list.
type jsonList []string

func (l *jsonList) Scan(value any) error {
	switch v := value.(type) {
	case string:
		return json.Unmarshal([]byte(v), (*[]string)(l))
	case []byte:
		return json.Unmarshal(v, (*[]string)(l))
	}
	*l = jsonList{}
	return nil
}

// Marks are n question marks for a list of arguments.
func Marks(n int) string { return "(?" + strings.Repeat(", ?", n-1) + ")" }

func limited(n int) string {
	if n <= 0 {
		return ""
	}
	return " LIMIT " + strconv.Itoa(n)
}
