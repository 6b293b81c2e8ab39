package place

import (
	"readout/knowledge/countries"
	"readout/knowledge/gazetteer"
	"readout/read/actor"
	"readout/read/name"
	"readout/read/syntax"
)

// Uses of a toponym, as in the record.
const (
	asPlace      = "place"
	asGovernment = "government"
)

// use says whether the toponym stands for a place or for a government, and for which actor.
func (p *Place) use(tree *syntax.Tree, names *name.Names, cast *actor.Cast, e *name.Entity, m int32) {
	p.UsedAs = asPlace
	if m < 0 || !seat(e) {
		return
	}
	mention := &names.Mentions[m]
	head := int(mention.Head)
	if inside(tree, e, head) && !names.Address(tree, head) && p.governs(tree, names, e, mention) {
		p.UsedAs = asGovernment
		for _, a := range cast.At(head) {
			p.Of = a
			break
		}
	}
}

// seat tells what may stand for a government: states, capitals, metonyms.
func seat(e *name.Entity) bool {
	return e.Sense == countries.Name || e.Sense == countries.Capital || e.Sense == countries.Metonym
}

func inside(tree *syntax.Tree, e *name.Entity, tok int) bool {
	return int32(tok) >= e.First && int32(tok) < e.Last && tok < len(tree.Nodes)
}

// described tells the subject of a clause that says where or what something is: "Tbilisi is the capital of Georgia".
func described(tree *syntax.Tree, tok int) bool {
	h := tree.Head(tok)
	if h < 0 || tree.Rel(tok) != syntax.Nsubj {
		return false
	}
	switch tree.Lemma(h) {
	case "lie", "sit", "border", "stretch":
		return true
	}
	return tree.Kid(h, syntax.Cop) >= 0 && tree.UPOS(h) == syntax.NOUN
}

// governs decides by the place in the clause: who says, is told, is met with or owns an office governs; where one is,
// goes or comes from is a place.
func (p *Place) governs(tree *syntax.Tree, names *name.Names, e *name.Entity, m *name.Mention) bool {
	head := int(m.Head)
	if described(tree, head) {
		return false
	}
	if actor.Governs(tree, names, m) {
		return p.Precision != gazetteer.Venue || tree.Rel(head) != syntax.Obj
	}
	switch tree.Rel(head) {
	case syntax.NmodPoss, syntax.Compound, syntax.Amod:
		return e.Sense != countries.Capital && p.Precision != gazetteer.City
	case syntax.Conj:
		h := tree.Head(head)
		if h < 0 || names.ByToken[h] < 0 {
			return false
		}
		return tree.Kid(head, syntax.Case) < 0 && p.governs(tree, names, e, &names.Mentions[names.ByToken[h]])
	case syntax.Obl, syntax.Nmod:
		return e.Sense == countries.Name && !placed(tree, head)
	}
	return false
}

// placed tells whether a phrase with a preposition says where, whither or whence, or what about.
func placed(tree *syntax.Tree, tok int) bool {
	k, h := tree.Kid(tok, syntax.Case), tree.Head(tok)
	if k < 0 || h < 0 {
		return true
	}
	switch tree.Lemma(k) {
	case "of":
		return part(tree.Lemma(h))
	case "to", "toward", "towards":
		return moves(tree.Lemma(h))
	case "from":
		return !gives(tree.Lemma(h))
	case "with", "between", "against", "by", "for", "among":
		return false
	}
	return true
}

// moves tells verbs and nouns of going and bringing: what follows "to" is a place.
func moves(lemma string) bool {
	switch lemma {
	case "go", "come", "travel", "fly", "flight", "visit", "trip", "journey", "return", "move", "arrive", "head", "drive", "sail", "tour", "voyage", "migrate", "flee", "deploy", "deployment", "withdraw", "ship", "export",
		"send", "bring", "pilgrimage", "border", "road", "route", "crossing", "adjacent", "close", "next", "spread", "evacuate", "deport", "exile", "ticket", "bind":
		return true
	}
	return false
}

// gives tells nouns of what a government gives or asks: "support from Kenya".
func gives(lemma string) bool {
	switch lemma {
	case "support", "help", "aid", "backing", "assistance", "contribution", "letter", "message", "request", "protest", "approval", "permission", "pressure", "loan", "grant", "invitation", "assurance", "guarantee",
		"apology", "condolence", "criticism", "condemnation", "objection", "pledge", "promise", "commitment", "concession", "note", "reply", "response", "answer", "proposal", "offer", "threat", "demand":
		return true
	}
	return false
}

// part tells nouns of which a state is the land, not the government: "the capital of Georgia", "north of Armenia".
func part(lemma string) bool {
	switch lemma {
	case "north", "south", "east", "west", "capital", "border", "coast", "city", "part", "region", "people", "territory", "airspace", "water", "map", "province", "area", "population", "island", "shore", "history",
		"out", "side", "centre", "center", "rest", "half", "heart", "edge", "corner", "thousand", "million", "invasion", "occupation", "citizen", "resident", "village", "town", "port":
		return true
	}
	return false
}
