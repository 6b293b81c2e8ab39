// Package event codes who did what to whom: PLOVER 2.0 events beside CAMEO codes, with status, place, date
// and the words that they rest on.
//
// The manual's rules that hold here: an event has two known actors of different sides; a future cooperation
// is AGREE, so a planned meeting or visit is AGREE and not CONSULT; a cancelled meeting is REJECT; a summoned
// ambassador is ACCUSE; THREATEN wants a named consequence; in a visit that happened the visitor is the
// source and the host the target; in a meeting all take part on both sides, one event for a pair.
package event

import (
	"readout/knowledge/codes"
	"readout/knowledge/frames"
	"readout/knowledge/topics"
	"readout/read/actor"
	"readout/read/meeting"
	"readout/read/name"
	"readout/read/party"
	"readout/read/place"
	"readout/read/statement"
	"readout/read/syntax"
	"readout/read/temporal"
	"readout/record"
)

// Reader codes events by what it knows. It is immutable and may be shared.
type Reader struct {
	Book   *codes.Book
	Frames *frames.Set
	Topics *topics.List
}

// Report is what the stages before have read.
type Report struct {
	Tree       *syntax.Tree
	Times      []temporal.Time
	Names      *name.Names
	Cast       *actor.Cast
	Places     []place.Place
	Meetings   *meeting.Meetings
	Statements []statement.Statement
	Published  string
}

// Event is one event; indices where the record has ids.
type Event struct {
	record.Event
	Place  int   // index of the report's places, or -1
	ToldBy []int // statements
}

// Gap is a clause between two actors that no pattern covers.
type Gap struct {
	record.Gap
}

// Events is what the stage finds.
type Events struct {
	Events []Event
	Gaps   []Gap
}

// Read codes the events of a report: those of its meetings and visits first, then those of its clauses in
// the order of the text, then what is done by saying. The same act between the same sides, told again, is one event with both evidences.
func (r *Reader) Read(report *Report) *Events {
	c := &coder{Reader: r, Report: report, tree: report.Tree, cast: report.Cast, seen: map[key]int{}, at: map[int]int{}, clauses: map[int][]int{}, called: map[string]bool{}, met: map[string]bool{}}
	c.who = &party.Finder{Tree: c.tree, Names: report.Names, Able: c.able, Full: c.full}
	c.taken = make([]bool, len(c.tree.Nodes))
	c.tellers()
	c.meetings(false)
	c.visits(false)
	for i := range c.tree.Nodes {
		switch c.tree.UPOS(i) {
		case syntax.VERB:
			c.verb(i)
		case syntax.NOUN:
			c.noun(i)
		}
	}
	c.statements()
	c.meetings(true)
	c.visits(true)
	return &c.out
}

// coder is the work on one report.
type coder struct {
	*Reader
	*Report
	tree    *syntax.Tree
	cast    *actor.Cast
	who     *party.Finder
	taken   []bool // words that an event rests on already
	seen    map[key]int
	at      map[int]int   // the event of a verb
	clauses map[int][]int // for a statement the events of clauses in its words
	teller  []int32       // for each token the statement in whose words it stands, or -1
	cue     map[int]bool  // tokens that introduce statements
	// called has the pairs (their codes joined) between which a clause tells who called a meeting off.
	called map[string]bool
	pair   []string        // the two sides whom the report is about, nil before they are found
	first  int             // of the events looked at for these the one that the report tells first
	looked int             // how many were
	met    map[string]bool // pairs (codes and status joined) of the meetings coded
	out    Events
}

// able are the actors of a noun phrase that stand for a side.
func (c *coder) able(t int) []int {
	var kept []int
	for _, a := range c.cast.At(t) {
		if c.cast.Code(a) != "" && c.cast.Actors[a].Kind != "media" {
			kept = append(kept, a)
		}
	}
	return kept
}

func (c *coder) full(actors []int) bool { return len(actors) > 0 }
