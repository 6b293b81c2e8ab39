package event

import (
	"math"
	"slices"
	"strings"

	"readout/knowledge/frames"
	"readout/record"
)

// key is what makes two tellings one event.
type key struct {
	source, target, cameo, mode, status string
	meeting                             int // of meetings each is its own event
}

// found is an event before it is put into the record's form.
type found struct {
	source, target []string
	code           frames.Code
	status         string
	statusWord     int // token, -1 for none
	date           string
	place          int
	told           int  // statement, -1 for none
	meeting        int  // index of the meeting plus one, 0 for none
	clause         bool // found in a clause, not by the stage of meetings
	evidence       record.Span
	first, last    int // tokens of the evidence
	why            string
	confidence     float64
}

// add keeps an event, or adds its words to the same one told before. It returns the event's index, -1 where
// there is none to keep.
func (c *coder) add(f found) int {
	f.source, f.target = unique(f.source), unique(f.target)
	if len(f.source) == 0 || len(f.target) == 0 || len(f.source) == 1 && len(f.target) == 1 && f.source[0] == f.target[0] {
		return -1
	}
	if len(f.source) > 1 && len(f.source) == len(f.target) && len(minus(f.source, f.target, false)) == 0 {
		f = c.together(f)
	}
	k := key{strings.Join(f.source, "+"), strings.Join(f.target, "+"), f.code.CAMEO, f.code.Mode, f.status, f.meeting}
	if i, ok := c.seen[k]; ok {
		e := &c.out.Events[i]
		if !slices.Contains(e.Evidence, f.evidence) {
			e.Evidence = append(e.Evidence, f.evidence)
		}
		if f.told >= 0 && !slices.Contains(e.ToldBy, f.told) {
			e.ToldBy = append(e.ToldBy, f.told)
		}
		if f.date != "" && e.Why == f.why && e.Date == day(c.Published) { // a headline tells no day, the sentence below does
			e.Date = f.date
		}
		if e.Place < 0 {
			e.Place = f.place
		}
		return i
	}
	if f.code.CAMEO == "125" {
		c.called[f.source[0]+f.target[0]] = true
	}
	if f.code.Event == "CONSULT" && f.code.Mode != "visit" {
		pair, back := f.source[0]+f.target[0]+f.status, f.target[0]+f.source[0]+f.status
		if c.met[pair] && f.clause {
			return -1 // the clause tells of the meeting that is coded already
		}
		c.met[pair], c.met[back] = true, true
	}
	if f.code.CAMEO == "036" && (f.meeting > 0 || f.clause) {
		pair, back := f.source[0]+f.target[0]+"036", f.target[0]+f.source[0]+"036"
		if c.met[pair] && f.clause {
			return -1 // "would begin talks", a meeting that is coded already
		}
		c.met[pair], c.met[back] = true, true
	}
	c.seen[k] = len(c.out.Events)
	c.out.Events = append(c.out.Events, c.form(f))
	return len(c.out.Events) - 1
}

// together gives an act of several on each other the order of sides in which it was told before.
func (c *coder) together(f found) found {
	for _, e := range c.out.Events {
		if e.CAMEO == f.code.CAMEO && len(e.Source) == len(f.source) && len(minus(e.Source, f.source, false)) == 0 {
			f.source, f.target = slices.Clone(e.Source), slices.Clone(e.Target)
			return f
		}
	}
	return f
}

// form is the record's form of an event.
func (c *coder) form(f found) Event {
	e := Event{Place: f.place}
	e.Source, e.Target, e.CAMEO, e.Status, e.Date = f.source, f.target, f.code.CAMEO, f.status, f.date
	e.Evidence, e.Why, e.Confidence = []record.Span{f.evidence}, f.why, math.Round(100*f.confidence)/100
	if f.code.Event != "" {
		e.PLOVER = &record.PLOVER{Event: f.code.Event, Mode: f.code.Mode, Contexts: c.contexts(f.first, f.last)}
		if q, ok := c.Book.Quad("plover", f.code.Event); ok {
			e.Quad = &record.Quad{Scheme: "plover", Value: q}
		}
	}
	if g, ok := c.Book.Goldstein("gdelt", f.code.CAMEO); ok {
		e.Goldstein = &record.Goldstein{Table: "gdelt", Value: g}
	}
	if f.told >= 0 {
		e.ToldBy = []int{f.told}
	}
	if f.statusWord >= 0 {
		e.Because = map[string]record.Because{"status": {Evidence: []record.Span{c.tree.Span(f.statusWord, f.statusWord+1)}, Why: "clause.mood"}}
	}
	return e
}

// stretch is how many tokens of an event's words are read: endless sentences stay linear.
const stretch = 300

// contexts of PLOVER in the words of an event, by the topics that they speak of.
func (c *coder) contexts(first, last int) []string {
	list := []string{}
	c.Topics.Match(c.tree, first, min(last, first+stretch), func(topic, _, _ int) {
		for _, x := range c.Topics.Topics[topic].Contexts {
			if x != "diplomatic" && c.Book.Context(x) && !slices.Contains(list, x) {
				list = append(list, x)
			}
		}
	})
	return list
}

// codesOf are the codes of actors, each once, in order.
func (c *coder) codesOf(actors []int) []string {
	var list []string
	for _, a := range actors {
		if x := c.cast.Code(a); x != "" && !slices.Contains(list, x) {
			list = append(list, x)
		}
	}
	return list
}

func unique(list []string) []string {
	var kept []string
	for _, x := range list {
		if x != "" && !slices.Contains(kept, x) {
			kept = append(kept, x)
		}
	}
	return kept
}
