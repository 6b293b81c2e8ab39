// Package cues holds the words by which reports tell what somebody says, thinks, wants or perceives:
// verbs, nouns, adjectives and phrases, each with the constructions that it takes and the act that it
// performs, and patterns of content that tell the act where the cue does not.
//
// Words are found by their inflected form, so that a wrong word class or lemma does not hide a cue.
package cues

import "strings"

// Kind is what a cue tells of its source.
type Kind uint8

// The kinds. Only Speech makes a statement.
const (
	Speech  Kind = iota // said, or done by saying
	Thought             // believed, felt
	Wish                // wanted, planned
	Sense               // seen, found, shown
	Topic               // talked of; nothing is stated
)

var kinds = map[string]Kind{"speech": Speech, "thought": Thought, "wish": Wish, "sense": Sense, "topic": Topic}

// Frame is a construction that may hold the content of a cue.
type Frame uint32

// The frames of verbs.tsv and nouns.tsv.
const (
	Quotation    Frame = 1 << iota // q
	Clause                         // c
	Whether                        // w
	Object                         // n
	Infinitive                     // i
	Gerund                         // g
	ToldClause                     // oc: addressee and clause
	ToldTo                         // oi: object with "to …"
	As                             // as: X as Y
	SmallClause                    // sc: X Y
	AccusedOf                      // oof: X of Y
	QuotedSaying                   // saying: X as saying
	ActNoun                        // nact: an object that is itself an act of speech
	Preposition                    // p:WORD
)

var frames = map[string]Frame{"q": Quotation, "c": Clause, "w": Whether, "n": Object, "i": Infinitive, "g": Gerund, "oc": ToldClause, "oi": ToldTo,
	"as": As, "sc": SmallClause, "oof": AccusedOf, "saying": QuotedSaying, "nact": ActNoun}

// Flag marks how a cue behaves.
type Flag uint16

// The flags of the tables.
const (
	Factive   Flag = 1 << iota // the content is taken as true
	Loaded                     // the choice of the word judges
	Official                   // done by virtue of office
	GoesOn                     // continues what was said before
	Rare                       // mostly means something else
	Joint                      // several say it together
	Document                   // a noun that names a text or an occasion
	Weak                       // no statement without words of its own
	Made                       // an act by itself when issued, voiced, expressed
	Need                       // what is said to matter
	Effect                     // brings about what the clause says: GUM calls that an attribution, PolNeAR does not
	Unmanned                   // an object that serves a state is no content: "recalled its ambassador"
	Ungranted                  // an object that is given or refused is no content: "denied them access"
)

var flags = map[string]Flag{"factive": Factive, "loaded": Loaded, "official": Official, "goes-on": GoesOn, "rare": Rare, "joint": Joint,
	"document": Document, "weak": Weak, "made": Made, "need": Need, "effect": Effect, "unmanned": Unmanned, "ungranted": Ungranted}

// Cue is one line of a table for one of its words.
type Cue struct {
	Words  []string // lemma, then the particle or further words
	Kind   Kind
	Acts   []string // of record.Acts, empty where the content decides
	To     string   // where the addressee stands: "obj", a preposition, or empty
	Frames Frame
	Preps  []string // of the frame Preposition
	Flags  Flag
}

// Has says whether the cue takes one of the frames.
func (c *Cue) Has(f Frame) bool { return c.Frames&f != 0 }

// Is says whether the cue bears the flag.
func (c *Cue) Is(f Flag) bool { return c.Flags&f != 0 }

// Takes says whether a phrase with that preposition may be the content.
func (c *Cue) Takes(prep string) bool {
	for _, p := range c.Preps {
		if p == prep {
			return true
		}
	}
	return false
}

// Inflection is what a form of a verb may be.
type Inflection uint8

// The forms of a verb.
const (
	Base Inflection = 1 << iota
	Third
	Past
	Participle
	Ing
)

// Verb is what one form may stand for.
type Verb struct {
	Cues       []*Cue // those with more words first, then in the order of the table
	Inflection Inflection
}

// Source says where the source of a phrase stands.
type Source uint8

// The places of a phrase's source.
const (
	After Source = iota // "according to CCTV"
	Owner               // "in his view"
)

// Phrase is a cue of several words without a verb of saying. An Owner's place is the word "X".
type Phrase struct {
	Cue
	Source Source
}

// Lexicon is all tables with their indexes, immutable.
type Lexicon struct {
	verbs      map[string]*Verb
	nouns      map[string][]*Cue
	adjectives map[string][]*Cue
	attitudes  map[string][]*Cue    // adjectives, and phrases that stand as one, by their last word
	phrases    map[string][]*Phrase // by first word
	content    map[string][]*Pattern
	headings   map[string]bool
}

// IsHeading says whether words before a colon head a part of a document ("SUBJECT:") rather than name a speaker.
func (l *Lexicon) IsHeading(words string) bool { return l.headings[strings.ToLower(words)] }

// Verb is what a form in lower case may stand for, nil where it is no cue.
func (l *Lexicon) Verb(form string) *Verb { return l.verbs[form] }

// Noun lists the cues of a noun's form, singular or plural.
func (l *Lexicon) Noun(form string) []*Cue { return l.nouns[form] }

// Adjective lists the cues of an adjective.
func (l *Lexicon) Adjective(form string) []*Cue { return l.adjectives[form] }

// Attitudes lists the adjectives, and the phrases that stand as one ("of the view"), that end in a form.
func (l *Lexicon) Attitudes(form string) []*Cue { return l.attitudes[form] }

// Phrases lists those that begin with a word.
func (l *Lexicon) Phrases(first string) []*Phrase { return l.phrases[first] }
