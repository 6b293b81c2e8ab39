package meeting

import (
	"readout/knowledge/senses"
	"readout/read/clause"
	"readout/read/party"
	"readout/read/syntax"
)

// hosts reads "X hosted Y", "X welcomed Y to the White House", "Y was received by X".
func (s *scan) hosts(v int, lemma, format string) {
	if o := clause.Object(s.tree, v); o >= 0 {
		if _, meeting := s.Words.Find("noun", s.tree.Lemma(o)); meeting {
			return // "received a call", "hosted talks": the noun tells
		}
	}
	if s.received(v) {
		return
	}
	host, guest := s.who.Subject(v), s.who.People(clause.Object(s.tree, v))
	end := int(s.tree.Sentences[s.tree.SentenceOf[v]].Last)
	if !s.hasPerson(guest) && !clause.Passive(s.tree, v) {
		guest = s.who.Beginning(s.overTimes(v+1, end), end)
	}
	if len(host) == 0 && clause.Passive(s.tree, v) {
		host = s.who.After(v, "by")
	}
	if !s.hasPerson(guest) && v+3 < end && s.tree.Form(v+2) == "audience" {
		guest = s.who.Beginning(v+3, end) // received in audience
	}
	if !s.hasPerson(guest) {
		guest = party.Union(guest, s.delegation(v))
	}
	guest = party.Without(guest, host)
	if len(host) == 0 || !s.hasPerson(guest) && len(s.delegation(v)) == 0 || s.crowd(v) {
		return
	}
	if (lemma == "welcome" || lemma == "greet") && !s.who.Toward(v) {
		return
	}
	if s.virtual(v) {
		format = "video"
	}
	s.add(mention{token: v, gov: v, left: host, right: guest, host: host, format: format, kind: "host", why: "meeting." + lemma})
}

// received reads "the call that X received from Y", where the noun over the relative clause of verb v tells what it was, and says whether
// that is so.
func (s *scan) received(v int) bool {
	if s.tree.Rel(v) != syntax.AclRelcl || clause.Passive(s.tree, v) {
		return false
	}
	n := s.tree.Head(v)
	w, meeting := s.Words.Find("noun", s.tree.Lemma(n))
	if !meeting || n > v {
		return false
	}
	left, right := s.who.Subject(v), s.who.After(v, "from")
	if w.Format == "letter" {
		s.letter(n, v, right, left)
	} else if s.hasPerson(left) && s.hasPerson(right) {
		s.add(mention{token: n, gov: v, left: left, right: right, format: w.Format, kind: "noun", why: "meeting." + s.tree.Lemma(n)})
	}
	return true
}

// delegation is the state or organisation whose people a person receives at verb v, where nobody of them is named: "received a
// delegation of the World Bank".
func (s *scan) delegation(v int) []int {
	o := clause.Object(s.tree, v)
	if o < 0 || !senses.Is(s.tree.Lemma(o), senses.Panel) || !s.who.Full(s.who.Subject(v)) {
		return nil
	}
	if of := clause.PrepAny(s.tree, o, "of", "from"); of >= 0 {
		return s.meeters(s.cast.At(of))
	}
	return nil
}

// overTimes is the token behind the words from k on that tell when and where alone: "received here today the minister",
// "received in his office in Rome on Monday the minister".
func (s *scan) overTimes(k, end int) int {
	for n := 0; k+1 < end && n < 6; n++ {
		t := s.firstTime(k)
		switch {
		case t < len(s.Times) && int(s.Times[t].First) == k:
			k = int(s.Times[t].Last)
		case s.tree.UPOS(k) == syntax.ADV:
			k++
		case s.tree.Form(k) == "on" && t < len(s.Times) && int(s.Times[t].First) == k+1:
			k = int(s.Times[t].Last)
		case s.tree.Form(k) == "in" || s.tree.Form(k) == "at":
			past := s.overPlace(k, end)
			if past == k {
				return k
			}
			k = past
		default:
			return k
		}
	}
	return k
}

// overPlace is the token behind the place or building that the preposition at token k names, k where it names none.
func (s *scan) overPlace(k, end int) int {
	for t := k + 1; t < end && t < k+6; t++ {
		if i := s.placeAt(t); i >= 0 && s.Places[i].Precision != "country" {
			t = int(s.Places[i].Last) - 1
			if t+1 < end && s.tree.UPOS(t+1) == syntax.PROPN && s.who.Begins(t+1, end) == nil {
				continue // "Yamama Palace"
			}
			return t + 1
		}
		if _, ok := s.Words.Find("venue", lowered(s.tree.Lemma(t))); ok {
			return t + 1
		}
		if u := s.tree.UPOS(t); u == syntax.VERB || u == syntax.PUNCT || u == syntax.ADP {
			return k
		}
	}
	return k
}

// crowd says whether what is hosted or received is no guest to talk to: people by their origin or lot ("hosting
// Afghans", "received 3,000 refugees"), or a number of things ("received 28 awards").
func (s *scan) crowd(v int) bool {
	o := clause.Object(s.tree, v)
	if o < 0 || s.who.Full(s.cast.At(o)) && s.tree.UPOS(o) == syntax.PROPN && s.tree.Nodes[o].XPOS == syntax.XNNP {
		return false
	}
	if _, ok := s.Words.Find("crowd", s.tree.Lemma(o)); ok {
		return true
	}
	if s.tree.UPOS(o) == syntax.NOUN && s.tree.Kid(o, syntax.Nummod) >= 0 && !senses.Is(s.tree.Lemma(o), senses.Guest) {
		return true
	}
	return s.tree.Nodes[o].XPOS == syntax.XNNPS && (s.tree.Kid(o, syntax.Nummod, syntax.Amod) >= 0 || s.tree.Kid(o, syntax.Conj, syntax.Appos, syntax.Flat) < 0)
}
