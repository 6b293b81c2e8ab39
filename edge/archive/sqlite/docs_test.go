package sqlite

import (
	"context"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// TestColumnsDescribed holds docs/archive.md to the tables: every table has its section, every column its
// line, and nothing is described that is not there.
func TestColumnsDescribed(t *testing.T) {
	page, err := os.ReadFile("../../../docs/archive.md")
	if err != nil {
		t.Fatal(err)
	}
	s, err := Create(context.Background(), filepath.Join(t.TempDir(), "a.db"))
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	described := sections(string(page))
	rows, err := s.db.Query(`SELECT t.name, c.name FROM pragma_table_list t JOIN pragma_table_info(t.name) c
		WHERE t.schema = 'main' AND t.type = 'table' AND t.name NOT LIKE 'sqlite_%' AND t.name NOT LIKE 'goose_%'`)
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	n := 0
	for rows.Next() {
		var table, column string
		if err := rows.Scan(&table, &column); err != nil {
			t.Fatal(err)
		}
		n++
		if !described[table][column] {
			t.Errorf("%s.%s is not described", table, column)
		}
		delete(described[table], column)
	}
	if n == 0 {
		t.Fatal("no columns")
	}
	for table, columns := range described {
		for column := range columns {
			t.Errorf("%s.%s is described and not there", table, column)
		}
	}
}

// sections gives the columns named in the first cell of each line, table by table.
func sections(page string) map[string]map[string]bool {
	name := regexp.MustCompile("`([a-z_0-9]+)`")
	out := map[string]map[string]bool{}
	table := ""
	for line := range strings.Lines(page) {
		if head, ok := strings.CutPrefix(line, "### "); ok {
			table = strings.TrimSpace(head)
			out[table] = map[string]bool{}
		} else if strings.HasPrefix(line, "## ") {
			table = ""
		}
		if cell, ok := strings.CutPrefix(line, "| `"); ok && table != "" {
			cell, _, _ = strings.Cut("`"+cell, " |")
			for _, m := range name.FindAllStringSubmatch(cell, -1) {
				out[table][m[1]] = true
			}
		}
	}
	return out
}

// TestViewsAnswer runs every view, and the queries that the page shows.
func TestViewsAnswer(t *testing.T) {
	page, err := os.ReadFile("../../../docs/archive.md")
	if err != nil {
		t.Fatal(err)
	}
	_, code, _ := strings.Cut(string(page), "```sql\n")
	code, _, _ = strings.Cut(code, "```")
	s, err := Create(context.Background(), filepath.Join(t.TempDir(), "a.db"))
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	queries := strings.Split(strings.TrimSpace(code), ";")
	for _, v := range []string{"reports", "said", "met", "vowed", "coded", "pair_days"} {
		queries = append(queries, "SELECT * FROM "+v)
	}
	for _, q := range queries {
		rows, err := s.db.Query(q)
		if err != nil {
			t.Errorf("%s: %v", q, err)
			continue
		}
		rows.Close()
	}
}
