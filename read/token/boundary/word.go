package boundary

import (
	"unicode"
	"unicode/utf8"
)

// Class is what a word mostly is, by the treebanks: an open list, 0 for a word not known.
type Class uint8

// Verb and Auxiliary are the classes that make a clause.
const (
	Verb      Class = 1
	Auxiliary Class = 2
)

// seen is what features see of a token, hashed: its small letters (of a word not known, its shape), its shape (kinds
// of characters, runs cut to two), its last three letters, its class (of a word not known, its shape).
type seen [4]uint32

// padding is the number of tokens beyond an edge that features may look at.
const padding = after

// look fills seen for a paragraph.
func (j *Judge) look() {
	j.seen = j.seen[:0]
	for range padding {
		j.seen = append(j.seen, seen{})
	}
	for _, t := range j.tokens {
		j.seen = append(j.seen, j.model.see(t.Form))
	}
	for range padding {
		j.seen = append(j.seen, seen{})
	}
}

func (m *Model) see(form string) seen {
	s := seen{shaped: shape(form), tailed: tail(form)}
	key := Key(form)
	if class, known := m.words[key]; known {
		s[lower], s[classed] = key, uint32(class)
	} else {
		s[lower], s[classed] = s[shaped]+1, s[shaped]
	}
	return s
}

// Key is the hash of a word's small letters (FNV-1a).
func Key(form string) uint32 {
	h := uint32(2166136261)
	for _, r := range form {
		h = (h ^ uint32(unicode.ToLower(r))) * 16777619
	}
	return h
}

// tail is the hash of the last three characters, small.
func tail(form string) uint32 {
	from := len(form)
	for range 3 {
		_, size := utf8.DecodeLastRuneInString(form[:from])
		from -= size
	}
	return Key(form[from:]) + 1
}

// shape hashes kinds of characters: capital, small, digit, the character itself. Of a run of one kind the first two
// count, of all at most eight.
func shape(form string) uint32 {
	h, run, last, length := uint32(2166136261), 0, rune(0), 0
	for _, r := range form {
		kind := kindOf(r)
		if run++; kind != last {
			run = 1
		}
		if last = kind; run > 2 {
			continue
		}
		if length++; length > 8 {
			break
		}
		h = (h ^ uint32(kind)) * 16777619
	}
	return h
}

func kindOf(r rune) rune {
	switch {
	case 'a' <= r && r <= 'z':
		return 'x'
	case 'A' <= r && r <= 'Z':
		return 'X'
	case '0' <= r && r <= '9':
		return '9'
	case unicode.IsUpper(r):
		return 'X'
	case unicode.IsLetter(r):
		return 'x'
	}
	return r
}
