package party

import (
	"readout/read/name"
	"readout/read/syntax"
)

// Outermost is the longest mention that covers m and ends with it.
func (f *Finder) Outermost(m *name.Mention) *name.Mention {
	best := m
	for k := int(m.First) - 1; k >= 0 && k > int(m.First)-12; k-- {
		if o := f.At(k); o != nil && o.Last >= m.Last && o.First <= m.First && len(f.Able(int(o.Head))) > 0 {
			best = o
		}
	}
	return best
}

// closes says whether token k parts the clause of a verb from what stands before it.
func (f *Finder) closes(k int) bool {
	switch f.Tree.Form(k) {
	case ";", ":", "“", "\"", "and", "but", "or", "that", "which", "who", "as", "when", "while", "after", "because", "if", "where":
		return true
	}
	return f.Tree.UPOS(k) == syntax.VERB && f.Names.InEntity[k] < 0 && f.Tree.Nodes[k].XPOS != syntax.XVBG
}

// LeftOf are the people of the mentions coordinated before m: "Blinken and Wang", "A, B and C".
func (f *Finder) LeftOf(m *name.Mention) []int {
	k := int(m.First) - 1
	if k < 1 || f.Tree.UPOS(k) != syntax.CCONJ {
		return nil
	}
	k--
	if f.Tree.Form(k) == "," {
		k--
	}
	for t := k; t >= 0 && t > k-10; t-- {
		o := f.At(t)
		if o == nil || int(o.Last) != k+1 {
			continue
		}
		o = f.Outermost(o)
		if b := int(o.First) - 1; b >= 0 && f.Tree.SentenceOf[b] == f.Tree.SentenceOf[k] && (f.Tree.UPOS(b) == syntax.VERB || f.Tree.UPOS(b) == syntax.ADP && !opens(f.Tree.Form(b))) {
			return nil
		}
		return Union(f.earlier(o, k), f.Able(int(o.Head)))
	}
	return nil
}

// earlier are the countries before country o in a list that ends at token k: Egypt for Ethiopia in "Egypt, Ethiopia
// and Sudan". A comma before the "and" may close an apposition, and then nothing is a list.
func (f *Finder) earlier(o *name.Mention, k int) []int {
	var list []int
	if o.Type != name.GPE || f.Tree.Form(k+1) == "," {
		return nil
	}
	for range 8 {
		c := int(o.First) - 1
		if c < 1 || f.Tree.Form(c) != "," || f.Tree.SentenceOf[c] != f.Tree.SentenceOf[k] {
			return list
		}
		p := f.ending(c)
		if p == nil || p.Type != name.GPE || p.Kind != name.Named {
			return list
		}
		if b := int(p.First) - 1; b >= 0 && f.Tree.SentenceOf[b] == f.Tree.SentenceOf[c] && f.Tree.UPOS(b) == syntax.ADP {
			return nil
		}
		list = Union(f.Able(int(p.Head)), list)
		o = p
	}
	return list
}

// ending is the mention that ends right before token c, nil for none.
func (f *Finder) ending(c int) *name.Mention {
	for t := c - 1; t >= 0 && t > c-6; t-- {
		if m := f.At(t); m != nil && int(m.Last) == c {
			return m
		}
	}
	return nil
}

// With are the actors after the "with" of a verb or noun: by the order of the words, else by the tree.
func (f *Finder) With(v int) []int {
	if list := f.After(v, "with"); f.Full(list) {
		return list
	}
	var list []int
	for _, at := range f.withs(v) {
		list = Union(list, f.People(at))
	}
	return list
}

// measure says whether a "with" behind the word names a measure and nobody who takes part: "in line with".
func measure(form string) bool {
	switch form {
	case "line", "accordance", "keeping", "conformity", "compliance", "consistent", "compared":
		return true
	}
	return false
}

// After are the people after the first such preposition that follows token v in its clause.
func (f *Finder) After(v int, word string) []int {
	end := int(f.Tree.Sentences[f.Tree.SentenceOf[v]].Last)
	for k := v + 1; k+1 < end && k < v+near; k++ {
		if f.Tree.Form(k) == word {
			if word == "with" && measure(f.Tree.Form(k-1)) {
				return nil
			}
			if f.Tree.UPOS(k+1) == syntax.VERB && f.Names.InEntity[k+1] < 0 {
				if !visiting(f.Tree.Form(k + 1)) {
					return nil // "to join"
				}
				k++ // "with visiting President Ba"
			}
			return f.Beginning(k+1, end)
		}
		if word == "to" && f.Tree.UPOS(k) == syntax.NOUN && f.Tree.Rel(k) != syntax.OblUnmarked {
			return nil // the "to" belongs to a noun
		}
		if f.closes(k) || f.Tree.UPOS(k) == syntax.VERB {
			return nil
		}
	}
	return nil
}

// Beginning are the people of the mention that begins at token k (or after an adverb), and of those
// coordinated with it.
func (f *Finder) Beginning(k, end int) []int {
	var list []int
	comma := false
	for range 8 {
		m := f.Begins(k, end)
		if m == nil {
			return list
		}
		if comma && int(m.Last) < end && finite(f.Tree, int(m.Last)) {
			return list // "met with A, and B left"
		}
		list = Union(list, f.Able(int(m.Head)))
		k = int(m.Last)
		for k < end && (f.Tree.Form(k) == "," || f.Tree.UPOS(k) == syntax.CCONJ) {
			comma = comma || f.Tree.Form(k) == ","
			k++
		}
		if k == int(m.Last) || k < end && f.Tree.UPOS(k) == syntax.VERB && !visiting(f.Tree.Form(k)) && f.Names.InEntity[k] < 0 {
			return list // "met with A and thanked B"
		}
	}
	return list
}

// Begins is the longest mention of people that begins at token k or the one after it.
func (f *Finder) Begins(k, end int) *name.Mention {
	var best *name.Mention
	for t := k; t < end && t < k+14; t++ {
		m := f.At(t)
		if m == nil || int(m.First) > k+1 || int(m.First) < k || f.Tree.Rel(t) == syntax.NmodPoss || len(f.Able(t)) == 0 {
			continue
		}
		if best == nil || m.Type == name.PER && best.Type != name.PER || m.Type == best.Type && m.Last-m.First > best.Last-best.First {
			best = m
		}
	}
	if best == nil {
		if second := f.secondOffice(k, end); second > k {
			return f.Begins(second, end)
		}
	}
	return best
}

// secondOffice is where the second of two offices of one person begins, the first at token k or the one after it: "the Deputy Prime
// Minister and Foreign Minister, Aino Laine", where the second speaks for both; k where there is none.
func (f *Finder) secondOffice(k, end int) int {
	for t := k; t < end && t < k+8; t++ {
		m := f.At(t)
		if m == nil || m.Title == nil || m.Kind != name.Nominal || int(m.First) > k+1 || int(m.First) < k {
			continue
		}
		if and := int(m.Last); and+1 < end && f.Tree.Form(and) == "and" && f.Tree.UPOS(and+1) != syntax.DET {
			return and + 1
		}
	}
	return k
}

func finite(t *syntax.Tree, k int) bool {
	switch t.Nodes[k].XPOS {
	case syntax.XVBD, syntax.XVBZ, syntax.XMD, syntax.XVBP:
		return true
	}
	return false
}
