package readout

import "readout/record"

// gaps adds what the report names and nothing here knows: actors without an entry, days left open, places
// without coordinates. They are the user's list of what to teach it next.
func (a *assembly) gaps() {
	for i := range a.record.Actors {
		x := &a.record.Actors[i]
		if x.Entry == "" && len(x.Evidence) > 0 && (x.Why == "name.person" || x.Kind == "unknown" && x.Why != "name.source") {
			a.unknown("name", x.Evidence[0], "no entry of the dictionary is "+x.Name)
		}
	}
	for i := range a.record.Times {
		if x := &a.record.Times[i]; x.Reason != "" {
			a.unknown("time", x.Span, x.Reason)
		}
	}
	for i := range a.record.Places {
		if x := &a.record.Places[i]; x.Lat == nil {
			a.unknown("place", x.Span, "no place of the gazetteer is "+x.Name)
		}
	}
}

func (a *assembly) unknown(kind string, span record.Span, reason string) {
	a.gap(record.Gap{
		Item: record.Item{Evidence: []record.Span{span}, Why: "gap." + kind, Confidence: 0.9},
		Kind: kind, Span: span, Reason: reason,
	})
}
