package meeting

import (
	"readout/read/clause"
	"readout/read/name"
	"readout/read/syntax"
)

// The tree may be wrong where names are strange to it. The questions of this file are asked of the order of
// the words: which name stands just before the verb, which one follows its "with".

// near is how far, in tokens, such a look goes.
const near = 40

// mentionAt is the mention headed by token t, nil for none.
func (s *scan) mentionAt(t int) *name.Mention {
	if t < 0 || t >= len(s.Names.ByToken) || s.Names.ByToken[t] < 0 {
		return nil
	}
	return &s.Names.Mentions[s.Names.ByToken[t]]
}

// subject are the people who act in the clause of v.
func (s *scan) subject(v int) []int {
	list := s.people(clause.Subject(s.tree, v))
	if s.hasPerson(list) || clause.Passive(s.tree, v) {
		return list
	}
	if m := s.before1(v); m != nil {
		if found := s.able(int(m.Head)); s.hasPerson(found) || len(list) == 0 {
			return union(found, s.leftOf(m))
		}
	}
	return list
}

// before1 is the mention that stands before verb v as its subject would: no preposition before it, no other
// clause between.
func (s *scan) before1(v int) *name.Mention {
	first := int(s.tree.Sentences[s.tree.SentenceOf[v]].First)
	for k := v - 1; k >= first && k > v-near; {
		m := s.mentionAt(k)
		if m == nil || len(s.able(k)) == 0 {
			if s.closes(k) {
				return nil
			}
			k--
			continue
		}
		outer := s.outermost(m)
		before := int(outer.First) - 1
		if before >= first && s.tree.UPOS(before) == syntax.ADP || s.tree.Form(int(outer.Last)-1) == "’s" {
			k = before - 1
			continue
		}
		return outer
	}
	return nil
}

// outermost is the longest mention that covers m and ends with it.
func (s *scan) outermost(m *name.Mention) *name.Mention {
	best := m
	for k := int(m.First) - 1; k >= 0 && k > int(m.First)-12; k-- {
		if o := s.mentionAt(k); o != nil && o.Last >= m.Last && o.First <= m.First && len(s.able(int(o.Head))) > 0 {
			best = o
		}
	}
	return best
}

// closes says whether token k parts the clause of a verb from what stands before it.
func (s *scan) closes(k int) bool {
	switch s.tree.Form(k) {
	case ";", ":", "“", "\"", "that", "which", "who", "as", "when", "while", "after", "because", "if", "where":
		return true
	}
	return s.tree.UPOS(k) == syntax.VERB && s.Names.InEntity[k] < 0 && s.tree.Nodes[k].XPOS != syntax.XVBG
}

// leftOf are the people of the mentions coordinated before m: "Blinken and Wang", "A, B and C".
func (s *scan) leftOf(m *name.Mention) []int {
	k := int(m.First) - 1
	if k < 1 || s.tree.UPOS(k) != syntax.CCONJ {
		return nil
	}
	k--
	if s.tree.Form(k) == "," {
		k--
	}
	for t := k; t >= 0 && t > k-10; t-- {
		o := s.mentionAt(t)
		if o == nil || int(o.Last) != k+1 {
			continue
		}
		o = s.outermost(o)
		if b := int(o.First) - 1; b >= 0 && s.tree.SentenceOf[b] == s.tree.SentenceOf[k] && (s.tree.UPOS(b) == syntax.VERB || s.tree.UPOS(b) == syntax.ADP) {
			return nil
		}
		return s.able(int(o.Head))
	}
	return nil
}

// withPeople are the people after the "with" of a verb.
func (s *scan) withPeople(v int) []int {
	var list []int
	for _, at := range s.withs(v) {
		list = union(list, s.people(at))
	}
	if s.hasPerson(list) {
		return list
	}
	end := int(s.tree.Sentences[s.tree.SentenceOf[v]].Last)
	for k := v + 1; k < end && k < v+near; k++ {
		if s.tree.Form(k) == "with" {
			if found := s.after1(k+1, end); len(found) > 0 {
				return union(found, list)
			}
			return list
		}
		if s.closes(k) || s.tree.UPOS(k) == syntax.VERB {
			return list
		}
	}
	return list
}

// after1 are the people of the mention that begins at token k (or after an adverb), and of those
// coordinated with it.
func (s *scan) after1(k, end int) []int {
	var list []int
	for range 8 {
		m := s.begins(k, end)
		if m == nil {
			return list
		}
		if len(list) > 0 && int(m.Last) < end && finite(s.tree, int(m.Last)) {
			return list // "met with A, and B left"
		}
		list = union(list, s.able(int(m.Head)))
		k = int(m.Last)
		for k < end && (s.tree.Form(k) == "," || s.tree.UPOS(k) == syntax.CCONJ) {
			k++
		}
		if k == int(m.Last) {
			return list
		}
	}
	return list
}

// begins is the longest mention of people that begins at token k or the one after it.
func (s *scan) begins(k, end int) *name.Mention {
	var best *name.Mention
	for t := k; t < end && t < k+14; t++ {
		m := s.mentionAt(t)
		if m == nil || int(m.First) > k+1 || int(m.First) < k || len(s.able(t)) == 0 {
			continue
		}
		if best == nil || m.Type == name.PER && best.Type != name.PER || m.Type == best.Type && m.Last-m.First > best.Last-best.First {
			best = m
		}
	}
	return best
}

func finite(t *syntax.Tree, k int) bool {
	switch t.Nodes[k].XPOS {
	case syntax.XVBD, syntax.XVBZ, syntax.XMD, syntax.XVBP:
		return true
	}
	return false
}
