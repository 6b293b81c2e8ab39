package frames

import (
	"strings"
	"testing"

	"readout/knowledge/codes"
)

// Every line of the tables is read, and names codes that exist.
func TestTables(t *testing.T) {
	book := codes.Load()
	set := Load(book)
	events, roots := map[string]bool{}, map[string]bool{}
	check := func(where string, c Code) {
		t.Helper()
		if c == (Code{}) {
			return
		}
		if _, ok := book.CAMEO(c.CAMEO); !ok {
			t.Errorf("%s: no CAMEO %q", where, c.CAMEO)
			return
		}
		roots[c.CAMEO[:2]] = true
		if c.Event == "" {
			return
		}
		if _, ok := book.PLOVER(c.Event, c.Mode); !ok {
			t.Errorf("%s: no PLOVER %q %q", where, c.Event, c.Mode)
		}
		events[c.Event] = true
	}
	for _, index := range []map[string][]Frame{set.verbs, set.nouns} {
		for _, list := range index {
			for _, f := range list {
				check(f.Line, f.Code)
				if len(f.Source) == 0 || len(f.Target) == 0 {
					t.Errorf("%s: no roles", f.Line)
				}
			}
		}
	}
	for _, o := range set.operators {
		check(o.Verb, o.Code)
	}
	for name, a := range set.Acts {
		check(name, a.Code)
	}
	for key, to := range set.shifts {
		check(key, shifted(book, to))
	}
	if len(events) != 16 || len(roots) < 20 {
		t.Errorf("%d of 16 PLOVER events, %d of 20 CAMEO roots", len(events), len(roots))
	}
	for name, table := range map[string]string{"frames": frameTable, "nouns": nounTable, "operators": operatorTable, "shift": shiftTable, "acts": actTable} {
		want := map[string]int{"frames": 6, "nouns": 5, "operators": 5, "shift": 6, "acts": 4}[name]
		for line := range strings.Lines(table) {
			if !strings.HasPrefix(line, "#") && strings.Count(line, "\t") != want-1 {
				t.Errorf("%s: %q has not %d fields", name, line, want)
			}
		}
	}
	if set.Count() < 700 {
		t.Errorf("%d patterns", set.Count())
	}
}

func TestShift(t *testing.T) {
	book := codes.Load()
	set := Load(book)
	shift := func(act, row, cameo, event, mode string) {
		t.Helper()
		if c, ok := set.Shift(book, act, row); !ok || c != (Code{cameo, event, mode}) {
			t.Errorf("%s in %s: %v %v", act, row, c, ok)
		}
	}
	shift("0841", "03", "0353", "AGREE", "")
	shift("0841", "02", "0253", "REQUEST", "yield")
	shift("0841", "10", "1053", "REQUEST", "yield")
	shift("0874", "12", "1246", "REJECT", "yield")
	shift("194", "13", "1384", "THREATEN", "violence")
	shift("040", "12", "125", "REJECT", "meet")
	shift("163", "13", "1312", "THREATEN", "restrict")
	shift("042", "03", "036", "AGREE", "")
	if _, ok := set.Shift(book, "19", "12"); ok {
		t.Error("a refusal to attack is no rejection")
	}
}
