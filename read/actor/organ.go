package actor

import (
	"strings"

	"readout/knowledge/actors"
	"readout/read/syntax"
)

// heading is how many tokens the heading of a report has at most.
const heading = 80

// organs gives the organs that a communique of one organisation speaks of without its name that organisation: "The Summit urged".
func (b *builder) organs() {
	of := b.convenor()
	if of == "" {
		return
	}
	for i := range b.Actors {
		a := &b.Actors[i]
		if a.Represents == "" && a.Entry == "" && organName(a.Name) {
			a.Represents, a.Kind = of, "international_organisation"
			a.CAMEO, a.PLOVER = actors.Codes(a.Kind, a.Role, of)
		}
	}
}

// organName says whether a name without another one is that of an organisation's organ.
func organName(name string) bool {
	name = strings.ToLower(name)
	name, _, _ = strings.Cut(strings.TrimPrefix(name, "the "), " of the ")
	switch name {
	case "summit", "extraordinary summit", "authority", "assembly", "council", "heads of state", "heads of state and government", "heads of state or government", "member states", "ministers", "conference", "meeting", "ministerial council", "leaders":
		return true
	}
	return false
}

// convenor is the code of the one organisation that the heading of a communique names, empty where it names none or more. The United
// Nations are whom speeches are made at.
func (b *builder) convenor() string {
	title, of := false, ""
	take := func(code string) bool {
		if code == "" || code == of {
			return true
		}
		one := of == ""
		of = code
		return one
	}
	for s := range b.tree.Sentences {
		first, last := int(b.tree.Sentences[s].First), int(b.tree.Sentences[s].Last)
		if last > heading || b.tree.Form(last-1) == "." && verbal(b.tree, first, last) {
			break
		}
		for k := first; k < last; k++ {
			switch strings.ToLower(b.tree.Form(k)) {
			case "communique", "communiqué", "declaration", "conclusions", "decision", "decisions", "summit", "statement", "release":
				title = true
			}
			if !take(b.organisationAt(k)) {
				return ""
			}
		}
	}
	if !title || of == "UNO" {
		return ""
	}
	return of
}

// verbal says whether a finite verb stands in tokens [first, last).
func verbal(tree *syntax.Tree, first, last int) bool {
	for k := first; k < last; k++ {
		if tree.UPOS(k) == syntax.VERB && tree.Nodes[k].Feats&syntax.Fin != 0 {
			return true
		}
	}
	return false
}

// organisationAt is the code of the organisation of states that is named at token k, empty where none is.
func (b *builder) organisationAt(k int) string {
	if m := b.at(k); m >= 0 {
		if c := b.coref.Of[m]; c >= 0 {
			for _, a := range b.chains[c] {
				if x := &b.Actors[a]; x.Kind == "international_organisation" {
					return x.Represents
				}
			}
		}
	}
	form := b.tree.Form(k)
	if len(form) < 3 || strings.ToUpper(form) != form || strings.ContainsAny(form, "0123456789.") {
		return ""
	}
	e := b.organisation(form)
	if e == nil {
		return ""
	}
	term, _ := e.TermAt(b.ctx.Date)
	return term.Of
}
