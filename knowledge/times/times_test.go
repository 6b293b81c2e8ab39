package times

import (
	"strings"
	"testing"
)

func TestTables(t *testing.T) {
	for _, table := range []string{wordTable, phraseTable, tenseTable} {
		n := 0
		for f := range rows(table) {
			n++
			if classes[f[1]] == 0 {
				t.Errorf("%s: no class %q", f[0], f[1])
			}
			if f[0] != strings.ToLower(f[0]) {
				t.Errorf("%s: want lower case", f[0])
			}
		}
		if n == 0 {
			t.Error("an empty table")
		}
	}
	for f := range rows(zoneTable) {
		if f[1] != "" && f[1] != "Z" && (len(f[1]) != 6 || f[1][3] != ':') {
			t.Errorf("zone %s: offset %q", f[0], f[1])
		}
	}
	for f := range rows(holidayTable) {
		day := f[1]
		if !(len(day) == 5 && day[2] == '-' || len(day) == 7 && day[2:4] == "-W" && day[5] == '-' || len(day) > 2 && day[0] == 'E') {
			t.Errorf("holiday %s: day %q", f[0], day)
		}
	}
}

func TestFind(t *testing.T) {
	l := Load()
	for _, c := range []struct {
		word  string
		class Class
		n     int
		value string
	}{
		{"June", Month, 6, ""}, {"SEPT.", Month, 9, ""}, {"monday", Weekday, 1, ""}, {"GMT", Zone, 0, "Z"},
		{"second", Ordinal, 2, "TS"}, {"second", Unit, 2, "TS"}, {"quarter", Fraction, 4, "Q"}, {"yesterday", DayName, -1, ""},
		{"diplomacy", 0, 0, ""}, {"a word longer than any here", 0, 0, ""}, {"", 0, 0, ""},
	} {
		w := l.Word(l.Find(c.word))
		if w.Class&c.class != c.class || w.N != c.n || w.Value != c.value {
			t.Errorf("%s: %+v", c.word, *w)
		}
	}
}
