package account

import (
	"testing"

	"readout/corpus/corpustest"
)

// TestRows sets one statement of each of two reports side by side: the class of their row, and the first
// difference. Where they are on different points there are two rows, and the class is one.
func TestRows(t *testing.T) {
	for _, c := range []struct {
		a, b       string // cue, act, then the words
		actA, actB string
		class      Class
		what       string
	}{
		{"agreed to reopen the northern rail link", "agreed to reopen the rail link in the north", "agree", "agree", All, ""},
		{"agreed to reopen the northern rail link", "discussed reopening the northern rail link", "agree", "report", Differ, "act"},
		{"warned against shelling the dam", "raised the shelling of the dam", "warn", "report", Differ, "act"},
		{"promised 40 buses for the refugees", "promised 60 buses for the refugees", "promise", "promise", Differ, "number"},
		{"promised 40 buses for the refugees", "promised buses for the refugees", "promise", "promise", All, ""},
		{"agreed to open a consulate in Bergen", "agreed on fishing quotas", "agree", "agree", One, ""},
		{"agreed to open a consulate in Bergen", "agreed that the consulate in Bergen would close at noon on public holidays for staff", "agree", "agree", Related, ""},
	} {
		first, second := said("a", c.a, c.actA), said("b", c.b, c.actB)
		table := Compare([]Telling{first, second})
		row := table.Issues[0].Rows[0]
		what := ""
		if len(row.Differences) > 0 {
			what = row.Differences[0].What
		}
		if row.Class != c.class || what != c.what {
			t.Errorf("%q, %q: %s in %q, want %s in %q", c.a, c.b, row.Class, what, c.class, c.what)
		}
	}
}

// said makes a report in which a minister says one thing about trade at a meeting.
func said(id, words, act string) Telling {
	b := corpustest.Report(id, "2024-03-05", id, "Minister Falk met Minister Oduya. Falk "+words+".")
	falk := b.Person("NOR", "Per Falk", "Minister", "Minister Falk", "Falk "+words[:4])
	oduya := b.Person("KEN", "Grace Oduya", "Minister", "Minister Oduya")
	cue := words[:len(words)-len(afterFirst(words))-1]
	b.Say([]string{falk}, cue, act, "trade", afterFirst(words))
	b.Meet("Minister Falk met Minister Oduya", "in_person", "", "2024-03-05", falk, oduya)
	return Telling{b.Record, 0}
}

func afterFirst(words string) string {
	for i := range words {
		if words[i] == ' ' {
			return words[i+1:]
		}
	}
	return words
}
