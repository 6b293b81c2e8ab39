package senses

import (
	"slices"
	"testing"

	"readout/knowledge/table"
)

// TestTables holds the tables to their columns and their closed lists.
func TestTables(t *testing.T) {
	seen := map[string]bool{}
	for f := range table.Rows(senseTable, 2) {
		if !slices.Contains(names, f[1]) || f[0] == "" || seen[f[0]+" "+f[1]] {
			t.Errorf("senses.tsv: %q", f)
		}
		seen[f[0]+" "+f[1]], seen[f[1]] = true, true
	}
	for _, name := range names {
		if !seen[name] {
			t.Errorf("senses.tsv: no word of %s", name)
		}
	}
	status := []string{"planned", "proposed", "postponed", "cancelled", "denied", "hypothetical"}
	for f := range table.Rows(governorTable, 4) {
		if !slices.Contains(status, f[1]) || f[2] != "yes" && f[2] != "-" || f[3] != "yes" && f[3] != "-" {
			t.Errorf("governors.tsv: %q", f)
		}
	}
}

func TestIs(t *testing.T) {
	is := func(lemma string, class Set, want bool) {
		t.Helper()
		if Is(lemma, class) != want {
			t.Errorf("%s: %v", lemma, !want)
		}
	}
	is("accuse", Blame, true)
	is("meet", Blame, false)
	is("travel", Travel, true)
	is("discuss", Discuss|Travel, true)
	if g, ok := GovernorOf("cancel"); !ok || g != (Governor{"cancelled", false, true}) {
		t.Errorf("cancel: %v %v", g, ok)
	}
}
