package edition

import (
	"slices"

	"readout/record"
)

// Fact is an item of a record with its values.
type Fact struct {
	Kind, ID string
	At       record.Span // the words that it rests on
	Values   []Value
}

// Value is one value of one field.
type Value struct{ Field, Value string }

// Change is a fact that only one version has, or that has other values in the other: Old or New is nil where the
// version has no such fact.
type Change struct {
	Old, New *Fact
	Gone     []Value // values that only the old version has, where both have the fact
	Added    []Value
}

// Facts are the facts that differ between two versions whose texts differ by the edits, in the order of the new text, what
// is gone last. A fact of the old text is that of the new one on the same words; where those were edited, the first
// of its kind on words that took their place.
func Facts(edits []Edit, old, new []Fact) []Change {
	partner := make([]int, len(new)) // index into old, plus one
	taken := make([]bool, len(old))
	moved := make([]record.Span, len(old))
	for i := range old {
		moved[i] = move(edits, old[i].At)
	}
	pair := func(same func(record.Span, record.Span) bool) {
		for n := range new {
			for o := 0; o < len(old) && partner[n] == 0; o++ {
				if !taken[o] && old[o].Kind == new[n].Kind && same(moved[o], new[n].At) {
					partner[n], taken[o] = o+1, true
				}
			}
		}
	}
	pair(func(a, b record.Span) bool { return a == b })
	pair(record.Span.Overlaps)

	var out []Change
	for n := range new {
		if partner[n] == 0 {
			out = append(out, Change{New: &new[n]})
			continue
		}
		o := &old[partner[n]-1]
		if gone, added := less(o.Values, new[n].Values), less(new[n].Values, o.Values); len(gone)+len(added) > 0 {
			out = append(out, Change{o, &new[n], gone, added})
		}
	}
	for o := range old {
		if !taken[o] {
			out = append(out, Change{Old: &old[o]})
		}
	}
	return out
}

// less are the values of a that b lacks.
func less(a, b []Value) []Value {
	var out []Value
	for _, v := range a {
		if !slices.Contains(b, v) {
			out = append(out, v)
		}
	}
	return out
}

// move is where a span of the old text lies in the new one; an end inside of an edit moves to the edit's end.
func move(edits []Edit, s record.Span) record.Span {
	return record.Span{Start: moveByte(edits, s.Start, false), End: moveByte(edits, s.End, true)}
}

func moveByte(edits []Edit, at int, end bool) int {
	i, _ := slices.BinarySearchFunc(edits, at, func(e Edit, at int) int {
		if e.Old.End < at || e.Old.End == at && (end || e.Old.Len() > 0) {
			return -1
		}
		return 1
	})
	if i < len(edits) && edits[i].Old.Start < at {
		if end {
			return edits[i].New.End
		}
		return edits[i].New.Start
	}
	if i == 0 {
		return at
	}
	return at - edits[i-1].Old.End + edits[i-1].New.End
}
