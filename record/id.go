package record

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
)

// Letter of each kind of item; an id is the letter and ten hex digits.
const (
	LetterActor      = 'a'
	LetterTime       = 't'
	LetterPlace      = 'p'
	LetterStatement  = 's'
	LetterMeeting    = 'm'
	LetterVisit      = 'v'
	LetterCommitment = 'c'
	LetterEvent      = 'e'
	LetterRelation   = 'r'
	LetterGap        = 'g'
)

// Namer gives the items of one document their ids: a letter and ten hex digits of the SHA-256 of the
// document, the kind and the spans. Two items of one kind on the same spans get different ids, in order.
type Namer struct {
	document string
	given    map[string]bool
}

// NewNamer starts the ids of one document.
func NewNamer(document string) *Namer {
	return &Namer{document: document, given: map[string]bool{}}
}

// ID names an item by its kind's letter and the spans that it rests on.
func (n *Namer) ID(letter byte, spans []Span) string {
	key := append([]byte(n.document), 0, letter)
	for _, s := range spans {
		key = binary.AppendUvarint(key, uint64(s.Start))
		key = binary.AppendUvarint(key, uint64(s.End))
	}
	for {
		sum := sha256.Sum256(key)
		id := string(letter) + hex.EncodeToString(sum[:5])
		if !n.given[id] {
			n.given[id] = true
			return id
		}
		key = append(key, '+')
	}
}
