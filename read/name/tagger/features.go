package tagger

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"readout/knowledge/gazetteer"
	"readout/knowledge/nouns"
	"readout/read/syntax/word"
)

// The rows of the table: what the dictionaries know of a word, then tables of hashes of the word, its beginnings,
// its endings and its shape. The first come from knowledge, so that a word added there tells the tagger something.
const (
	known     = 64
	TableRows = known + 8192 + 1024 + 2048 + 256 + 1024 + 4096 + 512
)

var tables = [...]uint32{8192, 1024, 2048, 256, 1024, 4096, 512}

// The first row of each group of known words.
const (
	ofCountry  = 0  // by countries.Sense
	ofPlace    = 8  // region, division, country, then cities by their people
	byOther    = 18 // found by another than the main name
	ofGiven    = 20 // any, male, female
	ofSurname  = 23
	ofActor    = 24 // person, state, body
	ofHead     = 27 // the word that gives a name its type
	ofTitle    = 32 // begins one, is one
	ofNoun     = 34 // by nouns.Class
	otherState = 48 // letters that stand for a state
)

// large says whether a row tells of a state or a large city.
func large(row int32) bool {
	return row < ofPlace || row == ofPlace+2 || ofPlace+6 <= row && row < byOther
}

var headRow = map[string]int32{"ORG": 0, "LOC": 1, "FAC": 2, "EVENT": 3, "MISC": 4}

// Rows adds the rows of the table that a word has, whatever stands around it.
func (k *Knowledge) Rows(form string, to []int32) []int32 {
	if r, _ := utf8.DecodeRuneInString(form); unicode.IsLetter(r) {
		to = k.lookUp(form, to)
	}
	w := word.See(form)
	at := uint32(known)
	for i, h := range [...]uint32{w.Lower, w.Prefix[1], w.Prefix[2], w.Suffix[0], w.Suffix[1], w.Suffix[2], w.Shape} {
		to = append(to, int32(at+word.Mix(h, 9)&(tables[i]-1)))
		at += tables[i]
	}
	return to
}

// lookUp adds what the dictionaries know of a word. Hasty writers leave capitals out and headlines have only
// those, so the word is looked up as a name is written.
func (k *Knowledge) lookUp(form string, to []int32) []int32 {
	cased := form
	upper := strings.ToUpper(form) == form
	if r, _ := utf8.DecodeRuneInString(form); !unicode.IsUpper(r) || upper && len(form) > 4 {
		cased = titled(form)
	}
	if _, sense, ok := k.Countries.Find(cased); ok {
		to = append(to, ofCountry+1+int32(sense))
	} else if _, _, ok := k.Countries.Find(form); ok && upper {
		to = append(to, otherState)
	}
	to = k.placed(cased, to)
	to = k.called(form, cased, to)
	if row, ok := headRow[k.Nouns.Type(cased)]; ok {
		to = append(to, ofHead+row)
	}
	if k.Titles.Begins(cased) {
		to = append(to, ofTitle)
	}
	if _, ok := k.Titles.Find(cased); ok {
		to = append(to, ofTitle+1)
	}
	if c := k.Nouns.Class(strings.ToLower(form)); c != nouns.None {
		to = append(to, ofNoun+int32(c))
	}
	return to
}

// titled is a word with a capital in front and small letters behind.
func titled(form string) string {
	r, n := utf8.DecodeRuneInString(form)
	return string(unicode.ToUpper(r)) + strings.ToLower(form[n:])
}

// placed adds the kind and size of the place that a word names.
func (k *Knowledge) placed(cased string, to []int32) []int32 {
	found := k.Places.Find(cased)
	if len(found) == 0 {
		return to
	}
	p := &found[0]
	size := int32(0)
	switch {
	case p.Precision == gazetteer.Country:
		size = 2
	case p.Division:
		size = 1
	case p.Precision == gazetteer.City:
		size = 3
		for _, n := range [...]int{10_000, 50_000, 200_000, 1_000_000} {
			if p.Population > n {
				size++
			}
		}
	}
	to = append(to, ofPlace+size)
	if !p.Main {
		to = append(to, byOther)
	}
	return to
}

// called adds whether persons, states or bodies are called so.
func (k *Knowledge) called(form, cased string, to []int32) []int32 {
	if k.Nouns.Given(cased) {
		to = append(to, ofGiven)
		switch k.Nouns.Gender(cased) {
		case "m":
			to = append(to, ofGiven+1)
		case "f":
			to = append(to, ofGiven+2)
		}
	}
	if len(k.Actors.Surname(cased)) > 0 {
		to = append(to, ofSurname)
	}
	if e := k.Actors.Find(form); len(e) > 0 {
		switch e[0].Kind {
		case "person":
			to = append(to, ofActor)
		case "state":
			to = append(to, ofActor+1)
		default:
			to = append(to, ofActor+2)
		}
	}
	return to
}
