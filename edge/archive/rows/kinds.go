package rows

import (
	"slices"
	"strconv"

	"readout/corpus/fact"
	"readout/record"
)

// Each function below writes the items of one kind, in the order of the record.

func (f *filler) actors() {
	for i := range f.r.Actors {
		a := &f.r.Actors[i]
		f.item(&a.Item, "actor", "")
		var key int64
		if f.err == nil {
			key, f.err = f.sink.Name(a.Name)
		}
		f.row("actors", f.version, a.ID, key, a.Name, a.Kind, Stated(a.Role), Stated(a.Represents), Stated(a.CAMEO), Stated(a.PLOVER), Stated(a.AsOf), Stated(a.Entry), i)
		for n, s := range a.Mentions {
			f.row("mentions", f.version, a.ID, n, s.Start, s.End, f.words([]record.Span{s}))
		}
	}
}

func (f *filler) times() {
	for i := range f.r.Times {
		t := &f.r.Times[i]
		f.item(&t.Item, "time", fact.Calendar(t.Value))
		f.row("times", f.version, t.ID, t.Span.Start, t.Span.End, f.words([]record.Span{t.Span}), t.Type, t.Value, Stated(t.Mod), Stated(t.Reason))
	}
}

func (f *filler) places() {
	for i := range f.r.Places {
		p := &f.r.Places[i]
		f.item(&p.Item, "place", "")
		var geonames any
		if p.GeonamesID != 0 {
			geonames = p.GeonamesID
		}
		f.row("places", f.version, p.ID, p.Span.Start, p.Span.End, p.Name, geonames, Stated(p.Country), number(p.Lat), number(p.Lon), Stated(p.Precision), p.UsedAs, Stated(p.Actor))
	}
}

func number(v *float64) any {
	if v == nil {
		return nil
	}
	return *v
}

func (f *filler) statements() {
	for i := range f.r.Statements {
		s := &f.r.Statements[i]
		day := f.days.Statement(s)
		f.item(&s.Item, "statement", day)
		f.spans(s.ID, "content", s.Content, "")
		f.spans(s.ID, "cue", s.Cue, "")
		f.row("statements", f.version, s.ID, s.Form, list(s.Acts), list(s.Topics), s.Negated, Stated(s.NestedIn), Stated(s.Time), Stated(day), f.words(s.Cue), f.words(s.Content))
		f.involve(s.ID, "speaker", day, s.Speaker)
		f.involve(s.ID, "to", day, s.To)
		for n, v := range s.Via {
			f.involveOne(s.ID, "via", day, n, v.Actor, f.cast.code(v.Actor), v.How)
		}
		f.topics(s.ID, s.Topics)
		for _, act := range slices.Compact(slices.Sorted(slices.Values(s.Acts))) {
			f.row("acts", act, day, f.version, s.ID)
		}
		from, to := f.cast.statement(s)
		f.pairs(s.ID, "statement", day, pairsOf(from, to))
	}
}

func (f *filler) meetings() {
	for i := range f.r.Meetings {
		m := &f.r.Meetings[i]
		day := f.days.Start(m.Start, m.Status)
		f.item(&m.Item, "meeting", day)
		start, startMod := moment(m.Start)
		end, endMod := moment(m.End)
		length, lengthMod := moment(m.Duration)
		count := "several"
		if m.Count != record.Several {
			count = strconv.Itoa(int(m.Count))
		}
		f.row("meetings", f.version, m.ID, m.Format, Stated(m.Level), Stated(m.City), Stated(m.Venue), start, startMod, end, endMod, length, lengthMod, count, m.Status, Stated(day), f.words(m.Evidence))
		for n, p := range m.Participants {
			var host any
			if p.Host != nil {
				host = *p.Host
			}
			f.row("participants", f.version, m.ID, n, p.Actor, Stated(p.Side), host, Stated(p.Role))
			side := p.Side
			if side == "" {
				side = f.cast.code(p.Actor)
			}
			f.involveOne(m.ID, "participant", day, n, p.Actor, side, "")
		}
		var content []record.Span
		var by []string
		for _, c := range m.Characterised {
			content = append(content, c.Content...)
			by = append(by, c.By...)
		}
		f.spans(m.ID, "characterised", content, "")
		f.involve(m.ID, "characterised_by", day, by)
		f.links(m.ID, "follows", m.Follows)
		f.links(m.ID, "statements", m.Statements)
		f.topics(m.ID, m.Topics)
		sides := f.cast.meeting(m)
		f.pairs(m.ID, "meeting", day, pairsOf(sides, sides))
	}
}

func (f *filler) visits() {
	for i := range f.r.Visits {
		v := &f.r.Visits[i]
		day := f.days.Start(v.Start, v.Status)
		f.item(&v.Item, "visit", day)
		start, startMod := moment(v.Start)
		end, endMod := moment(v.End)
		var claim, by any
		if v.Claim != nil {
			claim, by = f.words(v.Claim.Content), v.Claim.By
			f.spans(v.ID, "claim", v.Claim.Content, "")
		}
		f.row("visits", f.version, v.ID, Stated(v.Country), Stated(v.City), start, startMod, end, endMod, claim, by, v.Status, Stated(day), f.words(v.Evidence))
		f.involve(v.ID, "visitor", day, v.Visitors)
		f.involve(v.ID, "host", day, v.Host)
		hosts := addOnce(f.cast.codes(v.Host), v.Country)
		f.pairs(v.ID, "visit", day, pairsOf(f.cast.codes(v.Visitors), hosts))
	}
}

func (f *filler) commitments() {
	for i := range f.r.Commitments {
		c := &f.r.Commitments[i]
		day := f.days.Published()
		if len(c.Statements) > 0 {
			day = f.days.Told(c.Statements[0])
		}
		f.item(&c.Item, "commitment", day)
		f.spans(c.ID, "content", c.Content, "")
		f.row("commitments", f.version, c.ID, c.Kind, Stated(c.Topic), Stated(c.Condition), Stated(c.Due), Stated(day), f.words(c.Content))
		f.involve(c.ID, "party", day, c.Parties)
		f.involve(c.ID, "to", day, c.To)
		f.links(c.ID, "refers_to", c.RefersTo)
		f.links(c.ID, "statements", c.Statements)
		f.topics(c.ID, []string{c.Topic})
		f.pairs(c.ID, "commitment", day, pairsOf(f.cast.codes(c.Parties), f.cast.codes(slices.Concat(c.To, c.Parties))))
	}
}

func (f *filler) events() {
	for i := range f.r.Events {
		e := &f.r.Events[i]
		day := f.days.Event(e)
		f.item(&e.Item, "event", day)
		var event, mode, contexts, scheme, quad, table, value any
		if e.PLOVER != nil {
			event, mode, contexts = e.PLOVER.Event, Stated(e.PLOVER.Mode), list(e.PLOVER.Contexts)
		}
		if e.Quad != nil {
			scheme, quad = e.Quad.Scheme, e.Quad.Value
		}
		if e.Goldstein != nil {
			table, value = e.Goldstein.Table, e.Goldstein.Value
		}
		f.row("events", f.version, e.ID, list(e.Source), list(e.Target), event, mode, contexts, e.CAMEO, scheme, quad, table, value, e.Status, Stated(day), Stated(e.Place), f.words(e.Evidence))
		f.sides(e.ID, "source", day, e.Source)
		f.sides(e.ID, "target", day, e.Target)
		f.links(e.ID, "told_by", e.ToldBy)
		f.pairs(e.ID, "event", day, pairsOf(f.codes(e.Source), f.codes(e.Target)))
	}
}

// sides writes the codes of an event; an actor's id stands where there is no code.
func (f *filler) sides(item, part, day string, codes []string) {
	for n, c := range codes {
		if f.cast.actors[c] != nil {
			f.involveOne(item, part, day, n, c, f.cast.code(c), "")
		} else {
			f.involveOne(item, part, day, n, "", c, "")
		}
	}
}

func (f *filler) codes(sides []string) []string {
	var codes []string
	for _, c := range sides {
		if f.cast.actors[c] != nil {
			c = f.cast.code(c)
		}
		codes = addOnce(codes, c)
	}
	return codes
}

func (f *filler) relations() {
	for i := range f.r.Relations {
		r := &f.r.Relations[i]
		f.item(&r.Item, "relation", f.days.Published())
		f.spans(r.ID, "content", r.Content, "")
		f.row("relations", f.version, r.ID, r.Direction, r.By, Stated(f.days.Published()), f.words(r.Content))
		f.involve(r.ID, "actor", f.days.Published(), r.Actors)
		codes := f.cast.codes(r.Actors)
		f.pairs(r.ID, "relation", f.days.Published(), pairsOf(codes, codes))
	}
}

func (f *filler) gaps() {
	for i := range f.r.Gaps {
		g := &f.r.Gaps[i]
		f.item(&g.Item, "gap", "")
		f.row("gaps", f.version, g.ID, g.Kind, g.Span.Start, g.Span.End, f.words([]record.Span{g.Span}), g.Reason)
	}
}
