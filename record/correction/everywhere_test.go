package correction_test

import (
	"strings"
	"testing"

	"readout/record"
	"readout/record/correction"
)

// TestEverywhere: a correction of the whole archive is tied to a name. It finds whom it means in any report, by a role where
// several bear the name, and in a newer reading under other ids.
func TestEverywhere(t *testing.T) {
	const asRead = "met,Anna Berg,John Okafor@|Anna Berg:warn:John Okafor|John Okafor:praise:"
	undone := correction.Merged("Anna Berg", "Eve New")
	undone.UndoneAt = "2024-01-03T00:00:00Z"
	for _, c := range []struct {
		list  []correction.Correction
		want  string
		marks int
	}{
		{[]correction.Correction{correction.Merged("John Okafor", "Minister Okafor")}, "met,Anna Berg,Minister Okafor@|Anna Berg:warn:Minister Okafor|Minister Okafor:praise:", 1},
		{[]correction.Correction{correction.Merged("Anna Berg", "Anna Berg-Lie")}, "met,Anna Berg-Lie,John Okafor@|Anna Berg-Lie:warn:John Okafor|John Okafor:praise:", 1},
		{[]correction.Correction{correction.Merged("Berg", "Eve New")}, asRead, 0},
		{[]correction.Correction{correction.Parted("Anna Berg", "Eve New", "role", "king", "minister")}, "met,Eve New,John Okafor@|Eve New:warn:John Okafor|John Okafor:praise:", 1},
		{[]correction.Correction{correction.Parted("Anna Berg", "Eve New", "role", "king")}, asRead, 0},
		{[]correction.Correction{correction.Parted("Anna Berg", "Eve New", "represents", "NOR")}, "met,Eve New,John Okafor@|Eve New:warn:John Okafor|John Okafor:praise:", 1},
		{[]correction.Correction{correction.Parted("Anna Berg", "Eve New", "document", "two")}, asRead, 0},
		{[]correction.Correction{undone}, asRead, 1},
		{[]correction.Correction{correction.Merged("Anna Berg", "B"), correction.Merged("B", "C")}, "met,C,John Okafor@|C:warn:John Okafor|John Okafor:praise:", 2},
	} {
		r := talks("one", text)
		o := correction.Of(r, c.list)
		if said(o.Record) != c.want || len(o.Marks) != c.marks {
			t.Errorf("%+v:\n got %s with %d marks\nwant %s with %d", c.list, said(o.Record), len(o.Marks), c.want, c.marks)
		}
		if said(r) != asRead {
			t.Errorf("%+v changed the record that was read", c.list)
		}
		if errs := record.Check(o.Record, text); len(errs) > 0 && !strings.Contains(errs[0].Error(), "null") {
			t.Error(errs)
		}
	}
}

// TestEverywhereForgetsTheEntry: who is somebody else is no longer the one of the dictionary.
func TestEverywhereForgetsTheEntry(t *testing.T) {
	r := talks("one", text)
	r.Actors[0].Entry = "anna-berg"
	got := correction.Applied(r, []correction.Correction{correction.Merged("Anna Berg", "Eve New")})
	if a := got.Actors[0]; a.Name != "Eve New" || a.Entry != "" || a.Because["name"].Why != correction.Why {
		t.Errorf("%+v", a)
	}
}

func TestCheckEverywhere(t *testing.T) {
	tied := correction.Merged("A", "B")
	tied.SHA256 = "00"
	rejected := correction.Merged("A", "B")
	rejected.Action = correction.Reject
	many := make([]string, 201)
	for _, c := range []struct {
		with    correction.Correction
		problem string
	}{
		{correction.Merged("A", "B"), ""},
		{correction.Parted("A", "B", "role", ""), ""},
		{correction.Merged("A", "A"), "who else is meant"},
		{correction.Merged(" ", "B"), "which actor"},
		{correction.Parted("A", "B", "kind", "person"), "told apart by role, represents, document"},
		{correction.Parted("A", "B", "role"), "whose the other is"},
		{correction.Parted("A", "B", "document", many...), "whose the other is"},
		{tied, "tied to no report"},
		{rejected, `cannot "reject"`},
	} {
		c.with.By = "Ada"
		if err := c.with.Check(); err == nil && c.problem != "" || err != nil && (c.problem == "" || !strings.Contains(err.Error(), c.problem)) {
			t.Errorf("%+v: %v, want %q", c.with, err, c.problem)
		}
	}
}

func TestJoined(t *testing.T) {
	list := []correction.Correction{correction.Merged("C", "D"), correction.Merged("X", "Y"), correction.Merged("B", "C")}
	c := correction.Merged("A", "B")
	if got := strings.Join(correction.Joined(list, &c), ""); got != "ABCD" {
		t.Errorf("got %s", got)
	}
}
