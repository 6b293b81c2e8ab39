// Package statement makes the record's statements of attributions: who says it, to whom, through whom, by
// what act, about what. An attribution becomes a statement where it is speech or an official act, its speaker
// is known, and it was really said.
package statement

import (
	"slices"

	"readout/knowledge/cues"
	"readout/knowledge/topics"
	"readout/read/actor"
	"readout/read/attribution"
	"readout/read/name"
	"readout/read/syntax"
	"readout/read/temporal"
	"readout/record"
)

// Reader makes statements by what it knows. It is immutable and may be shared.
type Reader struct {
	Cues   *cues.Lexicon
	Topics *topics.List
}

// Report is what the stages before have read.
type Report struct {
	Tree         *syntax.Tree
	Times        []temporal.Time
	Names        *name.Names
	Attributions []attribution.Attribution
	Cast         *actor.Cast
	Outlet       string // of the document
	Government   bool   // the outlet is a government's
	Authors      []int  // who says "I" and "we" in a document in the first person; actors
	Joint        bool   // they agreed on it together
}

// Via is one step of the way to the reader; Actor is an index into the cast.
type Via struct {
	Actor int
	How   string // outlet, told_by, document
}

// Statement is one statement; indices into the cast and into the list where the record has ids.
type Statement struct {
	record.Statement
	Speaker     []int
	To          []int
	Via         []Via
	Nested      int // index of the statement in whose words this one stands, or -1
	Attribution int
	Content     []attribution.Range // tokens
	Token       int                 // of the cue, or the first of the content
}

// scan is the work on one report.
type scan struct {
	*Reader
	*Report
	out      []Statement
	of       []int32 // for each attribution its first statement plus one
	who      [][]int // for each attribution its speakers
	reader   [][]int // for each attribution those who only read out another's words
	pair     sides
	met      [2]int // the two persons who met last
	metKnown bool
	run      run
	words    []string // scratch of contentActs
	next     int      // first sentence not yet looked at for sides
}

// Read makes the statements of a report, in the order of their words.
func (r *Reader) Read(report *Report) []Statement {
	report = byAuthor(goingOn(report))
	n := len(report.Attributions)
	s := &scan{Reader: r, Report: report, of: make([]int32, n), who: make([][]int, n), reader: make([][]int, n)}
	for i := range report.Attributions {
		s.sidesUpTo(i)
		s.who[i] = s.speakers(i)
		if of := s.proxy(&report.Attributions[i]); len(of) > 0 && !slices.Equal(of, s.who[i]) {
			s.reader[i], s.who[i] = s.who[i], of
		}
		if groups := s.behalf(&report.Attributions[i]); len(groups) > 0 && len(s.who[i]) > 0 {
			s.who[i] = union(slices.Clone(s.who[i]), groups)
		}
		s.run.document(s, i)
		if s.ownAct(i) {
			s.who[i] = s.Authors
		}
	}
	carried := s.carriers()
	s.next, s.pair = 0, sides{}
	for i := range report.Attributions {
		s.sidesUpTo(i)
		if !carried[i] && s.stated(i) {
			s.make(i)
		}
	}
	s.nest()
	return merge(s.out, report.Tree.Source)
}

// make adds the statement of attribution i: one, or one a paragraph of a turn.
func (s *scan) make(i int) {
	a := &s.Attributions[i]
	s.of[i] = int32(len(s.out)) + 1
	if !a.Turn {
		content, _ := s.asked(a)
		from := 0
		for k := 1; k < len(content); k++ {
			if s.apart(content[k-1], content[k]) {
				s.add(i, content[from:k])
				from = k
			}
		}
		s.add(i, content[from:])
	}
	for k := 0; a.Turn && k < len(a.Content); k++ {
		if s.says(a.Content[k]) {
			s.add(i, []attribution.Range{s.greeted(a.Content[k])})
		}
	}
	if len(s.out) < int(s.of[i]) {
		s.of[i] = 0
	}
}

// apart says whether b is a quotation of its own after a: it begins a later sentence of the same paragraph.
func (s *scan) apart(a, b attribution.Range) bool {
	x, y := s.Tree.SentenceOf[a.Last-1], s.Tree.SentenceOf[b.First]
	return y > x && s.Tree.Sentences[y].Para == s.Tree.Sentences[x].Para && s.Tree.Sentences[y].First == b.First
}

// fewest words of a paragraph of a turn that make a statement when nothing tells its act or topic.
const fewest = 6

// says whether a paragraph of a turn says more than "Thank you" or "We'll see".
func (s *scan) says(c attribution.Range) bool {
	n := s.substance(c)
	if n >= fewest {
		return true
	}
	one := []attribution.Range{c}
	return n > 5 && (len(s.contentActs(one, false)) > 0 || len(s.Topics.Of(s.Tree, int(c.First), int(c.Last))) > 0)
}

// asks says whether the cue stands in a question: "Did she say that …?" says nothing.
func (s *scan) asks(a *attribution.Attribution) bool {
	if a.CueHead < 0 || a.Form == attribution.Direct {
		return false
	}
	last := s.Tree.Sentences[s.Tree.SentenceOf[a.CueHead]].Last - 1
	return s.Tree.Form(int(last)) == "?" && s.Tree.InQuote[last] < 0
}

func (s *scan) add(i int, content []attribution.Range) {
	a := &s.Attributions[i]
	st := Statement{Speaker: s.who[i], Attribution: i, Nested: -1, Content: s.bare(content), Token: int(a.CueHead)}
	if !s.tells(st.Content) {
		return
	}
	if st.Token < 0 {
		st.Token = int(st.Content[0].First)
	}
	st.Form, st.Negated, st.Why = a.Form.String(), a.Negated, a.Why
	if s.ownAct(i) {
		st.Form = attribution.Direct.String() // his own words
	}
	st.Statement.Content = s.spans(st.Content)
	st.Cue = []record.Span{}
	if !a.Core.Empty() {
		st.Cue = append(st.Cue, s.Tree.Span(int(a.Core.First), int(a.Core.Last)))
	}
	st.Evidence = evidence(st.Statement.Content, st.Cue, a.Turn)
	st.Confidence = a.Confidence
	s.speakerReason(&st, a)
	s.addressee(&st, a)
	if a.Turn && s.question(a) {
		s.answered(&st, i)
	}
	s.channel(&st, i)
	if st.Acts = s.acts(a, st.Content); len(st.Acts) == 0 {
		return
	}
	s.otherSide(&st, a)
	s.topics(&st)
	s.when(&st, a)
	st.Confidence = float64(int(st.Confidence*100+.5)) / 100
	s.run.after(&st, a)
	s.out = append(s.out, st)
	s.allies(st, i)
}

// tells says whether content holds more than a pronoun or a joining word.
func (s *scan) tells(content []attribution.Range) bool {
	if len(content) == 1 && content[0].Last-content[0].First == 1 {
		switch s.Tree.UPOS(int(content[0].First)) {
		case syntax.PRON, syntax.PART, syntax.ADP, syntax.SCONJ, syntax.DET, syntax.AUX, syntax.ADV:
			return false
		}
	}
	return len(content) > 0
}

// evidence is the narrowest words that hold content and cue.
func evidence(content, cue []record.Span, turn bool) []record.Span {
	e := record.Span{Start: content[0].Start, End: content[len(content)-1].End}
	if !turn {
		for _, c := range cue {
			e.Start, e.End = min(e.Start, c.Start), max(e.End, c.End)
		}
	}
	return []record.Span{e}
}

func (s *scan) spans(list []attribution.Range) []record.Span {
	out := make([]record.Span, len(list))
	for i, r := range list {
		out[i] = s.Tree.Span(int(r.First), int(r.Last))
	}
	return out
}

// nest gives every statement the one in whose words it stands.
func (s *scan) nest() {
	for k := range s.out {
		st := &s.out[k]
		p := s.Attributions[st.Attribution].Parent
		for depth := 0; p >= 0 && depth < 8; depth++ {
			if first := int(s.of[p]) - 1; first >= 0 && first != k {
				st.Nested = s.holding(first, int(p), st.Token)
				break
			}
			p = s.Attributions[p].Parent
		}
	}
}

// holding is the statement of attribution p, from the first on, whose content holds the token.
func (s *scan) holding(first, p, token int) int {
	for k := first; k < len(s.out) && s.out[k].Attribution == p; k++ {
		for _, c := range s.out[k].Content {
			if c.Has(int32(token)) {
				return k
			}
		}
	}
	return -1
}
