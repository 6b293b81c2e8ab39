package antecedent

import (
	"readout/read/mention"
	"readout/read/name"
)

// depth is how many phrases around a mention are looked at.
const depth = 4

// enclose notes the entities of the phrases around a mention: nothing is what it is part of.
func (t *Text) enclose(v *view) {
	around := v.within
	for i := range t.enclosing {
		t.enclosing[i] = -1
		if around >= 0 {
			t.enclosing[i], around = t.entity[around], t.views[around].within
		}
	}
}

// possible says whether a mention before v may be the same thing.
func (t *Text) possible(v *view, a int32) bool {
	u, k := &t.views[a], t.entity[a]
	if u.First <= v.First && v.Last <= u.Last {
		return false
	}
	for _, e := range t.enclosing {
		if e == k {
			return false
		}
	}
	if g := t.entities[k].gender; v.gender != name.Unknown && g != name.Unknown && v.gender != g {
		return false
	}
	if p := t.entities[k].person; v.person >= 0 && p >= 0 && v.person != p {
		return false // persons whom package coref tells apart
	}
	if v.you && v.quote < 0 && t.speaks[v.para] >= 0 && t.speaks[v.para] == t.entities[k].person {
		return false // who speaks is not who is spoken to
	}
	return !differ(v, u) && !differ(u, v) && !apart(v, u)
}

// apart says whether the words of two phrases tell that they are two things: "May 3" and "May 5", "the Security Council"
// and "the European Council".
func apart(v, u *view) bool {
	if v.Kind == mention.Pronoun || u.Kind == mention.Pronoun || v.lemma != u.lemma {
		return false
	}
	if v.number != 0 && u.number != 0 && v.number != u.number {
		return true
	}
	return v.Kind == mention.Name && u.Kind == mention.Name && v.chain >= 0 && u.chain >= 0 && v.chain != u.chain && modifiersOf(v, u) == differing
}

// differ says whether a pronoun tells that another mention is something else: "he" and "I" are no things, "I" is not "we",
// "it" is nobody, "they" is not one person who is named.
func differ(p, u *view) bool {
	he := p.gender != name.Unknown
	switch {
	case p.Kind != mention.Pronoun:
		return false
	case p.they:
		return u.person >= 0
	case p.me:
		return u.Kind != mention.Pronoun && !u.someone || u.talks && u.plural == 2
	case u.Kind == mention.Pronoun:
		return he && (u.neuter || u.plural == 2) || p.neuter && u.talks
	case he:
		return u.Kind == mention.Joined || !u.someone && u.kind != Person
	}
	return p.neuter && u.someone && u.kind == Person
}

// chained is the last mention before v of the same chain of package coref, of a name the last that is no pronoun, for
// those may have been joined elsewhere; -1 where none or where it cannot be.
func (t *Text) chained(v *view) int32 {
	if v.chain < 0 {
		return -1
	}
	a := t.chains.last(uint32(v.chain))
	if v.Kind == mention.Name {
		for k, n := a, 0; k >= 0 && n < alike; k, n = t.chains.before[k], n+1 {
			if t.views[k].Kind != mention.Pronoun {
				a = k
				break
			}
		}
	}
	if a < 0 || !t.possible(v, a) {
		return -1
	}
	return a
}

// sure says whether mention v stands in its chain with u by a rule that knows who is meant: a name, an office, a side, a
// speaker; not by the same words of a group, nor as a pronoun. Who speaks may be named behind his words.
func (t *Text) sure(v, u *view) bool {
	if c := &t.sieve.List[int(v.chain)%len(t.sieve.List)]; c.Entity < 0 && c.Country == "" && len(c.Members) == 0 {
		return false
	}
	return certain[t.reason(v, u)]
}

var certain = map[string]bool{
	"coref.name": true, "coref.role": true, "coref.side": true, "coref.apposition": true, "coref.speaker": true,
	"coref.addressee": true, "coref.set": true, "coref.outlet": true, "coref.other": true,
}

// reason is why package coref has a mention in one chain with an earlier one.
func (t *Text) reason(v, u *view) string {
	if why := t.sieve.Why[v.name]; why != "coref.first" {
		return why
	}
	return t.sieve.Why[u.name]
}

// described is a mention of the speaker whom v describes, "as your President, I", or -1.
func (t *Text) described(v *view) int32 {
	if !v.as {
		return -1
	}
	for a := int32(len(t.entity)) - 1; a >= 0; a-- {
		if u := &t.views[a]; u.me && u.quote < 0 {
			return a
		}
	}
	return -1
}
