package gold

import (
	"cmp"
	"slices"

	"readout/record"
)

// Outcome is what became of a fact of gold.
type Outcome string

// Outcomes of a fact. An optional fact that is missing has no outcome, a forbidden one is False where it is found.
const (
	Found  Outcome = "found"
	Wrong  Outcome = "wrong"  // there, with a field that is not as it should be
	Missed Outcome = "missed" // not there
	False  Outcome = "false"  // in the record, and no fact explains it
)

// Verdict is the outcome of one fact.
type Verdict struct {
	Outcome Outcome
	Fact    *Fact // of gold; nil for an item that no fact explains
	Got     *Fact // of the record; nil where it is missed
	Faults  []Fault
}

// Fault is a field that is not as it should be. Of spans that should all be there, Lacks has those that are not.
type Fault struct {
	Field            string
	Want, Got, Lacks []Value
}

// Match holds a record against gold, and gives the verdicts in the order of gold, false ones last.
func Match(facts []Fact, rec *record.Record) []Verdict {
	items := FromRecord(rec)
	n := &names{facts: map[string]string{}, code: map[string]string{}}
	for _, a := range rec.Actors {
		n.code[a.ID] = a.Represents
	}
	pairs := map[*Fact]*Fact{}
	for _, kind := range Kinds { // actors first: the others refer to them
		n.pair(kind, facts, items, pairs)
	}
	var verdicts []Verdict
	explained := map[*Fact]bool{}
	for i := range facts {
		got := pairs[&facts[i]]
		explained[got] = true
		if v, ok := n.judge(&facts[i], got); ok {
			verdicts = append(verdicts, v)
		}
	}
	for i := range items {
		if !explained[&items[i]] && !open(&items[i]) {
			verdicts = append(verdicts, Verdict{Outcome: False, Got: &items[i]})
		}
	}
	return verdicts
}

// open says whether gold may leave an item out: it names the times and places that matter, and of the
// events those that PLOVER knows.
func open(item *Fact) bool {
	return item.Kind == "time" || item.Kind == "place" || item.Kind == "event" && item.first("plover") == "-"
}

// pair gives every fact of one kind at most one item of the record, the likeliest first.
func (n *names) pair(kind string, facts, items []Fact, pairs map[*Fact]*Fact) {
	type candidate struct {
		fact, item *Fact
		score      float64
	}
	var list []candidate
	for i := range facts {
		for j := range items {
			if facts[i].Kind == kind && items[j].Kind == kind {
				if score := n.score(&facts[i], &items[j]); score > 0 {
					list = append(list, candidate{&facts[i], &items[j], score})
				}
			}
		}
	}
	slices.SortStableFunc(list, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(a.fact.Mark, b.fact.Mark))
	})
	taken := map[*Fact]bool{}
	for _, c := range list {
		if pairs[c.fact] == nil && !taken[c.item] {
			pairs[c.fact], taken[c.item] = c.item, true
			n.facts[c.item.ID] = c.fact.ID
		}
	}
}

// judge compares the fields of a pair. It has no verdict on what may be missing and is.
func (n *names) judge(fact, got *Fact) (Verdict, bool) {
	v := Verdict{Fact: fact, Got: got, Outcome: Found}
	if got == nil {
		v.Outcome = Missed
		return v, fact.Mark == Required
	}
	for _, r := range rules[fact.Kind] {
		want, stated := fact.Get(r.field)
		have, _ := got.Get(r.field)
		if (stated || r.empty) && !n.holds(r.way, want, have) {
			fault := Fault{Field: r.field, Want: want, Got: have}
			if r.way == cover {
				fault.Lacks = lacking(want, have)
			}
			v.Faults = append(v.Faults, fault)
		}
	}
	switch {
	case fact.Mark == Forbidden:
		v.Outcome = False
		return v, len(v.Faults) == 0
	case len(v.Faults) > 0:
		v.Outcome = Wrong
	}
	return v, fact.Mark == Required || v.Outcome == Wrong
}
