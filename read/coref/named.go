package coref

import (
	"slices"
	"strings"

	"readout/knowledge/actors"
	"readout/knowledge/countries"
	"readout/knowledge/fold"
	"readout/knowledge/nouns"
	"readout/knowledge/titles"
	"readout/read/name"
	"readout/read/syntax"
)

// phrase is how many tokens a description before a name may have: "Minister of Foreign Affairs of the Arab Republic of Egypt".
const phrase = 16

// namesakes is how many chains that share a word are tried, newest first.
const namesakes = 16

// named links a name to the chain of the same name, or opens one.
func (r *resolver) named(m int32) {
	mention := &r.names.Mentions[m]
	keys := r.keys(&r.names.Entities[mention.Entity])
	chain := r.known(mention, keys)
	if chain >= 0 {
		r.link(m, chain, "coref.name")
	} else if chain = r.awaited(mention); chain >= 0 {
		r.link(m, chain, "coref.office")
	} else if chain = r.inShort(mention); chain >= 0 {
		r.link(m, chain, "coref.head")
	} else {
		chain = r.open(m, "coref.first")
		if e := &r.names.Entities[mention.Entity]; mention.Type == name.GPE && e.Sense != countries.Capital {
			r.out.List[chain].Country = e.Country
		}
	}
	if o := r.roleBefore(mention); o >= 0 {
		r.link(o, chain, "coref.apposition")
	}
	for _, k := range keys {
		if list := r.index[k]; len(list) == 0 || list[len(list)-1] != chain {
			r.index[k] = append(list, chain)
		}
	}
}

// inShort is the chain of the last body named in full for which a name of one word stands: "the Council" for the Security Council. -1
// where none is known.
func (r *resolver) inShort(m *name.Mention) int32 {
	e := &r.names.Entities[m.Entity]
	word := strings.ToLower(r.tree.Form(int(e.First)))
	if e.Type != name.ORG || e.Last != e.First+1 || len(e.Entries) > 0 || lexicon.Class(word) != nouns.Body {
		return -1
	}
	for i := len(r.recent) - 1; i >= 0; i-- {
		c := &r.out.List[r.recent[i]]
		if c.Type != name.ORG || c.Entity < 0 {
			continue
		}
		if full := &r.names.Entities[c.Entity]; full.Last > full.First+1 && strings.EqualFold(r.tree.Form(int(full.Last)-1), word) {
			return r.recent[i]
		}
	}
	return -1
}

// awaited is the chain of the office of one person that was told before its holder is named with it: a heading's "the Ambassador
// of Japan", then "Ambassador of Japan Hatori Takashi", or "the Ambassador, Hatori Takashi"; -1 where none or several wait.
func (r *resolver) awaited(m *name.Mention) int32 {
	if m.Type != name.PER {
		return -1
	}
	office := m
	if m.Title == nil || m.Title.Level == "honorific" {
		o := r.roleBefore(m)
		if o < 0 || !r.definite(&r.names.Mentions[o]) {
			return -1
		}
		office = &r.names.Mentions[o]
	}
	if office.Title == nil || !sole(office.Title) {
		return -1
	}
	found := int32(-1)
	for _, c := range r.recent {
		if chain := &r.out.List[c]; chain.Entity < 0 && chain.Of != "" && (chain.Of == office.Of || office.Of == "" && r.mayHold(m, office, c)) && r.fitsRole(chain, office) == 3 {
			if found >= 0 && found != c {
				return -1
			}
			found = c
		}
	}
	return found
}

// mayHold says whether who is named with a minister's or envoy's office and no state may be the one of whom, sentences before, the
// office and the state alone were told: "Mali's foreign minister … Foreign Minister Ba".
func (r *resolver) mayHold(m, office *name.Mention, c int32) bool {
	level := office.Title.Level
	return r.ctx.Country == "" && (level == titles.Minister || level == titles.Envoy) && r.sentence(c) < r.tree.SentenceOf[m.Head] && !r.servesOther(m, r.out.List[c].Of)
}

// servesOther says whether the dictionary knows a person by that name, and only as one of other states.
func (r *resolver) servesOther(m *name.Mention, of string) bool {
	known := false
	e := &r.names.Entities[m.Entity]
	for _, list := range [][]*actors.Entry{e.Entries, e.Namesakes} {
		for _, entry := range list {
			for _, t := range entry.Terms {
				if t.Of == of {
					return false
				}
				known = true
			}
		}
	}
	return known
}

// sole says whether a state has one holder of an office at a time.
func sole(t *titles.Title) bool {
	switch t.Level {
	case titles.HeadOfState, titles.HeadOfGovernment:
		return true
	case titles.Envoy:
		return t.Role == "ambassador"
	}
	return t.Level == titles.Minister && t.Role != "minister" && !t.Deputy
}

// roleBefore is the description that introduces a person’s name: "Nigeria’s president, Bola Tinubu"; -1
// where none does.
func (r *resolver) roleBefore(m *name.Mention) int32 {
	k := int(m.First) - 1
	if m.Type != name.PER || k < 1 {
		return -1
	}
	if r.tree.Form(k) == "," {
		if k--; r.hangsOn(m) {
			return -1
		}
	}
	for back := k; back >= 0 && back > k-phrase; back-- {
		o := r.names.ByToken[back]
		if o >= 0 && r.pastPost(&r.names.Mentions[o]) == k+1 && r.out.Of[o] < 0 && r.introduces(&r.names.Mentions[o]) {
			return o
		}
	}
	return -1
}

// hangsOn says whether a name is the subject of what a clause or phrase before it, of which a comma parts it, hangs on: "Receiving the
// ambassador of Chad, Rahmani said". Whom that tells of is another.
func (r *resolver) hangsOn(m *name.Mention) bool {
	v := r.tree.Nodes[m.Head].Head
	if next := int(m.Last); !r.subject(m.Head) && next < len(r.tree.Nodes) && r.tree.Nodes[next].XPOS == syntax.XVBD && r.tree.Kid(next, syntax.Nsubj, syntax.NsubjPass) < 0 {
		v = m.Last // the tree missed it
	} else if !r.subject(m.Head) || v < m.Head || r.tree.Form(next) == "," { // "of the mayor, Ama Darko, they met"
		return false
	}
	for k := range r.tree.Kids(int(v)) {
		switch r.tree.Rel(k) {
		case syntax.Advcl, syntax.Obl:
			if int32(k) < m.First && r.tree.Nodes[k].Right >= m.First-2 {
				return true
			}
		}
	}
	return false
}

// introduces says whether a description of a role is followed by the name of who has it.
func (r *resolver) introduces(m *name.Mention) bool {
	if m.Kind != name.Nominal || m.Plural || m.Title == nil && (m.Type != name.PER || m.Of == "" && lexicon.Class(r.tree.Lemma(int(m.Head))) != nouns.People) {
		return false
	}
	at := r.pastPost(m)
	if at < len(r.tree.Tokens) && r.tree.Form(at) == "," {
		at++
	}
	if at >= len(r.tree.Tokens) || r.tree.SentenceOf[at] != r.tree.SentenceOf[m.Head] {
		return false
	}
	return r.personFrom[int32(at)]
}

// post is the place or body to which a description sends an envoy, nil where it tells none: "the Ambassador of Kenya in Rome",
// "the Iraqi ambassador to Greece".
func (r *resolver) post(m *name.Mention) *name.Entity {
	k := int(m.Last)
	if m.Title == nil || m.Title.Level != titles.Envoy || r.tree.Form(k) != "in" && r.tree.Form(k) != "to" {
		return nil
	}
	if k++; r.tree.Form(k) == "the" {
		k++
	}
	if k >= len(r.tree.Tokens) {
		return nil
	}
	if e := r.names.InEntity[k]; e >= 0 && r.names.Entities[e].Type != name.PER {
		return &r.names.Entities[e]
	}
	return nil
}

// pastPost is the token behind a description, behind the post of an envoy that it tells, and behind the letters of a body in brackets:
// "the Chairperson of the African Union (AU)".
func (r *resolver) pastPost(m *name.Mention) int {
	at := int(m.Last)
	if post := r.post(m); post != nil {
		at = int(post.Last)
	}
	if at+2 < len(r.tree.Tokens) && r.tree.Form(at) == "(" && r.tree.Form(at+2) == ")" {
		at += 3
	}
	return at
}

// known is the newest chain of the mention's name, -1 where none. A bare surname is that of who has an office before that
// of a relative: "Bush" is the President, not Mrs. Bush.
func (r *resolver) known(m *name.Mention, keys []string) int32 {
	best := int32(-1)
	bare := m.Type == name.PER && m.Title == nil && m.Gender == name.Unknown && len(keys) == 1
	for _, k := range keys {
		list := r.index[k]
		for i := len(list) - 1; i >= max(0, len(list)-namesakes); i-- {
			c := list[i]
			if c <= best || !r.same(&r.out.List[c], m) {
				continue
			}
			if best = c; !bare || r.official(c) {
				break
			}
			for i--; i >= max(0, len(list)-namesakes); i-- {
				if o := list[i]; r.official(o) && r.same(&r.out.List[o], m) {
					return o
				}
			}
			break
		}
	}
	return best
}

// official says whether a chain tells an office of its person.
func (r *resolver) official(c int32) bool { return r.out.List[c].Role >= 0 }

// keys are what chains of a name are found by: the words of a person's name, a state's code, a dictionary
// entry, a name's letters and its initials.
func (r *resolver) keys(e *name.Entity) []string {
	if e.Type == name.PER {
		return r.parts(e)
	}
	keys := []string{r.key(e)}
	if e.Country != "" && place(e.Sense) == 0 {
		keys = append(keys, "state "+e.Country)
	}
	if len(e.Entries) > 0 {
		keys = append(keys, "entry "+e.Entries[0].ID)
	}
	if short := r.initials(e); len(short) > 1 {
		keys = append(keys, strings.ToLower(short))
	}
	return keys
}

// same says whether a mention can be the thing of a chain that shares a word with it.
func (r *resolver) same(c *Chain, m *name.Mention) bool {
	if c.Entity < 0 {
		e := &r.names.Entities[m.Entity]
		return c.Country != "" && c.Country == e.Country && place(e.Sense) == 0
	}
	a, b := &r.names.Entities[c.Entity], &r.names.Entities[m.Entity]
	if (a.Type == name.PER) != (b.Type == name.PER) {
		return false
	}
	if a.Type == name.PER {
		return r.samePerson(c, a, m, b)
	}
	if a.Sense != 0 || b.Sense != 0 {
		return a.Country == b.Country && place(a.Sense) == place(b.Sense) && (place(a.Sense) == 0 || r.key(a) == r.key(b))
	}
	if len(a.Entries) > 0 && len(b.Entries) > 0 {
		return a.Entries[0] == b.Entries[0]
	}
	if m.Of != "" && c.Of != m.Of && a.Why == "name.head" && b.Why == "name.head" {
		return false // "Beijing's Foreign Ministry" is not the one that was named before
	}
	return r.key(a) == r.key(b) || r.acronym(a, b) || r.acronym(b, a)
}

// place keeps capitals and metonyms apart from the state, and from each other.
func place(s countries.Sense) countries.Sense {
	if s == countries.Capital || s == countries.Metonym {
		return s
	}
	return 0
}

func (r *resolver) key(e *name.Entity) string {
	return fold.Key(r.tree.Span(int(e.First), int(e.Last)).In(r.tree.Source))
}

// acronym says whether short is made of the capitals of long: "CARICOM" is not, "ECOWAS" and "OSCE" are.
func (r *resolver) acronym(short, long *name.Entity) bool {
	if short.Last-short.First != 1 || long.Last-long.First < 2 {
		return false
	}
	form := r.tree.Form(int(short.First))
	if len(form) < 2 || strings.ToUpper(form) != form {
		return false
	}
	return r.initials(long) == strings.ReplaceAll(form, ".", "")
}

// initials are the capitals that begin the words of a name of several words.
func (r *resolver) initials(e *name.Entity) string {
	if e.Last-e.First < 2 {
		return ""
	}
	var b strings.Builder
	for k := e.First; k < e.Last; k++ {
		if w := r.tree.Form(int(k)); w[0] >= 'A' && w[0] <= 'Z' {
			b.WriteByte(w[0])
		}
	}
	return b.String()
}

// samePerson compares names of persons: a shorter one must be part of the longer one, and nothing known of
// the two may disagree.
func (r *resolver) samePerson(c *Chain, a *name.Entity, m *name.Mention, b *name.Entity) bool {
	if g := r.gender(m); c.Gender != name.Unknown && g != name.Unknown && c.Gender != g {
		return false
	}
	if c.Of != "" && m.Of != "" && c.Of != m.Of && m.OfEntity >= 0 && r.names.Entities[m.OfEntity].Type == name.GPE {
		return false
	}
	if full(a) && (full(b) && !sharesEntry(a.Entries, b.Entries) || r.elsewhere(c, m)) {
		return false
	}
	long, short := r.parts(a), r.parts(b)
	if len(long) < len(short) {
		long, short = short, long
	}
	if len(short) == 0 {
		return false
	}
	if len(short) == 1 {
		return long[len(long)-1] == short[0] || long[0] == short[0] && (len(long) <= 3 && r.familyFirst(a, b) || c.Role >= 0 && (m.Title != nil || r.alone(short[0])) || r.noble(m) && r.alone(short[0]))
	}
	for _, w := range short {
		if !slices.Contains(long, w) {
			return false
		}
	}
	return true
}

// elsewhere says whether a mention's office is of a state that the dictionary's person of a chain never served: "King
// Hussein of Jordan" is not Saddam Hussein.
func (r *resolver) elsewhere(c *Chain, m *name.Mention) bool {
	return m.Title != nil && m.OfEntity >= 0 && r.names.Entities[m.OfEntity].Country != "" && m.Of != "" && !r.mayServe(c, m.Of)
}

// noble says whether a mention calls somebody by a rank that goes before a given name: "Sheikh Mohammad" for Mohammad al-Sabah.
func (r *resolver) noble(m *name.Mention) bool {
	for k := m.First; k < m.Last; k++ {
		switch r.tree.Form(int(k)) {
		case "Sheikh", "Sheikha", "Prince", "Princess", "King", "Queen", "Sultan", "Emir":
			return true
		}
	}
	return false
}

// alone says whether, of the newest chains, just one has a word as the first of a longer name: an Ethiopian or Icelander
// is called by that.
func (r *resolver) alone(word string) bool {
	n, list := 0, r.index[word]
	for _, c := range list[max(0, len(list)-namesakes):] {
		if e := r.out.List[c].Entity; e >= 0 && len(r.parts(&r.names.Entities[e])) > 1 {
			n++
		}
	}
	return n == 1
}

func full(e *name.Entity) bool { return e.Last-e.First > 1 && len(e.Entries) > 0 }

func sharesEntry(a, b []*actors.Entry) bool {
	for _, x := range a {
		if slices.Contains(b, x) {
			return true
		}
	}
	return false
}

// familyFirst says whether the dictionary has the longer name with its family name in front, or does not
// know it: then a lone first word may be the family name.
func (r *resolver) familyFirst(a, b *name.Entity) bool {
	e := a
	if b.Last-b.First > a.Last-a.First {
		e = b
	}
	return !r.given(r.tree.Form(int(e.First)))
}

// given is true of words that are given names and no family names.
func (r *resolver) given(word string) bool {
	switch word {
	case "Kim", "Lee", "Li", "Wang", "Xi", "Zhang", "Park", "Yoon", "Moon", "Nguyen", "Chen", "Hu", "Wen", "Jiang", "Deng", "Lai", "Tsai", "Zhao", "Zhou", "Liu", "Yang", "Hua", "Lin", "Mao", "Sun", "Wu", "Han", "Ma", "Vo", "To", "Pham", "Tran", "Le", "Ri", "Choe", "Jang", "Cho", "Chung":
		return false
	}
	return lexicon.Given(word)
}

// parts are a person's name's words that identify: folded, without initials and "Jr.".
func (r *resolver) parts(e *name.Entity) []string {
	var out []string
	for k := e.First; k < e.Last; k++ {
		w := fold.Key(r.tree.Form(int(k)))
		switch {
		case len(w) <= 1, w == "jr", w == "sr", w == "ii", w == "iii", w == "iv":
		case w == "al" || w == "el" || w == "bin":
		default:
			out = append(out, w)
		}
	}
	return out
}
