// Package voice tells whose "I" and "you" stand outside quotations: of each paragraph, who speaks it and who is
// spoken to.
//
// Speakers are known by the label of a turn, by their own introduction ("my name is Ama Darko"), because the text
// says that it is an interview with them, or because they are called upon ("Ms. Darko, please proceed."). Where
// none of these holds nobody is named: a report's "I" stays unknown.
package voice

import (
	"readout/read/attribution"
	"readout/read/name"
	"readout/read/syntax"
	"readout/read/token"
)

// Voice is who speaks a paragraph and who is spoken to: head tokens of mentions, or -1. Others is set where the
// paragraph is known to be spoken by somebody else than the voices that have a name.
type Voice struct {
	Speaker, Hearer int32
	Others          bool
}

// nobody is the voice of a paragraph of which nothing is known.
var nobody = Voice{-1, -1, false}

// Read gives the voice of each paragraph. A transcript's labels are believed alone; else an interview, else calls,
// else the one who introduces himself.
func Read(tree *syntax.Tree, names *name.Names, speech []attribution.Attribution) []Voice {
	r := &reader{tree: tree, names: names, voices: make([]Voice, len(tree.Paragraphs))}
	for p := range r.voices {
		r.voices[p] = nobody
	}
	if r.turns(speech) {
		return r.voices
	}
	if who, from := r.interview(); who >= 0 {
		r.answers(who, from)
		return r.voices
	}
	r.talk = r.dialogue()
	called := r.calls()
	r.introductions(called)
	return r.voices
}

// reader is the work on one text.
type reader struct {
	tree   *syntax.Tree
	names  *name.Names
	voices []Voice
	talk   bool // the text looks like the talk of several
}

// turns gives the paragraphs of a transcript to their labels; a question goes to the next speaker.
func (r *reader) turns(speech []attribution.Attribution) bool {
	last := -1 // paragraph with which the turn before ends
	for i := range speech {
		a := &speech[i]
		if !a.Turn || a.SourceHead < 0 {
			continue
		}
		if last >= 0 && r.asks(last) {
			r.voices[last].Hearer = a.SourceHead
		}
		for _, c := range a.Content {
			last = int(r.tree.Sentences[r.tree.SentenceOf[c.First]].Para)
			r.voices[last].Speaker = a.SourceHead
		}
	}
	return last >= 0
}

// bounds are the tokens of a paragraph.
func (r *reader) bounds(p int) (first, last int) {
	para := r.tree.Paragraphs[p]
	return int(r.tree.Sentences[para.First].First), int(r.tree.Sentences[para.Last-1].Last)
}

// asks says whether a paragraph ends in a question.
func (r *reader) asks(p int) bool {
	first, last := r.bounds(p)
	for last > first && r.tree.Tokens[last-1].Kind == token.Close {
		last--
	}
	return last > first && r.tree.Form(last-1) == "?"
}

// heading says whether a paragraph is a title rather than speech: short, without a mark at its end.
func (r *reader) heading(p int) bool {
	first, last := r.bounds(p)
	return last-first < longestHeading && r.tree.Tokens[last-1].Kind == token.Word
}

// longestHeading is in tokens.
const longestHeading = 25

// person is the mention of one person's name that begins at token i, or nil.
func (r *reader) person(i int) *name.Mention {
	if m := r.named(i); m != nil && m.Type == name.PER {
		return m
	}
	return nil
}

// named is the longest mention of a name that begins at token i, of a person or of nobody knows what; nil for none.
func (r *reader) named(i int) *name.Mention {
	var best *name.Mention
	for k := i; k < min(i+12, len(r.names.ByToken)); k++ {
		if m := r.names.ByToken[k]; m >= 0 {
			if n := &r.names.Mentions[m]; int(n.First) == i && n.Kind == name.Named && (n.Type == name.PER || n.Type == name.MISC) && !n.Plural {
				best = n
			}
		}
	}
	return best
}

// is says whether the tokens from i on are the words, in any case.
func (r *reader) is(i int, words ...string) bool {
	if i < 0 || i+len(words) > len(r.tree.Tokens) {
		return false
	}
	for k, w := range words {
		if !equal(r.tree.Form(i+k), w) {
			return false
		}
	}
	return true
}
