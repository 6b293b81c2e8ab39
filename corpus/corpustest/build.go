// Package corpustest builds records by hand, for tests of what works on many: a text, and its items named
// by their words. Words are found in the text from left to right, each item's after the start of its own.
package corpustest

import (
	"fmt"
	"strings"

	"readout/corpus/story"
	"readout/record"
)

// Builder makes one record.
type Builder struct {
	Record *record.Record
	namer  *record.Namer
}

// Report starts the record of a text.
func Report(id, published, outlet, text string) *Builder {
	r := &record.Record{
		Format: record.Format,
		Document: record.Document{ID: id, Outlet: outlet, Published: published, Title: outlet + ", " + published,
			Language: "en", SHA256: story.Bytes(text), Bytes: len(text), Text: text},
		Run: record.Run{Version: "test"},
	}
	return &Builder{Record: r, namer: record.NewNamer(id)}
}

// span finds words in the text; words that are not there are a fault of the test.
func (b *Builder) span(words string) record.Span {
	at := strings.Index(b.Record.Document.Text, words)
	if at < 0 {
		panic(fmt.Sprintf("corpustest: %q is not in the text of %s", words, b.Record.Document.ID))
	}
	return record.Span{Start: at, End: at + len(words)}
}

func (b *Builder) spans(words ...string) []record.Span {
	spans := []record.Span{}
	for _, w := range words {
		if w != "" {
			spans = append(spans, b.span(w))
		}
	}
	return spans
}

func (b *Builder) item(letter byte, why string, evidence ...record.Span) record.Item {
	return record.Item{ID: b.namer.ID(letter, evidence), Evidence: evidence, Why: why, Confidence: 0.9}
}

// State adds a state, Person a person who stands for one; words are its mentions. They give the id.
func (b *Builder) State(code, name string, words ...string) string {
	return b.actor(record.Actor{Name: name, Kind: "state", Represents: code, CAMEO: code, Entry: code}, words)
}

// Person adds a person who stands for a state.
func (b *Builder) Person(code, name, role string, words ...string) string {
	return b.actor(record.Actor{Name: name, Kind: "person", Role: role, Represents: code, CAMEO: code + "GOV"}, words)
}

func (b *Builder) actor(a record.Actor, words []string) string {
	a.Mentions = b.spans(words...)
	a.Item = b.item(record.LetterActor, "actor.dictionary", a.Mentions[:1]...)
	b.Record.Actors = append(b.Record.Actors, a)
	return a.ID
}

// Time adds a time.
func (b *Builder) Time(words, kind, value string) string {
	s := b.span(words)
	t := record.Time{Item: b.item(record.LetterTime, "temporal.expression", s), Span: s, Type: kind, Value: value}
	b.Record.Times = append(b.Record.Times, t)
	return t.ID
}

// Place adds a place.
func (b *Builder) Place(words, country string) string {
	s := b.span(words)
	p := record.Place{Item: b.item(record.LetterPlace, "place.gazetteer", s), Span: s, Name: words, Country: country, Precision: "city", UsedAs: "place"}
	b.Record.Places = append(b.Record.Places, p)
	return p.ID
}

// Say adds a statement: who, the cue's words, the act, the topic, the content's words.
func (b *Builder) Say(speaker []string, cue, act, topic string, content ...string) *record.Statement {
	evidence := b.spans(append([]string{cue}, content...)...)
	s := record.Statement{Item: b.item(record.LetterStatement, "clause.complement", evidence...), Speaker: speaker, Form: "indirect",
		Acts: []string{act}, Topics: []string{}, Content: b.spans(content...), Cue: b.spans(cue)}
	if topic != "" {
		s.Topics = []string{topic}
	}
	b.Record.Statements = append(b.Record.Statements, s)
	return &b.Record.Statements[len(b.Record.Statements)-1]
}

// Vow adds a commitment that rests on statements.
func (b *Builder) Vow(kind, topic string, parties []string, content string, statements ...string) *record.Commitment {
	s := b.span(content)
	c := record.Commitment{Item: b.item(record.LetterCommitment, "vow."+kind, s), Kind: kind, Parties: parties, Content: []record.Span{s}, Topic: topic, Statements: statements}
	b.Record.Commitments = append(b.Record.Commitments, c)
	return &b.Record.Commitments[len(b.Record.Commitments)-1]
}

// Meet adds a meeting of actors on a day; all statements so far were made there.
func (b *Builder) Meet(words, format, city, start string, actors ...string) *record.Meeting {
	m := record.Meeting{Item: b.item(record.LetterMeeting, "meeting.meet", b.span(words)), Format: format, City: city, Count: 1, Status: "happened"}
	if start != "" {
		m.Start = &record.Moment{Value: start}
	}
	for _, id := range actors {
		for _, a := range b.Record.Actors {
			if a.ID == id {
				m.Participants = append(m.Participants, record.Participant{Actor: id, Side: a.Represents, Role: a.Role})
			}
		}
	}
	for _, s := range b.Record.Statements {
		m.Statements = append(m.Statements, s.ID)
	}
	b.Record.Meetings = append(b.Record.Meetings, m)
	return &b.Record.Meetings[len(b.Record.Meetings)-1]
}

// Words gives spans of words, for fields that the builder does not set.
func (b *Builder) Words(words ...string) []record.Span { return b.spans(words...) }
