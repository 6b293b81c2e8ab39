// Package attribution finds who is said to say, think or want what: the cue ("said", "his warning",
// "according to"), its source and its content, as PolNeAR marks them (Newell, Margolin and Ruths, LREC
// 2018), and nested ones besides.
//
// Quotation marks and the words around them decide where they can; the tree of the sentence decides the
// rest. Everything is an index of a token.
package attribution

import (
	"readout/knowledge/cues"
	"readout/read/attribution/scorer"
	"readout/read/syntax"
)

// Range is tokens [First, Last).
type Range struct{ First, Last int32 }

// Has says whether token i lies in the range.
func (r Range) Has(i int32) bool { return r.First <= i && i < r.Last }

// Holds says whether s lies wholly in the range.
func (r Range) Holds(s Range) bool { return r.First <= s.First && s.Last <= r.Last }

// Empty says whether the range has no token.
func (r Range) Empty() bool { return r.Last <= r.First }

// Form is how the words are given.
type Form uint8

// The forms of the record.
const (
	Indirect Form = iota
	Direct
	Mixed
	Narrated // only the act is told: "issued a warning on Taiwan"
)

var formNames = [...]string{"indirect", "direct", "mixed", "narrated"}

func (f Form) String() string { return formNames[f] }

// Attribution is one cue with its source and content.
type Attribution struct {
	Source  Range   // empty where none is given
	Cue     Range   // with auxiliaries, adverbs and manner; empty for a quotation that goes on without one
	Core    Range   // the cue's own word or words
	Content []Range // in order, never empty
	// Heads of source, cue and addressee: tokens, or -1. The head of a relative pronoun is what it refers to.
	SourceHead, CueHead, ToHead int32
	Entry                       *cues.Cue // of the cue; nil for colons and quotations in the flow
	Act                         *cues.Cue // of the noun that names the act ("issued a warning"), or nil
	Form                        Form
	Speech                      bool
	Negated                     bool  // "did not say"
	Declined                    bool  // "declined to say"
	Modal                       bool  // "would say", "is expected to announce"
	Parent                      int32 // the attribution in whose content this one stands, or -1
	By                          int32 // head of who quotes the source ("was quoted by Xinhua as saying"), or -1
	Turn                        bool  // a turn of a transcript
	Inner                       bool  // told inside a quotation or by "I" in a turn: nesting is seen, the record takes nothing of it
	Unlearned                   bool  // told by an adjective or as an effect: the scorer has learned from no such proposal
	Purpose                     bool  // the cue is an infinitive that no verb of the group governs: "met to reaffirm …"
	Why                         string
	Confidence                  float64
	Marks                       *Marks // as PolNeAR marks it; nil where the scorer does not accept it
}

// Read finds the attributions of a text, ordered by their first token. Rules propose them; the scorer, where
// there is one, weighs those that stand in no other's content, settles their spans and adds what rules missed.
func Read(tree *syntax.Tree, lex *cues.Lexicon, m *scorer.Model) []Attribution {
	if len(tree.Tokens) == 0 {
		return nil
	}
	r := &reader{t: tree, lex: lex, over: nobody}
	r.seeQuotes()
	r.turns()
	for s := range tree.Sentences {
		r.sentence(s)
	}
	r.flow()
	r.finish()
	if m != nil {
		r.weigh(m)
	}
	return r.out
}

// sentence reads one sentence: its cues, the quotations that end in it, then the clauses.
func (r *reader) sentence(s int) {
	first, last := int(r.t.Sentences[s].First), int(r.t.Sentences[s].Last)
	r.seeVerbs(first, last)
	r.member(s, first, last)
	r.tagQuotes(first, last)
	for r.speech != nil && r.speech[last-1] > 0 && r.speech[first] == 0 { // the label is no part of what is said
		first++
	}
	if last-first > longest {
		return
	}
	r.phrases(first, last)
	for i := range r.hits {
		at := int(r.hits[i].at)
		r.verb(&r.hits[i], max(first, at-window), min(last, at+window))
	}
	r.effects(first, last)
	r.block(s, first, last)
	r.nouns(first, last)
	r.attitudes(first, last)
}

// longest is the longest sentence, in tokens, whose clauses are read; window is how far from a cue its
// source and content may reach. Both keep the cost linear in the text.
const (
	longest = 2000
	window  = 300
)

// add appends an attribution, with its negation and modality.
func (r *reader) add(a Attribution) int32 {
	a.Parent = -1
	if a.CueHead >= 0 && !a.Inner {
		r.cueOf[a.CueHead] = int32(len(r.out)) + 1
	}
	r.out = append(r.out, a)
	return int32(len(r.out) - 1)
}
