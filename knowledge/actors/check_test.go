package actors

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"readout/knowledge/countries"
	"readout/knowledge/fold"
	"readout/knowledge/titles"
)

// single are the offices that one person holds at a time; states with two heads at once are excepted by the check.
var single = map[string]bool{"president": true, "prime minister": true, "premier": true, "chancellor": true, "taoiseach": true, "king": true, "emir": true, "sultan": true, "pope": true, "foreign minister": true,
	"foreign secretary": true, "secretary of state": true, "national security adviser": true, "secretary of defense": true, "secretary of the treasury": true, "secretary-general": true, "managing director": true,
	"director-general": true, "vice president": true, "cia director": true, "press secretary": true, "chairman of the joint chiefs of staff": true, "home secretary": true, "chancellor of the exchequer": true}

// disputed are offices that two persons claimed at once.
var disputed = map[string]bool{"MDG president": true, "CIV president": true, "LBY prime minister": true}

// TestLines reads every table line by line: columns, kinds, dates.
func TestLines(t *testing.T) {
	files, _ := tables.ReadDir(".")
	for _, f := range files {
		text, _ := tables.ReadFile(f.Name())
		for n, line := range strings.Split(string(text), "\n") {
			if fault := check(line); fault != "" {
				t.Errorf("%s:%d: %s", f.Name(), n+1, fault)
			}
		}
	}
}

// TestEntries asks of each actor a name, a kind, a source and a known state or code; of each role that it is a title.
func TestEntries(t *testing.T) {
	codes := organisations()
	if n := len(Load().All()); n < 4000 {
		t.Errorf("%d actors", n)
	}
	own := map[string]bool{}
	for _, e := range Load().All() {
		if e.Kind != "person" && len(e.Terms) > 0 && e.Terms[0].Role == "" {
			own[e.Terms[0].Of] = true
		}
	}
	for _, e := range Load().All() {
		if e.Name == "" || e.Kind == "" || len(e.Terms) == 0 {
			t.Errorf("%s: name %q, kind %q, %d terms", e.ID, e.Name, e.Kind, len(e.Terms))
			continue
		}
		for _, term := range e.Terms {
			_, state := countries.Load().ByCode(term.Of)
			_, coded := codes[term.Of]
			if !state && !coded && !own[term.Of] {
				t.Errorf("%s: of %q", e.ID, term.Of)
			}
			if term.Source == "" {
				t.Errorf("%s: no source", e.ID)
			}
			if _, n := titles.Load().Longest(strings.Fields(term.Role)); e.Kind == "person" && n == 0 {
				t.Errorf("%s: role %q is no title", e.ID, term.Role)
			}
		}
	}
}

// TestOverlaps finds two holders of a single office at once in the hand-written tables, by a month at least.
func TestOverlaps(t *testing.T) {
	type held struct {
		who  string
		term Term
	}
	offices := map[string][]held{}
	for _, e := range Load().All() {
		for _, term := range e.Terms {
			if e.Kind == "person" && single[term.Role] && term.Source == "own" {
				offices[term.Of+" "+term.Role] = append(offices[term.Of+" "+term.Role], held{e.ID, term})
			}
		}
	}
	for office, list := range offices {
		slices.SortFunc(list, func(a, b held) int { return strings.Compare(a.term.From, b.term.From) })
		for i := 1; i < len(list); i++ {
			a, b := list[i-1], list[i]
			n := min(7, len(a.term.To), len(b.term.From))
			if disputed[office] {
				continue
			}
			if a.term.To == "" || a.term.To[:n] > b.term.From[:n] {
				t.Errorf("%s: %s to %q and %s from %s", office, a.who, a.term.To, b.who, b.term.From)
			}
		}
	}
}

// TestNames finds names that two persons of one state share, but for the ones that do in fact.
func TestNames(t *testing.T) {
	shared := map[string]bool{"george bush": true, "miller": true, "john sullivan": true}
	owner := map[string]string{}
	for _, e := range Load().All() {
		if e.Kind != "person" {
			continue
		}
		for _, name := range append([]string{e.Name}, e.Aliases...) {
			key := fmt.Sprint(e.Terms[0].Of, " ", fold.Key(name))
			if other := owner[key]; other != "" && other != e.ID && !shared[fold.Key(name)] {
				t.Errorf("%s: %s and %s", key, other, e.ID)
			}
			owner[key] = e.ID
		}
	}
}
