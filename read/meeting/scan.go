package meeting

import (
	"strings"

	"readout/knowledge/senses"
	"readout/knowledge/titles"
	"readout/read/actor"
	"readout/read/clause"
	"readout/read/party"
	"readout/read/syntax"
	"readout/record"
)

// scan is the work on one report.
type scan struct {
	*Reader
	*Report
	tree     *syntax.Tree
	cast     *actor.Cast
	who      *party.Finder
	mentions []mention
	groups   []group // of mentions that name one meeting
	visits   []Visit
	nextTime int
	opening  map[int32]bool // sentences in which a meeting is named first
	states   map[string]int // actor of a state by its code
	turnAt   []int          // first tokens of the labels of a transcript's turns
	headings []dayHeading   // days of a programme, nil until they are looked for
}

// mention is one naming of a meeting: by a verb (met) or a noun (the talks).
type mention struct {
	token  int   // the word
	gov    int   // the verb whose clause it stands in; the word itself if a verb
	left   []int // actors of the acting side
	right  []int // actors of the other side
	host   []int // actors that host
	format string
	kind   string // verb, noun, host, implied
	loose  bool   // names a meeting only where another names it too ("the meeting")
	many   bool   // several meetings ("10 hours of talks over two days")
	mood   clause.Mood
	when   when
	where  where
	first  int // tokens [first, last) of the clause
	last   int
	why    string
	group  int // that it belongs to, or -1
}

// group is one meeting: mentions in the order of the text.
type group struct {
	mentions []int
	parts    []int
	format   string
	firm     bool // format said by a verb or noun, not guessed
	status   string
	off      int // token that tells that the plan came to nothing, 0 for none
	when     when
	where    where
	host     []int
	many     bool
	follows  []int
	outcome  []record.Outcome
}

// find gathers the mentions.
func (s *scan) find() {
	for i := range s.tree.Nodes {
		switch s.tree.UPOS(i) {
		case syntax.VERB:
			s.verb(i)
		case syntax.NOUN, syntax.PROPN:
			s.noun(i)
		}
	}
}

// add keeps a mention with its time, place, status and clause. Those who only speak for others meet nobody: "I have not
// talked to the President about it".
func (s *scan) add(m mention) {
	if s.messengers(m.left) || s.messengers(m.right) || s.onlyTell(party.Union(m.left, m.right)) {
		return
	}
	m.first, m.last = s.clauseOf(m)
	if m.format == "" {
		m.format = "in_person"
		if s.remote(m) {
			m.format = "call"
		}
	}
	m.when = s.whenOf(m)
	m.where = where{site: -1}
	if m.format == "in_person" { // places beside a call are those of what was talked of
		m.where = s.whereOf(m)
	}
	s.onJourney(&m)
	if m.mood.Status == "" {
		m.mood = s.moodOf(m)
	}
	s.mentions = append(s.mentions, m)
}

// messengers says whether some actors are spokespersons alone.
func (s *scan) messengers(list []int) bool {
	for _, a := range list {
		if !s.messenger(&s.cast.Actors[a]) {
			return false
		}
	}
	return len(list) > 0
}

// onlyTell says whether some actors are a spokesperson and people of whom nothing is known, as they talk in a briefing: the "they" of
// whom it tells are others.
func (s *scan) onlyTell(list []int) bool {
	told := false
	for _, a := range list {
		x := &s.cast.Actors[a]
		if s.messenger(x) {
			told = true
		} else if s.side(a) != "" || x.Role != "" || x.Kind != "person" {
			return false
		}
	}
	return told && len(list) > 1
}

// messenger says whether an actor speaks for others, by office.
func (s *scan) messenger(a *record.Actor) bool {
	t, _ := s.Titles.Find(strings.ToLower(a.Role))
	return t.Level == titles.Spokesperson
}

// clauseOf is the tokens of the clause that names the meeting, without the purpose and the clauses beside it.
func (s *scan) clauseOf(m mention) (first, last int) {
	first, last = clause.Span(s.tree, m.gov)
	for k := range s.tree.Kids(m.gov) {
		if s.tree.Rel(k) == syntax.Advcl && k > m.token {
			a, _ := s.tree.Subtree(k)
			if to := s.tree.Kid(k, syntax.Mark); to > a {
				a = to // names before the "to" belong to the meeting, whatever the tree says
			}
			if a > m.token && a < last {
				last = a
			}
		}
	}
	for last-1 > first && s.tree.UPOS(last-1) == syntax.PUNCT {
		last--
	}
	if len(m.right) > 0 {
		last = max(last, s.whoEnds(m.token))
	}
	return max(first, m.token-stretch), min(last, m.token+stretch)
}

// whoEnds is where the people after the word's "with" end, 0 where it has none near.
func (s *scan) whoEnds(t int) int {
	end := int(s.tree.Sentences[s.tree.SentenceOf[t]].Last)
	for k := t + 1; k < end && k < t+8; k++ {
		if f := s.tree.Form(k); f == "with" || f == "to" || f == "from" {
			if m := s.who.Begins(k+1, end); m != nil {
				return int(m.Last)
			}
			return 0
		}
	}
	return 0
}

// able are the actors of one noun phrase: its own, or those of the name below a title that heads it.
func (s *scan) able(t int) []int {
	if _, not := s.Words.Find("not", s.tree.Lemma(t)); not {
		return nil
	}
	list := s.meeters(s.cast.At(t))
	if s.hasPerson(list) {
		return list
	}
	if led := s.ledBy(t); led != nil {
		if len(s.sides(led)) == 0 {
			return party.Union(led, list) // whose people he leads is all that is known
		}
		return led
	}
	for k := range s.tree.Kids(t) {
		switch s.tree.Rel(k) {
		case syntax.Flat, syntax.Appos, syntax.Compound, syntax.NmodDesc, syntax.List, syntax.Dep:
			if below := s.meeters(s.cast.At(k)); s.hasPerson(below) {
				return below
			}
		}
	}
	return list
}

// ledBy is who is said to lead the delegation or team at token t: "a delegation headed by A". Nil where nobody is.
func (s *scan) ledBy(t int) []int {
	if !senses.Is(s.tree.Lemma(t), senses.Panel) {
		return nil
	}
	for k := range s.tree.Kids(t) {
		if r := s.tree.Rel(k); k > t && (r == syntax.Acl || r == syntax.AclRelcl) && senses.Is(s.tree.Lemma(k), senses.Head) {
			if by := clause.Agent(s.tree, k); by >= 0 {
				return s.onlyKind(s.who.People(by), "person")
			}
			return s.onlyKind(s.who.After(k, "by"), "person")
		}
	}
	return nil
}

// meeters leaves out who does not meet: media and things.
func (s *scan) meeters(list []int) []int {
	var kept []int
	for _, a := range list {
		switch s.cast.Actors[a].Kind {
		case "person", "state", "government_body", "international_organisation", "armed_group", "group", "company":
			kept = append(kept, a)
		}
	}
	return kept
}

func (s *scan) hasPerson(list []int) bool {
	for _, a := range list {
		if k := s.cast.Actors[a].Kind; k == "person" || k == "group" {
			return true
		}
	}
	return false
}
