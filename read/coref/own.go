package coref

import (
	"strings"

	"readout/knowledge/nouns"
	"readout/read/name"
)

// own links "my Government" and "our delegation" to the side of who speaks, as "we" is; it says whether the mention is one
// of these. "Our country" stays a thing of its own.
func (r *resolver) own(m int32) bool {
	mention := &r.names.Mentions[m]
	if mention.Plural || mention.Kind == name.Named && mention.Last-mention.First > 2 || !r.firstPossessor(mention) {
		return false
	}
	lemma := strings.ToLower(r.tree.Lemma(int(mention.Head)))
	if lexicon.Class(lemma) != nouns.Side && lemma != "government" && lemma != "administration" {
		return false
	}
	if t := r.turn(mention); t.source >= 0 {
		r.follow(m, t.source, "coref.speaker")
		r.out.We[m] = r.out.Of[m] >= 0
	} else if r.tree.InQuote[mention.Head] < 0 {
		r.narrated(m, 1, true)
	}
	return true
}

// firstPossessor says whether "my" or "our" begins a mention, or stands before it.
func (r *resolver) firstPossessor(m *name.Mention) bool {
	for k := max(0, int(m.First)-1); k <= int(m.First); k++ {
		if w := strings.ToLower(r.tree.Form(k)); w == "my" || w == "our" {
			return true
		}
	}
	return false
}
