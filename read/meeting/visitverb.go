package meeting

import (
	"readout/knowledge/senses"
	"readout/read/clause"
	"readout/read/party"
	"readout/read/syntax"
)

// visitVerb reads "X visited Y", "X will travel to Y".
func (s *scan) visitVerb(v int) {
	w, ok := s.Words.Find("visit", s.tree.Lemma(v))
	if !ok || s.tree.Rel(v) == syntax.Amod { // "the visiting minister"
		return
	}
	if h := s.tree.Head(v); h >= 0 && s.tree.UPOS(v) == syntax.ADJ && s.stays(h) && clause.Has(s.tree, h, syntax.Case, "in") { // "is due in Rome" is a sojourn there
		return
	}
	t := trip{who: s.onlyPersons(s.who.Subject(v)), goal: clause.Object(s.tree, v), mood: s.tripMood(v)}
	if w.Kind == "left" {
		s.leaves(v, t.goal, t.who, t.mood)
		return
	}
	if !s.routed(v, w.Kind, &t) || len(t.who) == 0 {
		return
	}
	country, city, site := s.tripGoal(v, w.Kind, t.goal)
	if country == "" {
		return
	}
	i := s.visit(v, v, t.who, country, city, site, t.mood, "visit.verb")
	s.goOn(v, t.goal, t.who, t.mood)
	if h := s.tree.Head(v); i >= 0 && h >= 0 && s.tree.Rel(v) == syntax.Acl {
		s.claim(i, h, h) // "the first leader to visit"
	}
	if i >= 0 && s.visits[i].Claim == nil && v > 0 && s.tree.Form(v-1) == "to" {
		s.firstTo(i, v)
	}
}

// trip is who goes where, as a verb tells it: the goal is a token, or -1.
type trip struct {
	who  []int
	goal int
	mood clause.Mood
}

// tripMood is the status of a journey that verb v tells.
func (s *scan) tripMood(v int) clause.Mood {
	if off := s.unfulfilled(v); off.Status != "" {
		return off
	}
	mood := s.announced(v, clause.MoodOf(s.tree, v))
	if mood.Status == clause.Ongoing && s.tree.Lemma(v) == "go" {
		return clause.Mood{Status: clause.Planned, Word: v} // "is going to Rome"
	}
	return mood
}

// routed makes of a verb's subject and object who goes where, by the verb's kind in the table. It is false where the verb tells of no
// journey.
func (s *scan) routed(v int, kind string, t *trip) bool {
	planned := clause.Mood{Status: clause.Planned, Word: v}
	switch kind {
	case "obj":
	case "led":
		if t.goal < 0 || !senses.Is(s.tree.Lemma(t.goal), senses.Panel) {
			return false
		}
		t.goal = clause.PrepAny(s.tree, v, "to", "into")
	case "with":
		t.who = party.Union(t.who, s.onlyPersons(s.who.People(t.goal)))
		t.goal = clause.Prep(s.tree, v, "to")
	case "awaited":
		if s.tree.UPOS(v) != syntax.ADJ {
			if !clause.Passive(s.tree, v) {
				return false
			}
			t.who = s.onlyPersons(s.who.Undergoer(v))
		}
		t.goal, t.mood = clause.PrepAny(s.tree, v, "in", "to"), planned
	case "attended":
		t.goal, t.who = s.attended(v), s.attendants(v, t.who)
		return t.goal >= 0
	case "welcomed":
		t.who, t.goal = s.welcomed(v)
		return t.goal >= 0
	case "sent", "invited":
		t.who, t.goal = s.sent(v), clause.Prep(s.tree, v, "to")
		if kind == "invited" && (t.mood.Status == clause.Happened || t.mood.Status == clause.Background) {
			t.mood = clause.Mood{Status: clause.Proposed, Word: v}
		} else if t.mood.Status == clause.Ongoing {
			t.mood = planned // "is sending his envoy"
		}
	default:
		t.goal = clause.PrepAny(s.tree, v, kind, "to", "into")
	}
	return true
}

// sent are those whom verb v says somebody sends or invites.
func (s *scan) sent(v int) []int {
	who := s.onlyPersons(s.who.Undergoer(v))
	if len(who) == 0 && !clause.Passive(s.tree, v) {
		return s.onlyPersons(s.who.Beginning(v+1, int(s.tree.Sentences[s.tree.SentenceOf[v]].Last)))
	}
	return who
}

// tripGoal is the country, city and site of a journey's goal: by the tree, else by the order of the words.
func (s *scan) tripGoal(v int, kind string, goal int) (country, city string, site int) {
	if country, city, site = s.destination(goal); country == "" {
		switch kind {
		case "awaited":
			country, city, site = s.destination(s.placeAfter(v, "in"))
		case "sent", "invited", "led", "with":
			country, city, site = s.goalBehind(v)
		default:
			country, city, site = s.destination(s.placeAfter(v, kind))
		}
	}
	if country == "" && v+1 < len(s.tree.Nodes) && s.tree.Form(v+1) == "here" {
		return s.filedAt()
	}
	return country, city, site
}
