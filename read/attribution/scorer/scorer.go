// Package scorer finds the sources, cues and contents of attributions by what was learned from annotated
// reports (train/attribution). It knows no words: features of a token are hashed, and their weights stand in
// tables of whole numbers, so that the same spans come out on every processor.
//
// Three steps. A chain over the tokens of a paragraph labels sources, cues and contents, whosever they are.
// Each cue that the chain finds likely gets a chain of its own, which labels its source and content; the best
// labellings compete, with no attribution at all, by features of whole spans. What is accepted excludes what
// it overlaps. Attributions within contents are not looked for: PolNeAR, which taught the weights, has none.
package scorer

// Range is tokens [First, Last).
type Range struct{ First, Last int32 }

// Has says whether token i lies in the range.
func (r Range) Has(i int32) bool { return r.First <= i && i < r.Last }

// Holds says whether s lies wholly in the range.
func (r Range) Holds(s Range) bool { return r.First <= s.First && s.Last <= r.Last }

// Empty says whether the range has no token.
func (r Range) Empty() bool { return r.Last <= r.First }

// Len is the number of tokens.
func (r Range) Len() int { return int(max(0, r.Last-r.First)) }

// Meets says whether the ranges share a token.
func (r Range) Meets(s Range) bool { return r.First < s.Last && s.First < r.Last }

// Triple is the spans of one attribution: what the rules propose, and what the scorer finds. Source and Cue
// may be empty.
type Triple struct {
	Source, Cue Range
	Content     []Range
}

// Label is what a token is in a chain: the first or a further token of a span, or outside.
type Label uint8

// The labels. The chain of one cue uses those without Cue.
const (
	Outside Label = iota
	BeginSource
	InSource
	BeginContent
	InContent
	BeginCue
	InCue
	Labels         // their number
	ArgumentLabels = int(BeginCue)
)

// begins says whether the label opens a span.
func (l Label) begins() bool { return l == BeginSource || l == BeginContent || l == BeginCue }

// role is the label that opens spans of the same kind.
func (l Label) role() Label {
	if l == Outside {
		return l
	}
	return l - 1 + l&1
}

// Follows says whether a label may stand behind another: a further token only behind its like.
func (l Label) Follows(before Label) bool {
	return l == Outside || l.begins() || before.role() == l.role()
}
