package coref

import (
	"fmt"
	"slices"
	"strings"

	"readout/edge/conllu"
	"readout/record"
)

// Mention is one of GUM's, before its scheme is changed: words [First, Last] of the document.
type Mention struct {
	First, Last int
	ID          string // of its chain
	Type        string // person, place, organization, event, abstract …
	Link        string // to the mention before: ana, appos, cata, coref, disc, pred, or sgl for a thing named once
}

// Document is a text with GUM's mentions in the order of their first words.
type Document struct {
	ID       string
	Text     string
	Words    []record.Span // bytes of each word
	Mentions []Mention
	tree     []conllu.Word // heads count from 1 in the document
}

// Load reads a treebank of GUM, document by document.
func Load(path string) ([]Document, error) {
	sentences, err := conllu.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("eval/coref: %w", err)
	}
	var docs []Document
	for from := 0; from < len(sentences); {
		to := from + 1
		for to < len(sentences) && !sentences[to].Has("newdoc") {
			to++
		}
		d, err := document(sentences[from:to])
		if err != nil {
			return nil, fmt.Errorf("eval/coref: %s: %w", path, err)
		}
		docs = append(docs, d)
		from = to
	}
	return docs, nil
}

// document rebuilds the text, with a blank line between paragraphs, and reads the mentions.
func document(sentences []conllu.Sentence) (Document, error) {
	d := Document{ID: sentences[0].Comment("newdoc id")}
	var text strings.Builder
	var open []Mention // Last is not known yet
	for k := range sentences {
		if k > 0 && sentences[k].Has("newpar") {
			text.WriteString("\n\n")
		}
		base := len(d.Words)
		for i, w := range sentences[k].Words {
			start := text.Len()
			text.WriteString(w.Form)
			d.Words = append(d.Words, record.Span{Start: start, End: text.Len()})
			if w.Spaced() {
				text.WriteByte(' ')
			}
			var err error
			if open, err = d.marks(open, entity(w.Misc), base+i); err != nil {
				return d, fmt.Errorf("line %d: %w", sentences[k].Line+i, err)
			}
			if w.Head > 0 {
				w.Head += base
			}
			d.tree = append(d.tree, w)
		}
	}
	if len(open) > 0 {
		return d, fmt.Errorf("%s: mention %s does not end", d.ID, open[0].ID)
	}
	slices.SortStableFunc(d.Mentions, func(a, b Mention) int {
		if a.First != b.First {
			return a.First - b.First
		}
		return b.Last - a.Last
	})
	d.Text = text.String()
	return d, nil
}

// entity is the value of "Entity=" in MISC.
func entity(misc string) string {
	for field := range strings.SplitSeq(misc, "|") {
		if v, ok := strings.CutPrefix(field, "Entity="); ok {
			return v
		}
	}
	return ""
}

// marks reads the brackets that stand at a word: "(7-person-…-coref" opens, "7)" closes, "(7-…-coref)" does both.
func (d *Document) marks(open []Mention, s string, word int) ([]Mention, error) {
	for s != "" {
		if s[0] == '(' {
			n := strings.IndexAny(s[1:], "()") + 1
			if n == 0 {
				n = len(s)
			}
			f := strings.SplitN(s[1:n], "-", 8)
			if len(f) < 7 {
				return open, fmt.Errorf("mention %q has %d parts, want 7", s[1:n], len(f))
			}
			m := Mention{First: word, ID: f[0], Type: f[1], Link: f[6]}
			open, s = append(open, m), s[n:]
			if s != "" && s[0] == ')' {
				open, s = d.end(open, len(open)-1, word), s[1:]
			}
			continue
		}
		id, rest, ok := strings.Cut(s, ")")
		if !ok {
			return open, fmt.Errorf("mark %q has no bracket", s)
		}
		at := len(open) - 1
		for at >= 0 && open[at].ID != id {
			at--
		}
		if at < 0 {
			return open, fmt.Errorf("mention %q ends and did not begin", id)
		}
		open, s = d.end(open, at, word), rest
	}
	return open, nil
}

func (d *Document) end(open []Mention, at, word int) []Mention {
	open[at].Last = word
	d.Mentions = append(d.Mentions, open[at])
	return slices.Delete(open, at, at+1)
}
