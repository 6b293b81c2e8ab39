package meeting

import (
	"strings"

	"readout/read/clause"
	"readout/read/party"
	"readout/read/syntax"
	"readout/record"
)

// turn is the rule by which a statement is a turn of a transcript.
const turn = "turn.label"

// turns finds the meeting of which a report is the transcript: persons of different sides speak by turns, and one of
// them names their meeting ("thank you for this meeting", "we have just had a good conversation"). Welcomes and
// toasts, in which nobody speaks of talks, are none, and neither is what the report tells as a meeting of theirs.
func (s *scan) turns() {
	who, heading := s.speakByTurns()
	if len(who) < 2 || !s.apart(who) || s.told(who) {
		return
	}
	t := s.firstSaid(who, s.nounOfOwn)
	if t < 0 {
		t = s.firstSaid(who, s.verbOfOwn)
	}
	if t < 0 && s.titled() {
		t = heading
	}
	if t >= 0 {
		s.transcribed(who, t, heading)
	}
}

// titled says whether the report's title names a meeting: "Remarks … before a Meeting".
func (s *scan) titled() bool {
	for w := range strings.FieldsSeq(strings.ToLower(s.Title)) {
		if _, ok := s.Words.Find("turn", strings.TrimRight(w, ",.:")); ok {
			return true
		}
	}
	return false
}

// firstSaid is the first token that is so in a turn of one of who, -1 where there is none.
func (s *scan) firstSaid(who []int, is func(token int) bool) int {
	for i := range s.Statements {
		st := &s.Statements[i]
		if st.Why != turn || len(st.Speaker) != 1 || !party.Has(who, st.Speaker[0]) {
			continue
		}
		for _, c := range st.Content {
			for t := int(c.First); t < int(c.Last); t++ {
				if is(t) {
					return t
				}
			}
		}
	}
	return -1
}

// speakByTurns are the persons with a name and a side who speak by turns, in the order in which they begin, without those
// who speak for others; heading is the tokens before the first turn of all.
func (s *scan) speakByTurns() (who []int, heading int) {
	for i := range s.Statements {
		st := &s.Statements[i]
		if st.Why != turn || len(st.Speaker) != 1 || len(st.Cue) == 0 {
			continue
		}
		if heading == 0 {
			heading, _ = s.tokens(st.Cue[0])
		}
		if a := st.Speaker[0]; s.side(a) != "" && s.heads(&s.cast.Actors[a]) {
			who = party.Union(who, []int{a})
		}
	}
	return who, heading
}

// heads says whether an actor is a person with a name who speaks in his own right.
func (s *scan) heads(a *record.Actor) bool {
	return a.Kind == "person" && a.Why != "name.role" && !s.messenger(a)
}

// told says whether a meeting that was held is among those that the report tells of, with persons of two of the sides.
func (s *scan) told(who []int) bool {
	for i := range s.groups {
		g := &s.groups[i]
		if common := s.among(who, g.parts); done(g.status) && s.apart(common) {
			return true
		}
	}
	return false
}

// among are the actors of who that parts has too.
func (s *scan) among(who, parts []int) []int {
	return party.Without(who, party.Without(who, parts))
}

// nounOfOwn says whether token t, said in a turn, is a noun for the meeting at which it is said: "this meeting", "our
// conversation", "we had a good discussion".
func (s *scan) nounOfOwn(t int) bool {
	if _, ok := s.Words.Find("turn", s.tree.Lemma(t)); !ok || s.tree.UPOS(t) != syntax.NOUN || s.several(t) || s.otherSense(t, s.tree.Lemma(t)) || s.otherTime(t) {
		return false
	}
	if clause.Has(s.tree, t, syntax.Det, "this") || clause.Has(s.tree, t, syntax.NmodPoss, "we", "our", "today") {
		return true
	}
	gov, light := s.governor(t)
	return light && s.weDo(gov)
}

// verbOfOwn says whether token t, said in a turn, is a verb that tells of the meeting at which it is said: "we met this
// morning", "we are going to discuss"; not "we meet our obligations".
func (s *scan) verbOfOwn(t int) bool {
	if _, ok := s.Words.Find("turn", s.tree.Lemma(t)); !ok || s.tree.UPOS(t) != syntax.VERB || !s.weDo(t) || s.otherTime(t) {
		return false
	}
	o := s.tree.Kid(t, syntax.Obj)
	return s.tree.Lemma(t) != "meet" || o < 0 || len(s.who.People(o)) > 0
}

// weDo says whether "we" or "you and I" is the subject of verb v, or of one above it ("we are going to discuss", "you and
// I have a lot to talk about").
func (s *scan) weDo(v int) bool {
	for range 4 {
		if v < 0 {
			return false
		}
		if subject := s.tree.Kid(v, syntax.Nsubj); subject >= 0 {
			return s.tree.Lemma(subject) == "we" || s.tree.Lemma(subject) == "you" && clause.Has(s.tree, subject, syntax.Conj, "I")
		}
		switch s.tree.Rel(v) {
		case syntax.Xcomp, syntax.Conj, syntax.Acl, syntax.Obj:
		default:
			return false
		}
		v = s.tree.Head(v)
	}
	return false
}

// otherTime says whether the words around t tell of another day: "our last meeting", "when we met in June", "we will
// meet again next year", "we did not meet".
func (s *scan) otherTime(t int) bool {
	for k := range s.tree.Kids(t) {
		switch s.tree.Lemma(k) {
		case "last", "first", "previous", "next", "past", "future", "many", "not", "never", "again", "often", "before", "time", "times", "ago", "when", "since", "around":
			return true
		}
	}
	sentence := s.tree.Sentences[s.tree.SentenceOf[t]]
	for i := s.firstTime(int(sentence.First)); i < len(s.Times) && s.Times[i].First < sentence.Last; i++ {
		if v := s.Times[i].Value; v == "PAST_REF" || known(v) && s.ago(v) != 0 {
			return true
		}
	}
	return false
}

// transcribed adds the meeting of those who speak by turns, which token t names. Its place and format are the heading's.
func (s *scan) transcribed(who []int, t, heading int) {
	first, last := clause.Span(s.tree, t)
	m := mention{token: heading, gov: t, left: who, format: "in_person", kind: "turns", why: "meeting.turns", first: first, last: last, where: where{site: -1}, group: len(s.groups)}
	m.mood = clause.Mood{Status: clause.Happened, Word: -1}
	for k := range heading {
		if w, ok := s.Words.Find("noun", lowered(s.tree.Form(k))); ok && w.Kind == "strong" && w.Format != "in_person" {
			m.format = w.Format // "Via Videoconference"
		}
	}
	for i := range s.Places {
		if p := &s.Places[i]; int(p.First) < heading && p.Precision == "city" && m.format == "in_person" {
			m.where = where{site: i, city: p.Name, country: p.Country}
			m.where.cityAt = append(m.where.cityAt, s.tree.Span(int(p.First), int(p.Last)))
		}
	}
	s.mentions = append(s.mentions, m)
	s.groups = append(s.groups, group{mentions: []int{len(s.mentions) - 1}, parts: who, format: m.format, status: clause.Happened, where: m.where})
}
