package syntax

import "readout/read/syntax/integer"

// Tag is a universal class together with a fine one.
type Tag struct {
	UPOS UPOS
	XPOS XPOS
}

// Model is everything learned. It is immutable: all goroutines share one.
type Model struct {
	tags      []Tag
	encoder   encoder
	tagger    integer.Matrix // the encoder's first layer → tags
	arcs      integer.Matrix // its last layer → the token as head, as dependent
	bilinear  integer.Matrix // a dependent → what its head must look like
	root      []int16        // the root as head
	distance  [Distances]int32
	labels    integer.Matrix // the last layer → the token as head, as dependent, for the relation
	relations integer.Matrix // head and dependent → relations
	lemmas    lemmas
}

// Knowing is the model with the lemmas of verbs’ past forms and gerunds, which go before what it learned.
func (m *Model) Knowing(verbs map[string]string) *Model {
	with := *m
	with.lemmas.verbs = verbs
	return &with
}
