package coref

import (
	"fmt"
	"slices"
	"strings"

	"readout/record"
)

// fate is what became of a mention of gold, by its kind.
type fate struct{ kind, became string }

type fates map[fate]int

// The kinds of mention, and what becomes of one: it is in a chain with the one before it in gold (the first: with the
// one after), in a chain without it, alone, has another span, or is none.
var (
	kinds  = []string{"I, we", "you", "he, she", "they", "it", "this, who", "name", "description"}
	became = []string{"linked", "linked elsewhere", "alone", "other span", "no mention"}
)

// pronouns are the words of the first kinds, in their order.
var pronouns = []string{
	" i me my mine myself we us our ours ourselves ", " you your yours yourself yourselves ", " he him his himself she her hers herself ",
	" they them their theirs themselves ", " it its itself ", " this that these those which who whom whose there here then one ",
}

func (d *Document) kind(m Mention) string {
	words := " " + strings.ToLower(d.Span(m).In(d.Text)) + " "
	if i := slices.IndexFunc(pronouns, func(p string) bool { return strings.Contains(p, words) }); i >= 0 {
		return kinds[i]
	}
	if d.tree[d.head(m)].UPOS == "PROPN" {
		return "name"
	}
	return "description"
}

// count adds the mentions of persons, places and organisations of a document.
func (f fates) count(d *Document, mentions []record.Mention) {
	chain := map[record.Span]int{}
	size := map[int]int{}
	for _, m := range mentions {
		chain[m.Span] = m.Chain
		size[m.Chain]++
	}
	for _, list := range d.Entities(Actors...) {
		for i, m := range list {
			next := list[max(i-1, 0)]
			if i == 0 {
				next = list[1]
			}
			spans := [2]record.Span{d.Span(m), d.Span(next)}
			f[fate{d.kind(m), fell(spans, d.Head(m), mentions, chain, size)}]++
		}
	}
}

func fell(spans [2]record.Span, head record.Span, mentions []record.Mention, chain map[record.Span]int, size map[int]int) string {
	own, found := chain[spans[0]]
	other, both := chain[spans[1]]
	switch {
	case !found && slices.ContainsFunc(mentions, func(m record.Mention) bool { return m.Head.Start == head.Start }):
		return "other span"
	case !found:
		return "no mention"
	case both && own == other:
		return "linked"
	case size[own] == 1:
		return "alone"
	}
	return "linked elsewhere"
}

// lines tell what became of each kind.
func (f fates) lines() []string {
	var list []string
	for _, k := range kinds {
		var parts []string
		all := 0
		for _, b := range became {
			if n := f[fate{k, b}]; n > 0 {
				parts = append(parts, fmt.Sprintf("%s %d", b, n))
				all += n
			}
		}
		list = append(list, fmt.Sprintf("%-12s %4d: %s", k, all, strings.Join(parts, ", ")))
	}
	return list
}
