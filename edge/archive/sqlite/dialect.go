package sqlite

import (
	"strings"

	"readout/edge/archive/fulltext"
	"readout/edge/archive/tables"
)

// dialect is SQLite's: CROSS JOIN keeps its planner to the order of the tables.
var dialect = tables.Dialect{
	Join:     "CROSS JOIN",
	Array:    "json_group_array(name)",
	Each:     "json_each(?)",
	Objects:  "json_each(?)",
	Places:   "(SELECT value->>'v' AS version, value->>'i' AS item FROM json_each(?))",
	Row:      "json_array",
	Rows:     "json_group_array(json(name))",
	Position: "instr",
	Contains: "EXISTS (SELECT 1 FROM json_each(x.acts) WHERE value = ?)",
	Monday:   "date(day, 'weekday 0', '-6 days')",
	Exact:    "NULL",
	Value:    func(v any) any { return v },
	Holding:  holding,
	Added:    "w.rowid",
}

// holding is the condition that the rows of x have the words, by the tables of FTS5.
func holding(table string, terms []fulltext.Term) (from, condition string, args []any) {
	words, row := "report_words", "version"
	if table == "statements" {
		words, row = "statement_words", "key"
	}
	return words + " w CROSS JOIN " + table + " x ON x." + row + " = w.rowid", "w." + words + " MATCH ?", []any{match(terms)}
}

// match is a query of FTS5 in which all terms must be found.
func match(terms []fulltext.Term) string {
	list := make([]string, len(terms))
	for i, t := range terms {
		list[i] = `"` + strings.Join(t.Words, " ") + `"`
		if t.Beginning {
			list[i] += "*"
		}
	}
	return strings.Join(list, " AND ")
}
