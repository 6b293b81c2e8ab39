package actor

import (
	"strings"

	"readout/knowledge/senses"
	"readout/read/name"
	"readout/read/syntax"
)

// joint says whether a state is one of two or more for whom a body or a meeting is named: "the India-Nepal Joint
// Commission", "the summit of Brazil, Chile and Peru".
func (b *builder) joint(m *name.Mention) bool {
	if m.Type != name.GPE || m.Kind != name.Named {
		return false
	}
	first, last := int(m.First), int(m.Last)
	end := int(b.tree.Sentences[b.tree.SentenceOf[first]].Last)
	switch {
	case last+1 < end && hyphen(b.tree.Form(last)) && b.party(last+1):
		return convened(b.tree, last+2, end)
	case first > 1 && hyphen(b.tree.Form(first-1)) && b.party(first-2):
		return convened(b.tree, last, end)
	}
	return b.enumerated(first, last, end)
}

// party says whether token k is part of the name of a state or an organisation of states.
func (b *builder) party(k int) bool {
	e := b.names.InEntity[k]
	return e >= 0 && b.names.Entities[e].Code() != ""
}

// convened says whether the name of a body or a meeting goes on from token k: "… Joint Commission", "… Trade and
// Technology Council".
func convened(tree *syntax.Tree, k, end int) bool {
	for ; k < end && tree.UPOS(k) != syntax.VERB; k++ {
		if senses.Is(strings.ToLower(tree.Lemma(k)), senses.Council) {
			return true
		}
		switch tree.UPOS(k) {
		case syntax.ADJ, syntax.NOUN, syntax.PROPN, syntax.CCONJ, syntax.NUM:
		default:
			return false
		}
	}
	return false
}

// enumerated says whether a name stands in a list of several that "of" or "between" joins to a body or a meeting.
func (b *builder) enumerated(first, last, end int) bool {
	several := last < end && (b.tree.Form(last) == "and" || b.tree.Form(last) == ",")
	for k := first - 1; k > 0 && k > first-20 && b.tree.SentenceOf[k] == b.tree.SentenceOf[first]; k-- {
		switch f := b.tree.Form(k); {
		case f == "of" && b.names.InEntity[k] >= 0:
		case f == "of" || f == "between" || f == "among":
			return several && senses.Is(strings.ToLower(b.tree.Lemma(k-1)), senses.Council)
		case f == "and" || f == ",":
			several = true
		case f == "the" || b.names.InEntity[k] >= 0:
		default:
			return false
		}
	}
	return false
}

func hyphen(form string) bool { return form == "-" || form == "–" || form == "—" }
