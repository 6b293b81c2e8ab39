package coref

import (
	"strings"

	"readout/knowledge/countries"
	"readout/knowledge/nouns"
	"readout/read/name"
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
