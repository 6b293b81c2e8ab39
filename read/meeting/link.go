package meeting

import (
	"sort"

	"readout/read/clause"
	"readout/read/party"
	"readout/read/statement"
	"readout/record"
)

// link gives each statement the meeting at which it was made: its speaker takes part, and so does whom it is
// said to. Of several the one named last before the statement counts, else the one named in its sentence.
func (s *scan) link(out *Meetings) {
	out.Of = make([]int, len(s.Statements))
	for i := range s.Statements {
		if st := &s.Statements[i]; st.Why == turn && len(st.Cue) > 0 {
			at, _ := s.tokens(st.Cue[0])
			s.turnAt = append(s.turnAt, at)
		}
	}
	for i := range s.Statements {
		out.Of[i] = s.meetingOf(out, i)
		if m := out.Of[i]; m >= 0 {
			out.Meetings[m].Statements = append(out.Meetings[m].Statements, i)
		}
	}
}

func (s *scan) meetingOf(out *Meetings, i int) int {
	st := &s.Statements[i]
	first, last := s.tokens(st.Evidence[0])
	for _, m := range out.Naming(first, last) {
		for _, c := range out.Meetings[m].Characterised {
			if len(c.By) > 0 && overlaps(st.Evidence, c.Content) {
				return m
			}
		}
	}
	at := out.firstAt(st.Token + 1)
	from := s.answerFrom(st)
	for n := at - 1; n >= 0 && n > at-reach && out.mentions[n].token >= from; n-- {
		if s.held(i, &out.Meetings[out.mentions[n].meeting]) {
			return out.mentions[n].meeting
		}
	}
	for n := at; n < len(out.mentions) && s.tree.SentenceOf[out.mentions[n].token] == s.tree.SentenceOf[st.Token]; n++ {
		if s.held(i, &out.Meetings[out.mentions[n].meeting]) {
			return out.mentions[n].meeting
		}
	}
	return -1
}

// answerFrom is the first token at which a meeting may be named for a statement: of one that somebody tells of in a turn
// of a transcript the label of the turn before, which may ask about it; else the first of the text.
func (s *scan) answerFrom(st *statement.Statement) int {
	if st.Why == turn {
		return 0
	}
	n := sort.SearchInts(s.turnAt, st.Token+1)
	if n < 2 {
		return 0
	}
	return s.turnAt[n-2]
}

// reach is how many namings back a statement or a mention looks for its meeting. It keeps the work linear.
const reach = 48

func (s *scan) held(i int, m *Meeting) bool {
	return (m.Status == clause.Happened || m.Status == clause.Ongoing) && s.saidAt(i, m)
}

// tokens are the tokens [first, last) of a span.
func (s *scan) tokens(x record.Span) (first, last int) {
	t := s.tree.Tokens
	first = sort.Search(len(t), func(k int) bool { return int(t[k].End) > x.Start })
	last = sort.Search(len(t), func(k int) bool { return int(t[k].Start) >= x.End })
	return first, last
}

// firstAt is the index of the first naming at or after a token.
func (m *Meetings) firstAt(token int) int {
	return sort.Search(len(m.mentions), func(k int) bool { return m.mentions[k].token >= token })
}

func overlaps(a, b []record.Span) bool {
	for _, x := range a {
		for _, y := range b {
			if x.Overlaps(y) {
				return true
			}
		}
	}
	return false
}

// saidAt says whether statement i can have been made at a meeting.
func (s *scan) saidAt(i int, m *Meeting) bool {
	st := &s.Statements[i]
	if len(st.Speaker) == 0 {
		return false
	}
	for _, a := range st.Speaker {
		if !s.takesPart(a, m) {
			return false
		}
	}
	if len(st.To) == 0 {
		return true
	}
	for _, a := range st.To {
		if s.takesPart(a, m) {
			return true
		}
	}
	return false
}

// takesPart says whether an actor, or its state for a state, is among the participants.
func (s *scan) takesPart(a int, m *Meeting) bool {
	for _, p := range m.Participants {
		if p.Actor == a || s.cast.Actors[a].Kind == "state" && p.Side != "" && p.Side == s.side(a) {
			return true
		}
	}
	return false
}

// topicsFrom adds the issues of the statements made at a meeting.
func (s *scan) topicsFrom(out *Meetings) {
	for i, m := range out.Of {
		if m < 0 {
			continue
		}
		for _, t := range s.Statements[i].Topics {
			if !hasString(out.Meetings[m].Topics, t) {
				out.Meetings[m].Topics = append(out.Meetings[m].Topics, t)
			}
		}
	}
}

func hasString(list []string, x string) bool {
	for _, y := range list {
		if x == y {
			return true
		}
	}
	return false
}

// Naming gives the meetings that tokens [first, last) name, each once.
func (m *Meetings) Naming(first, last int) []int {
	var list []int
	for k := m.firstAt(first); k < len(m.mentions) && m.mentions[k].token < last; k++ {
		if !party.Has(list, m.mentions[k].meeting) {
			list = append(list, m.mentions[k].meeting)
		}
	}
	return list
}

// Tokens are the words that name the meetings of two or more, in order.
func (m *Meetings) Tokens() []int {
	var list []int
	for _, n := range m.mentions {
		if len(m.Meetings[n.meeting].Participants) > 1 {
			list = append(list, n.token)
		}
	}
	return list
}
