package readout

import (
	"readout/read/commitment"
	"readout/read/event"
	"readout/read/relation"
	"readout/record"
)

// events adds coded events, and the clauses between two actors that no pattern covers.
func (a *assembly) events(found *event.Events) {
	for i := range found.Events {
		e := &found.Events[i]
		x := e.Event
		a.name(&x.Item, record.LetterEvent)
		x.Source, x.Target = list(x.Source), list(x.Target)
		if x.PLOVER != nil {
			x.PLOVER.Contexts = list(x.PLOVER.Contexts)
		}
		if e.Place >= 0 {
			x.Place = a.record.Places[e.Place].ID
		}
		x.ToldBy = pick(a.statementIDs, e.ToldBy)
		a.record.Events = append(a.record.Events, x)
	}
	for i := range found.Gaps {
		a.gap(found.Gaps[i].Gap)
	}
}

func (a *assembly) gap(g record.Gap) {
	a.name(&g.Item, record.LetterGap)
	a.record.Gaps = append(a.record.Gaps, g)
}

// relations adds assessments of relations between actors.
func (a *assembly) relations(found []relation.Relation) {
	for i := range found {
		x := found[i].Relation
		a.name(&x.Item, record.LetterRelation)
		x.Actors = a.ids(found[i].Actors)
		x.By = reportItself
		if len(found[i].By) > 0 {
			x.By = a.record.Actors[found[i].By[0]].ID
		}
		a.record.Relations = append(a.record.Relations, x)
	}
}

// commitments adds the ledger.
func (a *assembly) commitments(found []commitment.Commitment) {
	for i := range found {
		x := found[i].Commitment
		a.name(&x.Item, record.LetterCommitment)
		x.Parties, x.To = a.ids(found[i].Parties), a.ids(found[i].To)
		x.Content = list(x.Content)
		x.RefersTo = pick(a.meetingIDs, found[i].RefersTo)
		x.Statements = pick(a.statementIDs, found[i].Statements)
		a.record.Commitments = append(a.record.Commitments, x)
	}
}
