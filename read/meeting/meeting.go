// Package meeting finds the meetings, calls and visits of a report: who, where, when, how long, in what
// format, and whether they happened. One meeting named several times is one.
package meeting

import (
	"readout/knowledge/countries"
	"readout/knowledge/frames"
	"readout/knowledge/titles"
	"readout/knowledge/topics"
	"readout/read/actor"
	"readout/read/name"
	"readout/read/party"
	"readout/read/place"
	"readout/read/statement"
	"readout/read/syntax"
	"readout/read/temporal"
	"readout/record"
)

// Reader finds meetings by what it knows. It is immutable and may be shared.
type Reader struct {
	Words     *frames.Meetings
	Titles    *titles.Index
	Topics    *topics.List
	Countries *countries.Index
}

// Report is what the stages before have read.
type Report struct {
	Tree   *syntax.Tree
	Times  []temporal.Time
	Names  *name.Names
	Cast   *actor.Cast
	Places []place.Place
	// Statements are those made in the report, for the meetings at which they were made.
	Statements []statement.Statement
	Published  string // day of the report, or ""
	Title      string // of the report, or ""
}

// Participant is one who takes part; Actor is an index into the cast.
type Participant struct {
	Actor   int
	Side    string
	Host    bool
	HasHost bool // whether the host is known
	Role    string
}

// Characterisation is what somebody (actors, none for the report itself) called a meeting.
type Characterisation struct {
	Content []record.Span
	By      []int
}

// Meeting is one meeting; indices where the record has ids.
type Meeting struct {
	record.Meeting
	Participants  []Participant
	Characterised []Characterisation
	Follows       []int
	Statements    []int
	Place         int // index of the place where it was, or -1
	Token         int // of the words that named it first
}

// Visit is one visit; indices where the record has ids.
type Visit struct {
	record.Visit
	Visitors []int
	Host     []int
	ClaimBy  []int // empty: the report
	Place    int
	Token    int
}

// Meetings is what the stage finds.
type Meetings struct {
	Meetings []Meeting
	Visits   []Visit
	Of       []int // for each statement the meeting at which it was made, or -1
	mentions []naming
}

// Joins says whether some meeting of the report has both sides.
func (m *Meetings) Joins(x, y string) bool {
	for i := range m.Meetings {
		one, other := false, false
		for _, p := range m.Meetings[i].Participants {
			one, other = one || p.Side == x, other || p.Side == y
		}
		if one && other {
			return true
		}
	}
	return false
}

// Read finds the meetings and visits of a report, in the order of the words that name them first;
// meetings before the report's own come after those.
func (r *Reader) Read(report *Report) *Meetings {
	s := &scan{Reader: r, Report: report, tree: report.Tree, cast: report.Cast}
	s.who = &party.Finder{Tree: s.tree, Names: report.Names, Able: s.able, Full: s.hasPerson}
	s.find()
	s.merge()
	s.unnamed()
	s.turns()
	s.order()
	s.findVisits()
	s.settle()
	out := s.result()
	s.link(out)
	s.topicsFrom(out)
	return out
}
