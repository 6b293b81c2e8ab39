package coref

import (
	"slices"

	"readout/knowledge/senses"
	"readout/read/name"
	"readout/read/syntax"
)

// company is the memory of whom the report brings together: chains of persons.
type company struct {
	at    int32   // the sentence that is being read
	here  []int32 // persons whom it names
	core  []int32 // those of its main clause
	lead  []int32 // persons of the first main clause that names two or more
	loose []int32 // persons of the first sentence that does
	list  []int32 // three persons or more of the last sentence before this one that lists who took part
}

// together is the persons whom one sentence brings together in its main clause, the first that does so with two
// or more; where none does, the first that names two anywhere.
func (r *resolver) together() []int32 {
	switch {
	case r.met.lead != nil:
		return slices.Clone(r.met.lead)
	case len(r.met.core) >= 2:
		return slices.Clone(r.met.core)
	case r.met.loose != nil:
		return slices.Clone(r.met.loose)
	}
	return slices.Clone(r.met.here)
}

// note remembers that a sentence names a person.
func (r *resolver) note(chain, head int32) {
	sentence := r.tree.SentenceOf[head]
	if sentence != r.met.at {
		if r.met.lead == nil && len(r.met.core) >= 2 {
			r.met.lead = slices.Clone(r.met.core)
		}
		if r.met.loose == nil && len(r.met.here) >= 2 {
			r.met.loose = slices.Clone(r.met.here)
		}
		r.met.list = r.takers(sentence)
		r.met.here, r.met.core, r.met.at = r.met.here[:0], r.met.core[:0], sentence
	}
	if !slices.Contains(r.met.here, chain) {
		r.met.here = append(r.met.here, chain)
	}
	if r.main(head) && !r.before(head) && !slices.Contains(r.met.core, chain) {
		r.met.core = append(r.met.core, chain)
	}
}

// takers are the three persons or more of the last sentence before another that lists who took part, nil where none does.
func (r *resolver) takers(sentence int32) []int32 {
	if sentence > r.met.at && len(r.met.here) > 2 && r.lists(r.met.at) {
		return slices.Clone(r.met.here)
	}
	return r.met.list
}

// lists says whether a sentence tells who took part: "the meeting included …", "joining them were …".
func (r *resolver) lists(sentence int32) bool {
	s := r.tree.Sentences[sentence]
	for i := int(s.First); i < int(min(s.Last, s.First+window)); i++ {
		if r.tree.UPOS(i) != syntax.VERB {
			continue
		}
		switch r.tree.Lemma(i) {
		case "include", "comprise", "join", "attend", "participate":
			return true
		}
	}
	return false
}

// before says whether token i stands in words that tell what came before or after: "after an audience with X".
func (r *resolver) before(i int32) bool {
	for steps := 0; i >= 0 && r.tree.UPOS(int(i)) != syntax.VERB && steps < window; i, steps = r.tree.Nodes[i].Head, steps+1 {
		k := r.tree.Kid(int(i), syntax.Case)
		if k < 0 {
			continue
		}
		switch r.tree.Lemma(k) {
		case "after", "before", "following", "since", "ahead":
			return true
		}
	}
	return false
}

// main says whether token i stands in the main clause, or in one joined to it.
func (r *resolver) main(i int32) bool {
	for v, steps := r.clause(i), 0; v >= 0 && steps < window; v, steps = r.tree.Nodes[v].Head, steps+1 {
		switch r.tree.Rel(int(v)) {
		case syntax.Root:
			return true
		case syntax.Conj, syntax.Xcomp, syntax.Aux, syntax.Cop:
		default:
			return false
		}
	}
	return false
}

// takesPart says whether a mention is an argument of a verb or joined to one, or one "in addition to" whom others are: not
// "President Biden’s commitment".
// A whole phrase with its title modifies nothing, whatever a tree says.
func (r *resolver) takesPart(m *name.Mention) bool {
	head := m.Head
	for steps := 0; r.tree.Rel(int(head)) == syntax.Conj && steps < window; steps++ {
		head = r.tree.Nodes[head].Head
	}
	switch r.tree.Rel(int(head)) {
	case syntax.Nmod:
		return r.behindPlace(int(head)) || r.behindTalks(int(head)) || r.tree.Head(int(head)) >= 0 && r.tree.Lemma(r.tree.Head(int(head))) == "addition"
	case syntax.NmodPoss, syntax.Amod:
		return false
	case syntax.Compound:
		return m.Title != nil
	}
	return true
}

// behindTalks says whether token head stands behind the "with" of what somebody holds or has: "held a meeting with Diallo".
func (r *resolver) behindTalks(head int) bool {
	k, up := r.tree.Kid(head, syntax.Case), r.tree.Head(head)
	return k >= 0 && r.tree.Lemma(k) == "with" && up >= 0 && r.tree.Rel(up) == syntax.Obj && senses.Is(r.tree.Lemma(r.tree.Head(up)), senses.Hold)
}

// behindPlace says whether a tree hung the "with" of the verb on the place between them: "met in Oslo with Diallo".
func (r *resolver) behindPlace(head int) bool {
	k, up := r.tree.Kid(head, syntax.Case), r.tree.Head(head)
	return k >= 0 && r.tree.Lemma(k) == "with" && up >= 0 && r.tree.UPOS(up) == syntax.PROPN && r.tree.Rel(up) == syntax.Obl
}
