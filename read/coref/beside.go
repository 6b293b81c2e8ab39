package coref

import (
	"readout/knowledge/nouns"
	"readout/knowledge/titles"
	"readout/read/name"
	"readout/read/syntax"
)

// apposed is the chain of the name that a description stands beside: "Amina Diallo, the foreign minister of
// Mali," and "state broadcaster ORTM", -1 where none.
func (r *resolver) apposed(m *name.Mention) int32 {
	if m.Plural || m.Type != name.PER && m.Type != name.ORG {
		return -1
	}
	head := int(m.Head)
	if r.tree.Rel(head) == syntax.Appos && !r.listed(m) {
		if c := r.chainAt(r.tree.Head(head), m.Type); c >= 0 {
			return c
		}
	}
	k := int(m.First) - 2
	if k < 0 || m.Title == nil && m.OfEntity < 0 || r.tree.Form(k+1) != "," || r.tree.SentenceOf[k] != r.tree.SentenceOf[head] {
		return -1
	}
	if r.subject(int32(head)) && int(m.Last) < len(r.tree.Tokens) && r.tree.UPOS(int(m.Last)) == syntax.VERB {
		return -1 // "to meet Diallo, a spokesman said"
	}
	if r.tree.Form(k) == "." || r.tree.Form(k) == "’" {
		k--
	}
	if e := r.names.InEntity[k]; e >= 0 && r.names.Entities[e].Type == name.PER {
		return r.chainOfEntity(e)
	}
	return -1
}

// secondOffice is the person of whom the office before "and" tells, where a second one stands behind it: "Aino Laine, Secretary
// General and Chief of Cabinet"; -1 where none does.
func (r *resolver) secondOffice(m *name.Mention) int32 {
	k := m.First - 1
	if k < 1 || m.Title == nil || m.Plural || r.tree.Form(int(k)) != "and" {
		return -1
	}
	o := r.names.ByToken[k-1]
	if o < 0 || r.names.Mentions[o].Last != k || r.names.Mentions[o].Title == nil || r.out.Why[o] != "coref.apposition" {
		return -1
	}
	return r.out.Of[o]
}

// firstOffice says whether a description is the first of two offices of whom a name behind them tells: "the Deputy Prime Minister and
// Foreign Minister, Aino Laine". The second speaks for both.
func (r *resolver) firstOffice(m *name.Mention) bool {
	k := m.Last + 1
	if m.Title == nil || m.Plural || int(k) >= len(r.tree.Tokens) || r.tree.Form(int(k)-1) != "and" || r.tree.UPOS(int(k)) == syntax.DET {
		return false
	}
	for t := k; t < min(k+6, int32(len(r.tree.Tokens))); t++ {
		o := r.names.ByToken[t]
		if o < 0 || r.names.Mentions[o].First != k {
			continue
		}
		second := &r.names.Mentions[o]
		return second.Kind == name.Nominal && second.Title != nil && !second.Plural && r.introduces(second)
	}
	return false
}

// listed says whether a person named last in a list stands right before a description: "A and B, the Soviet leader," tells of B,
// whatever the tree hangs it on.
func (r *resolver) listed(m *name.Mention) bool {
	k := int(m.First) - 2
	if k < 1 || r.tree.Form(k+1) != "," {
		return false
	}
	e := r.names.InEntity[k]
	if e < 0 || r.names.Entities[e].Type != name.PER {
		return false
	}
	for k := int(r.names.Entities[e].First) - 1; k >= 0 && k > int(r.names.Entities[e].First)-6; k-- {
		if r.tree.UPOS(k) == syntax.CCONJ {
			return true
		}
		if r.tree.UPOS(k) == syntax.VERB || r.tree.UPOS(k) == syntax.PUNCT {
			return false
		}
	}
	return false
}

// peer is the person whom "his guest", "her Kenyan colleague" and "the agency" after its name stand for: the
// other of the two whom the report brings together, the one of that state, the body named in the phrase; -1
// where none is.
func (r *resolver) peer(m *name.Mention, class nouns.Class) int32 {
	if class == nouns.Body {
		for k := m.Head - 1; k >= m.First; k-- {
			if e := r.names.InEntity[k]; e >= 0 && r.names.Entities[e].Type == name.ORG {
				return r.chainOfEntity(e)
			}
		}
		return -1
	}
	switch r.tree.Lemma(int(m.Head)) {
	case "guest", "host", "visitor", "counterpart", "colleague":
	default:
		return -1
	}
	owner := r.possessor(m)
	if l := r.tree.Lemma(int(m.Head)); owner < 0 && !m.Plural && m.Of != "" && (l == "guest" || l == "visitor") && r.definite(m) {
		return r.lastOf(m.Of) // "the Chinese guest"
	}
	if m.Plural || owner < 0 || r.out.Of[owner] < 0 {
		return -1
	}
	for _, c := range r.together() {
		other := &r.out.List[c]
		if c != r.out.Of[owner] && r.sameOffice(other, &r.out.List[r.out.Of[owner]]) && (m.Of == "" && len(r.together()) == 2 || m.Of != "" && other.Of == m.Of) {
			return c
		}
	}
	return -1
}

// lastOf is the person named last who stands for a state, -1 where there is none.
func (r *resolver) lastOf(state string) int32 {
	for i := len(r.recent) - 1; i >= 0; i-- {
		if c := &r.out.List[r.recent[i]]; c.Type == name.PER && !c.Plural && len(c.Members) == 0 && c.Entity >= 0 && c.Of == state {
			return r.recent[i]
		}
	}
	return -1
}

// matches says whether a person may be the counterpart of whom a description calls him, by his office; true of every other word.
func (r *resolver) matches(c *Chain, m *name.Mention) bool {
	if l := r.tree.Lemma(int(m.Head)); l != "counterpart" && l != "colleague" {
		return true
	}
	owner := r.possessor(m)
	return owner < 0 || r.out.Of[owner] < 0 || r.sameOffice(c, &r.out.List[r.out.Of[owner]])
}

// sameOffice is false of two ministers of different fields, and of a minister and somebody of another rank: neither is the other's
// counterpart.
func (r *resolver) sameOffice(a, b *Chain) bool {
	if a.Role < 0 || b.Role < 0 {
		return true
	}
	x, y := r.names.Mentions[a.Role].Title, r.names.Mentions[b.Role].Title
	switch {
	case x == nil || y == nil || x.Role == "" || y.Role == "":
		return true
	case x.Level == titles.Minister && y.Level == titles.Minister:
		return x.Role == y.Role || foreign(x.Role) && foreign(y.Role)
	}
	return x.Level == y.Level || x.Level != titles.Minister && y.Level != titles.Minister
}
