package statement

import (
	"cmp"
	"slices"
	"strings"

	"readout/read/attribution"
	"readout/read/syntax"
	"readout/record"
)

// sides are the two states whose meeting the report speaks of, as actors, and the words that showed it.
type sides struct {
	a, b  int
	known bool
	span  record.Span
}

// addressee gives whom the words are said to: who stands in the cue's slot, or, where the speaker goes on
// without being named anew ("he added"), whom he spoke to before.
func (s *scan) addressee(st *Statement, a *attribution.Attribution) {
	if a.ToHead >= 0 {
		for _, who := range s.Cast.At(int(a.ToHead)) {
			if !slices.Contains(st.Speaker, who) && s.Cast.Actors[who].Kind != "media" {
				st.To = append(st.To, who)
			}
		}
		if len(st.To) == 0 {
			st.To = s.government(int(a.ToHead), st.Speaker)
		}
		if _, named := s.asked(a); len(st.To) == 0 && !named.Empty() { // "their ministers, A and B, to …"
			for _, who := range s.Cast.Within(int(named.First), int(named.Last)) {
				if s.Cast.Actors[who].Kind == "person" && !slices.Contains(st.Speaker, who) {
					st.To = append(st.To, who)
				}
			}
		}
		return
	}
	if st.To = s.writtenTo(a); len(st.To) > 0 {
		return
	}
	goesOn := a.Entry != nil && a.Entry.Is(goesOnFlag) && s.pronoun(a) || a.Why == "quote.flow"
	if goesOn && len(s.run.to) > 0 && slices.Equal(s.run.speaker, st.Speaker) {
		st.To = s.run.to
	}
}

// government is the state whose government a name with head tok is, "the Danish Government", where the report knows that state; it is
// nobody who speaks.
func (s *scan) government(tok int, speakers []int) []int {
	m := s.Names.ByToken[tok]
	if m < 0 || s.lower(tok) != "government" || s.Names.Mentions[m].Entity < 0 {
		return nil
	}
	e := &s.Names.Entities[s.Names.Mentions[m].Entity]
	for i := range s.Cast.Actors {
		if x := &s.Cast.Actors[i]; x.Kind == "state" && x.Represents == cmp.Or(s.Names.Mentions[m].Of, e.Of, e.Code()) && !slices.Contains(speakers, i) {
			return []int{i}
		}
	}
	return nil
}

// writtenTo is whom a letter or call went to of which the participle of a cue tells what it said: "wrote to the mayor, demanding …".
func (s *scan) writtenTo(a *attribution.Attribution) []int {
	if a.CueHead < 0 || s.Tree.Nodes[a.CueHead].XPOS != syntax.XVBG {
		return nil
	}
	v := s.Tree.Head(int(a.CueHead))
	if v < 0 || s.Tree.UPOS(v) != syntax.VERB {
		return nil
	}
	switch s.Tree.Lemma(v) {
	case "write", "cable", "appeal":
	default:
		return nil
	}
	for k := range s.Tree.Kids(v) {
		if c := s.Tree.Kid(k, syntax.Case); c >= 0 && s.lower(c) == "to" && k < int(a.CueHead) {
			return s.Cast.At(k)
		}
	}
	return nil
}

// directed are the acts that one side of a meeting directs to the other.
var directed = map[string]bool{"position": true, "warn": true, "demand": true, "appeal": true, "reject": true, "promise": true, "offer": true, "threaten": true, "ask": true}

// otherSide gives a told act of one side of a meeting, with no addressee of its own, the other side.
func (s *scan) otherSide(st *Statement, a *attribution.Attribution) {
	if len(st.To) > 0 || a.ToHead >= 0 || !s.pair.known || a.Form == attribution.Direct || a.Turn || len(st.Speaker) != 1 || len(st.Acts) == 0 || !directed[st.Acts[0]] {
		return
	}
	if a.Entry == nil || len(a.Entry.Acts) == 0 && a.Act == nil || a.Declined || a.Entry.Words[0] == "decline" || a.Parent >= 0 && s.Attributions[a.Parent].Turn {
		return
	}
	if told := a.Why == "clause.object" || a.Why == "act.noun" || a.Why == "act.about"; !told && (st.Acts[0] == "position" || st.Acts[0] == "promise" || a.Act == nil && !slices.Contains(a.Entry.Acts, st.Acts[0])) {
		return
	}
	own := s.Cast.State(st.Speaker[0])
	other := -1
	switch own {
	case s.pair.a:
		other = s.pair.b
	case s.pair.b:
		other = s.pair.a
	}
	if own < 0 || other < 0 {
		return
	}
	st.To = []int{other}
	because(st, "to", "meeting.other_side", s.pair.span)
	st.Confidence *= .97
}

// sidesUpTo follows the report to attribution i: a sentence that speaks of a meeting between two states
// makes them the sides.
func (s *scan) sidesUpTo(i int) {
	a := &s.Attributions[i]
	at := a.Start()
	for ; s.next < len(s.Tree.Sentences) && s.Tree.Sentences[s.next].First <= at; s.next++ {
		sentence := s.Tree.Sentences[s.next]
		if s.meets(int(sentence.First), int(sentence.Last)) {
			s.pairOf(int(sentence.First), int(sentence.Last))
		}
	}
}

// meets says whether words of meeting stand in tokens [first, last).
func (s *scan) meets(first, last int) bool {
	for i := first; i < min(last, first+120); i++ {
		switch s.Tree.Lemma(i) {
		case "meet", "meeting", "talk", "talks", "speak", "call", "host", "summit", "discussion", "conversation", "dialogue", "visit", "receive", "phone", "tell":
			return true
		}
	}
	return false
}

// press says whether a role is that of one who reports.
func press(role string) bool {
	return strings.Contains(role, "correspondent") || strings.Contains(role, "reporter") || strings.Contains(role, "journalist")
}

func (s *scan) pairOf(first, last int) {
	var states, people []int
	for _, who := range s.Cast.Within(first, last) {
		if k := s.Cast.Actors[who].Kind; k != "person" && k != "group" && k != "government_body" {
			continue
		}
		if s.Cast.Actors[who].Entry == "" && press(s.Cast.Actors[who].Role) {
			continue
		}
		if st := s.Cast.State(who); st >= 0 && !slices.Contains(states, st) {
			states = append(states, st)
		}
		if s.Cast.Actors[who].Kind == "person" {
			people = append(people, who)
		}
	}
	if s.metKnown = len(people) == 2 || s.metKnown && len(people) < 2; len(people) == 2 {
		s.met = [2]int{people[0], people[1]}
	}
	if len(states) == 2 {
		s.pair = sides{a: states[0], b: states[1], known: true, span: s.Tree.Span(first, last)}
	} else if len(states) > 2 {
		s.pair.known = false
	}
}
