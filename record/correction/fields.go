package correction

import (
	"slices"
	"strings"

	"readout/record"
)

// Shape is how a field holds its value.
type Shape int

// Shapes of fields.
const (
	One    Shape = iota // a string, or a moment's value
	Many                // a list of strings
	Actors              // a list of ids of actors, corrected by their names
	Flag                // true or false
)

// Field is a field of an item that can be corrected.
type Field struct {
	Name   string // as in the record's JSON; a dot leads into an object
	Shape  Shape
	Values []string // that it may have; any where nil
	Needed bool     // it cannot be empty
}

// flags are the values of a Flag.
var flags = []string{"true", "false"}

// plover are the events of PLOVER 2.0 (its codebook, table 1).
var plover = []string{"AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"}

// fields of each kind, in the order of a form.
var fields = map[string][]Field{
	"actor": {{Name: "name", Needed: true}, {Name: "kind", Values: record.ActorKinds, Needed: true}, {Name: "role"}, {Name: "represents"}},
	"time":  {{Name: "type", Values: record.TimeTypes, Needed: true}, {Name: "value", Needed: true}, {Name: "mod", Values: record.Mods}},
	"place": {{Name: "name", Needed: true}, {Name: "country"}, {Name: "used_as", Values: record.Uses, Needed: true}},
	"statement": {{Name: "speaker", Shape: Actors}, {Name: "to", Shape: Actors}, {Name: "acts", Shape: Many, Values: record.Acts}, {Name: "topics", Shape: Many},
		{Name: "form", Values: record.Forms, Needed: true}, {Name: "negated", Shape: Flag, Values: flags, Needed: true}},
	"meeting": {{Name: "status", Values: record.Statuses, Needed: true}, {Name: "format", Values: record.Formats, Needed: true}, {Name: "city"}, {Name: "venue"}, {Name: "start"}, {Name: "end"},
		{Name: "topics", Shape: Many}},
	"visit": {{Name: "visitors", Shape: Actors}, {Name: "host", Shape: Actors}, {Name: "status", Values: record.Statuses, Needed: true}, {Name: "country"}, {Name: "city"}, {Name: "start"}, {Name: "end"}},
	"commitment": {{Name: "kind", Values: record.CommitmentKinds, Needed: true}, {Name: "parties", Shape: Actors}, {Name: "to", Shape: Actors}, {Name: "topic"}, {Name: "condition"},
		{Name: "due"}},
	"event": {{Name: "source", Shape: Many}, {Name: "target", Shape: Many}, {Name: "plover.event", Values: plover}, {Name: "plover.mode"}, {Name: "cameo", Needed: true},
		{Name: "status", Values: record.Statuses, Needed: true}, {Name: "date"}},
	"relation": {{Name: "actors", Shape: Actors}, {Name: "direction", Needed: true}},
}

// Fields are what can be corrected in an item of a kind.
func Fields(kind string) []Field { return fields[kind] }

// FieldOf is one of them.
func FieldOf(kind, name string) (Field, bool) {
	i := slices.IndexFunc(fields[kind], func(f Field) bool { return f.Name == name })
	if i < 0 {
		return Field{}, false
	}
	return fields[kind][i], true
}

// entries are the values that a correction gives a field.
func (f Field) entries(value string) []string {
	list := []string{value}
	if f.Shape == Many || f.Shape == Actors {
		list = strings.Split(value, ";")
	}
	out := []string{}
	for _, v := range list {
		if v = strings.TrimSpace(v); v != "" && !slices.Contains(out, v) {
			out = append(out, v)
		}
	}
	return out
}
