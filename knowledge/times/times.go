// Package times holds the words of English that speak of time: months and weekdays, numbers, units,
// zones with their offsets, holidays, and the modifiers of TIMEX3 (TimeML 1.2.1).
package times

import (
	_ "embed"
	"strconv"
	"strings"
)

var (
	//go:embed words.tsv
	wordTable string
	//go:embed phrases.tsv
	phraseTable string
	//go:embed zones.tsv
	zoneTable string
	//go:embed holidays.tsv
	holidayTable string
	//go:embed tense.tsv
	tenseTable string
	//go:embed rules.tsv
	ruleTable string
)

// Word is what a word may be in an expression of time. A word of several classes ("second", "quarter")
// has its number for one and its value for the other.
type Word struct {
	Class Class
	N     int    // month 1-12, weekday 1-7 (ISO 8601), number, parts of a fraction, -1 or 1 for before or after
	Value string // unit ("TM", "Y"), part of day ("MO"), season ("SU"), TIMEX3 mod or value, offset of a zone
}

// Phrase is several words with one meaning. Words are in lower case, clitics apart, as tokens are.
type Phrase struct {
	Words []string
	Class Class
	Value string
}

// Lexicon is all tables, immutable.
type Lexicon struct {
	index   map[string]uint16
	words   []Word // words[0] is the word that means nothing here
	phrases map[uint16][]Phrase
	rules   map[string]float64
}

// Load reads the embedded tables.
func Load() *Lexicon {
	l := &Lexicon{index: make(map[string]uint16, 1024), words: make([]Word, 1, 1024), phrases: map[uint16][]Phrase{}, rules: map[string]float64{}}
	for f := range rows(wordTable) {
		l.add(f[0], classes[f[1]], f[2])
	}
	for f := range rows(zoneTable) {
		l.add(f[0], Zone, f[1])
	}
	for f := range rows(tenseTable) {
		l.add(f[0], classes[f[1]], "")
	}
	for f := range rows(phraseTable) {
		l.phrase(f[0], classes[f[1]], f[2])
	}
	for f := range rows(holidayTable) {
		l.phrase(f[0], Holiday, f[1])
	}
	for f := range rows(ruleTable) {
		l.rules[f[0]], _ = strconv.ParseFloat(f[1], 64)
	}
	return l
}

// rows yields the first three fields of each line of a table, without its header and comments.
func rows(table string) func(func([3]string) bool) {
	return func(yield func([3]string) bool) {
		header := true
		for line := range strings.Lines(table) {
			line = strings.TrimRight(line, "\r\n")
			if line == "" || line[0] == '#' {
				continue
			}
			if header {
				header = false
				continue
			}
			var f [3]string
			copy(f[:], strings.SplitN(line, "\t", 3))
			if !yield(f) {
				return
			}
		}
	}
}

// add gives a word a class. Only zones and units keep an empty value; a number is kept as N.
func (l *Lexicon) add(word string, class Class, value string) uint16 {
	id, ok := l.index[word]
	if !ok {
		id = uint16(len(l.words))
		l.index[word] = id
		l.words = append(l.words, Word{})
	}
	w := &l.words[id]
	w.Class |= class
	if n, err := strconv.Atoi(value); err == nil {
		w.N = n
	} else if value != "" {
		w.Value = value
	}
	return id
}

func (l *Lexicon) phrase(words string, class Class, value string) {
	p := Phrase{Words: strings.Fields(words), Class: class, Value: value}
	first := l.add(p.Words[0], Starts, "")
	l.phrases[first] = append(l.phrases[first], p)
}

// Find is the number of a word in any case, 0 where it means nothing here.
func (l *Lexicon) Find(word string) uint16 {
	const longest = 16
	if len(word) > longest {
		return 0
	}
	var low [longest]byte
	for i := range len(word) {
		c := word[i]
		if 'A' <= c && c <= 'Z' {
			c |= 0x20
		}
		low[i] = c
	}
	return l.index[string(low[:len(word)])]
}

// Word is the word of a number that Find gave.
func (l *Lexicon) Word(id uint16) *Word { return &l.words[id] }

// Phrases are the phrases that begin with a word.
func (l *Lexicon) Phrases(id uint16) []Phrase { return l.phrases[id] }

// Confidence is how often the value that a rule of read/temporal gives is right, 0 for no such rule.
func (l *Lexicon) Confidence(rule string) float64 { return l.rules[rule] }
