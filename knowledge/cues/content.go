package cues

import "strings"

// Place is the kind of content that a pattern speaks of.
type Place uint8

// The places of content.tsv.
const (
	Anywhere Place = iota
	Said           // content of saying
	Called         // what something is called
)

// Pattern is a line of content.tsv: words of the content that tell the act.
type Pattern struct {
	steps []step
	Acts  []string
	Place Place
	Why   string
}

// step is one word of a pattern: one of a few, any, or a gap.
type step struct {
	words []string // nil: any word
	gap   bool     // nothing or up to widest words
	but   bool     // any word except these
}

// widest gap between words of a pattern.
const widest = 3

// ContentPatterns lists the patterns that begin with a word in lower case, in the order of the table.
func (l *Lexicon) ContentPatterns(word string) []*Pattern { return l.content[word] }

func (l *Lexicon) addPattern(f []string) {
	p := &Pattern{Acts: strings.Fields(f[1]), Why: f[3]}
	switch f[2] {
	case "said":
		p.Place = Said
	case "called":
		p.Place = Called
	}
	for _, w := range strings.Fields(f[0]) {
		switch w {
		case "~":
			p.steps = append(p.steps, step{gap: true})
		case "_":
			p.steps = append(p.steps, step{})
		default:
			rest, but := strings.CutPrefix(w, "!")
			p.steps = append(p.steps, step{words: strings.Split(rest, "/"), but: but})
		}
	}
	for _, first := range p.steps[0].words {
		l.content[first] = append(l.content[first], p)
	}
}

// Match says how many words of the sequence form the pattern, from its beginning: 0 where they do not.
// word(i) is the i-th word in lower case, empty after the end.
func (p *Pattern) Match(word func(i int) string) int { return match(p.steps, word, 0) }

func match(steps []step, word func(int) string, at int) int {
	for i, s := range steps {
		if s.gap {
			for skip := 0; skip <= widest; skip++ {
				if end := match(steps[i+1:], word, at+skip); end > 0 {
					return end
				}
				if word(at+skip) == "" {
					break
				}
			}
			return 0
		}
		w := word(at)
		if w == "" || s.words != nil && one(s.words, w) == s.but {
			return 0
		}
		at++
	}
	return at
}

func one(words []string, w string) bool {
	for _, o := range words {
		if o == w {
			return true
		}
	}
	return false
}
