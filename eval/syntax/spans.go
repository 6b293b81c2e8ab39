package syntax

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"readout/edge/conllu"
	"readout/read/token"
)

// Spans counts spans in gold, in the answer, and in both. Offsets are counted in characters that are no
// white space, as CoNLL 2018 does.
type Spans struct{ Gold, Given, Both int }

// F1 is the harmonic mean of precision and recall, in per cent.
func (s Spans) F1() float64 { return percent(2*s.Both, s.Gold+s.Given) }

// Add sums two counts.
func (s *Spans) Add(v Spans) {
	s.Gold += v.Gold
	s.Given += v.Given
	s.Both += v.Both
}

// raw writes the text of sentences as a reader would see it: a blank line between paragraphs.
func raw(sentences []conllu.Sentence) string {
	var b strings.Builder
	for k := range sentences {
		if k > 0 && (sentences[k].Has("newpar") || sentences[k].Has("newdoc")) {
			b.WriteString("\n\n")
		}
		for i := range sentences[k].Words {
			b.WriteString(sentences[k].Words[i].Form)
			if sentences[k].Words[i].Spaced() {
				b.WriteByte(' ')
			}
		}
	}
	return b.String()
}

// segmentation cuts the raw text of sentences again and compares.
func segmentation(gold []conllu.Sentence) (sentences, tokens Spans) {
	text := token.Split(raw(gold))
	var goldWords, goldEnds []int
	at := 0
	for k := range gold {
		for i := range gold[k].Words {
			at += visible(gold[k].Words[i].Form)
			goldWords = append(goldWords, at)
		}
		goldEnds = append(goldEnds, at)
	}
	var words, ends []int
	at, from := 0, 0
	for _, s := range text.Sentences {
		for _, t := range text.Tokens[s.First:s.Last] {
			at += visible(text.Source[from:t.End])
			from = int(t.End)
			words = append(words, at)
		}
		ends = append(ends, at)
	}
	return overlap(goldEnds, ends), overlap(goldWords, words)
}

// visible counts the characters that are no white space.
func visible(s string) int {
	n := utf8.RuneCountInString(s)
	for _, r := range s {
		if unicode.IsSpace(r) {
			n--
		}
	}
	return n
}

// overlap compares two rows of ends of spans that tile the same text.
func overlap(gold, given []int) Spans {
	s := Spans{Gold: len(gold), Given: len(given)}
	i, j, a, b := 0, 0, 0, 0
	for i < len(gold) && j < len(given) {
		switch {
		case gold[i] == given[j]:
			if a == b {
				s.Both++
			}
			a, b = gold[i], given[j]
			i, j = i+1, j+1
		case gold[i] < given[j]:
			a = gold[i]
			i++
		default:
			b = given[j]
			j++
		}
	}
	return s
}
