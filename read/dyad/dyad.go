// Package dyad codes what one marked actor of a sentence does to another, as the test sets of event coding have
// it: source and target are given, the event, its mode and its status are asked for.
//
// Two ways lead to a code. The frames of knowledge/frames are looked up at every predicate, and the act that
// joins the two phrases best is taken (Rules). A learned scorer weighs the frames together with words, paths and
// word vectors, and names the event; the frame that agrees with it gives mode and CAMEO code (Code).
package dyad

import (
	"readout/knowledge/codes"
	"readout/knowledge/frames"
	"readout/read/clause"
	"readout/read/syntax"
)

// Range is the tokens [First, Last).
type Range struct{ First, Last int }

// Has says whether token i lies in the range.
func (r Range) Has(i int) bool { return r.First <= i && i < r.Last }

// Empty says whether the range has no token.
func (r Range) Empty() bool { return r.Last <= r.First }

// Pair is a sentence with two marked phrases, of which one may be missing.
type Pair struct {
	Tree           *syntax.Tree
	Source, Target Range
}

// Codes is what a pair is coded as. Event is empty where nothing is known to be done.
type Codes struct {
	frames.Code
	Quad   int // PLOVER's class, 0 without an event
	Status string
	Why    string // the frame or the features that decided
}

// Coder codes pairs. It is immutable and may be shared.
type Coder struct {
	Book   *codes.Book
	Frames *frames.Set
	Scorer *Scorer // nil: by rules alone
}

// Code names the event by the scorer, and its mode, CAMEO code and status by the best act that agrees with it.
func (c *Coder) Code(p *Pair) Codes {
	if c.Scorer == nil {
		return c.Rules(p)
	}
	v := c.view(p)
	event, reason := c.Scorer.choose(v)
	for i := range v.acts {
		if a := &v.acts[i]; Root(a.Code.Event) == event {
			return c.codes(a.Code, a.Status, "event."+a.Why+"+"+reason)
		}
	}
	status := clause.Happened
	if g := v.governor(); g >= 0 {
		status = clause.MoodOf(p.Tree, g).Status
	}
	code := frames.Code{CAMEO: plain[event], Event: event}
	if event == yield {
		known, _ := c.Book.CAMEO(code.CAMEO)
		code.Event = known.PLOVER
	}
	return c.codes(code, status, reason)
}

// Rules codes a pair by the frames alone.
func (c *Coder) Rules(p *Pair) Codes {
	v := c.view(p)
	if a := v.best(); a != nil {
		return c.codes(a.Code, a.Status, "event."+a.Why)
	}
	if len(v.acts) > 0 { // what PLOVER drops
		a := &v.acts[0]
		return c.codes(a.Code, a.Status, "event."+a.Why)
	}
	return Codes{}
}

func (c *Coder) codes(code frames.Code, status, why string) Codes {
	out := Codes{Code: code, Status: status, Why: why}
	if code.Event != "" {
		out.Quad, _ = c.Book.Quad("plover", code.Event)
	}
	return out
}

// yield joins PLOVER's CONCEDE and RETREAT, as PLOVER 1 and the PLV sets do.
const yield = "YIELD"

// Root is the event's name in the PLV sets.
func Root(event string) string {
	if event == "CONCEDE" || event == "RETREAT" {
		return yield
	}
	return event
}

// plain is the CAMEO code of an event of which no frame tells more.
var plain = map[string]string{
	"AGREE": "030", "CONSULT": "040", "SUPPORT": "050", "COOPERATE": "060", "AID": "070", yield: "080", "REQUEST": "100", "ACCUSE": "110",
	"REJECT": "120", "THREATEN": "130", "PROTEST": "140", "MOBILIZE": "150", "SANCTION": "160", "COERCE": "170", "ASSAULT": "190",
}
