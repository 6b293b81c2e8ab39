package readout

import (
	"readout/read/place"
	"readout/read/statement"
	"readout/record"
)

func (a *assembly) places(found []place.Place) {
	for i := range found {
		x := found[i].Place
		a.name(&x.Item, record.LetterPlace)
		if found[i].Of >= 0 {
			x.Actor = a.record.Actors[found[i].Of].ID
		}
		a.record.Places = append(a.record.Places, x)
	}
}

func (a *assembly) statements(found []statement.Statement) {
	for i := range found {
		x := found[i].Statement
		a.name(&x.Item, record.LetterStatement)
		x.Speaker, x.To = a.ids(found[i].Speaker), a.ids(found[i].To)
		x.Via = []record.Via{}
		for _, v := range found[i].Via {
			x.Via = append(x.Via, record.Via{Actor: a.record.Actors[v.Actor].ID, How: v.How})
		}
		x.Acts, x.Topics, x.Content, x.Cue = list(x.Acts), list(x.Topics), list(x.Content), list(x.Cue)
		a.statementIDs = append(a.statementIDs, x.ID)
		a.record.Statements = append(a.record.Statements, x)
	}
	for i := range found {
		if n := found[i].Nested; n >= 0 {
			a.record.Statements[i].NestedIn = a.statementIDs[n]
		}
	}
}
