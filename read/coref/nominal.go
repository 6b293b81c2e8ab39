package coref

import (
	"cmp"
	"strings"

	"readout/knowledge/nouns"
	"readout/knowledge/titles"
	"readout/read/name"
)

// lexicon is what common nouns and given names tell.
var lexicon = nouns.Load()

// nominal links a description: by apposition, as a plural set, by its state, by its role.
func (r *resolver) nominal(m int32) {
	mention := &r.names.Mentions[m]
	if r.capacity(m) || r.roster(m) || r.firstOffice(mention) {
		return
	}
	c := r.apposed(mention)
	if c < 0 {
		c = r.secondOffice(mention)
	}
	if r.introduces(mention) && (c < 0 || r.out.List[c].Role >= 0) {
		return // the name that follows takes it
	}
	if c >= 0 && r.agrees(c, mention) {
		r.link(m, c, "coref.apposition")
		return
	}
	class := lexicon.Class(r.tree.Lemma(int(mention.Head)))
	if mention.Title == nil && mention.TitleLast > mention.TitleFirst { // "Greek" of "the Greek and Turkish governments"
		class = lexicon.Class(r.tree.Lemma(int(mention.TitleFirst)))
	}
	if c := r.peer(mention, class); c >= 0 {
		r.link(m, c, "coref.other")
		return
	}
	switch {
	case mention.Entity >= 0 && mention.Of != "" && r.definite(mention): // the Swedes
		r.link(m, r.stateChain(mention.Of), "coref.side")
	case mention.Plural && (r.set(m, class) || r.parties(mention) && r.set(m, nouns.Side)):
	case class == nouns.Side || class == nouns.State:
		r.state(m)
	case mention.Title != nil && !mention.Plural:
		r.role(m)
	case mention.Plural || class == nouns.People:
		r.group(m)
	case class == nouns.Body:
		r.body(m)
	}
}

// parties says whether a description is the "parties" of two whom the report brings together, as diplomats call them, without a
// word that tells of which kind they are.
func (r *resolver) parties(m *name.Mention) bool {
	return r.tree.Lemma(int(m.Head)) == "party" && int(m.Head-m.First) == 1 && len(r.together()) == 2
}

// agrees says whether a description can be of a person who has a role already.
func (r *resolver) agrees(chain int32, m *name.Mention) bool {
	c := &r.out.List[chain]
	return c.Role < 0 || m.Title == nil || m.Of == "" || c.Of == "" || m.Of == c.Of
}

func (r *resolver) chainAt(tok int, typ name.Type) int32 {
	if tok < 0 {
		return -1
	}
	m := r.names.ByToken[tok]
	if m < 0 || r.names.Mentions[m].Type != typ || r.names.Mentions[m].Kind != name.Named {
		return -1
	}
	return r.out.Of[m]
}

func (r *resolver) chainOfEntity(e int32) int32 {
	ent := &r.names.Entities[e]
	for k := ent.First; k < ent.Last; k++ {
		if m := r.names.ByToken[k]; m >= 0 && r.names.Mentions[m].Entity == e {
			return r.out.Of[m]
		}
	}
	return -1
}

// state links "the Chinese side", "the Kenyan government", "the country".
func (r *resolver) state(m int32) {
	mention := &r.names.Mentions[m]
	if mention.Of == "" || mention.OfEntity >= 0 && r.names.Entities[mention.OfEntity].Country == "" {
		return
	}
	r.link(m, r.stateChain(mention.Of), "coref.side")
}

// stateChain is the chain of a state, opened without a mention where the text has none.
func (r *resolver) stateChain(code string) int32 {
	if list := r.index["state "+code]; len(list) > 0 {
		return list[0]
	}
	r.out.List = append(r.out.List, Chain{Type: name.GPE, Country: code, Entity: -1, Role: -1})
	chain := int32(len(r.out.List) - 1)
	r.index["state "+code] = append(r.index["state "+code], chain)
	return chain
}

// definite says whether a description begins with the, this, his or a possessor.
func (r *resolver) definite(m *name.Mention) bool {
	switch strings.ToLower(r.tree.Form(int(m.First))) {
	case "the", "this", "that", "his", "her", "their", "its", "our", "my":
		return true
	}
	if m.Plural && m.Title != nil && m.Title.Level == titles.Official && m.First == r.tree.Sentences[r.tree.SentenceOf[m.Head]].First {
		return false // "Officials said": the capital is the sentence's
	}
	first := strings.ToLower(r.tree.Form(int(m.First)))
	return first != "a" && first != "an" && (m.OfEntity >= 0 || r.capital(m))
}

func (r *resolver) capital(m *name.Mention) bool {
	if m.Title == nil {
		return false
	}
	c := r.tree.Form(int(m.TitleFirst))[0]
	return 'A' <= c && c <= 'Z'
}

// group opens a chain of unnamed people: "US officials", "aides". The same words again are the same group.
func (r *resolver) group(m int32) {
	mention := &r.names.Mentions[m]
	key := "group " + strings.ToLower(r.tree.Span(int(mention.First), int(mention.Last)).In(r.tree.Source))
	if list := r.index[key]; len(list) > 0 {
		r.link(m, list[0], "coref.name")
		return
	}
	chain := r.open(m, "coref.first")
	r.out.List[chain].Plural = true
	if o := r.possessor(mention); o >= 0 && r.out.Of[o] >= 0 && mention.Of == "" {
		owner := &r.out.List[r.out.Of[o]]
		r.out.List[chain].Of = cmp.Or(owner.Country, owner.Of) // "its diplomats" are that state's
	}
	r.index[key] = []int32{chain}
}

// body links "the ministry" to the last body whose name has that word, "the German broadcaster" opens one.
func (r *resolver) body(m int32) {
	mention := &r.names.Mentions[m]
	word := strings.ToLower(r.tree.Form(int(mention.Head)))
	for i := len(r.recent) - 1; i >= 0; i-- {
		c := &r.out.List[r.recent[i]]
		if c.Type != name.ORG || c.Entity < 0 || mention.Of != "" && c.Of != "" && mention.Of != c.Of {
			continue
		}
		if strings.Contains(r.key(&r.names.Entities[c.Entity]), word) && r.definite(mention) {
			r.link(m, r.recent[i], "coref.head")
			return
		}
	}
	if mention.Of != "" {
		r.group(m)
		r.out.List[r.out.Of[m]].Plural = mention.Plural
	}
}
