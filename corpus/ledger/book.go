package ledger

import (
	"math/bits"
	"slices"
	"strings"
	"unicode"

	"readout/corpus/fact"
	"readout/corpus/stem"
	"readout/knowledge/vows"
)

// entry is a commitment or a statement with its words and what they are about.
type entry struct {
	fact  fact.Fact
	words []string // lower case
	stems []int    // numbers of its stems, in order
	rare  []int    // the rarest of them
	sum   int      // weight of all
}

// book is the ledger while it is written.
type book struct {
	table  *vows.Table
	made   []entry // commitments by day
	said   []entry // statements that tell what became of something
	weight []int   // of a stem, by number: the fewer entries have it, the more it tells
	lines  []Line
	first  []*entry // of each line the first making
	last   []*entry // of each line the newest
	byStem [][]int  // by the number of a stem of a line's first making: lines
}

// Two entries are about one thing from this share of the lesser's weight on, in thousandths, and from so
// many stems on; more where only one of them names a third side. Of two vows, so much of the greater must
// be in common too.
const (
	likeVow    = 650
	likeNamed  = 100 // more
	likeFate   = 400
	leastVow   = 3
	leastFate  = 2
	greaterVow = 250
)

// mostRare is how many of an entry's rarest stems are looked up to find the lines that it may belong to.
const mostRare = 4

// weigh numbers the stems and counts in how many entries each occurs.
func (b *book) weigh() {
	number := map[string]int{}
	var having []int
	entries := make([]*entry, 0, len(b.made)+len(b.said))
	for _, list := range [][]entry{b.made, b.said} {
		for i := range list {
			entries = append(entries, &list[i])
			for _, s := range stem.Of(list[i].fact.Words) {
				n, known := number[s]
				if !known {
					n = len(having)
					number[s], having = n, append(having, 0)
				}
				having[n]++
				list[i].stems = append(list[i].stems, n)
			}
		}
	}
	b.byStem, b.weight = make([][]int, len(having)), make([]int, len(having))
	for n, entriesWith := range having {
		w := bits.Len(uint(4 * len(entries) / entriesWith))
		b.weight[n] = w * w
	}
	for _, e := range entries {
		rare := slices.Clone(e.stems)
		slices.SortStableFunc(rare, func(x, y int) int { return having[x] - having[y] })
		e.rare = slices.Clip(rare[:min(mostRare, len(rare))])
		slices.Sort(e.stems)
		for _, n := range e.stems {
			e.sum += b.weight[n]
		}
	}
}

// like is the share of the lesser and of the greater entry's weight that both have, in thousandths, and the
// number of stems in common.
func (b *book) like(x, y *entry) (lesser, greater, n int) {
	common := 0
	for i, j := 0, 0; i < len(x.stems) && j < len(y.stems); {
		switch s := x.stems[i]; {
		case s < y.stems[j]:
			i++
		case s > y.stems[j]:
			j++
		default:
			common, n, i, j = common+b.weight[s], n+1, i+1, j+1
		}
	}
	if min(x.sum, y.sum) > 0 {
		lesser, greater = 1000*common/min(x.sum, y.sum), 1000*common/max(x.sum, y.sum)
	}
	return lesser, greater, n
}

// need is what makes an entry one with the first making of a line.
type need struct {
	lesser, greater, stems int
	line                   func(int) bool
}

// nearest is the line most like an entry among those that meet the need, or -1.
func (b *book) nearest(e *entry, want need) int {
	best, at := want.lesser-1, -1
	mine := thirds(&e.fact)
	for _, line := range b.candidates(e) {
		lesser, greater, n := b.like(e, b.first[line])
		if n < want.stems || greater < want.greater || lesser <= best || !want.line(line) {
			continue
		}
		theirs := thirds(&b.first[line].fact)
		switch {
		case len(mine) > 0 && len(theirs) > 0 && !shares(mine, theirs):
			continue
		case (len(mine) > 0) != (len(theirs) > 0):
			lesser -= likeNamed
		}
		if lesser > best {
			best, at = lesser, line
		}
	}
	return at
}

// thirds are those whom a commitment's words name besides who makes it: a promise about one country is
// not kept by one about another.
func thirds(f *fact.Fact) []string {
	return slices.DeleteFunc(slices.Clone(f.About), func(code string) bool { return slices.Contains(f.From, code) })
}

// candidates are the lines that share one of the entry's rarest stems, in order.
func (b *book) candidates(e *entry) []int {
	var lines []int
	for _, n := range e.rare {
		lines = append(lines, b.byStem[n]...)
	}
	slices.Sort(lines)
	return slices.Compact(lines)
}

// enter puts a commitment on the line of an older one, or begins a line.
func (b *book) enter(e *entry) {
	line := b.nearest(e, need{likeVow, greaterVow, leastVow, func(line int) bool {
		f := &b.last[line].fact
		return shares(f.From, e.fact.From) && familyOf(f) == familyOf(&e.fact) && f.Document != e.fact.Document
	}})
	if line < 0 {
		line = len(b.lines)
		b.lines = append(b.lines, Line{Fact: e.fact, Later: []Mention{}})
		b.first, b.last = append(b.first, e), append(b.last, e)
		for _, s := range e.stems {
			b.byStem[s] = append(b.byStem[s], line)
		}
	} else {
		relation, because := b.restated(b.last[line], e)
		b.lines[line].Later = append(b.lines[line].Later, Mention{relation, because, e.fact})
		b.last[line] = e
	}
}

// judge notes what a statement tells of a commitment of a side that it speaks or tells of.
func (b *book) judge(e *entry) {
	line := b.nearest(e, need{likeFate, 0, leastFate, func(line int) bool {
		l := &b.lines[line].Fact
		return e.fact.Day > l.Day && (shares(l.From, e.fact.From) || shares(l.From, e.fact.About))
	}})
	if line >= 0 {
		b.lines[line].Later = append(b.lines[line].Later, Mention{b.table.Fate(e.words), []string{}, e.fact})
	}
}

func shares(a, b []string) bool {
	return slices.ContainsFunc(a, func(s string) bool { return slices.Contains(b, s) })
}

func wordsOf(text string) []string {
	return strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '-' })
}
