package scorer

import (
	"strings"

	"readout/knowledge/cues"
	"readout/read/syntax"
	"readout/read/syntax/word"
	"readout/read/token"
)

// View is what the scorer sees of a text: for each token what features are made of.
type View struct {
	tree    *syntax.Tree
	tokens  []sight
	hints   []Triple
	hintAt  []int32 // for each token the hint whose cue it stands in, plus one
	Stretch []Range // pieces of the text that chains run over: paragraphs, long ones in parts
}

// sight is what is seen of one token.
type sight struct {
	word, lemma, suffix, shape uint32
	cue                        uint32 // kinds and frames that the lexicon has for it, 0 for none
	branch                     uint32 // the way to the cue above: relation, side and depth
	above                      int32  // the nearest cue up the tree, itself included, or -1
	left, right                int32  // the nearest cue before and behind in the sentence, or -1
	class                      syntax.UPOS
	fine                       syntax.XPOS
	rel                        syntax.Rel
	quote                      quotePlace
	hint                       Label
	edges                      uint8 // of the branch: 1 its first token, 2 its last, 4 first of the sentence, 8 last
	turn                       uint8 // class of the token for the weights of pairs of labels
}

// Edges of a sentence.
const (
	firstOfSentence uint8 = 4
	lastOfSentence  uint8 = 8
)

// longest is the longest stretch, in tokens; climb is how far up the tree a cue is looked for.
const (
	longest = 600
	climb   = 10
)

// See takes a text in. The hints are the attributions that rules propose.
func See(tree *syntax.Tree, lex *cues.Lexicon, hints []Triple) *View {
	v := &View{tree: tree, hints: hints, tokens: make([]sight, len(tree.Tokens)), hintAt: make([]int32, len(tree.Tokens))}
	for i := range v.tokens {
		v.look(i, lex)
	}
	v.placeQuotes()
	for s := range tree.Sentences {
		v.sentence(int(tree.Sentences[s].First), int(tree.Sentences[s].Last))
	}
	for i := range v.tokens {
		v.climb(i)
		v.tokens[i].turn = v.turn(i)
	}
	v.mark()
	v.stretch()
	return v
}

// look sees the token by itself.
func (v *View) look(i int, lex *cues.Lexicon) {
	n := &v.tree.Nodes[i]
	form := v.tree.Form(i)
	w := word.See(form)
	lemma := word.See(n.Lemma)
	v.tokens[i] = sight{word: w.Lower, lemma: lemma.Lower, suffix: w.Suffix[2], shape: w.Shape, class: n.UPOS, fine: n.XPOS, rel: n.Rel,
		above: -1, left: -1, right: -1, cue: lexical(lex, lower(form), n.UPOS)}
}

// lexical is what the lexicon has for a form: kinds, frames and flags of its cues, hashed with what they are
// (verb, noun, adjective, phrase); 0 for nothing.
func lexical(lex *cues.Lexicon, form string, class syntax.UPOS) uint32 {
	switch class {
	case syntax.PUNCT, syntax.DET, syntax.PRON, syntax.NUM, syntax.SYM:
		return 0
	}
	verb := lex.Verb(form)
	if verb != nil && verb.Cues[0].Is(cues.Effect) {
		return 0
	}
	if verb != nil && class != syntax.NOUN && class != syntax.ADJ {
		return 1 + described(verb.Cues)<<2
	}
	if list := lex.Noun(form); len(list) > 0 && class == syntax.NOUN {
		return 2 + described(list)<<2
	}
	if list := lex.Adjective(form); len(list) > 0 {
		return 3 + described(list)<<2
	}
	if verb != nil {
		return 5 + described(verb.Cues)<<3
	}
	if len(lex.Phrases(form)) > 0 && form != "in" && form != "by" && form != "on" && form != "as" {
		return 4
	}
	return 0
}

func described(list []*cues.Cue) uint32 {
	h := uint32(7)
	for _, c := range list {
		if len(c.Words) == 1 {
			h = word.Mix(h, uint32(c.Kind)<<24|uint32(c.Frames))
		}
	}
	return h
}

// sentence finds for each token the cues beside it and its place in the sentence.
func (v *View) sentence(first, last int) {
	near := int32(-1)
	for i := first; i < last; i++ {
		v.tokens[i].left = near
		if v.tokens[i].cue != 0 {
			near = int32(i)
		}
	}
	near = -1
	for i := last - 1; i >= first; i-- {
		v.tokens[i].right = near
		if v.tokens[i].cue != 0 {
			near = int32(i)
		}
	}
	v.tokens[first].edges |= firstOfSentence
	v.tokens[last-1].edges |= lastOfSentence
}

// climb finds the nearest cue up the tree and the branch below it that holds the token.
func (v *View) climb(i int) {
	t := &v.tokens[i]
	at, below := i, -1
	for depth := range climb {
		if v.tokens[at].cue != 0 && v.tokens[at].cue != 4 {
			t.above = int32(at)
			t.branch = v.way(at, below, i, depth)
			break
		}
		up := v.tree.Head(at)
		if up < 0 {
			break
		}
		at, below = up, at
	}
	if below >= 0 {
		n := &v.tree.Nodes[below]
		if int(n.Left) == i {
			t.edges |= 1
		}
		if int(n.Right) == i {
			t.edges |= 2
		}
	}
}

// way describes the place of token i in the branch below its cue.
func (v *View) way(cue, below, i, depth int) uint32 {
	if below < 0 {
		return 1
	}
	side := uint32(0)
	if i > cue {
		side = 1
	}
	return 2 + uint32(v.tree.Rel(below))<<4 + uint32(min(depth, 3))<<2 + side<<1
}

// mark writes the rules' spans on the tokens.
func (v *View) mark() {
	put := func(r Range, first Label) {
		for i := r.First; i < r.Last; i++ {
			v.tokens[i].hint = first
			if i > r.First {
				v.tokens[i].hint = first + 1
			}
		}
	}
	for _, h := range v.hints {
		for _, c := range h.Content {
			put(c, BeginContent)
		}
	}
	for k, h := range v.hints {
		put(h.Source, BeginSource)
		put(h.Cue, BeginCue)
		for i := h.Cue.First; i < h.Cue.Last; i++ {
			v.hintAt[i] = int32(k) + 1
		}
	}
}

// stretch cuts the text where paragraphs end, and long paragraphs where a sentence or the longest stretch does.
func (v *View) stretch() {
	t := v.tree
	for _, p := range t.Paragraphs {
		if p.First >= p.Last {
			continue
		}
		first := t.Sentences[p.First].First
		for s := p.First; s < p.Last; s++ {
			last := t.Sentences[s].Last
			for last-first > longest {
				v.Stretch = append(v.Stretch, Range{first, first + longest})
				first += longest
			}
			if s+1 == p.Last || t.Sentences[s+1].Last-first > longest {
				v.Stretch = append(v.Stretch, Range{first, last})
				first = last
			}
		}
	}
}

// Turns is the number of classes that tokens have for the weights of pairs of labels: word classes, and marks.
const (
	Turns = 32
	opens = 24 + iota - 1
	closes
	comma
	colon
	stop
	dash
	bracket
	otherMark
)

// finite says whether the token is a verb with tense, or an auxiliary.
func (t *sight) finite() bool {
	switch t.fine {
	case syntax.XVBD, syntax.XVBP, syntax.XVBZ, syntax.XMD:
		return t.class == syntax.VERB || t.class == syntax.AUX
	}
	return false
}

// turn is the class of a token for the weights of pairs of labels: its word class, marks apart.
func (v *View) turn(i int) uint8 {
	switch v.tree.Tokens[i].Kind {
	case token.Open:
		return opens
	case token.Close:
		return closes
	}
	if t := &v.tokens[i]; t.class != syntax.PUNCT {
		return uint8(t.class)
	}
	switch v.tree.Form(i) {
	case ",":
		return comma
	case ":":
		return colon
	case ".", "?", "!":
		return stop
	case "—", "–", "--", "-":
		return dash
	case "(", ")", "[", "]":
		return bracket
	}
	return otherMark
}

func lower(s string) string {
	for i := 0; i < len(s); i++ {
		if c := s[i]; 'A' <= c && c <= 'Z' || c >= 0x80 {
			return strings.ToLower(s)
		}
	}
	return s
}
