package meeting

import (
	"readout/read/clause"
	"readout/read/syntax"
	"readout/record"
)

// boast keeps a superlative inside or behind the noun of a visit: "the first visit to Korea by …", "an official
// visit to Buenos Aires, his first journey abroad since …".
func (s *scan) boast(i, n int) {
	first, last := s.phraseStart(n), n+1
	end := int(s.tree.Sentences[s.tree.SentenceOf[n]].Last)
	if !s.superlative(first, n) {
		comma := -1
		for k := n + 1; k < end && k < n+10 && comma < 0 && s.tree.UPOS(k) != syntax.VERB; k++ {
			if s.tree.Form(k) == "," {
				comma = k
			}
		}
		if comma < 0 || !s.superlative(comma+1, min(comma+4, end)) {
			return
		}
		first = comma + 1
	}
	for last = max(last, first+1); last < end; last++ {
		if f := s.tree.Form(last); f == "," || f == "." || f == ";" || f == "”" {
			break
		}
	}
	s.visits[i].Claim = &record.Claim{Content: []record.Span{s.tree.Span(first, last)}, By: "report"}
}

// superlative says whether tokens [first, last) have one: a form in -est, "most", "first", "only".
func (s *scan) superlative(first, last int) bool {
	for k := first; k < last; k++ {
		if x := s.tree.Nodes[k].XPOS; x == syntax.XJJS || x == syntax.XRBS || s.tree.Lemma(k) == "first" || s.tree.Lemma(k) == "only" {
			return true
		}
	}
	return false
}

// phraseStart is where the noun phrase of n begins by the order of the words, its owner with it.
func (s *scan) phraseStart(n int) int {
	first := int(s.tree.Sentences[s.tree.SentenceOf[n]].First)
	k := n
	for k > first && k > n-10 {
		switch u := s.tree.UPOS(k - 1); {
		case s.Names.InEntity[k-1] >= 0 || s.tree.Form(k-1) == "’s" || s.tree.Form(k-1) == "'s":
		case s.tree.Form(k-1) == "-" && !s.tree.Tokens[k].Spaced || s.tree.Rel(k-1) == syntax.Amod: // "three-way", "long-awaited"
		case u == syntax.ADJ || u == syntax.DET || u == syntax.NOUN || u == syntax.PROPN || u == syntax.PRON || u == syntax.NUM:
		default:
			return k
		}
		k--
	}
	return k
}

// claim keeps a superlative that is said of a visit, up to the time that it is about: "the highest-level trip
// … in nearly five years". The visit's evidence is then the sentence up to there.
func (s *scan) claim(i, n, predicate int) {
	first, last := s.tree.Subtree(predicate)
	if n < predicate {
		first = max(first, n+1)
	}
	if !s.superlative(first, predicate+1) {
		return
	}
	if c := s.tree.Kid(predicate, syntax.Cop); c >= first {
		first = c + 1
	}
	for k := range s.tree.Kids(predicate) { // what only accompanies it is not claimed
		if r := s.tree.Rel(k); (r == syntax.Advcl || r == syntax.Parataxis || r == syntax.Punct) && k > predicate {
			if a, _ := s.tree.Subtree(k); a < last {
				last = a
			}
		}
	}
	if t := s.firstTime(predicate); t < len(s.Times) && int(s.Times[t].First) < last {
		last = int(s.Times[t].Last)
	}
	v := &s.visits[i]
	v.Claim = &record.Claim{Content: []record.Span{s.tree.Span(first, last)}, By: "report"}
	v.Evidence = []record.Span{s.tree.Span(s.phraseStart(n), last)}
}

// firstTo keeps a superlative before an infinitive: "the first Soviet leader ever to visit Japan".
func (s *scan) firstTo(i, to int) {
	first := int(s.tree.Sentences[s.tree.SentenceOf[to]].First)
	for k := to - 2; k >= first && k > to-9; k-- {
		if f := s.tree.Form(k); f == "," || s.tree.UPOS(k) == syntax.VERB {
			return
		}
		if !s.superlative(k, k+1) {
			continue
		}
		if k > first && s.tree.Form(k-1) == "the" {
			k--
		}
		last := to + 1
		for end := int(s.tree.Sentences[s.tree.SentenceOf[to]].Last); last < end && s.tree.Form(last) != "," && s.tree.Form(last) != "."; {
			last++
		}
		v := &s.visits[i]
		v.Claim = &record.Claim{Content: []record.Span{s.tree.Span(k, last)}, By: "report"}
		if v.Status == clause.Proposed || v.Status == clause.Hypothetical {
			v.Status = clause.Ongoing // who is the first to visit has come
			delete(v.Because, "status")
		}
		return
	}
}
