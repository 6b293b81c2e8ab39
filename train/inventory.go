package main

import (
	"cmp"
	"slices"

	"readout/read/syntax"
)

// inventory lists the tags seen at least five times, the commonest first.
func inventory(data []sentence) ([]syntax.Tag, map[syntax.Tag]int) {
	count := map[syntax.Tag]int{}
	for _, s := range data {
		for _, t := range s.tags {
			count[t]++
		}
	}
	var list []syntax.Tag
	for t, n := range count {
		if n >= 5 {
			list = append(list, t)
		}
	}
	slices.SortFunc(list, func(a, b syntax.Tag) int {
		return cmp.Or(cmp.Compare(count[b], count[a]), cmp.Compare(a.UPOS, b.UPOS), cmp.Compare(a.XPOS, b.XPOS))
	})
	tags := map[syntax.Tag]int{}
	for i, t := range list {
		tags[t] = i
	}
	return list, tags
}
