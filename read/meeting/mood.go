package meeting

import (
	"readout/read/clause"
	"readout/read/syntax"
)

// moodOf is the status of a mention: that of its clause, and what the words beside a noun say ("an
// upcoming summit", "last year's meeting", "the cancelled talks").
func (s *scan) moodOf(m mention) clause.Mood {
	if m.kind == "noun" {
		if aim := s.aim(m.token); aim.Status != "" {
			return aim
		}
		for k := range s.tree.Kids(m.token) {
			if st, ok := adjectives[s.tree.Lemma(k)]; ok && (s.tree.Rel(k) == syntax.Amod || s.tree.Rel(k) == syntax.Det) {
				return s.overruled(m, clause.Mood{Status: st, Word: k})
			}
		}
	}
	if m.gov < 0 || m.gov == m.token && m.kind == "noun" {
		return clause.Mood{Status: clause.Happened, Word: -1}
	}
	if m.kind == "noun" && s.awaited(m.token, m.gov) {
		return clause.Mood{Status: clause.Planned, Word: m.gov}
	}
	if w, _ := s.Words.Find("visit", s.tree.Lemma(m.gov)); m.kind == "noun" && w.Kind == "awaited" && s.called(m.gov) && clause.Has(s.tree, m.token, syntax.Case, "for") {
		return clause.Mood{Status: clause.Planned, Word: m.gov}
	}
	if m.kind == "noun" && (clause.After(s.tree, m.token) >= 0 || s.wasHeld(m.token)) {
		return clause.Mood{Status: clause.Happened, Word: -1}
	}
	if off := s.unfulfilled(m.gov); off.Status != "" && (m.kind != "noun" || off.Status != clause.Planned || s.tree.Rel(m.token) == syntax.Obj || s.tree.Rel(m.token) == syntax.NsubjPass) {
		return off
	}
	if m.kind == "noun" && s.tree.Lemma(m.gov) == "invite" && m.token > m.gov {
		return clause.Mood{Status: clause.Proposed, Word: m.gov}
	}
	if st := clause.Sought(s.tree, m.token, s.tree.Lemma(m.gov)); m.kind == "noun" && st != "" {
		return clause.Mood{Status: st, Word: m.gov}
	}
	mood := s.announced(m.gov, clause.MoodOf(s.tree, m.gov))
	if mood.Status == clause.Background && mood.Word < 0 && m.when.start != nil && !s.longBefore(m.when.start.Value) {
		mood.Status = clause.Happened // "had met on Friday"
	}
	if mood.Status == clause.Background && mood.Word < 0 && m.when.start == nil && s.toldAsPast(m.gov) {
		mood.Status = clause.Happened // "said that the two had met"
	}
	if r := s.tree.Rel(m.token); m.kind == "noun" && (r == syntax.Obj || r == syntax.NsubjPass || r == syntax.Xcomp || r == syntax.Obl && s.tree.Kid(m.token, syntax.Case) < 0 || r == syntax.Nsubj && clause.Passive(s.tree, m.gov)) {
		if off := s.overruled(m, clause.Mood{}); off.Status != "" {
			return off
		}
		switch s.tree.Lemma(m.gov) {
		case "propose", "suggest", "request", "seek", "demand", "offer", "urge":
			return clause.Mood{Status: clause.Proposed, Word: m.gov}
		case "plan", "schedule", "arrange", "expect", "announce", "anticipate":
			return clause.Mood{Status: clause.Planned, Word: m.gov}
		}
	}
	return mood
}

// unfulfilled is the status of what verb v tells was to be: cancelled of what was not ("was to have met"), else planned; none where it tells
// no such thing.
func (s *scan) unfulfilled(v int) clause.Mood {
	if v >= 3 && s.tree.Form(v-1) == "have" && s.tree.Form(v-2) == "to" && s.tree.Lemma(v-3) == "be" {
		return clause.Mood{Status: clause.Cancelled, Word: v - 3}
	}
	return s.destined(v)
}

// destined is the plan that words before verb v tell with a form of "be" and "to", wherever the tree hangs them: "was later to be
// received", "are to meet"; none where they do not.
func (s *scan) destined(v int) clause.Mood {
	k := v - 1
	if k > 0 && s.tree.Form(k) == "be" && s.tree.Nodes[v].XPOS == syntax.XVBN {
		k--
	}
	if k < 1 || s.tree.Form(k) != "to" {
		return clause.Mood{}
	}
	for k--; k > 0 && s.tree.UPOS(k) == syntax.ADV; k-- {
	}
	switch s.tree.Form(k) {
	case "is", "are", "was", "were":
		return clause.Mood{Status: clause.Planned, Word: k}
	}
	return clause.Mood{}
}

// announced makes a plan of what a sentence without a condition says with "would", under words of somebody: a briefing goes
// on to tell in its own sentences what the speaker announced ("She would leave for Rome on Friday").
func (s *scan) announced(v int, mood clause.Mood) clause.Mood {
	w := mood.Word
	if mood.Status != clause.Hypothetical || w < 0 || s.tree.Form(w) != "would" || s.tree.Head(v) >= 0 && s.tree.Rel(v) != syntax.Conj || s.tree.Head(w) != v || clause.Has(s.tree, v, syntax.Aux, "have") {
		return mood
	}
	now := s.tree.SentenceOf[v]
	for k := s.tree.Sentences[now].First; k < s.tree.Sentences[now].Last; k++ {
		switch s.tree.Lemma(int(k)) {
		case "if", "unless", "otherwise", "likely", "rather":
			return mood
		}
	}
	for i := range s.Statements {
		st := &s.Statements[i]
		if n := s.tree.SentenceOf[st.Token]; n < now && n >= now-2 && st.Form == "indirect" {
			return clause.Mood{Status: clause.Planned, Word: w}
		}
	}
	return mood
}

// toldAsPast says whether clause v is told in the past: its "had" is then that of reported speech.
func (s *scan) toldAsPast(v int) bool {
	for s.tree.Rel(v) == syntax.Conj && s.tree.Head(v) >= 0 {
		v = s.tree.Head(v)
	}
	h := s.tree.Head(v)
	return h >= 0 && s.tree.Rel(v) == syntax.Ccomp && s.tree.Nodes[h].XPOS == syntax.XVBD && !clause.Has(s.tree, v, syntax.Advmod, "earlier", "previously", "once", "already", "last")
}

// aim is the mood that the nouns of class "aim" above noun n give it, denied where "no" stands before one of them; no status where
// nothing is aimed at.
func (s *scan) aim(n int) clause.Mood {
	var mood clause.Mood
	for range 4 {
		if clause.Has(s.tree, n, syntax.Det, "no") {
			return clause.Mood{Status: clause.Denied, Word: s.tree.Kid(n, syntax.Det)}
		}
		h := s.tree.Head(n)
		if h < 0 || s.tree.Rel(n) != syntax.Nmod || s.tree.UPOS(h) != syntax.NOUN {
			break
		}
		if w, ok := s.Words.Find("aim", s.tree.Lemma(h)); ok && h < n && mood.Status == "" {
			mood = clause.Mood{Status: w.Kind, Word: h}
		}
		n = h
	}
	if at := s.phraseStart(n) - 2; mood.Status == "" && at >= 0 && s.tree.UPOS(at) == syntax.NOUN && toward(s.tree.Form(at+1)) {
		if w, ok := s.Words.Find("aim", s.tree.Lemma(at)); ok { // "discussed preparations for the summit", hung on the verb
			mood = clause.Mood{Status: w.Kind, Word: at}
		}
	}
	return mood
}

// toward says whether a preposition joins what is aimed at to the noun before it.
func toward(preposition string) bool {
	switch preposition {
	case "for", "of", "on", "about", "to", "towards", "toward":
		return true
	}
	return false
}

// callsOff says whether a verb tells of a meeting or journey that it will not be.
func (s *scan) callsOff(verb string) bool {
	_, ok := s.Words.Find("off", verb)
	return ok
}

// overruled is the mood that an adjective sets, unless the verb over the noun calls the meeting off.
func (s *scan) overruled(m mention, mood clause.Mood) clause.Mood {
	if m.gov < 0 {
		return mood
	}
	if k := s.tree.Kid(m.gov, syntax.Conj); k > m.gov && s.tree.UPOS(k) == syntax.VERB && s.tree.Kid(k, syntax.Nsubj, syntax.NsubjPass) < 0 && mood.Status == "" {
		if off := s.overruled(mention{token: m.token, gov: k}, mood); off.Status != "" {
			return off // "was planned for January but was postponed"
		}
	}
	off := s.calledOff(m, mood)
	if off.Status == clause.Cancelled || off.Status == clause.Postponed {
		if st := clause.MoodOf(s.tree, m.gov).Status; st == clause.Denied || st == clause.Hypothetical || st == clause.Proposed {
			return clause.Mood{Status: clause.Planned, Word: m.gov} // "has no wish to cancel the talks": they stand
		}
	}
	return off
}

// calledOff is the mood of a meeting that the verb over its noun calls off, whether this was done or not; else the mood given.
func (s *scan) calledOff(m mention, mood clause.Mood) clause.Mood {
	switch l := s.tree.Lemma(m.gov); {
	case spurned(l):
		return clause.Mood{Status: clause.Denied, Word: m.gov}
	case s.callsOff(l) || l == "call" && s.tree.Kid(m.gov, syntax.CompoundPrt) >= 0:
		return clause.Mood{Status: clause.Cancelled, Word: m.gov}
	case l == "rule" && clause.Has(s.tree, m.gov, syntax.CompoundPrt, "out"):
		if clause.Has(s.tree, m.gov, syntax.Advmod, "not", "n't", "n’t") {
			return clause.Mood{Status: clause.Hypothetical, Word: m.gov}
		}
		return clause.Mood{Status: clause.Denied, Word: m.gov}
	case (l == "put" || l == "push" || l == "move" || l == "set") && (s.particle(m.gov) == "off" || s.particle(m.gov) == "back"):
		return clause.Mood{Status: clause.Postponed, Word: m.gov}
	case l == "postpone" || l == "delay" || l == "reschedule" || l == "defer":
		return clause.Mood{Status: clause.Postponed, Word: m.gov}
	}
	return mood
}

// spurned says whether a verb tells that its subject did not want the meeting that is its object.
func spurned(lemma string) bool {
	switch lemma {
	case "decline", "refuse", "reject", "spurn", "rebuff":
		return true
	}
	return false
}

// particle is the word behind verb v that makes another of it: "put off", "push back"; "" where none follows.
func (s *scan) particle(v int) string {
	if v+1 >= len(s.tree.Nodes) || s.tree.Head(v+1) != v {
		return ""
	}
	switch s.tree.Rel(v + 1) {
	case syntax.CompoundPrt, syntax.Advmod:
		return s.tree.Form(v + 1)
	}
	return ""
}

var adjectives = map[string]string{
	"upcoming": clause.Planned, "forthcoming": clause.Planned, "planned": clause.Planned, "scheduled": clause.Planned, "future": clause.Planned, "next": clause.Planned, "possible": clause.Hypothetical,
	"potential": clause.Hypothetical, "proposed": clause.Proposed, "cancelled": clause.Cancelled, "canceled": clause.Cancelled, "postponed": clause.Postponed, "aborted": clause.Cancelled,
	"previous": clause.Background, "earlier": clause.Background, "past": clause.Background, "recent": clause.Background, "last": clause.Background, "first-ever": clause.Background,
}
