package account

import (
	"slices"
	"strings"

	"readout/corpus/stem"
	"readout/record"
)

// unitsOf gives what a report tells of the meeting: the statements made there, the commitments that rest
// on none of them, and the outcomes that are neither. Where the report tells of no other meeting that took
// place, statements and commitments of its sides belong here even where the record does not tie them; not what a
// briefing, which speaks of many things, says that they said.
func unitsOf(t Telling) []Unit {
	var (
		r     = t.Record
		m     = t.meeting()
		alone = onlyMeeting(r)
		f     = finisher{r, namesAt(t)}
		units []Unit
	)
	for i := range r.Statements {
		s := &r.Statements[i]
		if wraps(r, s) || !slices.Contains(m.Statements, s.ID) && !(alone && !briefed(r, s) && spokenBySide(t, s.Speaker)) {
			continue
		}
		units = append(units, f.statement(s))
	}
	for i := range r.Commitments {
		c := &r.Commitments[i]
		if on := restsOn(units, c); on != nil {
			on.Commitment, on.Condition = c.Kind, c.Condition
			continue
		}
		if alone && spokenBySide(t, c.Parties) && !covered(units, c.Content) {
			units = append(units, f.commitment(c))
		}
	}
	for _, o := range m.Outcome {
		if !covered(units, o.Content) {
			units = append(units, f.finish(Unit{Item: m.ID, Kind: "outcome", topics: m.Topics, content: o.Content}, m.Evidence))
		}
	}
	return units
}

// onlyMeeting is true of a record that tells of one meeting that took place.
func onlyMeeting(r *record.Record) bool {
	n := 0
	for i := range r.Meetings {
		if s := r.Meetings[i].Status; s == "happened" || s == "ongoing" {
			n++
		}
	}
	return n == 1
}

// wraps is true of a statement that only reports another, nested in it: the inner one is compared.
func wraps(r *record.Record, outer *record.Statement) bool {
	for i := range r.Statements {
		if r.Statements[i].NestedIn == outer.ID {
			return len(outer.Acts) == 0 || len(outer.Acts) == 1 && outer.Acts[0] == "report"
		}
	}
	return false
}

// briefed is true of a statement that somebody tells of in a turn of a transcript.
func briefed(r *record.Record, s *record.Statement) bool {
	return slices.ContainsFunc(r.Statements, func(o record.Statement) bool { return o.ID == s.NestedIn && o.Why == "turn.label" })
}

// spokenBySide is true where one of the actors stands for a side of the meeting.
func spokenBySide(t Telling, actors []string) bool {
	for _, p := range t.meeting().Participants {
		for _, id := range actors {
			if id == p.Actor || p.Side != "" && sideOf(t.Record, id) == p.Side {
				return true
			}
		}
	}
	return false
}

func sideOf(r *record.Record, actor string) string {
	if a := actorOf(r, actor); a != nil {
		return a.Represents
	}
	return ""
}

// finisher makes units of one record; names are words that everything said at the meeting may hold.
type finisher struct {
	r     *record.Record
	names map[string]bool
}

// namesAt gives the stems of the names and roles of the people of both sides, and of their states.
func namesAt(t Telling) map[string]bool {
	names := map[string]bool{}
	for i := range t.Record.Actors {
		a := &t.Record.Actors[i]
		if a.Kind != "person" && a.Kind != "state" || !spokenBySide(t, []string{a.ID}) {
			continue
		}
		for _, s := range stem.Of(a.Name + " " + a.Role) {
			names[s] = true
		}
	}
	return names
}

func (f *finisher) statement(s *record.Statement) Unit {
	r := f.r
	u := Unit{Item: s.ID, Kind: "statement", Acts: s.Acts, Negated: s.Negated, topics: s.Topics, content: s.Content}
	u.Cue = joined(r.Document.Text, s.Cue)
	u.speak(r, s.Speaker)
	for _, v := range s.Via {
		if a := actorOf(r, v.Actor); a != nil {
			u.Via = append(u.Via, a.Name)
		}
	}
	return f.finish(u, s.Evidence)
}

func (f *finisher) commitment(c *record.Commitment) Unit {
	r := f.r
	u := Unit{Item: c.ID, Kind: "commitment", Commitment: c.Kind, Condition: c.Condition, content: c.Content}
	u.speak(r, c.Parties)
	for _, id := range c.Statements {
		for i := range r.Statements {
			if r.Statements[i].ID == id {
				u.topics = append(u.topics, r.Statements[i].Topics...)
			}
		}
	}
	return f.finish(u, c.Evidence)
}

// speak names those who speak and the sides that they stand for.
func (u *Unit) speak(r *record.Record, actors []string) {
	for _, id := range actors {
		a := actorOf(r, id)
		if a == nil {
			continue
		}
		u.Speaker = append(u.Speaker, a.Name)
		if a.Represents != "" && !slices.Contains(u.Sides, a.Represents) {
			u.Sides = append(u.Sides, a.Represents)
		}
	}
}

// finish cuts the words; a unit without words of its own has those of its evidence.
func (f *finisher) finish(u Unit, evidence []record.Span) Unit {
	text := f.r.Document.Text
	if len(u.content) == 0 {
		u.content = evidence
	}
	u.Words = words(text, u.content)
	for _, s := range stem.Of(joined(text, u.content)) {
		if !f.names[s] {
			u.stems = append(u.stems, s)
		}
	}
	if len(u.content) > 0 {
		u.Asked = asked.in(f.r, sentenceAt(text, u.content[0].Start))
	}
	for _, list := range []*[]string{&u.Speaker, &u.Sides, &u.Via, &u.Acts} {
		if *list == nil {
			*list = []string{}
		}
	}
	return u
}

func joined(text string, spans []record.Span) string {
	var parts []string
	for _, w := range words(text, spans) {
		parts = append(parts, w.Text)
	}
	return strings.Join(parts, " … ")
}

// restsOn finds the unit that a commitment rests on: a statement that it names, with the same words.
func restsOn(units []Unit, c *record.Commitment) *Unit {
	for i := range units {
		if slices.Contains(c.Statements, units[i].Item) && overlap(units[i].content, c.Content) {
			return &units[i]
		}
	}
	for i := range units {
		if slices.Contains(c.Statements, units[i].Item) && units[i].Commitment == "" {
			return &units[i]
		}
	}
	return nil
}

// covered is true where the words are those of a unit already.
func covered(units []Unit, spans []record.Span) bool {
	return slices.ContainsFunc(units, func(u Unit) bool { return overlap(u.content, spans) })
}

func overlap(a, b []record.Span) bool {
	for _, x := range a {
		for _, y := range b {
			if x.Overlaps(y) {
				return true
			}
		}
	}
	return false
}
