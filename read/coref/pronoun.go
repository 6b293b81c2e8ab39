package coref

import (
	"readout/knowledge/titles"
	"readout/read/name"
	"readout/read/syntax"
)

// near is how many sentences back a pronoun looks.
const near = 4

// window bounds, in tokens, what is looked through around a pronoun.
const window = 200

// pronoun links a pronoun by person, number and gender.
func (r *resolver) pronoun(m int32) {
	mention := &r.names.Mentions[m]
	switch {
	case mention.Person == 1:
		r.first(m)
	case mention.Person == 2:
		if t := r.turn(mention); t.to >= 0 {
			r.follow(m, t.to, "coref.addressee")
		} else if r.tree.InQuote[mention.Head] < 0 {
			r.outside(m)
		}
	case mention.Plural:
		r.they(m)
	case mention.Type == name.ORG:
		r.it(m)
	default:
		r.person(m)
	}
}

// turn is who says the quotation that a mention stands in.
func (r *resolver) turn(m *name.Mention) turn {
	q := r.tree.InQuote[m.Head]
	for q >= 0 && r.speaker[q].source < 0 {
		q = r.tree.Quotes[q].Parent
	}
	if q < 0 {
		return turn{-1, -1}
	}
	return r.speaker[q]
}

// first links "I" to the speaker and "we" to the speaker's side.
func (r *resolver) first(m int32) {
	mention := &r.names.Mentions[m]
	if t := r.turn(mention); t.source >= 0 {
		r.follow(m, t.source, "coref.speaker")
		r.out.We[m] = mention.Plural && r.out.Of[m] >= 0
	} else if r.tree.InQuote[mention.Head] < 0 {
		r.outside(m)
	}
}

// outside links "I", "we" and "you" outside quotations to who speaks their paragraph and who is spoken to. Where that
// is not known each is one chain of the text, which no "he" or "they" takes up.
func (r *resolver) outside(m int32) {
	mention := &r.names.Mentions[m]
	r.narrated(m, mention.Person, mention.Plural)
}

// narrated links a mention that stands for the first or second person outside quotations.
func (r *resolver) narrated(m int32, person uint8, plural bool) {
	mention := &r.names.Mentions[m]
	v := r.voices[r.paragraph(mention.Head)]
	switch {
	case person == 1 && v.Speaker >= 0:
		r.follow(m, v.Speaker, "coref.speaker")
		r.out.We[m] = plural && r.out.Of[m] >= 0
		if c := r.out.Of[m]; c >= 0 && r.out.List[c].Type == name.MISC && !plural && !r.spelt(v.Speaker) { // who says "I" is somebody
			r.out.List[c].Type = name.PER
		}
	case person == 2 && v.Hearer >= 0:
		r.follow(m, v.Hearer, "coref.addressee")
	}
	if r.out.Of[m] >= 0 {
		return
	}
	key := outsiders{person, plural, v.Others}
	chain, ok := r.narrators[key]
	if !ok {
		chain = int32(len(r.out.List))
		r.narrators[key] = chain
		r.out.List = append(r.out.List, Chain{Type: name.PER, Plural: plural, Entity: -1, Role: -1})
	}
	c := &r.out.List[chain]
	c.Mentions = append(c.Mentions, m)
	r.out.Of[m], r.out.Why[m] = chain, "coref.narrator"
}

// spelt says whether a name is told as a word, "my name is Ama", which OntoNotes' scheme and GUM's join with "name".
func (r *resolver) spelt(head int32) bool {
	s := r.tree.Kid(int(head), syntax.Nsubj)
	return s >= 0 && r.tree.Lemma(s) == "name"
}

// outsiders are those who are "I", "we" or "you" in the text itself.
type outsiders struct {
	person uint8
	plural bool
	others bool // in paragraphs of those who ask
}

// ahead resolves the mention of a name with the given head before its turn.
func (r *resolver) ahead(head int32) {
	if m := r.names.ByToken[head]; m >= 0 && r.out.Of[m] < 0 && r.names.Mentions[m].Kind == name.Named {
		r.resolve(m)
	}
}

// follow links a mention to the chain of the mention with the given head, which may come after it.
func (r *resolver) follow(m int32, head int32, why string) {
	other := r.names.ByToken[head]
	if other < 0 {
		return
	}
	if r.out.Of[other] < 0 && other > m && r.names.Mentions[other].Kind != name.Nominal {
		r.resolve(other)
	}
	if c := r.out.Of[other]; c >= 0 {
		r.link(m, c, why)
	}
}

// person links "he" and "she" to the best person of the last sentences.
func (r *resolver) person(m int32) {
	mention := &r.names.Mentions[m]
	if t := r.turn(mention); t.source > mention.Head { // who is named behind his words is known before them
		r.ahead(t.source)
	}
	best, bestScore := int32(-1), 0
	for i := len(r.recent) - 1; i >= 0; i-- {
		c := r.recent[i]
		chain := &r.out.List[c]
		if chain.Type != name.PER || chain.Plural || len(chain.Members) > 0 {
			continue
		}
		if chain.Gender != name.Unknown && chain.Gender != mention.Gender {
			continue
		}
		if score := r.salience(c, mention); score > bestScore {
			best, bestScore = c, score
		}
	}
	if best >= 0 {
		r.link(m, best, "coref.pronoun")
	}
}

// salience of a chain for a pronoun: its mentions of the last sentences, weighted by nearness, by being a
// subject and by standing inside or outside the same quotation (after Lappin and Leass 1994).
func (r *resolver) salience(c int32, m *name.Mention) int {
	if r.ownWords(c, m) {
		return 0
	}
	now := int(r.tree.SentenceOf[m.Head])
	total := 0 // the weightiest mention counts, others a little
	list := r.out.List[c].Mentions
	for i := len(list) - 1; i >= 0 && i >= len(list)-6; i-- {
		other := &r.names.Mentions[list[i]]
		ago := now - int(r.tree.SentenceOf[other.Head])
		if ago > near {
			break
		}
		if r.clause(other.Head) == r.clause(m.Head) && r.argument(other.Head) && r.argument(m.Head) || r.covers(other, r.actsOn(m.Head)) || r.actsIn(m.Head, other) {
			return 0 // subject and object of one verb are two
		}
		if other.Head >= m.Head {
			continue
		}
		if ago == 0 && other.Title != nil && other.Title.Level == titles.Spokesperson && other.Kind == name.Nominal && r.sources[other.Head] && r.subject(m.Head) {
			return 0 // "a spokesman for X said he would": X
		}
		weight := 100 / (1 + ago)
		aside := r.asides[r.sourceOf(other)] && !r.saying[m.Head] // who spoke beside what the report tells does not act in what it tells next
		if !aside && (r.subjected(other) || r.sources[r.sourceOf(other)]) {
			weight += 80 / (1 + ago)
		}
		if r.paragraph(other.Head) != r.paragraph(m.Head) {
			weight = weight * 2 / 3
		} else if c == r.said && r.sources[m.Head] && !aside {
			weight += 60 // who spoke goes on speaking
		} else if c == r.told && c != r.said && r.sources[m.Head] {
			weight /= 2 // not who was spoken to
		}
		if r.tree.InQuote[other.Head] >= 0 && r.tree.InQuote[m.Head] < 0 {
			weight /= 4
		}
		if ago == 0 && r.ownsSubject(m.Head) && r.latest(list[i], m) {
			weight += 150
		}
		if other.Kind == name.Pronoun {
			weight = weight * 2 / 3
		}
		if own, ok := r.opens[m.Head]; ok && own == r.sourceOf(other) {
			weight += 80 // "Ba said he felt": of himself
		}
		total = max(total, weight) + 5
	}
	if t := r.turn(m); t.source >= 0 && r.names.ByToken[t.source] >= 0 && r.out.Of[r.names.ByToken[t.source]] == c {
		total /= 4 // a speaker does not call himself "he"
	}
	if r.out.List[c].Gender == name.Unknown {
		total = total * 3 / 4
	}
	return total
}

// actsOn is the head of the subject that a verb takes over from one above it, where token i is its object: Ba in "Ba met Keita and
// asked him", "Ba kept Keita waiting, refusing to receive him", "Ba met Keita to thank him"; -1 where there is none.
func (r *resolver) actsOn(i int32) int32 {
	switch r.tree.Rel(int(i)) {
	case syntax.Obj, syntax.Iobj:
	default:
		return -1
	}
	v := int(r.tree.Nodes[i].Head)
	for range 3 {
		if v < 0 || r.tree.Kid(v, syntax.Nsubj, syntax.NsubjPass) >= 0 {
			return -1
		}
		h := r.tree.Head(v)
		switch {
		case r.tree.Rel(v) == syntax.Conj:
		case r.tree.Rel(v) == syntax.Xcomp && r.tree.Kid(h, syntax.Obj, syntax.Iobj) < 0:
		case r.tree.Rel(v) == syntax.Advcl && (r.tree.Nodes[v].XPOS == syntax.XVBG || r.tree.Nodes[v].XPOS == syntax.XVB):
		default:
			return -1
		}
		if s := r.tree.Kid(h, syntax.Nsubj); s >= 0 {
			return int32(s)
		}
		v = h
	}
	return -1
}

// covers says whether a mention has a token.
func (r *resolver) covers(m *name.Mention, token int32) bool {
	return m.First <= token && token < m.Last
}

// actsIn says whether the pronoun at token i is the subject of what a participle before it hangs on, and with that its own, in whose
// clause a person is named: "Receiving the ambassador, he said".
func (r *resolver) actsIn(i int32, other *name.Mention) bool {
	if !r.subject(i) || other.Head > i || other.Kind == name.Pronoun || r.tree.SentenceOf[other.Head] != r.tree.SentenceOf[i] {
		return false
	}
	for k := range r.tree.Kids(int(r.tree.Nodes[i].Head)) {
		if n := &r.tree.Nodes[k]; n.XPOS == syntax.XVBG && n.Rel == syntax.Advcl && int32(k) < other.Head && other.Head <= n.Right {
			return true
		}
	}
	return false
}

// ownWords says whether a mention stands, outside quotations, in a paragraph that the person of a chain speaks: he does
// not call himself "he".
func (r *resolver) ownWords(c int32, m *name.Mention) bool {
	v := r.voices[r.paragraph(m.Head)].Speaker
	return v >= 0 && r.tree.InQuote[m.Head] < 0 && r.names.ByToken[v] >= 0 && r.out.Of[r.names.ByToken[v]] == c
}

// ownsSubject says whether a possessive belongs to the subject of its clause ("that his trip comes"): it
// then is of whoever was named last.
func (r *resolver) ownsSubject(i int32) bool {
	return r.tree.Rel(int(i)) == syntax.NmodPoss && r.tree.Nodes[i].Head >= 0 && r.subject(r.tree.Nodes[i].Head)
}

// latest says whether no other named person stands between a mention and a pronoun.
func (r *resolver) latest(other int32, m *name.Mention) bool {
	if m.Head-r.names.Mentions[other].Head > window {
		return false
	}
	for k := r.names.Mentions[other].Head + 1; k < m.Head; k++ {
		if o := r.names.ByToken[k]; o >= 0 && r.names.Mentions[o].Type == name.PER && r.names.Mentions[o].Kind == name.Named {
			return false
		}
	}
	return true
}

// clause is the verb or other head that governs token i.
func (r *resolver) clause(i int32) int32 {
	for h, steps := i, 0; h >= 0 && steps < window; h, steps = r.tree.Nodes[h].Head, steps+1 {
		switch r.tree.Nodes[h].UPOS {
		case syntax.VERB, syntax.AUX:
			return h
		}
	}
	return -1
}

func (r *resolver) paragraph(i int32) int32 { return r.tree.Sentences[r.tree.SentenceOf[i]].Para }

// sourceOf is the token of a mention by which an attribution names it as who speaks: its head, or the title on which the parser hangs the
// name, "Secretary of State Ama Darko".
func (r *resolver) sourceOf(m *name.Mention) int32 {
	i := m.Head
	for h := r.tree.Nodes[i].Head; !r.sources[i] && h >= m.First && h < i && m.Kind == name.Named; h = r.tree.Nodes[i].Head {
		i = h
	}
	return i
}

func (r *resolver) argument(i int32) bool {
	switch r.tree.Rel(int(i)) {
	case syntax.Nsubj, syntax.NsubjPass, syntax.Obj, syntax.Iobj, syntax.Obl, syntax.OblAgent:
		return true
	}
	return false
}

func (r *resolver) subject(i int32) bool {
	switch r.tree.Rel(int(i)) {
	case syntax.Nsubj, syntax.NsubjPass, syntax.NsubjOuter:
		return true
	}
	return false
}

// subjected says whether a mention is the subject of a clause, with whichever of its words: "mediator" in "mediator Lord Owen met".
func (r *resolver) subjected(m *name.Mention) bool {
	for k := m.First; k < m.Last; k++ {
		if h := r.tree.Nodes[k].Head; r.subject(k) && (h < m.First || h >= m.Last) {
			return true
		}
	}
	return false
}

// it links "it" and "its" to the one state or body that the sentence, or the subject of the one before, gives.
func (r *resolver) it(m int32) {
	mention := &r.names.Mentions[m]
	now := r.tree.SentenceOf[mention.Head]
	aside := mention.Head > 0 && r.sources[mention.Head] && r.tree.Lemma(int(mention.Head)-1) == "which" // "sent a message, which it said it would read": who said so
	for i := len(r.recent) - 1; i >= 0; i-- {
		c := &r.out.List[r.recent[i]]
		if c.Type != name.GPE && c.Type != name.ORG || len(c.Members) > 0 || c.Plural || len(c.Mentions) == 0 {
			continue
		}
		last := &r.names.Mentions[c.Mentions[len(c.Mentions)-1]]
		if aside && !r.main(last.Head) {
			continue
		}
		if r.postedAt(mention.Head, c.Country) {
			continue
		}
		ago := now - r.tree.SentenceOf[last.Head]
		if ago == 0 && (r.subject(last.Head) || r.tree.Rel(int(mention.Head)) == syntax.NmodPoss) || ago == 1 && r.subject(last.Head) && (r.subject(mention.Head) || r.ownsSubject(mention.Head)) {
			r.link(m, r.recent[i], "coref.pronoun")
			return
		}
		if ago > 1 {
			return
		}
	}
}

// postedAt says whether the possessive at token i owns what stands in a country, or is sent there, as nobody's own does: "its embassy
// in Tehran" is not Iran's.
func (r *resolver) postedAt(i int32, country string) bool {
	n := r.tree.Nodes[i].Head
	if country == "" || r.tree.Rel(int(i)) != syntax.NmodPoss || n < 0 {
		return false
	}
	switch r.tree.Lemma(int(n)) {
	case "embassy", "consulate", "mission", "ambassador", "envoy", "consul", "diplomat":
	default:
		return false
	}
	end := r.tree.Sentences[r.tree.SentenceOf[n]].Last
	for k := n + 1; k < min(n+4, end); k++ {
		if e := r.names.InEntity[k]; e >= 0 {
			return r.names.Entities[e].Country == country
		}
	}
	return false
}
