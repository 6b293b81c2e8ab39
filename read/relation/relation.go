// Package relation finds assessments of the relation between actors: "ties severely strained between",
// "relations have improved", told by the report or by somebody in it.
package relation

import (
	"readout/knowledge/frames"
	"readout/read/actor"
	"readout/read/clause"
	"readout/read/name"
	"readout/read/party"
	"readout/read/syntax"
	"readout/record"
)

// Reader finds relations by what it knows. It is immutable and may be shared.
type Reader struct{ Words *frames.Relations }

// Report is what the stages before have read. By gives the actors who say what token t stands in, none for
// the report itself.
type Report struct {
	Tree  *syntax.Tree
	Names *name.Names
	Cast  *actor.Cast
	By    func(t int) []int
}

// Relation is one assessment; actor indices where the record has ids.
type Relation struct {
	record.Relation
	Actors []int
	By     []int // empty: the report
}

// Read finds the assessments of a report, in the order of the text.
func (r *Reader) Read(report *Report) []Relation {
	s := &scan{Reader: r, Report: report, tree: report.Tree}
	s.who = &party.Finder{Tree: s.tree, Names: report.Names, Able: s.able, Full: func(a []int) bool { return len(a) > 0 }}
	for n := range s.tree.Nodes {
		switch s.tree.Lemma(n) {
		case "tie", "ties", "relation", "relations", "relationship":
			if s.tree.UPOS(n) == syntax.NOUN && s.tree.Rel(n) != syntax.Compound {
				s.noun(n)
			}
		}
	}
	return s.out
}

type scan struct {
	*Reader
	*Report
	tree *syntax.Tree
	who  *party.Finder
	out  []Relation
}

func (s *scan) able(t int) []int {
	var kept []int
	for _, a := range s.Cast.At(t) {
		if st := s.Cast.State(a); st >= 0 {
			a = st
		}
		if s.Cast.Code(a) != "" && !party.Has(kept, a) {
			kept = append(kept, a)
		}
	}
	return kept
}

// noun looks at one "ties", "relations", "relationship": the word that says how they stand, and between whom.
func (s *scan) noun(n int) {
	word, direction := s.assessed(n)
	if direction == "" {
		return
	}
	actors := s.between(n, word)
	if len(actors) < 2 {
		return
	}
	first, last := s.words(n, word)
	rel := Relation{Actors: actors, By: s.By(n)}
	rel.Content = []record.Span{s.tree.Span(first, last)}
	rel.Direction = direction
	cf, cl := s.tree.Subtree(n)
	if h := s.tree.Head(n); h >= 0 && s.tree.UPOS(h) == syntax.VERB && s.tree.Rel(n) == syntax.Nsubj {
		cf, cl = clause.Span(s.tree, h)
	}
	rel.Evidence = []record.Span{s.tree.Span(min(cf, first), max(cl, last))}
	rel.Why, rel.Confidence = "relation."+s.tree.Lemma(n), 0.85
	s.out = append(s.out, rel)
}

// assessed finds the word that says how the relation n stands: an adjective or participle of it, the verb or
// predicate that it is subject of, or the participle that follows it ("with ties severely strained").
func (s *scan) assessed(n int) (word int, direction string) {
	for k := range s.tree.Kids(n) {
		switch s.tree.Rel(k) {
		case syntax.Amod, syntax.Acl, syntax.Advcl:
			if d := s.Words.Direction("state", s.tree.Lemma(k)); d != "" && s.real(k) {
				return k, d
			}
			if d := s.Words.Direction("state", s.tree.Form(k)); d != "" {
				return k, d
			}
		}
	}
	if h := s.tree.Head(n); h >= 0 && (s.tree.Rel(n) == syntax.Nsubj || s.tree.Rel(n) == syntax.NsubjPass) && s.real(h) {
		for _, class := range [...]string{"change", "state"} {
			if d := s.Words.Direction(class, s.tree.Lemma(h)); d != "" && (class == "state") == (s.tree.Kid(h, syntax.Cop) >= 0 || s.tree.Rel(n) == syntax.NsubjPass) {
				return h, d
			}
		}
		for k := range s.tree.Kids(h) { // "hit a new low", "grew stronger", "are at their worst"
			if d := s.Words.Direction("noun", s.tree.Lemma(k)); d != "" && k > n {
				return k, d
			}
			if d := s.Words.Direction("state", s.tree.Form(k)); d != "" && k > n && s.tree.Rel(k) == syntax.Xcomp {
				return k, d
			}
		}
	}
	if k, d := s.verbBehind(n); d != "" {
		return k, d
	}
	if k := n + 1; k < len(s.tree.Nodes) { // the tree may miss a participle right behind
		for ; k < len(s.tree.Nodes) && k < n+3; k++ {
			if d := s.Words.Direction("state", s.tree.Form(k)); d != "" && s.tree.Nodes[k].XPOS == syntax.XVBN {
				return k, d
			}
			if s.tree.UPOS(k) != syntax.ADV {
				break
			}
		}
	}
	return -1, ""
}

// verbBehind is the past of a verb of change close behind the noun, where the tree takes it for an adjective:
// "relations between X and Y soured".
func (s *scan) verbBehind(n int) (word int, direction string) {
	end := int(s.tree.Sentences[s.tree.SentenceOf[n]].Last)
	for k := n + 1; k < end && k < n+10; k++ {
		u := s.tree.UPOS(k - 1)
		d := s.Words.Direction("form", s.tree.Form(k))
		if d != "" && (u == syntax.PROPN || u == syntax.NOUN || u == syntax.AUX || u == syntax.ADV) && s.real(k) && !s.supposed(n) {
			return k, d
		}
		if s.tree.UPOS(k) == syntax.PUNCT || s.tree.UPOS(k) == syntax.VERB {
			break
		}
	}
	return -1, ""
}

// supposed says whether "if" stands before token n in its sentence.
func (s *scan) supposed(n int) bool {
	first := int(s.tree.Sentences[s.tree.SentenceOf[n]].First)
	for k := n - 1; k >= first && k > n-6; k-- {
		switch s.tree.Lemma(k) {
		case "if", "If", "unless", "whether":
			return true
		}
	}
	return false
}

// real says whether what token v says is told as so: no wish, no condition, no denial.
func (s *scan) real(v int) bool {
	m := clause.MoodOf(s.tree, v).Status
	return m == clause.Happened || m == clause.Ongoing || m == clause.Background
}

// between are the actors of a relation: what its owner, its compound and its "between", "with", "of" name,
// also where "between" hangs on the word that assesses it.
func (s *scan) between(n, word int) []int {
	var actors []int
	for k := range s.tree.Kids(n) {
		switch s.tree.Rel(k) {
		case syntax.NmodPoss, syntax.Compound, syntax.Amod, syntax.Nmod, syntax.Obl:
			actors = party.Union(actors, s.who.People(k))
			for g := range s.tree.Kids(k) {
				if s.tree.Rel(g) == syntax.Compound || s.tree.Rel(g) == syntax.Conj {
					actors = party.Union(actors, s.who.People(g))
				}
			}
		}
	}
	if len(actors) < 2 {
		actors = party.Union(actors, s.who.After(max(n, word), "between"))
	}
	if h := s.tree.Head(n); len(actors) < 2 && h >= 0 && s.tree.UPOS(h) == syntax.VERB {
		actors = party.Union(actors, s.who.Subject(h))
	}
	return actors
}

// words are the tokens [first, last) of the assessment: the noun and the word with its adverbs.
func (s *scan) words(n, word int) (first, last int) {
	first, last = min(n, word), max(n, word)+1
	for first > 0 && first <= word && s.tree.UPOS(first-1) == syntax.ADV && s.tree.SentenceOf[first-1] == s.tree.SentenceOf[n] {
		first--
	}
	return first, last
}
