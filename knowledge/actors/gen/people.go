package main

import (
	"cmp"
	"slices"
	"strings"

	"readout/knowledge/actors"
	"readout/knowledge/fold"
)

// human is one person of a state, with the spellings and offices that were seen.
type human struct {
	of     string
	names  []spelling // the best first
	seen   []seen
	gender string // m, f, or unknown
	terms  []term
}

type spelling struct {
	name  string
	count int
	rank  int // of its source, smaller is better
}

// rank orders the sources by how well they spell.
var rank = map[string]int{"World leaders 2026": 0, "Wikidata 2022": 1, "US visits register": 2, "UN general debate": 3}

// gather makes persons of observations: two names of one state are one person where their words agree.
func gather(all []seen) []*human {
	byState := map[string][]seen{}
	for _, s := range all {
		byState[s.of] = append(byState[s.of], s)
	}
	var people []*human
	for _, of := range sorted(byState) {
		people = append(people, gatherState(of, byState[of])...)
	}
	people = slices.DeleteFunc(people, func(p *human) bool { return !slices.ContainsFunc(p.seen, func(s seen) bool { return s.role != "" }) })
	terms(people)
	return people
}

// gatherState makes the persons of one state.
func gatherState(of string, list []seen) []*human {
	slices.SortStableFunc(list, func(a, b seen) int {
		return cmp.Or(cmp.Compare(rank[a.source], rank[b.source]), cmp.Compare(a.from, b.from))
	})
	var people []*human
	for _, s := range list {
		var one *human
		for _, p := range people {
			if slices.ContainsFunc(p.names, func(n spelling) bool { return n.name == s.name }) {
				one = p
				break
			}
			if one == nil && p.called(s.name) {
				one = p
			}
		}
		if one == nil {
			one = &human{of: of}
			people = append(people, one)
		}
		one.add(s)
	}
	return people
}

func (p *human) add(s seen) {
	p.seen = append(p.seen, s)
	p.gender = cmp.Or(p.gender, s.gender)
	for i := range p.names {
		if p.names[i].name == s.name {
			p.names[i].count++
			return
		}
	}
	p.names = append(p.names, spelling{s.name, 1, rank[s.source]})
}

// called tells whether a name is one of the person's, spelt in whatever way.
func (p *human) called(name string) bool {
	for _, n := range p.names {
		if same(n.name, name) {
			return true
		}
	}
	return false
}

// same compares two names: the words of the shorter are all in the longer, two at least, in any order; or all but
// two letters agree.
func same(a, b string) bool {
	x, y := strings.Fields(fold.Key(a)), strings.Fields(fold.Key(b))
	if len(x) > len(y) {
		x, y = y, x
	}
	shared := 0
	for _, w := range x {
		if slices.ContainsFunc(y, func(v string) bool { return near(w, v) }) {
			shared++
		}
	}
	if shared == len(x) && shared >= 2 {
		return true
	}
	return distance(strings.Join(x, ""), strings.Join(y, "")) <= 2 && len(a) > 9
}

// near tells two spellings of one word: the same, or one letter apart in long words.
func near(a, b string) bool {
	return a == b || len(a) > 5 && len(b) > 5 && a[0] == b[0] && distance(a, b) <= 1
}

// distance is Levenshtein's.
func distance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			cost := diagonal
			if a[i] != b[j] {
				cost++
			}
			diagonal = row[j+1]
			row[j+1] = min(cost, row[j]+1, row[j+1]+1)
		}
	}
	return row[len(b)]
}

// name is the spelling to go by: of the best source the most frequent, then the longest.
func (p *human) name() string {
	best := p.names[0]
	for _, n := range p.names[1:] {
		if cmp.Or(cmp.Compare(n.rank, best.rank), cmp.Compare(best.count, n.count)) < 0 {
			best = n
		}
	}
	return best.name
}

// id is the name in small letters, parted by hyphens, with the state where that is needed.
func (p *human) id() string {
	return strings.ReplaceAll(fold.Key(p.name()), " ", "-") + "-" + strings.ToLower(p.of)
}

// lines are a person's lines in the table. One whose offices the hand-written tables have, without a name, keeps it.
func (p *human) lines(d *actors.Dictionary) []string {
	var lines []string
	var aliases []string
	for _, n := range p.names {
		if n.name != p.name() && fold.Key(n.name) != fold.Key(p.name()) && len(aliases) < 6 {
			aliases = append(aliases, n.name)
		}
	}
	list := p.terms
	if _, named := d.ByID(p.id()); named && len(list) == 0 {
		list = []term{{Term: actors.Term{Source: p.seen[0].source}}}
	}
	for i, t := range list {
		head := "\t\t\t\t"
		if i == 0 {
			head = p.name() + "\tperson\t" + p.gender + "\t\t" + strings.Join(aliases, "|")
		}
		lines = append(lines, t.line(p.id(), head))
	}
	return lines
}
