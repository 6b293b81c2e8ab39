package dyad

import (
	"cmp"

	"readout/knowledge/countries"
	"readout/record"
)

// Party is one side of an event.
type Party struct {
	Code    string // of a state or organisation; empty where the record has an actor alone
	Name    string // of the actor who acts, else of the state
	Country string // its name, empty for organisations
	Alpha3  string // of the country
	CAMEO   string // actor code
	Sector  string // PLOVER's
	Role    string
	Words   string // as the report names it, empty where it does not near the event
	At      int    // byte of Words in the text, -1 where there are none
	Actor   string // id, or empty
}

// State is CAMEO's code of the country, empty for organisations.
func (p Party) State() string {
	if c, ok := countries.Load().ByCode(p.Alpha3); ok {
		return cmp.Or(c.CAMEO, c.Code)
	}
	return ""
}

// party finds who a code, or an actor's id, stands for in the event: whoever of them the event's own words name first.
func party(rec *record.Record, ref string, event *record.Event) Party {
	p := Party{At: -1}
	if ref == "" {
		return p
	}
	actor, at := acting(rec, ref, event)
	if actor != nil {
		p.Name, p.CAMEO, p.Sector, p.Role, p.Actor = actor.Name, actor.CAMEO, actor.PLOVER, actor.Role, actor.ID
		if actor.ID != ref {
			p.Code = ref
		}
		if at.End > 0 {
			p.Words, p.At = at.In(rec.Document.Text), at.Start
		}
	} else {
		p.Code = ref
	}
	p.Alpha3 = p.Code
	if p.Code == "" && actor != nil {
		p.Alpha3 = actor.Represents
	}
	if c, ok := countries.Load().ByCode(p.Alpha3); ok {
		p.Country = c.Name
		p.CAMEO = cmp.Or(p.CAMEO, c.CAMEO, c.Code)
	} else {
		p.Alpha3 = ""
	}
	p.Name = cmp.Or(p.Name, p.Country, p.Code)
	return p
}

// acting is the actor that ref stands for, with the mention of it that comes first in the event's evidence. An actor
// that the evidence does not name has no mention; a state stands for itself then.
func acting(rec *record.Record, ref string, event *record.Event) (actor *record.Actor, at record.Span) {
	for i := range rec.Actors {
		a := &rec.Actors[i]
		if a.ID != ref && a.Represents != ref {
			continue
		}
		if m, ok := within(a.Mentions, event.Evidence); ok && (at.End == 0 || m.Start < at.Start) {
			actor, at = a, m
		}
		if at.End == 0 && (a.ID == ref || a.Kind == "state") {
			actor = a
		}
	}
	return actor, at
}

// within is the first mention that lies in the evidence.
func within(mentions, evidence []record.Span) (record.Span, bool) {
	for _, m := range mentions {
		for _, e := range evidence {
			if e.Contains(m) {
				return m, true
			}
		}
	}
	return record.Span{}, false
}
