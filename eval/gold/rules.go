package gold

// A way is how a field of the record is held against gold.
type way byte

const (
	one     way = iota // one value, among the alternatives; letter case is free
	like               // the same, or one holds the other
	refs               // the same set of actors or facts, by name or by code
	some               // at least one value is shared
	has                // every value of gold is there, or part of one that is there
	moments            // value, and /MOD where gold states it
	half               // the spans share at least half of each
	cover              // every span of gold is there: half of each
	anchor             // looked at when facts are paired, not afterwards
)

// rule says how one field is compared. Where gold leaves an empty field out, the record must not have it.
type rule struct {
	field string
	way   way
	empty bool
}

// rules are the fields of each kind of fact, in the order in which faults are told.
var rules = map[string][]rule{
	"actor": {{"name", like, false}, {"kind", one, false}, {"role", like, false}, {"of", one, false}, {"chain", cover, false}},
	"meeting": {{"who", refs, false}, {"host", refs, false}, {"format", one, false}, {"city", one, false}, {"venue", like, false}, {"start", moments, false}, {"end", moments, false},
		{"duration", moments, false}, {"count", one, false}, {"status", one, false}, {"topics", has, false}, {"follows", refs, false}, {"called", cover, false}, {"calledby", refs, false},
		{"outcome", cover, false}, {"words", anchor, false}},
	"visit": {{"who", refs, false}, {"host", refs, false}, {"country", one, false}, {"city", one, false}, {"start", moments, false}, {"end", moments, false}, {"claim", half, false},
		{"status", one, false}, {"words", anchor, false}},
	"statement": {{"by", refs, false}, {"to", refs, true}, {"via", refs, true}, {"form", one, false}, {"acts", some, false}, {"topics", has, false}, {"negated", one, true}, {"in", refs, false},
		{"content", half, false}, {"cue", half, false}},
	"commitment": {{"kind", one, false}, {"by", refs, false}, {"to", refs, false}, {"content", half, false}, {"topic", like, false}, {"condition", like, false}, {"due", one, false}, {"refers", refs, false}},
	"event": {{"source", refs, false}, {"target", refs, false}, {"plover", one, false}, {"mode", one, false}, {"cameo", one, false}, {"status", one, false}, {"date", one, false},
		{"words", anchor, false}},
	"time":     {{"span", half, false}, {"type", one, false}, {"value", one, false}, {"mod", one, false}},
	"place":    {{"span", half, false}, {"name", like, false}, {"country", one, false}, {"geonames", one, false}, {"used", one, false}},
	"relation": {{"of", refs, false}, {"direction", one, false}, {"by", refs, false}, {"content", half, false}},
}

// Kinds are the kinds of fact in the order in which they are told.
var Kinds = []string{"actor", "time", "place", "meeting", "visit", "statement", "commitment", "event", "relation"}
