package token

import "strings"

const deepest = 16 // quotations in quotations; deeper marks are no quotations

// pair joins the quotation marks of the paragraph whose tokens begin at first. A mark that closes nothing
// becomes an apostrophe or a plain mark. Where a paragraph ends inside a quotation, the quotation ends with
// it; if the next paragraph opens with a mark, that one continues it.
func (t *Text) pair(first int, para int32) {
	var open [deepest]int32
	depth := 0
	for i := first; i < len(t.Tokens); i++ {
		tok := &t.Tokens[i]
		switch tok.Kind {
		case Open:
			if depth > 0 && t.Form(i) == "“" && t.Form(int(t.Quotes[open[depth-1]].First)) == "„" { // German „ … “
				tok.Kind = Close
				depth = t.close(i, open[:depth])
				continue
			}
			if depth == deepest {
				tok.Kind = Punct
				continue
			}
			parent := int32(-1)
			if depth > 0 {
				parent = open[depth-1]
			}
			open[depth] = int32(len(t.Quotes))
			depth++
			t.Quotes = append(t.Quotes, Quote{First: int32(i), Last: -1, Parent: parent, Single: single(t.Form(i)), Continues: i == first && t.unclosed(first)})
		case Close:
			depth = t.close(i, open[:depth])
		}
	}
	for _, q := range open[:depth] {
		t.Quotes[q].Last = int32(len(t.Tokens) - 1)
	}
}

// unclosed says whether the quotation that reaches token first did not close.
func (t *Text) unclosed(first int) bool {
	n := len(t.Quotes)
	return n > 0 && !t.Quotes[n-1].Closed && int(t.Quotes[n-1].Last) == first-1
}

// close ends the innermost open quotation of the mark's shape and returns how many stay open.
func (t *Text) close(i int, open []int32) int {
	tok := &t.Tokens[i]
	shape := single(t.Form(i))
	for d := len(open) - 1; d >= 0; d-- {
		q := &t.Quotes[open[d]]
		if q.Single != shape || shape && t.possessive(i) && !t.closesLater(i) {
			continue
		}
		for _, inner := range open[d+1:] {
			t.Quotes[inner].Last = int32(i) - 1
		}
		q.Last, q.Closed = int32(i), true
		return d
	}
	tok.Kind = Punct
	if shape {
		tok.Kind = Word // the apostrophe of a plural possessor
	}
	return len(open)
}

func single(mark string) bool {
	return mark == "'" || mark == "’" || mark == "‘" || mark == "`" || mark == "‚" || mark == "‹" || mark == "›"
}

// possessive says whether the mark may be the apostrophe after a plural: "the leaders’ talks".
func (t *Text) possessive(i int) bool {
	return i > 0 && !t.Tokens[i].Spaced && t.Tokens[i-1].Kind == Word && strings.HasSuffix(t.Form(i-1), "s") &&
		i+1 < len(t.Tokens) && t.Tokens[i+1].Spaced && t.Tokens[i+1].Kind == Word
}

// closesLater is false where a single mark after this one, near by, could close the quotation as well.
func (t *Text) closesLater(i int) bool {
	for k := i + 1; k < len(t.Tokens) && k < i+60; k++ {
		if t.Tokens[k].Kind == Close && single(t.Form(k)) {
			return false
		}
	}
	return true
}
