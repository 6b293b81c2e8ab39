package phrase

import (
	"slices"
	"strings"
	"unicode"

	"readout/record"
)

// Piece is a part of a comparison of two texts.
type Piece struct {
	Change string `json:"change"` // same, gone, new
	Text   string `json:"text"`
}

// Diff compares two texts word by word, by patience (B. Cohen): words that both have once each are the
// anchors, their longest common order is kept, and between anchors the same again. Case and punctuation do
// not count as changes.
func Diff(before, after string) []Piece {
	d := &differ{a: wordsOf(before, record.Span{End: len(before)}), b: wordsOf(after, record.Span{End: len(after)}), before: before, after: after}
	d.compare(0, len(d.a), 0, len(d.b))
	if d.pieces == nil {
		return []Piece{}
	}
	return d.pieces
}

type differ struct {
	a, b          []word
	before, after string
	pieces        []Piece
}

// compare goes through a[i:j] and b[k:l].
func (d *differ) compare(i, j, k, l int) {
	start := k
	for i < j && k < l && d.a[i].text == d.b[k].text {
		i, k = i+1, k+1
	}
	d.add("same", d.after, d.b[start:k])
	tail := 0
	for i < j-tail && k < l-tail && d.a[j-tail-1].text == d.b[l-tail-1].text {
		tail++
	}
	if anchors := d.anchors(i, j-tail, k, l-tail); len(anchors) > 0 {
		for _, at := range anchors {
			d.compare(i, at[0], k, at[1])
			d.add("same", d.after, d.b[at[1]:at[1]+1])
			i, k = at[0]+1, at[1]+1
		}
		d.compare(i, j-tail, k, l-tail)
	} else {
		d.add("gone", d.before, d.a[i:j-tail])
		d.add("new", d.after, d.b[k:l-tail])
	}
	d.add("same", d.after, d.b[l-tail:l])
}

// add appends words as they stand in the text, to the last piece where it is of the same kind.
func (d *differ) add(change, text string, words []word) {
	if len(words) == 0 {
		return
	}
	end := words[len(words)-1].span.End
	for end < len(text) && strings.ContainsRune(".,;:!?)", rune(text[end])) {
		end++
	}
	shown := strings.Join(strings.FieldsFunc(text[words[0].span.Start:end], unicode.IsSpace), " ")
	if n := len(d.pieces); n > 0 && d.pieces[n-1].Change == change {
		d.pieces[n-1].Text += " " + shown
		return
	}
	d.pieces = append(d.pieces, Piece{change, shown})
}

// anchors are the pairs of places of words that stand once in either part, in the longest order that both
// have.
func (d *differ) anchors(i, j, k, l int) [][2]int {
	once := map[string]int{} // word → place in a, or -1 where there are several
	for n := i; n < j; n++ {
		if _, known := once[d.a[n].text]; known {
			once[d.a[n].text] = -1
		} else {
			once[d.a[n].text] = n
		}
	}
	seen := map[string]int{}
	for n := k; n < l; n++ {
		seen[d.b[n].text]++
	}
	var pairs [][2]int
	for n := k; n < l; n++ {
		if at, known := once[d.b[n].text]; known && at >= 0 && seen[d.b[n].text] == 1 {
			pairs = append(pairs, [2]int{at, n})
		}
	}
	return rising(pairs)
}

// rising is the longest part of pairs in which the first places rise (Schensted's piles).
func rising(pairs [][2]int) [][2]int {
	var tops []int // of each pile, the pair on top
	under := make([]int, len(pairs))
	for n, p := range pairs {
		pile, _ := slices.BinarySearchFunc(tops, p[0], func(top, at int) int { return pairs[top][0] - at })
		under[n] = -1
		if pile > 0 {
			under[n] = tops[pile-1]
		}
		if pile == len(tops) {
			tops = append(tops, n)
		} else {
			tops[pile] = n
		}
	}
	var list [][2]int
	if len(tops) > 0 {
		for n := tops[len(tops)-1]; n >= 0; n = under[n] {
			list = append(list, pairs[n])
		}
	}
	slices.Reverse(list)
	return list
}
