// Package models holds what train/ has learned, embedded.
package models

import _ "embed"

//go:embed syntax.model
var syntax []byte

// Syntax is the model file of the package read/syntax. It must not be changed.
func Syntax() []byte { return syntax }
