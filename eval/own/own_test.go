package own_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"readout/eval/own"
	"readout/eval/reports"
)

// TestFacts holds the facts to the form, and to the reports that they quote.
func TestFacts(t *testing.T) {
	open, closed := own.Sets()
	for _, set := range []reports.Set{open, closed, own.Later(), own.Newer(), own.Fresh(), own.Sealed()} {
		for _, name := range set.Names {
			if _, _, err := set.Facts(name); err != nil {
				t.Error(err)
			}
		}
	}
}

// TestApart holds the division: every third report by name, and each name of the list is a report.
func TestApart(t *testing.T) {
	open, closed := own.Sets()
	all := slices.Sorted(slices.Values(slices.Concat(open.Names, closed.Names)))
	var want []string
	for i := 2; i < len(all); i += 3 {
		want = append(want, all[i])
	}
	list, err := os.ReadFile("APART.txt")
	if err != nil {
		t.Fatal(err)
	}
	if have := strings.Fields(string(list)); len(want) == 0 || !slices.Equal(have, want) || !slices.Equal(have, closed.Names) {
		t.Errorf("have %v, want %v", have, want)
	}
}
