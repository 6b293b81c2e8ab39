// Package sheet lays a record out for people: what the report is, and its paragraphs, each with the facts
// that rest on its words. The terminal and the browser draw the same sheet.
package sheet

import (
	"sort"

	"readout/read/token"
	"readout/record"
)

// Kind is the kind of a fact, for its colour.
type Kind uint8

// Kinds in the order in which a paragraph's facts stand. Plain is words that carry none.
const (
	Plain Kind = iota
	Meeting
	Visit
	Statement
	Commitment
	Event
	Relation
	Gap
	Time
)

// Sheet is one record laid out.
type Sheet struct {
	ID         string
	Title      string
	Source     []string // outlet, its kind and country, the day
	URL        string
	Head       []Row
	Paragraphs []Paragraph
	Foot       string
}

// Row is a line of the head: who, where, when, what was found.
type Row struct {
	Label string
	Items []Phrase
	More  int // items that were left out
}

// Paragraph is the words of one paragraph, cut where marks begin and end, with its facts.
type Paragraph struct {
	Runs  []Run
	Facts []Fact
}

// Run is words that carry the same mark. ID is the fact's; "" for Plain.
type Run struct {
	Text string
	Span record.Span
	Kind Kind
	ID   string
}

// Phrase is a line of words, some of them strong.
type Phrase []Bit

// Bit is a part of a phrase.
type Bit struct {
	Text   string
	Strong bool
}

// Fact is one item of the record in words.
type Fact struct {
	Kind       Kind
	ID         string
	Label      string
	Title      Phrase
	Details    []string
	Words      string // of the report, that the fact rests on
	Why        string
	Confidence float64
	Because    []Reason
}

// Reason is the words and the rule of one field.
type Reason struct{ Field, Words, Why string }

// layout is a record while it is laid out.
type layout struct {
	rec        *record.Record
	text       string
	actors     map[string]*record.Actor
	meetings   map[string]*record.Meeting
	statements map[string]*record.Statement
	paras      []token.Paragraph
	sheet      *Sheet
}

// Of lays out a record. rec.Document.Text holds the words.
func Of(rec *record.Record) *Sheet {
	l := &layout{rec: rec, text: rec.Document.Text, sheet: &Sheet{ID: rec.Document.ID}}
	l.actors = byID(rec.Actors, func(a *record.Actor) string { return a.ID })
	l.meetings = byID(rec.Meetings, func(m *record.Meeting) string { return m.ID })
	l.statements = byID(rec.Statements, func(s *record.Statement) string { return s.ID })
	l.paras = token.Split(l.text).Paragraphs
	l.head()
	l.paragraphs()
	l.facts()
	return l.sheet
}

func byID[T any](list []T, id func(*T) string) map[string]*T {
	out := make(map[string]*T, len(list))
	for i := range list {
		out[id(&list[i])] = &list[i]
	}
	return out
}

// facts puts the facts beneath their paragraphs.
func (l *layout) facts() {
	for i := range l.rec.Meetings {
		l.put(l.meeting(&l.rec.Meetings[i]))
	}
	for i := range l.rec.Visits {
		l.put(l.visit(&l.rec.Visits[i]))
	}
	for i := range l.rec.Statements {
		l.put(l.statement(&l.rec.Statements[i]))
	}
	for i := range l.rec.Commitments {
		l.put(l.commitment(&l.rec.Commitments[i]))
	}
	for i := range l.rec.Events {
		l.put(l.event(&l.rec.Events[i]))
	}
	for i := range l.rec.Relations {
		l.put(l.relation(&l.rec.Relations[i]))
	}
	for i := range l.rec.Gaps {
		l.gap(&l.rec.Gaps[i])
	}
}

// put sets a fact beneath the paragraph of its first words.
func (l *layout) put(f Fact, first record.Span) {
	if i := l.paragraphOf(first.Start); i >= 0 {
		p := &l.sheet.Paragraphs[i]
		p.Facts = append(p.Facts, f)
	}
}

// paragraphOf is the paragraph that byte at stands in, or the one before it; -1 where there is none.
func (l *layout) paragraphOf(at int) int {
	i := sort.Search(len(l.paras), func(i int) bool { return int(l.paras[i].Start) > at }) - 1
	return max(i, min(0, len(l.paras)-1))
}

// fact begins the fact of an item. content is its words where they are narrower than the evidence.
func (l *layout) fact(kind Kind, label string, item *record.Item, content []record.Span) (Fact, record.Span) {
	if len(content) == 0 {
		content = item.Evidence
	}
	f := Fact{Kind: kind, ID: item.ID, Label: label, Words: l.words(content), Why: item.Why, Confidence: item.Confidence}
	for _, field := range sortedKeys(item.Because) {
		b := item.Because[field]
		f.Because = append(f.Because, Reason{field, l.words(b.Evidence), b.Why})
	}
	var first record.Span
	if len(item.Evidence) > 0 {
		first = item.Evidence[0]
	}
	return f, first
}
