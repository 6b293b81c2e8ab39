package record

import "strings"

func (c *checker) actor(a *Actor) {
	c.at = a.ID
	c.among("kind", a.Kind, ActorKinds)
	for _, m := range a.Mentions { // none: a state that speaks through others and is not named
		c.span("mentions", m)
	}
	if a.Mentions == nil {
		c.breach("mentions is null")
	}
	if a.Name == "" {
		c.breach("name is missing")
	}
	if a.Represents != "" && !isCode(a.Represents) {
		c.breach("represents %q is no code", a.Represents)
	}
}

// isCode says whether s is a code of a state or organisation: three or more capitals and digits.
func isCode(s string) bool {
	return len(s) >= 2 && strings.Trim(s, "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789") == ""
}

func (c *checker) timesAndPlaces(rec *Record) {
	for _, t := range rec.Times {
		c.at = t.ID
		c.span("span", t.Span)
		c.among("type", t.Type, TimeTypes)
		c.optional("mod", t.Mod, Mods)
		if t.Value == "" {
			c.breach("value is missing")
		}
	}
	for _, p := range rec.Places {
		c.at = p.ID
		c.span("span", p.Span)
		c.among("used_as", p.UsedAs, Uses)
		c.optional("precision", p.Precision, Precisions)
		if p.Actor != "" {
			c.ref("actor", LetterActor, p.Actor)
		}
		if (p.Lat == nil) != (p.Lon == nil) || p.Lat != nil && (*p.Lat < -90 || *p.Lat > 90 || *p.Lon < -180 || *p.Lon > 180) {
			c.breach("lat and lon are no point of the earth")
		}
	}
}

func (c *checker) statement(s *Statement) {
	c.at = s.ID
	c.refs("speaker", LetterActor, s.Speaker)
	c.refs("to", LetterActor, s.To)
	c.among("form", s.Form, Forms)
	c.spans("content", s.Content)
	for _, cue := range s.Cue {
		c.span("cue", cue)
	}
	for _, act := range s.Acts {
		c.among("acts", act, Acts)
	}
	for _, v := range s.Via {
		c.ref("via", LetterActor, v.Actor)
		c.among("via.how", v.How, Hows)
	}
	if s.NestedIn != "" {
		c.ref("nested_in", LetterStatement, s.NestedIn)
	}
	if s.Cue == nil || s.Acts == nil || s.Via == nil || s.Topics == nil {
		c.breach("cue, acts, via or topics is null")
	}
}

func (c *checker) meeting(m *Meeting) {
	c.at = m.ID
	if len(m.Participants) == 0 {
		c.breach("participants are missing")
	}
	for _, p := range m.Participants {
		c.ref("participants", LetterActor, p.Actor)
		if p.Side != "" && !isCode(p.Side) {
			c.breach("side %q is no code", p.Side)
		}
	}
	c.among("format", m.Format, Formats)
	c.among("status", m.Status, Statuses)
	c.moments(m.Start, m.End, m.Duration)
	if m.Count != Several && m.Count < 1 {
		c.breach("count %d", m.Count)
	}
	for _, called := range m.Characterised {
		c.spans("characterised", called.Content)
		for _, who := range called.By {
			c.by(who)
		}
	}
	for _, o := range m.Outcome {
		c.spans("outcome", o.Content)
	}
	c.refs("follows", LetterMeeting, m.Follows)
	c.refs("statements", LetterStatement, m.Statements)
	if m.Topics == nil || m.Characterised == nil || m.Outcome == nil {
		c.breach("topics, characterised or outcome is null")
	}
}

func (c *checker) moments(list ...*Moment) {
	for _, m := range list {
		if m == nil {
			continue
		}
		c.optional("mod", m.Mod, Mods)
		if m.Value == "" {
			c.breach("a moment has no value")
		}
	}
}

func (c *checker) visit(v *Visit) {
	c.at = v.ID
	c.refs("visitors", LetterActor, v.Visitors)
	c.refs("host", LetterActor, v.Host)
	c.among("status", v.Status, Statuses)
	c.moments(v.Start, v.End)
	if v.Claim != nil {
		c.spans("claim", v.Claim.Content)
		c.by(v.Claim.By)
	}
}

// by wants "report" or an actor.
func (c *checker) by(who string) {
	if who != "report" {
		c.ref("by", LetterActor, who)
	}
}

func (c *checker) commitment(m *Commitment) {
	c.at = m.ID
	c.among("kind", m.Kind, CommitmentKinds)
	c.refs("parties", LetterActor, m.Parties)
	c.refs("to", LetterActor, m.To)
	c.spans("content", m.Content)
	c.refs("statements", LetterStatement, m.Statements)
	if m.RefersTo == nil {
		c.breach("refers_to is null")
	}
	for _, id := range m.RefersTo {
		if !c.ids[id] {
			c.breach("refers_to %q leads nowhere", id)
		}
	}
}

func (c *checker) event(e *Event) {
	c.at = e.ID
	for _, side := range append(append([]string{}, e.Source...), e.Target...) {
		if !isCode(side) && !c.ids[side] {
			c.breach("side %q is neither code nor actor", side)
		}
	}
	if len(e.Source) == 0 || e.Target == nil {
		c.breach("source is missing or target is null")
	}
	c.among("status", e.Status, Statuses)
	if len(e.CAMEO) < 2 || len(e.CAMEO) > 4 || strings.Trim(e.CAMEO, "0123456789") != "" {
		c.breach("cameo %q is no code", e.CAMEO)
	}
	if e.PLOVER != nil && (e.PLOVER.Event == "" || e.PLOVER.Contexts == nil) {
		c.breach("plover has no event, or contexts is null")
	}
	if e.Place != "" {
		c.ref("place", LetterPlace, e.Place)
	}
	c.refs("told_by", LetterStatement, e.ToldBy)
}

func (c *checker) relationsAndGaps(rec *Record) {
	for _, r := range rec.Relations {
		c.at = r.ID
		c.refs("actors", LetterActor, r.Actors)
		c.spans("content", r.Content)
		c.by(r.By)
		if r.Direction == "" {
			c.breach("direction is missing")
		}
	}
	for _, g := range rec.Gaps {
		c.at = g.ID
		c.among("kind", g.Kind, GapKinds)
		c.span("span", g.Span)
		if g.Reason == "" {
			c.breach("reason is missing")
		}
	}
}
