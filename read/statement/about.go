package statement

import (
	"readout/read/attribution"
	"readout/read/temporal"
	"readout/record"
)

// topics names the issues that the content speaks of; "this issue" takes those of the statement before.
func (s *scan) topics(st *Statement) {
	st.Topics = []string{}
	for _, c := range st.Content {
		for _, t := range s.Topics.Of(s.Tree, int(c.First), int(c.Last)) {
			if len(st.Topics) < 6 && !has(st.Topics, t) {
				st.Topics = append(st.Topics, t)
			}
		}
	}
	if len(st.Topics) > 0 || len(s.out) == 0 {
		return
	}
	for _, c := range st.Content {
		for i := c.First; i+1 < c.Last; i++ {
			if !pointer(s.lower(int(i))) || !issue(s.Tree.Lemma(int(i)+1)) {
				continue
			}
			before := &s.out[len(s.out)-1]
			if span, ok := s.topicWords(before); ok && near(s, before, st) {
				st.Topics = append(st.Topics, before.Topics...)
				because(st, "topics", "coref.this_issue", span)
			}
			return
		}
	}
}

func has(list []string, x string) bool {
	for _, y := range list {
		if x == y {
			return true
		}
	}
	return false
}

func pointer(w string) bool { return w == "this" || w == "that" || w == "these" || w == "those" }

func issue(lemma string) bool {
	switch lemma {
	case "issue", "question", "matter", "topic", "subject", "problem":
		return true
	}
	return false
}

// near says whether one statement stands not far before the other.
func near(s *scan, a, b *Statement) bool {
	return s.Tree.SentenceOf[b.Token]-s.Tree.SentenceOf[a.Token] <= 3
}

// topicWords are the words that gave a statement its first topic.
func (s *scan) topicWords(st *Statement) (record.Span, bool) {
	var span record.Span
	found := false
	for _, c := range st.Content {
		s.Topics.Match(s.Tree, int(c.First), int(c.Last), func(_, from, to int) {
			if !found {
				span, found = s.Tree.Span(from, to), true
			}
		})
	}
	return span, found
}

// when gives the statement the day or hour that stands beside its cue, outside the content.
func (s *scan) when(st *Statement, a *attribution.Attribution) {
	if a.CueHead < 0 || a.Turn {
		return
	}
	sentence := s.Tree.SentenceOf[a.CueHead]
	for i := s.timeFrom(a.Core.Last); i < len(s.Times); i++ {
		t := &s.Times[i]
		if t.First >= s.Tree.Sentences[sentence].Last || t.First-a.Core.Last > 8 {
			return
		}
		if t.Type != temporal.DATE && t.Type != temporal.TIME {
			continue
		}
		for _, c := range a.Content {
			if c.Has(t.First) || t.First > c.First && a.Core.Last <= c.First {
				return
			}
		}
		for k := a.Core.Last; k < t.First; k++ {
			if s.finite(int(k)) || s.Tree.Form(int(k)) == "," && k > a.Core.Last {
				return
			}
		}
		st.Time = t.Value
		because(st, "time", t.Why, t.Span)
		return
	}
}

// timeFrom is the first time at or behind a token.
func (s *scan) timeFrom(tok int32) int {
	lo, hi := 0, len(s.Times)
	for lo < hi {
		m := (lo + hi) / 2
		if s.Times[m].First < tok {
			lo = m + 1
		} else {
			hi = m
		}
	}
	return lo
}
