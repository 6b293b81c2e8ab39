// Package fact takes records apart into dated facts between sides: what time-lines, ledgers and counts of
// stories are made of. A fact points back at its item; its words are a piece of the report's text.
package fact

import (
	"math"
	"slices"
	"strings"

	"readout/record"
)

// Kinds of facts, in the order of a day's list.
const (
	Meeting    = "meeting"
	Visit      = "visit"
	Event      = "event"
	Commitment = "commitment"
	Statement  = "statement"
	Relation   = "relation"
)

// Fact is one item of a record.
type Fact struct {
	Kind      string   `json:"kind"`
	ID        string   `json:"id"`
	Document  string   `json:"document"`
	Outlet    string   `json:"outlet,omitempty"`
	Day       string   `json:"day,omitempty"` // ISO 8601 at the precision known
	From      []string `json:"from"`          // codes of those who act, speak, take part
	To        []string `json:"to"`            // codes of those acted on, spoken to; of a meeting its sides once more
	Who       []string `json:"who"`           // names of the actors of From; of a commitment also of who spoke it
	What      []string `json:"what"`          // acts; format; CAMEO; kind of commitment; direction
	Topics    []string `json:"topics"`
	About     []string `json:"about"` // codes of those whom the words name
	Condition string   `json:"condition,omitempty"`
	Due       string   `json:"due,omitempty"`
	Status    string   `json:"status,omitempty"`
	Quad      int      `json:"quad,omitempty"`
	Goldstein int      `json:"goldstein_tenths,omitempty"`
	Words     string   `json:"words"`
}

// Between is true of a fact that passes from one side to the other, in either direction.
func (f *Fact) Between(a, b string) bool {
	return slices.Contains(f.From, a) && slices.Contains(f.To, b) || slices.Contains(f.From, b) && slices.Contains(f.To, a)
}

// Held is true of what a report tells as done or being done.
func (f *Fact) Held() bool { return f.Status == "" || f.Status == "happened" || f.Status == "ongoing" }

// Of gives the facts of a record, in the order of its lists.
func Of(r *record.Record) []Fact {
	w := newWitness(r)
	var list []Fact
	for i := range r.Meetings {
		list = append(list, w.meeting(&r.Meetings[i]))
	}
	for i := range r.Visits {
		list = append(list, w.visit(&r.Visits[i]))
	}
	for i := range r.Events {
		list = append(list, w.event(&r.Events[i]))
	}
	for i := range r.Commitments {
		list = append(list, w.commitment(&r.Commitments[i]))
	}
	for i := range r.Statements {
		list = append(list, w.statement(&r.Statements[i]))
	}
	for i := range r.Relations {
		list = append(list, w.relation(&r.Relations[i]))
	}
	return list
}

func (w *witness) meeting(m *record.Meeting) Fact {
	f := w.fact(Meeting, m.Item, m.Evidence)
	for _, p := range m.Participants {
		f.From = addOnce(f.From, sideOf(w, p))
		f.Who = addOnce(f.Who, w.name(p.Actor))
	}
	f.To, f.Day, f.Status, f.Topics = f.From, w.days.Start(m.Start, m.Status), m.Status, m.Topics
	f.What = []string{m.Format}
	return f
}

// sideOf is the side of a participant: the one given, else whom the actor stands for.
func sideOf(w *witness, p record.Participant) string {
	if p.Side != "" {
		return p.Side
	}
	return w.code(p.Actor)
}

func (w *witness) visit(v *record.Visit) Fact {
	f := w.fact(Visit, v.Item, v.Evidence)
	f.From, f.Who = w.codes(v.Visitors), w.names(v.Visitors)
	f.To = addOnce(w.codes(v.Host), v.Country)
	f.Day, f.Status = w.days.Start(v.Start, v.Status), v.Status
	f.What = []string{"visit"}
	return f
}

func (w *witness) event(e *record.Event) Fact {
	f := w.fact(Event, e.Item, e.Evidence)
	f.From, f.To, f.Who = w.codes(e.Source), w.codes(e.Target), w.names(e.Source)
	f.Status, f.What = e.Status, []string{e.CAMEO}
	f.Day = w.days.Event(e)
	if e.Quad != nil {
		f.Quad = e.Quad.Value
	}
	if e.Goldstein != nil {
		f.Goldstein = int(math.Round(10 * e.Goldstein.Value))
	}
	return f
}

func (w *witness) commitment(c *record.Commitment) Fact {
	f := w.fact(Commitment, c.Item, c.Content)
	f.From, f.To, f.Who = w.codes(c.Parties), w.codes(c.To), w.names(c.Parties)
	if len(f.From) > 1 { // an agreement binds all to all
		f.To = f.From
	}
	f.Day, f.What, f.Condition, f.Due = w.r.Document.Published, []string{c.Kind}, c.Condition, c.Due
	for i := len(c.Statements) - 1; i >= 0; i-- {
		if s := w.said[c.Statements[i]]; s != nil {
			f.Day = w.days.Statement(s)
			for _, speaker := range s.Speaker {
				f.Who = addOnce(f.Who, w.name(speaker))
			}
		}
	}
	if c.Topic != "" {
		f.Topics = []string{c.Topic}
	}
	return f
}

func (w *witness) statement(s *record.Statement) Fact {
	f := w.fact(Statement, s.Item, s.Content)
	f.From, f.To, f.Who = w.codes(s.Speaker), w.codes(s.To), w.names(s.Speaker)
	for _, side := range w.beside[s.ID] {
		f.To = addOnce(f.To, side)
	}
	f.Day, f.What, f.Topics = w.days.Statement(s), s.Acts, s.Topics
	return f
}

func (w *witness) relation(a *record.Relation) Fact {
	f := w.fact(Relation, a.Item, a.Content)
	f.From, f.Day, f.What = w.codes(a.Actors), w.r.Document.Published, []string{a.Direction}
	f.To = f.From
	f.Who = []string{"report"}
	if a.By != "report" {
		f.Who = w.names([]string{a.By})
	}
	return f
}

// fact begins one: its id, where it stands, its words.
func (w *witness) fact(kind string, item record.Item, spans []record.Span) Fact {
	f := Fact{Kind: kind, ID: item.ID, Document: w.r.Document.ID, Outlet: w.r.Document.Outlet, From: []string{}, To: []string{}, Who: []string{}, Topics: []string{}, About: []string{}}
	if len(spans) == 0 {
		spans = item.Evidence
	}
	var parts []string
	for _, s := range spans {
		if 0 <= s.Start && s.Start < s.End && s.End <= len(w.r.Document.Text) {
			parts = append(parts, strings.Join(strings.Fields(s.In(w.r.Document.Text)), " "))
			f.About = w.named(f.About, s)
		}
	}
	f.Words = strings.Join(parts, " … ")
	return f
}
