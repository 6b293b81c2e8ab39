package record

// Layers is what the stages below the record saw; each list is there when asked for.
type Layers struct {
	Sentences    []Span        `json:"sentences,omitzero"`
	Tokens       []Token       `json:"tokens,omitzero"`
	Entities     []Entity      `json:"entities,omitzero"`
	Mentions     []Mention     `json:"mentions,omitzero"`
	Times        []Time        `json:"times,omitzero"`
	Places       []Place       `json:"places,omitzero"`
	Attributions []Attribution `json:"attributions,omitzero"`
}

// LayerNames are the names that --layers takes.
var LayerNames = []string{"sentences", "tokens", "entities", "mentions", "times", "places", "attributions"}

// Token is one word of a tree. Head is an index into the list of tokens, -1 for a root.
type Token struct {
	Span   Span   `json:"span"`
	Form   string `json:"form"`
	Lemma  string `json:"lemma"`
	UPOS   string `json:"upos"`
	XPOS   string `json:"xpos"`
	Feats  string `json:"feats"`
	Head   int    `json:"head"`
	Deprel string `json:"deprel"`
}

// Entity is a bare name. The same chain is the same thing.
type Entity struct {
	Span  Span   `json:"span"`
	Type  string `json:"type"` // PER, ORG, LOC, GPE, FAC, EVENT, MISC
	Chain int    `json:"chain"`
}

// Mention is a name, description or pronoun. Why is the rule that joined it with one before it, empty for the first of a
// chain.
type Mention struct {
	Span  Span   `json:"span"`
	Head  Span   `json:"head"`
	Chain int    `json:"chain"`
	Type  string `json:"type"`
	Why   string `json:"why,omitempty"`
}

// Attribution is one propositional attitude of news, as PolNeAR marks it.
type Attribution struct {
	Source   []Span `json:"source"`
	Cue      []Span `json:"cue"`
	Content  []Span `json:"content"`
	Form     string `json:"form"`
	Speech   bool   `json:"speech"`
	Chain    *int   `json:"chain"`
	NestedIn *int   `json:"nested_in"`
}
