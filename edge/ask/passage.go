package ask

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"readout/edge/archive"
	"readout/record"
)

// Passage is a place where words were found, as JSON and CSV have it.
type Passage struct {
	Document  string   `json:"document"`
	Published string   `json:"published,omitempty"`
	Outlet    string   `json:"outlet,omitempty"`
	Title     string   `json:"title,omitempty"`
	Start     int      `json:"start"` // of the passage, in bytes of the text
	End       int      `json:"end"`
	Words     string   `json:"words"`
	Statement string   `json:"statement,omitempty"` // the innermost that holds the words found
	Speaker   []string `json:"speaker"`
	Event     string   `json:"event,omitempty"` // the coded event that was looked for
	Coded     string   `json:"coded,omitempty"` // how: "JPN → USA · 042"

	Found []record.Span `json:"-"` // in Words
}

// Passages finds the sentences of a hit that hold the words, and who said them. Where the words stand in the title
// alone, it is one passage without words.
func Passages(ctx context.Context, s archive.Archive, h archive.Hit) ([]Passage, error) {
	r, err := s.Document(ctx, h.Document)
	if err != nil {
		return nil, err
	}
	if len(h.Spans) == 0 {
		h.Spans = []record.Span{{}}
	}
	var list []Passage
	for _, span := range sentences(h) {
		p := Passage{Document: h.Document, Published: h.Published, Outlet: h.Outlet, Title: h.Title, Start: span.whole.Start, End: span.whole.End, Words: span.whole.In(h.Text), Speaker: []string{},
			Found: Shifted(span.found, span.whole.Start)}
		if st := saidAt(r, span.found[0]); st != nil {
			p.Statement, p.Speaker = st.ID, namesOf(r, st.Speaker)
		}
		list = append(list, p)
	}
	return list, nil
}

// Acting finds the sentences of a report in which a statement does an act, or an event is coded so: by a CAMEO code or how it
// begins, or a PLOVER event. What is "" is not looked for.
func Acting(r *record.Record, act, code string) []Passage {
	var list []Passage
	passage := func(evidence []record.Span) *Passage {
		list = append(list, Passage{Document: cmp.Or(r.Document.ID, r.Document.SHA256), Published: r.Document.Published, Outlet: r.Document.Outlet, Title: r.Document.Title, Speaker: []string{}})
		p := &list[len(list)-1]
		if len(evidence) > 0 {
			evidence = slices.SortedFunc(slices.Values(evidence), func(a, b record.Span) int { return a.Start - b.Start })
			whole := Around(r.Document.Text, record.Span{Start: evidence[0].Start, End: evidence[len(evidence)-1].End})
			p.Start, p.End, p.Words, p.Found = whole.Start, whole.End, whole.In(r.Document.Text), Shifted(evidence, whole.Start)
		}
		return p
	}
	for i := range r.Statements {
		if st := &r.Statements[i]; act != "" && slices.Contains(st.Acts, act) {
			p := passage(st.Evidence)
			p.Statement, p.Speaker = st.ID, namesOf(r, st.Speaker)
		}
	}
	for i := range r.Events {
		if e := &r.Events[i]; code != "" && (strings.HasPrefix(e.CAMEO, code) || e.PLOVER != nil && e.PLOVER.Event == code) {
			p := passage(e.Evidence)
			p.Event, p.Coded = e.ID, strings.Join(e.Source, ", ")+" → "+strings.Join(e.Target, ", ")+" · "+e.CAMEO
		}
	}
	return list
}

// sentence is a sentence of a report and what was found in it.
type sentence struct {
	whole record.Span
	found []record.Span
}

// sentences gathers what was found by sentence, as the eye needs it: up to a stop or a line's end.
func sentences(h archive.Hit) []sentence {
	var list []sentence
	for _, s := range h.Spans {
		if n := len(list); n > 0 && list[n-1].whole.Contains(s) {
			list[n-1].found = append(list[n-1].found, s)
			continue
		}
		list = append(list, sentence{Around(h.Text, s), []record.Span{s}})
	}
	return list
}

// saidAt is the statement with the shortest piece of content or evidence that holds a span.
func saidAt(r *record.Record, s record.Span) *record.Statement {
	var best *record.Statement
	shortest := 0
	for i := range r.Statements {
		for _, c := range slices.Concat(r.Statements[i].Content, r.Statements[i].Evidence) {
			if c.Contains(s) && s.Len() > 0 && (best == nil || c.Len() < shortest) {
				best, shortest = &r.Statements[i], c.Len()
			}
		}
	}
	return best
}

// namesOf names actors.
func namesOf(r *record.Record, ids []string) []string {
	names := []string{}
	for _, id := range ids {
		for i := range r.Actors {
			if r.Actors[i].ID == id {
				names = append(names, r.Actors[i].Name)
			}
		}
	}
	return names
}
