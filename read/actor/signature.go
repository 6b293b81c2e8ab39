package actor

import (
	"strings"

	"readout/knowledge/titles"
)

// How many tokens a line of names has at most, and how many paragraphs from a text's end a signature stands in.
const (
	longestByline    = 24
	longestSignature = 8
	lastParagraphs   = 4
)

// signed gives those whose names stand alone above a text ("By Ama Darko and Kofi Ba") or below it, as under letters and
// orders. The dictionary must know them.
func (b *builder) signed() []byline {
	n := len(b.tree.Paragraphs)
	for p := range min(2, n) {
		if words := b.line(p, longestByline); len(words) > 1 && strings.EqualFold(words[0], "by") {
			return b.known(words[1:])
		}
	}
	for p := n - 1; p > max(0, n-lastParagraphs); p-- {
		if words := b.line(p, longestSignature); words != nil {
			if found := b.known(words); found != nil {
				return found
			}
		}
	}
	return nil
}

// underwritten is the one whom the last lines of a text in the first person name with an office, and whom the dictionary need not
// know: "Ama Darko" above "Minister of Trade of Ghana", or both on one line.
func (b *builder) underwritten() []byline {
	n := len(b.tree.Paragraphs)
	for p := n - 1; p > max(0, n-lastParagraphs); p-- {
		words := b.line(p, longestByline)
		if words == nil {
			continue
		}
		office, ok := readByline(words)
		if !ok || office.title == nil || office.title.Level == titles.Spokesperson {
			continue
		}
		if i := strings.Index(office.of, " and "); i > 0 { // "Premier of Niue and Chair of the Forum"
			office.of = office.of[:i]
		}
		if office.name == "" {
			above, ok := readByline(b.line(p-1, longestSignature))
			if !ok || above.title != nil && above.title.Level != titles.Honorific || above.of != "" {
				continue
			}
			office.name = above.name
		}
		if words := strings.Fields(office.name); len(words) > 1 && len(words) < 6 {
			return []byline{office}
		}
	}
	return nil
}

// line are the words of a paragraph of at most so many tokens, as a title's are read; nil of a longer one and of a sentence.
func (b *builder) line(p, most int) []string {
	para := b.tree.Paragraphs[p]
	first, last := b.tree.Sentences[para.First].First, b.tree.Sentences[para.Last-1].Last
	if int(last-first) > most || b.tree.Form(int(last)-1) == "." {
		return nil
	}
	return titleWords(b.tree.Span(int(first), int(last)).In(b.tree.Source))
}

// known are the persons of a line of names, parted by commas and "and", nil where the dictionary has not all of them.
func (b *builder) known(words []string) (found []byline) {
	from := 0
	for i := 0; i <= len(words); i++ {
		if i < len(words) && !strings.EqualFold(words[i], "and") && words[i] != "&" && (words[i] != "," || i+1 < len(words) && strings.HasPrefix(words[i+1], "Jr")) {
			continue
		}
		if part := words[from:i]; len(part) > 0 {
			line, ok := readByline(part)
			if !ok || line.name == "" || len(b.Dictionary.Find(line.name)) == 0 {
				return nil
			}
			found = append(found, line)
		}
		from = i + 1
	}
	return found
}
