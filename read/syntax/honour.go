package syntax

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"readout/read/token"
)

// honour says whether token i of a sentence that ends at last is an abbreviation of respect before an office or a name ("HE the
// Minister", "HH Sheikha Mona"), not the pronoun of a line in capitals.
func honour(text *token.Text, i, last int) bool {
	switch text.Form(i) {
	case "HE", "HH", "HRH", "H.E.", "H.H.", "H.R.H.":
	default:
		return false
	}
	if i+1 >= last {
		return false
	}
	next := text.Form(i + 1)
	return next == "the" || capitalised(next) && (strings.ToUpper(next) != next || strings.HasSuffix(next, "."))
}

// honours hangs each abbreviation of respect among tokens [first, last) on the office with an article or the name behind it, which takes
// its place.
func (t *Tree) honours(first, last int) {
	for i := first; i < last; i++ {
		if honour(t.Text, i, last) && (t.Form(i+1) == "the" || t.Rel(i+1) == Flat) {
			t.honoured(i, first, last)
		}
	}
}

// longestHonour is how many tokens an office with its holder has at most.
const longestHonour = 30

// honoured mends the abbreviation of respect at token i: the words with capitals behind it are who is meant.
func (t *Tree) honoured(i, first, last int) {
	j := i + 1
	if t.Form(j) == "the" {
		j++
	}
	for j+1 < min(last, i+longestHonour) && capitalised(t.Form(j+1)) && t.Tokens[j+1].Kind == token.Word {
		j++
	}
	for j > i+1 && t.Rel(j) == Flat && t.Head(j) >= i && t.Head(j) < j {
		j = t.Head(j)
	}
	if j == i {
		j++
	}
	if j >= last || t.UPOS(j) != PROPN && t.UPOS(j) != NOUN {
		return
	}
	if !t.under(t.Head(i), j) {
		t.promote(i, j, first, last)
	}
	t.Nodes[i].Head, t.Nodes[i].Rel = int32(j), NmodDesc
	if k := t.nameOf(j, last); k >= 0 {
		t.Nodes[j].Head, t.Nodes[j].Rel = int32(k), NmodDesc
	}
}

// promote gives token j the place of token i in the tree where it has none of its own, and what hung on i.
func (t *Tree) promote(i, j, first, last int) {
	if h := t.Head(j); t.under(h, i) || t.Rel(j) == Compound && h != t.Head(i) || t.Rel(j) == Flat {
		t.Nodes[j].Head, t.Nodes[j].Rel = t.Nodes[i].Head, t.Nodes[i].Rel
	}
	for k := max(first, i-near); k < min(last, j+near); k++ {
		if t.Head(k) == i && k != j {
			t.Nodes[k].Head = int32(j)
		}
	}
}

// nameOf is the name straight behind the words of an office at token j that was taken for one more subject or object beside it: "the
// Minister of Trade Ama Darko"; -1 where there is none.
func (t *Tree) nameOf(j, last int) int {
	for k := j + 1; k < min(last, j+longestHonour) && t.UPOS(k) != VERB && t.UPOS(k) != AUX && t.UPOS(k) != PUNCT; k++ {
		if t.Head(k) == t.Head(j) && t.Rel(k) == t.Rel(j) && t.UPOS(k) == PROPN && t.Rel(k) != Conj {
			return k
		}
	}
	return -1
}

// under says whether token a hangs on token b, as deep as a walk up is believed.
func (t *Tree) under(a, b int) bool {
	for range near {
		if a < 0 || a == b {
			return a >= 0
		}
		a = t.Head(a)
	}
	return false
}

// capitalised says whether a word begins with a capital.
func capitalised(form string) bool {
	c, _ := utf8.DecodeRuneInString(form)
	return unicode.IsUpper(c)
}
