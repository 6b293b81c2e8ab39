package rows

import (
	"encoding/json"
	"hash/fnv"
	"slices"
	"sync"
	"time"

	"readout/corpus/fact"
	"readout/corpus/ledger"
	"readout/corpus/register"
	"readout/corpus/stem"
	"readout/corpus/story"
	"readout/knowledge/vows"
)

// fates are the words that tell what became of a commitment.
var fates = sync.OnceValue(vows.Load)

// byItem finds facts by their items.
func byItem(facts []fact.Fact) map[string]*fact.Fact {
	of := make(map[string]*fact.Fact, len(facts))
	for i := range facts {
		of[facts[i].ID] = &facts[i]
	}
	return of
}

// dated writes what corpus/fact makes of the record, so that questions need not read it again.
func (f *filler) dated() {
	for i := range f.facts {
		one := &f.facts[i]
		whole, err := json.Marshal(one)
		if err != nil && f.err == nil {
			f.err = err
		}
		vow := ledger.Holds(one, fates())
		f.row("facts", f.version, one.ID, one.Kind, vow, string(whole))
		if vow {
			f.stems(one)
		}
	}
}

// stems writes what a commitment, or a word on its fate, is looked up by: the sides that made it or may have, and the stems
// of its words.
func (f *filler) stems(vow *fact.Fact) {
	sides := vow.From
	if vow.Kind != fact.Commitment {
		for _, code := range vow.About {
			sides = addOnce(slices.Clip(sides), code)
		}
	}
	for _, s := range stem.Of(vow.Words) {
		for _, code := range sides {
			f.row("vow_stems", code, s, f.version, vow.ID)
		}
	}
}

// pairs writes two sides of an item, each two once. Beside those between whom its fact passed stands what a time-line adds up.
func (f *filler) pairs(item, kind, day string, pairs [][2]string) {
	one := f.fact[item]
	if one == nil {
		one = &fact.Fact{}
	}
	for _, p := range pairsOf(one.From, one.To) {
		if !slices.Contains(pairs, p) {
			pairs = append(pairs, p)
		}
	}
	for _, p := range pairs {
		if !one.Between(p[0], p[1]) || !calendar(one.Day) {
			f.row("pairs", p[0], p[1], kind, day, f.version, item, nil, nil, nil, nil, nil)
			continue
		}
		var acts any
		if kind == fact.Statement {
			acts = list(one.What)
		}
		f.row("pairs", p[0], p[1], kind, one.Day, f.version, item, keyOf(one), one.Held(), one.Quad, one.Goldstein, acts)
	}
}

// calendar is false of a day that no calendar has.
func calendar(day string) bool {
	if len(day) < len(time.DateOnly) {
		return true
	}
	_, err := time.Parse(time.DateOnly, day)
	return err == nil
}

// keyOf is a number that tellings of one fact agree in.
func keyOf(f *fact.Fact) int64 {
	h := fnv.New64a()
	h.Write([]byte(fact.Key(f)))
	return int64(h.Sum64())
}

// told writes the facts by which reports of one event are known.
func (f *filler) told() {
	for _, c := range story.Classes(f.facts) {
		f.row("told", c.Day, c.Source, c.Target, c.Root, f.version)
	}
}

// tellings writes what the record tells of meetings and visits that a register may have.
func (f *filler) tellings() {
	for n, t := range register.Tellings(f.r) {
		whole, err := json.Marshal(&t)
		if err != nil && f.err == nil {
			f.err = err
		}
		f.row("tellings", f.version, n, string(whole))
	}
}
