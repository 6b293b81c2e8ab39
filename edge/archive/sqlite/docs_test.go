package sqlite

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"readout/edge/archive/archivetest"
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
	rows, err := s.db.Query(`SELECT t.name, c.name FROM pragma_table_list t JOIN pragma_table_info(t.name) c
		WHERE t.schema = 'main' AND t.type = 'table' AND t.name NOT LIKE 'sqlite_%' AND t.name NOT LIKE 'goose_%'`)
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	var there [][2]string
	for rows.Next() {
		var c [2]string
		if err := rows.Scan(&c[0], &c[1]); err != nil {
			t.Fatal(err)
		}
		there = append(there, c)
	}
	archivetest.Described(t, string(page), "SQLite", there)
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
	for _, v := range archivetest.Views {
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
