package record

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"unicode/utf8"
)

// Check holds a record to what every record promises, and gives an error for each breach: spans lie in
// the text and cut no character, ids are well formed and unique, references lead to items of this
// record, values come from the closed lists, lists are there where they are empty.
func Check(rec *Record, text string) []error {
	c := &checker{text: text, ids: map[string]bool{}}
	c.document(rec)
	c.items(rec)
	for _, a := range rec.Actors {
		c.actor(&a)
	}
	c.timesAndPlaces(rec)
	for _, s := range rec.Statements {
		c.statement(&s)
	}
	for _, m := range rec.Meetings {
		c.meeting(&m)
	}
	for _, v := range rec.Visits {
		c.visit(&v)
	}
	for _, m := range rec.Commitments {
		c.commitment(&m)
	}
	for _, e := range rec.Events {
		c.event(&e)
	}
	c.relationsAndGaps(rec)
	return c.breaches
}

type checker struct {
	text     string
	at       string // the item under check
	ids      map[string]bool
	breaches []error
}

func (c *checker) breach(format string, args ...any) {
	c.breaches = append(c.breaches, fmt.Errorf("%s: %s", c.at, fmt.Sprintf(format, args...)))
}

func (c *checker) document(rec *Record) {
	c.at = "document"
	sum := sha256.Sum256([]byte(c.text))
	switch d := rec.Document; {
	case rec.Format != Format:
		c.breach("format %d, want %d", rec.Format, Format)
	case d.ID == "":
		c.breach("id is missing")
	case d.Bytes != len(c.text):
		c.breach("bytes %d, the text has %d", d.Bytes, len(c.text))
	case d.SHA256 != hex.EncodeToString(sum[:]):
		c.breach("sha256 is not that of the text")
	case d.OutletKind != "":
		c.among("outlet_kind", d.OutletKind, OutletKinds)
	}
}

// items checks what all kinds share, and gathers the ids that references may lead to.
func (c *checker) items(rec *Record) {
	check(c, LetterActor, rec.Actors, func(a *Actor) *Item { return &a.Item })
	check(c, LetterTime, rec.Times, func(t *Time) *Item { return &t.Item })
	check(c, LetterPlace, rec.Places, func(p *Place) *Item { return &p.Item })
	check(c, LetterStatement, rec.Statements, func(s *Statement) *Item { return &s.Item })
	check(c, LetterMeeting, rec.Meetings, func(m *Meeting) *Item { return &m.Item })
	check(c, LetterVisit, rec.Visits, func(v *Visit) *Item { return &v.Item })
	check(c, LetterCommitment, rec.Commitments, func(m *Commitment) *Item { return &m.Item })
	check(c, LetterEvent, rec.Events, func(e *Event) *Item { return &e.Item })
	check(c, LetterRelation, rec.Relations, func(r *Relation) *Item { return &r.Item })
	check(c, LetterGap, rec.Gaps, func(g *Gap) *Item { return &g.Item })
}

func check[T any](c *checker, letter byte, list []T, item func(*T) *Item) {
	c.at = "list " + string(rune(letter))
	if list == nil {
		c.breach("is null")
	}
	for i := range list {
		c.item(letter, item(&list[i]))
	}
}

func (c *checker) item(letter byte, it *Item) {
	c.at = it.ID
	switch {
	case !wellFormed(letter, it.ID):
		c.breach("id %q, want %c and ten hex digits", it.ID, letter)
	case c.ids[it.ID]:
		c.breach("id is given twice")
	}
	c.ids[it.ID] = true
	c.spans("evidence", it.Evidence)
	if it.Why == "" {
		c.breach("why is missing")
	}
	if it.Confidence <= 0 || it.Confidence > 1 || it.Confidence != float64(int(it.Confidence*100+.5))/100 {
		c.breach("confidence %v, want a probability with two decimals", it.Confidence)
	}
	for _, field := range sortedKeys(it.Because) {
		c.spans("because."+field, it.Because[field].Evidence)
		if it.Because[field].Why == "" {
			c.breach("because.%s: why is missing", field)
		}
	}
}

func sortedKeys(m map[string]Because) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}

func wellFormed(letter byte, id string) bool {
	if len(id) != 11 || id[0] != letter {
		return false
	}
	_, err := hex.DecodeString(id[1:])
	return err == nil
}

// spans wants at least one span.
func (c *checker) spans(field string, list []Span) {
	if len(list) == 0 {
		c.breach("%s has no span", field)
	}
	for _, s := range list {
		c.span(field, s)
	}
}

func (c *checker) span(field string, s Span) {
	if s.Start < 0 || s.Start >= s.End || s.End > len(c.text) {
		c.breach("%s %v is not in the text of %d bytes", field, s, len(c.text))
		return
	}
	if !boundary(c.text, s.Start) || !boundary(c.text, s.End) {
		c.breach("%s %v cuts a character", field, s)
	}
}

// boundary says whether no character of valid UTF-8 spans byte i.
func boundary(text string, i int) bool {
	if i == len(text) || utf8.RuneStart(text[i]) {
		return true
	}
	for start := i - 1; start >= 0 && start > i-utf8.UTFMax; start-- {
		if utf8.RuneStart(text[start]) {
			_, size := utf8.DecodeRuneInString(text[start:])
			return start+size <= i
		}
	}
	return true
}

func (c *checker) among(field, value string, list []string) {
	if !slices.Contains(list, value) {
		c.breach("%s %q is not one of %v", field, value, list)
	}
}

// optional is among for a field that may be left out.
func (c *checker) optional(field, value string, list []string) {
	if value != "" {
		c.among(field, value, list)
	}
}

// refs wants a list, each entry the id of an item of that kind.
func (c *checker) refs(field string, letter byte, ids []string) {
	if ids == nil {
		c.breach("%s is null", field)
	}
	for _, id := range ids {
		c.ref(field, letter, id)
	}
}

func (c *checker) ref(field string, letter byte, id string) {
	if id == "" || id[0] != letter || !c.ids[id] {
		c.breach("%s %q leads nowhere", field, id)
	}
}
