// Package exporttest gives records with an item of every kind, for tests of what writes records.
package exporttest

import (
	"strings"

	"readout/record"
)

const text = `LISBON, March 4 — “The door to talks is open,” Foreign Minister Ana Reis told her guest, Jonas Lund of Norway, on Monday.
Lund, on the first visit of a Norwegian minister since 2019, was told by Reis that Portugal would never give up the reefs, according to the ministry.

The strained ties between the two were not mended; both waltzed around <the> question & left.`

// Record is one report with an item of every kind. Its outlet's name holds what a page or terminal must not obey.
func Record() *record.Record {
	b := &builder{rec: &record.Record{Format: record.Format, Document: record.Document{
		ID: "lisbon-1", Outlet: "<b>Atlantic</b>\x1b[31m Wire", OutletKind: "wire", Country: "PRT", Title: "Reis receives Lund", URL: "javascript:alert(1)",
		Published: "2024-03-05", Language: "en", Bytes: len(text), SHA256: strings.Repeat("0", 64), Text: text,
	}, Run: record.Run{Version: "0.0.0", Knowledge: "sha256:abcdef0123456789", Options: map[string]string{}}}, namer: record.NewNamer("lisbon-1")}
	b.people()
	b.items()
	return b.rec
}

type builder struct {
	rec   *record.Record
	namer *record.Namer
}

func (b *builder) span(words string) record.Span {
	at := strings.Index(text, words)
	if at < 0 {
		panic("exporttest: not in the text: " + words)
	}
	return record.Span{Start: at, End: at + len(words)}
}

func (b *builder) item(letter byte, why, words string) record.Item {
	evidence := []record.Span{b.span(words)}
	return record.Item{ID: b.namer.ID(letter, evidence), Evidence: evidence, Why: why, Confidence: 0.9}
}

// people adds the actors, times and places.
func (b *builder) people() {
	actor := func(name, kind, role, code, words string) {
		b.rec.Actors = append(b.rec.Actors, record.Actor{Item: b.item(record.LetterActor, "actor.dictionary", words), Name: name, Kind: kind, Role: role,
			Represents: code, CAMEO: code, Mentions: []record.Span{b.span(words)}})
	}
	actor("Ana Reis", "person", "Foreign Minister", "PRT", "Foreign Minister Ana Reis")
	actor("Jonas Lund", "person", "", "NOR", "Jonas Lund of Norway")
	actor("Portugal", "state", "", "PRT", "Portugal")
	monday := b.span("Monday")
	b.rec.Times = []record.Time{{Item: b.item(record.LetterTime, "temporal.weekday", "Monday"), Span: monday, Type: "DATE", Value: "2024-03-04"}}
	lat, lon := 38.7, -9.1
	b.rec.Places = []record.Place{{Item: b.item(record.LetterPlace, "place.gazetteer", "LISBON"), Span: b.span("LISBON"), Name: "Lisbon", Country: "PRT",
		Lat: &lat, Lon: &lon, Precision: "city", UsedAs: "place"}}
}

// items adds one item of every other kind.
func (b *builder) items() {
	reis, lund, portugal := b.rec.Actors[0].ID, b.rec.Actors[1].ID, b.rec.Actors[2].ID
	host, none := true, []string{}
	b.rec.Statements = []record.Statement{{Item: b.item(record.LetterStatement, "quote.inverted", "“The door to talks is open,” Foreign Minister Ana Reis told"),
		Speaker: []string{reis}, To: []string{lund}, Via: []record.Via{}, Form: "direct", Acts: []string{"offer"}, Topics: []string{"talks"},
		Content: []record.Span{b.span("“The door to talks is open,”")}, Cue: []record.Span{b.span("told")}}}
	said := b.rec.Statements[0].ID
	b.rec.Meetings = []record.Meeting{{Item: b.item(record.LetterMeeting, "meeting.guest", "Ana Reis told her guest, Jonas Lund"),
		Participants: []record.Participant{{Actor: reis, Side: "PRT", Host: &host, Role: "Foreign Minister"}, {Actor: lund, Side: "NOR"}}, Format: "in_person", City: "Lisbon",
		Start: &record.Moment{Value: "2024-03-04"}, Duration: &record.Moment{Value: "PT1H30M", Mod: "MORE_THAN"}, Count: 1, Topics: none,
		Characterised: []record.Characterisation{}, Outcome: []record.Outcome{}, Follows: none, Statements: []string{said}, Status: "happened"}}
	b.rec.Visits = []record.Visit{{Item: b.item(record.LetterVisit, "visit.noun", "the first visit of a Norwegian minister since 2019"), Visitors: []string{lund}, Host: none,
		Country: "PRT", Claim: &record.Claim{Content: []record.Span{b.span("the first visit of a Norwegian minister since 2019")}, By: "report"}, Status: "happened"}}
	b.rec.Commitments = []record.Commitment{{Item: b.item(record.LetterCommitment, "vow.never", "Portugal would never give up the reefs"), Kind: "red_line",
		Parties: []string{portugal}, To: none, Content: []record.Span{b.span("Portugal would never give up the reefs")}, Topic: "reefs", RefersTo: none, Statements: none}}
	b.rec.Commitments[0].Because = map[string]record.Because{"parties": {Evidence: []record.Span{b.span("Portugal")}, Why: "actor.state"}}
	b.rec.Events = []record.Event{{Item: b.item(record.LetterEvent, "event.talks", "Ana Reis told her guest"), Source: []string{"PRT", "NOR"}, Target: []string{"NOR", "PRT"},
		PLOVER: &record.PLOVER{Event: "CONSULT", Mode: "meet", Contexts: none}, CAMEO: "040", Quad: &record.Quad{Scheme: "plover", Value: 1},
		Goldstein: &record.Goldstein{Table: "gdelt", Value: 1}, Status: "happened", Date: "2024-03-04", Place: b.rec.Places[0].ID, ToldBy: []string{said}}}
	b.rec.Relations = []record.Relation{{Item: b.item(record.LetterRelation, "relation.ties", "The strained ties between the two"), Actors: []string{"PRT", "NOR"},
		Content: []record.Span{b.span("strained ties")}, Direction: "strained", By: "report"}}
	b.rec.Gaps = []record.Gap{{Item: b.item(record.LetterGap, "gap.verb", "waltzed"), Kind: "verb", Span: b.span("waltzed"), Reason: "no pattern for the verb"}}
}
