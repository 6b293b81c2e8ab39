// Package models holds what train/ has learned, embedded.
package models

import _ "embed"

//go:embed syntax.model
var syntax []byte

//go:embed antecedent.model
var antecedent []byte

//go:embed sentences.model
var sentences []byte

// Sentences is the model file of the package read/token/boundary. It must not be changed.
func Sentences() []byte { return sentences }

// Syntax is the model file of the package read/syntax. It must not be changed.
func Syntax() []byte { return syntax }

// Antecedent is the model file of the package read/antecedent. It must not be changed.
func Antecedent() []byte { return antecedent }

//go:embed names.model
var names []byte

// Names is the model file of the package read/name/tagger. It must not be changed.
func Names() []byte { return names }

//go:embed speech.model
var speech []byte

// Speech is the model file of the package read/attribution/scorer. It must not be changed.
func Speech() []byte { return speech }

//go:embed event.model
var event []byte

// Event is the model file of the package read/dyad. It must not be changed.
func Event() []byte { return event }
