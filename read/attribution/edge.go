package attribution

import (
	"strings"

	"readout/knowledge/cues"
	"readout/knowledge/nouns"
	"readout/read/syntax"
)

// clauseEnd is where the content that begins at start ends: with its clause, before what the reporter adds.
func (r *reader) clauseEnd(v, start, last int) int {
	stop := last
	for k := range r.t.Kids(v) {
		if k >= start && (r.t.Rel(k) == syntax.Ccomp || r.upos(v) == syntax.NOUN && r.t.Rel(k) == syntax.Acl) {
			stop = max(int(r.t.Nodes[k].Right)+1, start+1)
			break
		}
	}
	if stop < last && r.punct(stop) && (r.upos(stop-1) == syntax.AUX || r.upos(v) != syntax.NOUN && r.flat(start, stop)) { // "that it would, in time, go"
		stop = last
	}
	for r.upos(v) != syntax.NOUN && stop < last && !r.punct(stop) && r.upos(stop) != syntax.CCONJ && r.upos(stop) != syntax.SCONJ {
		stop++
	}
	if k := r.skip(stop); r.upos(k) == syntax.CCONJ && (r.is(k+1, "that", "whether") || r.xpos(v) == syntax.XVBD && r.upos(v) == syntax.VERB && k == stop && r.is(k+1, "could", "would", "might")) {
		stop = last // "said it was glad but could not see why"
	}
	stop = r.close(start, stop, last)
	stop = r.goesOn(v, start, r.tail(start, stop))
	return r.tidy(start, stop)
}

// skip is the token behind a comma at token i, or i.
func (r *reader) skip(i int) int {
	if r.is(i, ",") {
		return i + 1
	}
	return i
}

// goesOn cuts the content of v before "and" and a further cue of the same source: "noted that … and welcomed
// …". The tree says so, or the tense: the content stands in another than the two cues.
func (r *reader) goesOn(v, start, stop int) int {
	if x := r.xpos(v); x == syntax.XVB || x == syntax.XVBG {
		return r.joined(v, start, stop)
	}
	present := false
	for i := start; i < stop; i++ {
		switch x := r.xpos(i); {
		case x == syntax.XVBZ || x == syntax.XVBP || x == syntax.XMD:
			present = true
		case r.upos(i) == syntax.CCONJ && r.quoted[i] < 0:
			k := r.behindAdverbs(i+1, stop)
			h := r.hitAt(k)
			if h != nil && r.t.Rel(k) == syntax.Amod { // "ties and shared values"
				continue
			}
			if !pastCue(h) {
				if k < stop && r.upos(k) == syntax.VERB && r.finite(k) && r.flat(start, i) {
					return i
				}
				continue
			}
			if present || r.is(i, "but") && r.punct(i-1) || r.mute(v, start) || r.t.Rel(k) == syntax.Conj && r.t.Head(k) == v || r.flat(start, i) {
				h.from = int32(v) + 1
				return i
			}
		}
	}
	if k := r.behindAdverbs(stop+1, stop+5); r.upos(stop) == syntax.CCONJ && pastCue(r.hitAt(k)) && r.mute(v, start) {
		r.hitAt(k).from = int32(v) + 1
	}
	return stop
}

// behindAdverbs is the first token from i on, before stop, that is no adverb.
func (r *reader) behindAdverbs(i, stop int) int {
	for i < stop && r.upos(i) == syntax.ADV {
		i++
	}
	return i
}

// pastCue says whether a hit is a verb in the past that tells what is said or thought.
func pastCue(h *hit) bool {
	return h != nil && !h.soft && h.verb.Inflection&cues.Past != 0 && h.verb.Cues[len(h.verb.Cues)-1].Kind != cues.Sense
}

// mute says whether the clause of v that begins at token start has a subject that cannot speak, and no cue for its verb: what "and" joins
// to it as said is then said by the source of v.
func (r *reader) mute(v, start int) bool {
	for k := range r.t.Kids(v) {
		if k < start || r.t.Rel(k) != syntax.Ccomp {
			continue
		}
		if s := r.t.Kid(k, syntax.Nsubj, syntax.NsubjPass, syntax.Expl); s >= start && s < k && !r.told(k) {
			return r.is(s, "there") || r.upos(s) == syntax.NOUN && !r.speaker(s)
		}
	}
	return false
}

// told says whether the verb at token i may be a cue of speech.
func (r *reader) told(i int) bool {
	h := r.hitAt(i)
	return h != nil && h.verb.Cues[0].Kind == cues.Speech && !h.verb.Cues[0].Is(cues.Rare)
}

// speaker says whether the noun at token i is one for people, a body or a text.
func (r *reader) speaker(i int) bool {
	lemma := r.t.Lemma(i)
	return talkers.Source(lemma) != nouns.None || talkers.Type(strings.ToUpper(lemma[:1])+lemma[1:]) == "ORG"
}

// talkers are the nouns that stand for those who can speak.
var talkers = nouns.Load()

// joined cuts the content of the infinitive v before "and" and another of the same verb: "to reaffirm the
// treaty and discuss trade".
func (r *reader) joined(v, start, stop int) int {
	for i := start; i+1 < stop; i++ {
		if h := r.hitAt(i + 1); r.upos(i) == syntax.CCONJ && h != nil && r.t.Rel(i+1) == syntax.Conj && r.t.Head(i+1) == v && r.xpos(i+1) == r.xpos(v) {
			h.from = int32(v) + 1
			return i
		}
	}
	return stop
}

// flat says whether tokens [from, to) hold no verb with tense.
func (r *reader) flat(from, to int) bool {
	for i := from; i < to; i++ {
		if r.finite(i) {
			return false
		}
	}
	return true
}

// close carries the end over a quotation that it would cut.
func (r *reader) close(start, stop, last int) int {
	if stop < last && stop > start && r.quoted[stop-1] >= 0 && r.quoted[stop-1] == r.quoted[stop] {
		stop = min(last, int(r.quotes[r.quoted[stop]].last)+1)
	}
	return stop
}

// tail cuts ", according to …", ", adding …" and ", he said" off the words [start, stop).
func (r *reader) tail(start, stop int) int {
	for i := start + 1; i+1 < stop; i++ {
		if r.quoted[i] >= 0 {
			continue
		}
		if r.is(i, "in", "during", "at") && r.manner(i) > i && r.flat(start, i) { // "warned of famine in a speech"
			return i
		}
		if r.is(i, ";") && !r.is(i+1, "that", "and", "or", "whether") {
			return i
		}
		if !r.is(i, ",", "—", "–", "--") {
			continue
		}
		if r.aside(i+1, stop) || r.while(i+1, stop) || r.since(i+1, stop) {
			return i
		}
		if r.is(i+1, "even") && r.is(i+2, "as") { // "…, even as the army marched"
			return i
		}
		if r.is(i+1, "according", "stopping", "referring", "speaking", "citing", "quoting", "alluding") || r.is(i+1, "as") && i+3 < stop && r.hitAt(i+3) != nil && r.upos(i+3) == syntax.VERB && i+4 >= stop-1 {
			return i
		}
		if h := r.hitAt(i + 1); h != nil && h.verb.Inflection == cues.Ing && h.verb.Cues[0].Kind == cues.Speech {
			if c, _ := r.take(h, cues.Clause|cues.Quotation|cues.Object, stop); c != nil {
				return i
			}
		}
		if r.ends(i+1, stop) {
			return i
		}
	}
	return stop
}

// while says whether at token i another begins to speak: "while the envoy called …".
func (r *reader) while(i, stop int) bool {
	if !r.is(i, "while", "whereas", "though", "although") {
		return false
	}
	h := r.hitAt(r.chunk(i+1, min(stop, i+9)))
	return h != nil && !h.soft && h.verb.Inflection&(cues.Past|cues.Third) != 0 && h.verb.Cues[0].Kind == cues.Speech
}

// aside says whether at token i the report names what was told, with what another says of it: "a move Oslo
// called rash", "a claim that the envoy denied".
func (r *reader) aside(i, stop int) bool {
	if !r.is(i, "a", "an") || r.upos(i+1) != syntax.NOUN {
		return false
	}
	k := i + 2
	if r.is(k, "that", "which") {
		k++
	}
	e := r.chunk(k, min(stop, k+9))
	h := r.hitAt(e)
	return e > k && h != nil && !h.soft && h.verb.Inflection&(cues.Past|cues.Third) != 0
}

// since says whether at token i a time begins that is told by what else happened: "a day after …".
func (r *reader) since(i, stop int) bool {
	for k := i; k < min(i+5, stop); k++ {
		if r.is(k, "day", "days", "hours", "hour", "week", "weeks", "month", "months", "year", "years", "minutes", "moments", "shortly", "just") {
			return r.is(k+1, "after", "before")
		}
		if !r.nominal(k) && r.upos(k) != syntax.ADV {
			return false
		}
	}
	return false
}

// ends says whether a source and a cue verb stand at token i and end the words there: "…, officials said";
// "…, the envoy, Mr. Okello, told reporters"; "…, the agency reported, citing a ministry".
func (r *reader) ends(i, stop int) bool {
	e := r.chunk(i, min(stop, i+9))
	if e == i {
		return false
	}
	if r.is(e, ",") {
		if a := r.chunk(e+1, min(stop, e+9)); a > e+1 && r.is(a, ",") {
			e = a + 1
		}
	}
	h := r.hitAt(e)
	if h == nil || h.soft || h.verb.Inflection&(cues.Past|cues.Third) == 0 {
		return false
	}
	c, end := r.take(h, cues.Quotation, stop)
	if c == nil {
		return false
	}
	end = r.adjuncts(end, stop)
	return end >= stop || r.punct(end) && (end+1 >= stop || r.is(end+1, "citing", "quoting"))
}

// tidy takes marks off the end of content; a quotation's own marks stay.
func (r *reader) tidy(start, stop int) int {
	for stop > start && (r.punct(stop-1) && r.quoted[stop-1] < 0 && !r.is(stop-1, ")", "]", "%") || r.upos(stop-1) == syntax.CCONJ || r.xpos(stop-1) == syntax.XIN) {
		stop--
	}
	return stop
}
