package syntax

import (
	"fmt"

	"readout/knowledge/modelfile"
)

// form is that of the model file. Its section "licence" is text. Versions:
// 1: linear tables. 2: a network in whole numbers.
var form = modelfile.Form{Magic: "RDSYNTAX", Version: 2}

// Sections are the named parts of a model file.
type Sections = modelfile.Sections

// Pack writes a model file.
func Pack(sections Sections) []byte { return form.Pack(sections) }

// Unpack checks a model file and takes it apart. The sections point into the file.
func Unpack(file []byte) (Sections, error) {
	sections, err := form.Unpack(file)
	if err != nil {
		return nil, fmt.Errorf("syntax model: %w", err)
	}
	return sections, nil
}
