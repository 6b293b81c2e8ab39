package readout

import (
	"crypto/sha256"
	"encoding/hex"
	"math"

	"readout/read/actor"
	"readout/read/temporal"
	"readout/record"
)

// assembly puts what the stages found into a record: it gives the ids and turns indices into them.
type assembly struct {
	record       *record.Record
	namer        *record.Namer
	statementIDs []string
	meetingIDs   []string
}

func (r *Reader) newAssembly(doc record.Document) *assembly {
	sum := sha256.Sum256([]byte(doc.Text))
	doc.SHA256, doc.Bytes = hex.EncodeToString(sum[:]), len(doc.Text)
	if doc.ID == "" {
		doc.ID = doc.SHA256
	}
	options := map[string]string{}
	if doc.Published != "" {
		options["date"] = doc.Published
	}
	return &assembly{
		namer: record.NewNamer(doc.ID),
		record: &record.Record{
			Format: record.Format, Document: doc,
			Actors: []record.Actor{}, Times: []record.Time{}, Places: []record.Place{}, Statements: []record.Statement{},
			Meetings: []record.Meeting{}, Visits: []record.Visit{}, Commitments: []record.Commitment{},
			Events: []record.Event{}, Relations: []record.Relation{}, Gaps: []record.Gap{},
			Run: record.Run{Version: Version, Knowledge: r.tables.Checksum, Options: options},
		},
	}
}

// name gives an item its id, and its confidence in two decimals.
func (a *assembly) name(x *record.Item, letter byte) {
	x.Evidence = list(x.Evidence)
	x.ID = a.namer.ID(letter, x.Evidence)
	x.Confidence = math.Round(x.Confidence*100) / 100
}

func (a *assembly) actors(cast *actor.Cast) {
	for _, x := range cast.Actors {
		a.name(&x.Item, record.LetterActor)
		a.record.Actors = append(a.record.Actors, x)
	}
}

// ids turns indices of actors into their ids.
func (a *assembly) ids(actors []int) []string {
	list := make([]string, len(actors))
	for i, n := range actors {
		list[i] = a.record.Actors[n].ID
	}
	return list
}

func (a *assembly) times(times []temporal.Time) {
	for _, t := range times {
		x := record.Time{Span: t.Span, Type: t.Type, Value: t.Value, Mod: t.Mod, Reason: t.Reason}
		x.Evidence, x.Why, x.Confidence = []record.Span{t.Span}, t.Why, t.Confidence
		a.name(&x.Item, record.LetterTime)
		a.record.Times = append(a.record.Times, x)
	}
}
