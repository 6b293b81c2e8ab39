package dyad

import (
	"strings"

	"readout/read/clause"
	"readout/read/syntax"
)

// Buckets is how many values a feature's hash can take.
const Buckets = 1 << 16

// sparse collects the hashed features of a pair, and their names where these are asked for.
type sparse struct {
	list  []uint32
	names *[]string
}

// add hashes the parts of a feature (FNV-1a, each part closed by a byte that no word has).
func (s *sparse) add(parts ...string) {
	h := uint32(2166136261)
	for _, p := range parts {
		for i := range len(p) {
			h = (h ^ uint32(p[i])) * 16777619
		}
		h = (h ^ 0xff) * 16777619
	}
	h ^= h >> 15
	s.list = append(s.list, h%Buckets)
	if s.names != nil {
		*s.names = append(*s.names, parts[0]+":"+strings.Join(parts[1:], "_"))
	}
}

// features are the hashed features of a view. Their names are added to names where it is not nil.
func (v *view) features(names *[]string) []uint32 {
	s := sparse{names: names}
	s.add("bias")
	v.frames(&s)
	v.bag(&s)
	v.between(&s)
	v.predicates(&s)
	v.phrases(&s)
	return s.list
}

// frames are what the tables say of the predicates: of the best act, of the next, of all.
func (v *view) frames(s *sparse) {
	for i := range v.acts {
		a := &v.acts[i]
		s.add("any", a.Code.Event, a.Status)
		s.add("raw", a.Raw.Event)
		if i < 2 {
			place := string(rune('0' + i))
			s.add("act", place, a.Code.Event)
			s.add("mode", place, a.Raw.Event, a.Raw.Mode, a.Status)
			s.add("why", place, a.Why)
			s.add("code", place, a.Raw.CAMEO)
			s.add("code2", place, a.Code.CAMEO[:2])
		}
	}
	if len(v.acts) == 0 {
		s.add("no act")
	}
	if len(v.acts) > 1 {
		s.add("acts", v.acts[0].Code.Event, v.acts[1].Code.Event)
	}
}

// bag is the words of the sentence.
func (v *view) bag(s *sparse) {
	for i := v.first; i < v.last; i++ {
		if v.marked(i) || !content(v.Tree, i) {
			continue
		}
		s.add("bag", lemma(v.Tree, i))
	}
}

// between is the words from the first phrase to the second, one, two and three in a row, and those around.
func (v *view) between(s *sparse) {
	a, b := v.Source, v.Target
	order := "st"
	switch {
	case a.Empty():
		a = Range{v.first, v.first}
	case b.Empty():
		b = Range{v.last, v.last}
	}
	if b.First < a.First {
		a, b, order = b, a, "ts"
	}
	words := []string{"<s>"}
	for i := a.Last; i < b.First; i++ {
		if v.Tree.UPOS(i) != syntax.PUNCT {
			words = append(words, lemma(v.Tree, i))
		}
	}
	words = append(words, "<t>")
	for i := range words {
		s.add("w1", words[i])
		if i > 0 {
			s.add("w2", words[i-1], words[i])
		}
		if i > 1 {
			s.add("w3", words[i-2], words[i-1], words[i])
		}
	}
	s.add("first", order, words[1%len(words)])
	for k, i := 0, b.Last; i < v.last && k < 4; i, k = i+1, k+1 {
		s.add("after", lemma(v.Tree, i))
	}
	for k, i := 0, a.First-1; i >= v.first && k < 3; i, k = i-1, k+1 {
		s.add("before", lemma(v.Tree, i))
	}
}

// predicates are the verbs and nouns on the path and the words beside them.
func (v *view) predicates(s *sparse) {
	var path []string
	for k, i := range v.path {
		if k == 0 || k == len(v.path)-1 {
			continue
		}
		s.add("path", lemma(v.Tree, i))
		path = append(path, lemma(v.Tree, i))
	}
	if len(path) <= 4 {
		s.add("way", strings.Join(path, " "))
	}
	s.add("rel", v.rel(v.source), v.rel(v.target))
	if g := v.governor(); g >= 0 {
		v.predicate(s, "gov", g)
		if h := v.Tree.Head(g); h >= 0 {
			s.add("above", lemma(v.Tree, h), v.Tree.Rel(g).String())
		}
	}
	for i := v.first; i < v.last; i++ {
		if v.Tree.UPOS(i) == syntax.VERB && v.bySource(i) {
			v.predicate(s, "own", i)
		}
	}
}

// predicate is a verb with its particles, object, prepositions, complements and status.
func (v *view) predicate(s *sparse, place string, i int) {
	l, m := lemma(v.Tree, i), clause.MoodOf(v.Tree, i)
	s.add(place, l)
	s.add(place, l, m.Status)
	s.add(place+"mood", m.Status)
	if m.Word >= 0 {
		s.add(place+"set", lemma(v.Tree, m.Word))
	}
	if clause.Passive(v.Tree, i) {
		s.add(place, l, "passive")
	}
	for k := range v.Tree.Kids(i) {
		r := v.Tree.Rel(k)
		switch r {
		case syntax.Punct, syntax.Nsubj, syntax.Det:
			continue
		case syntax.Obl, syntax.Nmod:
			if c := v.Tree.Kid(k, syntax.Case); c >= 0 {
				s.add(place, l, "prep", lemma(v.Tree, c))
				s.add(place, "prep", lemma(v.Tree, c), lemma(v.Tree, k))
			}
		case syntax.Xcomp, syntax.Ccomp, syntax.Advcl:
			s.add(place, "comp", r.String(), lemma(v.Tree, k))
			if o := clause.Object(v.Tree, k); o >= 0 {
				s.add(place, "comp obj", lemma(v.Tree, o))
			}
		}
		s.add(place, l, r.String(), lemma(v.Tree, k))
		s.add(place, "kid", lemma(v.Tree, k))
	}
}

// phrases are the words of source and target.
func (v *view) phrases(s *sparse) {
	if v.source >= 0 {
		if v.Tree.UPOS(v.source) == syntax.NOUN {
			s.add("source", lemma(v.Tree, v.source))
		}
	}
	if v.target < 0 {
		s.add("no target")
		return
	}
	if v.Tree.UPOS(v.target) == syntax.NOUN {
		s.add("target", lemma(v.Tree, v.target))
	}
	if h := v.Tree.Head(v.target); h >= 0 {
		s.add("target of", lemma(v.Tree, h), v.Tree.Rel(v.target).String())
	}
	if c := v.Tree.Kid(v.target, syntax.Case); c >= 0 {
		s.add("target after", lemma(v.Tree, c))
	}
}

// rel is the relation of a phrase's head, "none" where there is no phrase.
func (v *view) rel(i int) string {
	if i < 0 {
		return "none"
	}
	return v.Tree.Rel(i).String()
}

func lemma(t *syntax.Tree, i int) string {
	if t.UPOS(i) == syntax.PROPN {
		return "NAME"
	}
	return strings.ToLower(t.Lemma(i))
}

// content says whether a token is a word that tells something.
func content(t *syntax.Tree, i int) bool {
	switch t.UPOS(i) {
	case syntax.VERB, syntax.NOUN, syntax.ADJ, syntax.ADV, syntax.PART, syntax.PROPN, syntax.AUX:
		return true
	}
	return false
}
