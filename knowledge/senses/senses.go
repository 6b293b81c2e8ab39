// Package senses holds open classes of words as data: what a verb, noun or adjective tells of the words around it, where
// the stages that read clauses, meetings, events and commitments ask for no more than that.
package senses

import (
	_ "embed"
	"slices"
	"sync"

	"readout/knowledge/table"
)

//go:embed senses.tsv
var senseTable string

//go:embed governors.tsv
var governorTable string

// Set is a set of classes.
type Set uint64

// The classes of senses.tsv, in the order of names.
const (
	Blame       Set = 1 << iota // verbs that tell of their object what follows with "of" or "for"
	Control                     // verbs whose object is to do what the infinitive below them says
	Claim                       // nouns that only tell that something was said
	Deny                        // verbs that deny a claim
	Say                         // verbs of saying, and what is said, that who keeps silent declines
	Detail                      // what is given or kept back in an answer
	Measure                     // nouns that only measure what follows them
	Servant                     // nouns for those who act for a state
	Harm                        // nouns for an act against somebody, beside those that have frames
	Consequence                 // words that name what will follow
	Move                        // nouns for what another has done or said
	Aim                         // nouns for what is aimed at
	Want                        // verbs for what one wants of another
	Tell                        // verbs for what one says to another at a meeting
	Hold                        // verbs that tell that talks took place
	Other                       // words before "talk", "call", "meeting" that make another thing of it
	Guest                       // nouns for persons who are received, however many
	Await                       // what a host does about a visit
	Part                        // nouns for a part of a country that one travels to
	Discuss                     // verbs for what was spoken of
	Reach                       // verbs whose object is a place, not its government
	Travel                      // verbs that only move somebody about
	Accord                      // nouns for what is agreed
	Realm                       // words before a state's name in its full or polite style
	Head                        // verbs for being at the head of a delegation
	Panel                       // nouns for a body of people whom states send to talk
	Speaker                     // nouns for those who can take a stand
	Settle                      // verbs for what talks end in
	Council                     // nouns for a body or a meeting that is named for those who take part
	Address                     // verbs for what one says to another on the line
	Force                       // nouns for what a state uses force with: it acts by them
	Perform                     // verbs for what is done by saying so
	Titled                      // nouns for a text that bears the name of a place
	Carry                       // verbs for what an outlet does with another's words
	Granted                     // nouns for what is given or refused to somebody
	Crowd                       // nouns for people who protest in the street
	Deed                        // nouns for what one state does to another
	Avow                        // words under which a speaker does at once what he wishes, begs leave or feels bound to say
)

// names are the classes as the table has them.
var names = []string{"blame", "control", "claim", "deny", "say", "detail", "measure", "servant", "harm", "consequence", "move", "aim", "want", "tell", "hold", "other", "guest", "await", "part", "discuss", "reach", "travel", "accord", "realm", "head", "panel", "speaker", "settle", "council", "address", "force", "perform", "titled", "carry", "granted", "crowd", "deed", "avow"}

// Governor is a word whose dependent is not simply so.
type Governor struct {
	Status     string // of the dependent, from the closed list of the record
	Infinitive bool   // only over "to …"
	Nouns      bool   // over nouns too
}

type lexicon struct {
	senses    map[string]Set
	governors map[string]Governor
}

// load reads the embedded tables once.
var load = sync.OnceValue(func() *lexicon {
	l := &lexicon{map[string]Set{}, map[string]Governor{}}
	for f := range table.Rows(senseTable, 2) {
		if i := slices.Index(names, f[1]); i >= 0 {
			l.senses[f[0]] |= 1 << i
		}
	}
	for f := range table.Rows(governorTable, 4) {
		l.governors[f[0]] = Governor{f[1], f[2] == "yes", f[3] == "yes"}
	}
	return l
})

// Is says whether a lemma is in one of the classes.
func Is(lemma string, classes Set) bool { return load().senses[lemma]&classes != 0 }

// GovernorOf is what a lemma tells of what depends on it.
func GovernorOf(lemma string) (Governor, bool) {
	g, ok := load().governors[lemma]
	return g, ok
}
