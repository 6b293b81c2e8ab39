// Package schema holds the JSON Schema (draft 2020-12) of the record, made from the types of package record
// and their closed lists by the test beside it.
package schema

import _ "embed"

// JSON is the schema.
//
//go:embed record.schema.json
var JSON string
