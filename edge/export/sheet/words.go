package sheet

import (
	"maps"
	"slices"
	"strings"
	"unicode"

	"readout/record"
)

// words cuts spans out of the text, on one line, with … where spans part.
func (l *layout) words(spans []record.Span) string {
	var parts []string
	for _, s := range spans {
		if 0 <= s.Start && s.Start <= s.End && s.End <= len(l.text) {
			parts = append(parts, OneLine(s.In(l.text)))
		}
	}
	return strings.Join(parts, " … ")
}

// OneLine puts words on one line: white space is one space each, and what would steer a terminal or turn
// the direction of writing becomes visible.
func OneLine(words string) string {
	return strings.Map(visible, strings.Join(strings.Fields(words), " "))
}

// visible replaces control characters, and the marks that turn the direction of writing (Unicode UAX #9).
func visible(r rune) rune {
	switch {
	case unicode.IsControl(r), 0x202a <= r && r <= 0x202e, 0x2066 <= r && r <= 0x2069:
		return unicode.ReplacementChar
	}
	return r
}

// plain and strong begin a phrase.
func plain(text string) Phrase  { return Phrase{{Text: text}} }
func strong(text string) Phrase { return Phrase{{Text: text, Strong: true}} }

// then adds words to a phrase.
func (p Phrase) then(more ...Phrase) Phrase {
	for _, m := range more {
		p = append(p, m...)
	}
	return p
}

// join puts between between phrases.
func join(phrases []Phrase, between string) Phrase {
	var out Phrase
	for i, p := range phrases {
		if i > 0 {
			out = append(out, Bit{Text: between})
		}
		out = append(out, p...)
	}
	return out
}

// String is the words of a phrase.
func (p Phrase) String() string {
	var b strings.Builder
	for _, bit := range p {
		b.WriteString(bit.Text)
	}
	return b.String()
}

// name is what an actor is called: its name, or its code, or the reference as it stands. An assessment may be
// the report's own.
func (l *layout) name(ref string) string {
	if ref == "report" {
		return "the report"
	}
	if a := l.actors[ref]; a != nil {
		return OneLine(a.Name)
	}
	return OneLine(ref)
}

// names lists actors: A, B and C.
func (l *layout) names(refs []string) Phrase {
	var out Phrase
	for i, ref := range refs {
		switch {
		case i > 0 && i == len(refs)-1:
			out = append(out, Bit{Text: " and "})
		case i > 0:
			out = append(out, Bit{Text: ", "})
		}
		out = append(out, Bit{Text: l.name(ref), Strong: true})
	}
	return out
}

// spaced turns a term of the record into words: state_media, state media.
func spaced(term string) string { return strings.ReplaceAll(term, "_", " ") }

// present leaves out what is empty.
func present(words ...string) []string {
	return slices.DeleteFunc(words, func(s string) bool { return s == "" })
}

// unique leaves out what was there before.
func unique(words []string) []string {
	var out []string
	for _, w := range words {
		if !slices.Contains(out, w) {
			out = append(out, w)
		}
	}
	return out
}

func spacedAll(terms []string) string {
	out := make([]string, len(terms))
	for i, t := range terms {
		out[i] = spaced(t)
	}
	return strings.Join(out, ", ")
}

func sortedKeys[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }
