package gold

import (
	"slices"
	"strings"

	"readout/record"
)

// names knows what the ids of a record stand for: facts of gold, and codes.
type names struct {
	facts map[string]string // id of an item → name of its fact of gold
	code  map[string]string // id of an actor → whom it represents
}

// same says whether a reference of the record is one of the alternatives of gold. What stands behind
// a slash (the way of a channel) must be the same.
func (n *names) same(want Value, got string) bool {
	id, how, _ := strings.Cut(got, "/")
	for _, any := range want.Any {
		name, wantHow, _ := strings.Cut(any, "/")
		if wantHow == how && (name == id || name == n.facts[id] || name == n.code[id]) {
			return true
		}
	}
	return false
}

// set says whether got is want: each one wanted, none beside them.
func (n *names) set(want, got []Value) bool {
	used := make([]bool, len(got))
	for _, w := range want {
		if w.Any[0] == "*" {
			return true
		}
		there := false
		for i, g := range got {
			if n.same(w, g.Any[0]) {
				there, used[i] = true, true
			}
		}
		if !there && !w.Optional {
			return false
		}
	}
	return !slices.Contains(used, false)
}

// holds says whether a field of the record is as gold has it.
func (n *names) holds(w way, want, got []Value) bool {
	switch w {
	case refs:
		return n.set(want, got)
	case half:
		return overlap(spansOf(want), spansOf(got)) > 0
	case cover:
		return len(lacking(want, got)) == 0
	case some:
		return slices.ContainsFunc(want, func(v Value) bool { return slices.ContainsFunc(got, func(g Value) bool { return equal(w, v, g) }) })
	case anchor:
		return true
	}
	if len(want) == 0 {
		return len(got) == 0
	}
	return !slices.ContainsFunc(want, func(v Value) bool {
		return !v.Optional && !slices.ContainsFunc(got, func(g Value) bool { return equal(w, v, g) })
	})
}

// lacking gives the spans of gold that no span of the record shares half of.
func lacking(want, got []Value) []Value {
	var list []Value
	for _, v := range want {
		if !v.Optional && !slices.ContainsFunc(got, func(g Value) bool { return overlap([]record.Span{v.Span}, []record.Span{g.Span}) > 0 }) {
			list = append(list, v)
		}
	}
	return list
}

// equal compares one value of gold with one of the record.
func equal(w way, want, got Value) bool {
	for _, any := range want.Any {
		have := got.Any[0]
		if w == moments && !strings.Contains(any, "/") {
			have, _, _ = strings.Cut(have, "/")
		}
		if any == "*" || strings.EqualFold(any, have) || (w == like || w == has) && contains(have, any) || w == like && contains(any, have) {
			return true
		}
	}
	return false
}

func contains(long, short string) bool {
	return strings.Contains(strings.ToLower(long), strings.ToLower(short))
}

func spansOf(values []Value) []record.Span {
	var list []record.Span
	for _, v := range values {
		list = append(list, v.Span)
	}
	return list
}

// overlap gives the Dice coefficient of two sets of spans, or 0 where less than half of either lies in the other.
func overlap(a, b []record.Span) float64 {
	shared, na, nb := 0, 0, 0
	for _, s := range a {
		na += s.Len()
		for _, t := range b {
			shared += max(0, min(s.End, t.End)-max(s.Start, t.Start))
		}
	}
	for _, t := range b {
		nb += t.Len()
	}
	if shared == 0 || 2*shared < na || 2*shared < nb {
		return 0
	}
	return 2 * float64(shared) / float64(na+nb)
}

// touch says whether two sets of spans share a byte.
func touch(a, b []record.Span) bool {
	return slices.ContainsFunc(a, func(s record.Span) bool { return slices.ContainsFunc(b, s.Overlaps) })
}
