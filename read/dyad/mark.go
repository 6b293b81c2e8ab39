package dyad

import (
	"errors"
	"strings"

	"readout/read/syntax"
	"readout/record"
)

// Marked is a sentence taken out of its marks: <s>source</s> and <t>target</t>, of which the first of each counts.
// The span of one that is not marked ("an actor", "a recipient") is empty.
type Marked struct {
	Text           string
	Source, Target record.Span
}

// ErrMarks is the error of a sentence in which nobody is marked.
var ErrMarks = errors.New("neither a source nor a target is marked: want <s>…</s> and <t>…</t>")

// Unmark takes the marks out of a sentence.
func Unmark(sentence string) (Marked, error) {
	var m Marked
	var b strings.Builder
	found := [2]bool{}
	open := [2]int{-1, -1}
	for i := 0; i < len(sentence); {
		rest := sentence[i:]
		switch {
		case strings.HasPrefix(rest, "<s>"), strings.HasPrefix(rest, "<t>"):
			open[which(rest[1])] = b.Len()
			i += 3
		case strings.HasPrefix(rest, "</s>"), strings.HasPrefix(rest, "</t>"):
			k := which(rest[2])
			if open[k] >= 0 && !found[k] {
				span := record.Span{Start: open[k], End: b.Len()}
				if k == 0 {
					m.Source = span
				} else {
					m.Target = span
				}
				found[k] = true
			}
			i += 4
		default:
			b.WriteByte(sentence[i])
			i++
		}
	}
	m.Text = b.String()
	if !found[0] && !found[1] {
		return m, ErrMarks
	}
	return m, nil
}

func which(tag byte) int {
	if tag == 't' {
		return 1
	}
	return 0
}

// Pair finds the marked phrases in the tree of the text; false where none of them has a token.
func (m *Marked) Pair(tree *syntax.Tree) (*Pair, bool) {
	p := &Pair{tree, within(tree, m.Source), within(tree, m.Target)}
	return p, !p.Source.Empty() || !p.Target.Empty()
}

// within is the tokens that touch a span.
func within(tree *syntax.Tree, s record.Span) Range {
	var r Range
	for i := range tree.Tokens {
		if tree.Span(i, i+1).Overlaps(s) {
			if r.Empty() {
				r.First = i
			}
			r.Last = i + 1
		}
	}
	return r
}

// Find looks for the words of source and target in a sentence without marks.
func Find(sentence, source, target string) (Marked, error) {
	m := Marked{Text: sentence}
	find := func(words string) record.Span {
		if k := strings.Index(sentence, words); k >= 0 && words != "" {
			return record.Span{Start: k, End: k + len(words)}
		}
		return record.Span{}
	}
	m.Source, m.Target = find(source), find(target)
	if m.Source == m.Target {
		return m, ErrMarks
	}
	return m, nil
}
