package attribution

import (
	"readout/knowledge/cues"
	"readout/read/syntax"
	"readout/read/token"
)

// member marks the verb of sentence [first, last) as one of a list whose members share the subject that stands
// over it: "The two sides:", then "- reaffirmed …", "2. Condemned …". Another paragraph ends the list, or
// opens one.
func (r *reader) member(s, first, last int) {
	if int(r.t.Paragraphs[r.t.Sentences[s].Para].First) == s {
		i := r.bullet(first, last)
		if h := r.hitAt(i); h != nil && r.over.head >= 0 && r.quoted[i] < 0 && h.verb.Inflection&(cues.Past|cues.Third|cues.Ing|cues.Base) != 0 {
			h.member, h.soft, h.told = true, false, true
			return
		}
		if i == first {
			r.over = nobody
		}
	}
	if r.is(last-1, ":", ",") && last-first < 60 {
		if src := r.heads(first, last-1); src.head >= 0 {
			r.over = src
		}
	}
}

// bullet is the token behind the mark or number that begins a member of a list, or first.
func (r *reader) bullet(first, last int) int {
	switch {
	case r.is(first, "-", "–", "—", "*", "•", "·", "▪", "◦") && first+1 < last:
		return first + 1
	case first+2 < last && r.is(first+1, ".", ")") && (r.kind(first) == token.Number || len(r.t.Form(first)) <= 2):
		return first + 2
	case r.is(first, "(") && first+3 < last && r.is(first+2, ")"):
		return first + 3
	}
	return first
}

// heads is the noun phrase that stands over a list: the end of tokens [first, last), behind a comma or alone,
// without a verb.
func (r *reader) heads(first, last int) source {
	from := first
	for i := first; i < last; i++ {
		if r.mark(i) || r.finite(i) {
			return nobody
		}
		if r.is(i, ",") {
			from = i + 1
		}
	}
	if e := r.chunk(from, last); e != last || from == last || from > first && r.upos(from) == syntax.NOUN {
		return nobody
	}
	return source{r.headOf(from, last), Range{int32(from), int32(last)}}
}
