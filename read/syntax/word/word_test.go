package word

import "testing"

// Forms that differ in case, digits or the style of their marks have the same key.
func TestKey(t *testing.T) {
	for _, c := range []struct {
		a, b string
		same bool
	}{
		{"Minister", "MINISTER", true},
		{"1991", "2026", true},
		{"’s", "'s", true},
		{"“", "”", true},
		{"—", "-", true},
		{"talk", "talks", false},
		{"Élysée", "Elysée", false},
	} {
		a, b := See(c.a), See(c.b)
		if got := a.Key() == b.Key(); got != c.same {
			t.Errorf("%q and %q: same key %v, want %v", c.a, c.b, got, c.same)
		}
	}
}

func TestShape(t *testing.T) {
	for _, c := range []struct {
		a, b string
		same bool
	}{
		{"Kenya", "Peru", true},
		{"Kenya", "kenya", false},
		{"NATO", "EU", true},
		{"A", "EU", false},
		{"U.S.", "U.N.", true},
		{"1991", "7", true},
	} {
		if got := See(c.a).Shape == See(c.b).Shape; got != c.same {
			t.Errorf("%q and %q: same shape %v, want %v", c.a, c.b, got, c.same)
		}
	}
}

func FuzzRows(f *testing.F) {
	for _, s := range []string{"", "a", "’", "\xe2\x80", "Naypyidaw", "U.S.", "\xff\xfe\x00"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		w := See(s)
		at := int32(0)
		for k, row := range w.Rows() {
			if row < at || row >= at+int32(Tables[k]) {
				t.Fatalf("%q: row %d of table %d", s, row, k)
			}
			at += int32(Tables[k])
		}
		if at != TableRows {
			t.Fatalf("%d rows, want %d", at, TableRows)
		}
	})
}
