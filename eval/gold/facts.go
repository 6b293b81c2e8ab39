package gold

import (
	"strconv"

	"readout/record"
)

// FromRecord puts a record in the terms of gold. References stay ids of the record.
func FromRecord(rec *record.Record) []Fact {
	var facts []Fact
	for _, a := range rec.Actors {
		facts = append(facts, build("actor", a.Item, words("name", a.Name), words("kind", a.Kind), words("role", a.Role), words("of", a.Represents), spans("chain", a.Mentions)))
	}
	for _, t := range rec.Times {
		facts = append(facts, build("time", t.Item, spans("span", []record.Span{t.Span}), words("type", t.Type), words("value", t.Value), words("mod", t.Mod)))
	}
	for _, p := range rec.Places {
		facts = append(facts, place(&p))
	}
	for _, m := range rec.Meetings {
		facts = append(facts, meeting(&m))
	}
	for _, v := range rec.Visits {
		facts = append(facts, build("visit", v.Item, words("who", v.Visitors...), words("host", v.Host...), words("country", v.Country), words("city", v.City),
			moment("start", v.Start), moment("end", v.End), claim(v.Claim), words("status", v.Status), spans("words", v.Evidence)))
	}
	for _, s := range rec.Statements {
		facts = append(facts, statement(&s))
	}
	for _, c := range rec.Commitments {
		facts = append(facts, build("commitment", c.Item, words("kind", c.Kind), words("by", c.Parties...), words("to", c.To...), spans("content", c.Content), words("topic", c.Topic),
			words("condition", c.Condition), words("due", c.Due), words("refers", c.RefersTo...)))
	}
	for _, e := range rec.Events {
		facts = append(facts, event(&e))
	}
	for _, r := range rec.Relations {
		facts = append(facts, build("relation", r.Item, words("of", r.Actors...), words("direction", r.Direction), words("by", r.By), spans("content", r.Content)))
	}
	return facts
}

func place(p *record.Place) Fact {
	geonames := ""
	if p.GeonamesID != 0 {
		geonames = strconv.Itoa(p.GeonamesID)
	}
	return build("place", p.Item, spans("span", []record.Span{p.Span}), words("name", p.Name), words("country", p.Country), words("geonames", geonames), words("used", p.UsedAs))
}

func meeting(m *record.Meeting) Fact {
	var who, host []string
	for _, p := range m.Participants {
		who = append(who, p.Actor)
		if p.Host != nil && *p.Host {
			host = append(host, p.Actor)
		}
	}
	fields := []Field{words("who", who...), words("host", host...), words("format", m.Format), words("city", m.City), words("venue", m.Venue),
		moment("start", m.Start), moment("end", m.End), moment("duration", m.Duration), words("count", count(m.Count)), words("topics", m.Topics...), words("status", m.Status), words("follows", m.Follows...)}
	var called, outcome []record.Span
	var by []string
	for _, c := range m.Characterised {
		called = append(called, c.Content...)
		by = append(by, c.By...)
	}
	for _, o := range m.Outcome {
		outcome = append(outcome, o.Content...)
	}
	return build("meeting", m.Item, append(fields, spans("called", called), words("calledby", by...), spans("outcome", outcome), spans("words", m.Evidence))...)
}

func statement(s *record.Statement) Fact {
	var via []string
	for _, v := range s.Via {
		via = append(via, v.Actor+"/"+v.How)
	}
	fields := []Field{words("by", s.Speaker...), words("to", s.To...), words("via", via...), words("form", s.Form), words("acts", s.Acts...), words("topics", s.Topics...), spans("content", s.Content), spans("cue", s.Cue)}
	if s.Negated {
		fields = append(fields, words("negated", "true"))
	}
	return build("statement", s.Item, append(fields, words("in", s.NestedIn))...)
}

func event(e *record.Event) Fact {
	name, mode := "-", "" // PLOVER has no event
	if e.PLOVER != nil {
		name, mode = e.PLOVER.Event, e.PLOVER.Mode
	}
	return build("event", e.Item, words("source", e.Source...), words("target", e.Target...), words("plover", name), words("mode", mode), words("cameo", e.CAMEO),
		words("status", e.Status), words("date", e.Date), spans("words", e.Evidence))
}

// build makes the fact of one item, without its empty fields.
func build(kind string, item record.Item, fields ...Field) Fact {
	fact := Fact{Kind: kind, ID: item.ID}
	for _, f := range fields {
		if len(f.Values) > 0 {
			fact.Fields = append(fact.Fields, f)
		}
	}
	return fact
}

func words(name string, values ...string) Field {
	f := Field{Name: name}
	for _, v := range values {
		if v != "" {
			f.Values = append(f.Values, Value{Any: []string{v}})
		}
	}
	return f
}

func spans(name string, list []record.Span) Field {
	f := Field{Name: name}
	for _, s := range list {
		f.Values = append(f.Values, Value{Span: s})
	}
	return f
}

func moment(name string, m *record.Moment) Field {
	switch {
	case m == nil:
		return Field{Name: name}
	case m.Mod == "":
		return words(name, m.Value)
	}
	return words(name, m.Value+"/"+m.Mod)
}

func claim(c *record.Claim) Field {
	if c == nil {
		return Field{Name: "claim"}
	}
	return spans("claim", c.Content)
}

func count(c record.Count) string {
	if c == record.Several {
		return "several"
	}
	return strconv.Itoa(int(c))
}
