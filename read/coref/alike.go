package coref

import (
	"slices"
	"strings"

	"readout/knowledge/actors"
	"readout/knowledge/countries"
	"readout/knowledge/fold"
	"readout/read/name"
)

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
