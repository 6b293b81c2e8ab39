package attribution

import (
	"slices"
	"strings"

	"readout/knowledge/cues"
	"readout/read/syntax"
	"readout/read/token"
)

// reader is the work on one text.
type reader struct {
	t      *syntax.Tree
	lex    *cues.Lexicon
	out    []Attribution
	hits   []hit   // cue verbs of the sentence
	hitOf  []int32 // for each token its place in hits, where there is one
	cueOf  []int32 // for each token the attribution whose cue's head it is, plus one
	quotes []quote // outermost quotations
	quoted []int32 // for each token the entry of quotes it stands in, or -1
	speech []int32 // for each token the turn it stands in, plus one; nil without turns
	over   source  // of the list at hand
	next   int     // first quotation not yet passed by tagQuotes
}

// hit is a word that may be a cue verb.
type hit struct {
	at     int32
	end    int32 // token after the verb, its particle left out
	verb   *cues.Verb
	soft   bool  // the word class speaks against a verb
	told   bool  // the word class speaks against a verb, the words around it for one
	member bool  // of a list, whose head says it
	from   int32 // the verb whose source this one shares, plus one: "noted … and welcomed …"
}

// low is the form of token i in lower case.
func (r *reader) low(i int) string { return lower(r.t.Form(i)) }

func lower(s string) string {
	for i := 0; i < len(s); i++ {
		if c := s[i]; 'A' <= c && c <= 'Z' || c >= 0x80 {
			return strings.ToLower(s)
		}
	}
	return s
}

// is says whether token i has one of the forms (in lower case).
func (r *reader) is(i int, forms ...string) bool {
	w := r.t.Form(i)
	for _, f := range forms {
		if len(f) == len(w) && strings.EqualFold(f, w) {
			return true
		}
	}
	return false
}

// upos is the word class of token i.
func (r *reader) upos(i int) syntax.UPOS { return r.t.UPOS(i) }

// xpos is the fine word class of token i, none outside the text.
func (r *reader) xpos(i int) syntax.XPOS {
	if i < 0 || i >= len(r.t.Nodes) {
		return syntax.XNone
	}
	return r.t.Nodes[i].XPOS
}

// kind is what token i is made of; outside the text it is a mark.
func (r *reader) kind(i int) token.Kind {
	if i < 0 || i >= len(r.t.Tokens) {
		return token.Punct
	}
	return r.t.Tokens[i].Kind
}

// punct says whether token i is a mark other than a quotation mark.
func (r *reader) punct(i int) bool {
	if i < 0 || i >= len(r.t.Tokens) {
		return true
	}
	return r.kind(i) == token.Punct || r.upos(i) == syntax.PUNCT && r.kind(i) != token.Open && r.kind(i) != token.Close && r.kind(i) != token.Word
}

func (r *reader) mark(i int) bool { return r.kind(i) == token.Open || r.kind(i) == token.Close }

// finite says whether token i is a verb with tense, or an auxiliary.
func (r *reader) finite(i int) bool {
	switch r.xpos(i) {
	case syntax.XVBD, syntax.XVBP, syntax.XVBZ, syntax.XMD:
		return r.upos(i) == syntax.VERB || r.upos(i) == syntax.AUX
	}
	return false
}

// nominal says whether token i may stand inside a noun phrase, prepositions left aside.
func (r *reader) nominal(i int) bool {
	switch r.upos(i) {
	case syntax.NOUN, syntax.PROPN, syntax.ADJ, syntax.DET, syntax.NUM, syntax.PRON, syntax.X, syntax.SYM:
		return true
	case syntax.PART:
		return r.is(i, "'s", "’s", "'", "’")
	}
	return r.stranger(i)
}

// stranger says whether token i is a name that was taken for another word: capitals where none are due, or a
// word at the beginning of a sentence that joins nothing.
func (r *reader) stranger(i int) bool {
	if r.kind(i) != token.Word || !capital(r.t.Form(i)) {
		return false
	}
	switch r.upos(i) {
	case syntax.ADV, syntax.VERB, syntax.INTJ, syntax.AUX, syntax.ADP:
	default:
		return false
	}
	if r.t.Sentences[r.t.SentenceOf[i]].First != int32(i) && !r.mark(i-1) {
		return r.upos(i) != syntax.ADP && r.t.Form(i) != strings.ToUpper(r.t.Form(i))
	}
	return r.upos(i) == syntax.ADV && !strings.HasSuffix(r.t.Form(i), "ly") && !r.is(i, "then", "later", "also", "still", "now", "here", "there", "earlier", "however", "meanwhile", "again", "instead", "moreover", "once", "so",
		"yet", "never", "only", "even", "perhaps", "indeed", "thus", "therefore", "afterwards", "afterward", "furthermore", "together", "when", "why", "how", "where", "not", "just", "too", "nor", "ago", "maybe", "first", "soon", "well")
}

// seeVerbs gathers the words of tokens [first, last) that may be cue verbs.
func (r *reader) seeVerbs(first, last int) {
	r.hits = r.hits[:0]
	for i := first; i < last; i++ {
		if r.kind(i) != token.Word {
			continue
		}
		v := r.lex.Verb(r.low(i))
		if v == nil || v.Cues[0].Is(cues.Effect) {
			continue
		}
		h := hit{at: int32(i), end: int32(i) + 1, verb: v}
		switch n := &r.t.Nodes[i]; n.UPOS {
		case syntax.VERB:
		case syntax.NOUN, syntax.PROPN, syntax.ADJ, syntax.AUX, syntax.X, syntax.ADP, syntax.ADV, syntax.INTJ:
			h.soft = true
			if v.Inflection&(cues.Past|cues.Third) == 0 || capital(r.t.Form(i)) && i > first {
				continue
			}
			h.told = r.verbal(i, first, last, v)
			h.soft = !h.told
		default:
			continue
		}
		r.hitOf[i] = int32(len(r.hits))
		r.hits = append(r.hits, h)
	}
}

// verbal says whether a past form that was not taken for a verb stands as one: "Otieno voiced concern",
// "and expressed his thanks".
func (r *reader) verbal(i, first, last int, v *cues.Verb) bool {
	if v.Inflection&(cues.Past|cues.Participle) == 0 || i == first || i+1 >= last || r.upos(i) == syntax.PROPN || v.Cues[0].Is(cues.Rare) {
		return false
	}
	switch r.upos(i - 1) {
	case syntax.PROPN, syntax.PRON:
		return r.xpos(i-1) != syntax.XPRPS
	case syntax.CCONJ, syntax.ADV:
		return r.opens(i+1) || len(r.hits) > 0 && r.upos(i+1) == syntax.NOUN && r.upos(i-1) == syntax.CCONJ && r.t.Nodes[i].Rel == syntax.Conj
	case syntax.NOUN:
		return r.opens(i+1) && !r.is(i+1, "by")
	case syntax.AUX:
		return r.is(i-1, "has", "have", "had") && v.Inflection&cues.Participle != 0
	case syntax.ADJ:
		return r.is(i+1, "that") || r.upos(i+1) == syntax.DET
	case syntax.PUNCT:
		if r.kind(i-1) == token.Open && i-2 >= first { // Otieno “stressed the need …”
			return r.opens(i+1) && (r.nominal(i-2) || r.is(i-2, ","))
		}
		return r.is(i-1, ",") && r.opens(i+1) && (len(r.hits) > 0 && !r.hits[len(r.hits)-1].soft && r.hits[len(r.hits)-1].verb.Inflection&cues.Past != 0 || r.enclosed(i, first).head >= 0)
	}
	return false
}

// opens says whether token i may begin an object or a complement.
func (r *reader) opens(i int) bool {
	switch r.upos(i) {
	case syntax.DET, syntax.PRON, syntax.PROPN, syntax.ADJ, syntax.NUM, syntax.SYM:
		return true
	case syntax.NOUN:
		return len(r.lex.Noun(r.low(i))) > 0
	}
	return r.is(i, "that")
}

func capital(form string) bool { return form != "" && 'A' <= form[0] && form[0] <= 'Z' }

// hitAt is the cue verb at token i of the sentence at hand, or nil.
func (r *reader) hitAt(i int) *hit {
	if i < 0 || i >= len(r.hitOf) {
		return nil
	}
	if k := int(r.hitOf[i]); k < len(r.hits) && int(r.hits[k].at) == i {
		return &r.hits[k]
	}
	return nil
}

// verbsIn lists the cue verbs in tokens [from, to).
func (r *reader) verbsIn(from, to int) []hit {
	at := func(h hit, i int) int { return int(h.at) - i }
	a, _ := slices.BinarySearchFunc(r.hits, from, at)
	b, _ := slices.BinarySearchFunc(r.hits, max(from, to), at)
	return r.hits[a:b]
}

// words is where the further words of a cue end when they follow the verb, or -1 where they do not stand there.
func (r *reader) words(c *cues.Cue, at, last int) int {
	i := at + 1
	for _, w := range c.Words[1:] {
		if i >= last || !r.is(i, w) && !r.is(i, w+"s") {
			return -1
		}
		i++
	}
	return i
}

// take is the first cue of a verb with one of the frames whose words stand in the text, and where they end.
func (r *reader) take(h *hit, f cues.Frame, last int) (*cues.Cue, int) {
	for _, c := range h.verb.Cues {
		if !c.Has(f) {
			continue
		}
		if end := r.words(c, int(h.at), last); end >= 0 {
			return c, end
		}
	}
	return nil, -1
}
