package archivetest

import (
	"regexp"
	"strings"
	"testing"
)

// Views are the views that every store has.
var Views = []string{"reports", "said", "met", "vowed", "coded", "pair_days"}

// Described holds docs/archive.md to the columns (table, column) of a store: every one has its line, and nothing
// is described that is not there. A section "### table (Store)" is for that store alone.
func Described(t *testing.T, page, store string, there [][2]string) {
	t.Helper()
	described := sections(page, store)
	if len(there) == 0 {
		t.Fatal("no columns")
	}
	for _, c := range there {
		if !described[c[0]][c[1]] {
			t.Errorf("%s.%s is not described", c[0], c[1])
		}
		delete(described[c[0]], c[1])
	}
	for table, columns := range described {
		for column := range columns {
			t.Errorf("%s.%s is described and not there", table, column)
		}
	}
}

// sections gives the columns named in the first cell of each line, table by table.
func sections(page, store string) map[string]map[string]bool {
	name := regexp.MustCompile("`([a-z_0-9]+)`")
	out := map[string]map[string]bool{}
	table := ""
	for line := range strings.Lines(page) {
		if head, ok := strings.CutPrefix(line, "### "); ok {
			var only string
			table, only, _ = strings.Cut(strings.TrimSpace(head), " (")
			if only != "" && only != store+")" {
				table = ""
			}
		} else if strings.HasPrefix(line, "## ") {
			table = ""
		}
		if cell, ok := strings.CutPrefix(line, "| `"); ok && table != "" {
			cell, _, _ = strings.Cut("`"+cell, " |")
			for _, m := range name.FindAllStringSubmatch(cell, -1) {
				if out[table] == nil {
					out[table] = map[string]bool{}
				}
				out[table][m[1]] = true
			}
		}
	}
	return out
}
