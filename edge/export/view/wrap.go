package view

import (
	"strings"

	"github.com/mattn/go-runewidth"

	"readout/edge/export/sheet"
)

// measure takes ambiguous letters for narrow, whatever the environment says: the same bytes everywhere.
var measure = &runewidth.Condition{}

// word is what stands between two spaces, in pieces of one style each.
type word []piece

type piece struct{ text, style string }

func (w word) columns() int {
	n := 0
	for _, p := range w {
		n += measure.StringWidth(p.text)
	}
	return n
}

// styled cuts text into words of one style.
func styled(text, style string) []word {
	var out []word
	for w := range strings.FieldsSeq(text) {
		out = append(out, word{{w, style}})
	}
	return out
}

// phrase cuts a phrase into words.
func phrase(p sheet.Phrase) []word {
	var c cutter
	for _, bit := range p {
		style := ""
		if bit.Strong {
			style = bold
		}
		c.add(bit.Text, style)
	}
	return c.words()
}

// runs cuts the marked words of a paragraph into words.
func runs(list []sheet.Run) []word {
	var c cutter
	for _, r := range list {
		c.add(r.Text, colours[r.Kind])
	}
	return c.words()
}

// cutter gathers pieces into words.
type cutter struct {
	done []word
	open word
}

func (c *cutter) add(text, style string) {
	for i, part := range strings.Split(text, " ") {
		if i > 0 {
			c.end()
		}
		if part != "" {
			c.open = append(c.open, piece{part, style})
		}
	}
}

func (c *cutter) end() {
	if len(c.open) > 0 {
		c.done = append(c.done, c.open)
		c.open = nil
	}
}

func (c *cutter) words() []word {
	c.end()
	return c.done
}

// wrapped writes words in lines of the drawing's width, the first after first, the others after rest.
func (d *drawing) wrapped(first, rest word, words []word) {
	d.word(first)
	used, empty := first.columns(), true
	for _, w := range fitting(words, d.width-max(used, rest.columns())) {
		n := w.columns()
		if !empty && used+1+n > d.width {
			d.newline()
			d.word(rest)
			used, empty = rest.columns(), true
		}
		if !empty {
			d.space(w)
			used++
		}
		d.word(w)
		used, empty = used+n, false
	}
	d.newline()
}

// line writes words on the line begun.
func (d *drawing) line(words []word) {
	for i, w := range words {
		if i > 0 {
			d.space(w)
		}
		d.word(w)
	}
}

// space writes the space before a word, in the style that the word continues.
func (d *drawing) space(next word) {
	if len(next) > 0 && next[0].style != d.style {
		d.reset()
	}
	d.out.WriteByte(' ')
}

func (d *drawing) word(w word) {
	for _, p := range w {
		d.put(p.text, p.style)
	}
}

// lineColumns is the width of words on one line.
func lineColumns(words []word) int {
	n := max(len(words)-1, 0)
	for _, w := range words {
		n += w.columns()
	}
	return n
}

// fitting cuts words that are wider than a line.
func fitting(words []word, room int) []word {
	room = max(room, 1)
	var out []word
	for _, w := range words {
		for w.columns() > room {
			var head word
			head, w = w.cut(room)
			out = append(out, head)
		}
		out = append(out, w)
	}
	return out
}

// cut splits a word after at most n columns, and at least one letter.
func (w word) cut(n int) (head, tail word) {
	for i, p := range w {
		if width := measure.StringWidth(p.text); width <= n {
			n -= width
			continue
		}
		before := measure.Truncate(p.text, n, "")
		if before == "" && i == 0 {
			before = string([]rune(p.text)[:1])
		}
		head, tail = append(head, w[:i]...), append(tail, piece{p.text[len(before):], p.style})
		if before != "" {
			head = append(head, piece{before, p.style})
		}
		return head, append(tail, w[i+1:]...)
	}
	return w, nil
}

// excerpt shortens words to n columns by leaving out their middle.
func excerpt(words string, n int) string {
	if measure.StringWidth(words) <= n {
		return words
	}
	n = max(n-1, 8) // a column for …
	fields := strings.Fields(words)
	head, tail := "", ""
	for _, field := range fields {
		if measure.StringWidth(head+field) >= n*2/3 {
			break
		}
		head += field + " "
	}
	for j := len(fields) - 1; j > 0; j-- {
		if measure.StringWidth(head+tail+fields[j])+1 > n {
			break
		}
		tail = " " + fields[j] + tail
	}
	if head == "" {
		return measure.Truncate(words, n, "…")
	}
	return head + "…" + tail
}
