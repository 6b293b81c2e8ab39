package schema_test

import (
	"encoding/json"
	"flag"
	"os"
	"reflect"
	"testing"

	"github.com/google/jsonschema-go/jsonschema"

	"readout/record"
	"readout/record/schema"
)

var update = flag.Bool("update", false, "write record.schema.json anew")

func TestSchemaOfTheTypes(t *testing.T) {
	want, err := json.MarshalIndent(ofTypes(t), "", " ")
	if err != nil {
		t.Fatal(err)
	}
	if *update {
		if err := os.WriteFile("record.schema.json", append(want, '\n'), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if schema.JSON != string(want)+"\n" {
		t.Error("record.schema.json is not what the types say: make schema")
	}
}

// ofTypes makes the schema: the types as they are in JSON, lists always lists, terms from closed lists.
func ofTypes(t *testing.T) *jsonschema.Schema {
	t.Helper()
	zero, one := 0.0, 1.0
	two := 2
	s, err := jsonschema.For[record.Record](&jsonschema.ForOptions{TypeSchemas: map[reflect.Type]*jsonschema.Schema{
		reflect.TypeFor[record.Span](): {Type: "array", Description: "[start, end) in bytes of the text", Items: &jsonschema.Schema{Type: "integer", Minimum: &zero},
			MinItems: &two, MaxItems: &two},
		reflect.TypeFor[record.Count](): {AnyOf: []*jsonschema.Schema{{Type: "integer", Minimum: &one}, {Const: jsonschema.Ptr[any]("several")}}},
	}})
	if err != nil {
		t.Fatal(err)
	}
	s.Schema = "https://json-schema.org/draft/2020-12/schema"
	s.Title = "Record of one report"
	s.Properties["format"].Const = jsonschema.Ptr[any](record.Format)
	lists(s)
	items(s, zero, one)
	for _, c := range closed {
		at := s.Properties[c.list]
		if at.Items != nil {
			at = at.Items
		}
		enum(at.Properties[c.field], c.terms)
	}
	enum(s.Properties["statements"].Items.Properties["via"].Items.Properties["how"], record.Hows)
	return s
}

// lists says that a list is never null.
func lists(s *jsonschema.Schema) {
	if len(s.Types) == 2 && s.Types[0] == "null" {
		s.Type, s.Types = s.Types[1], nil
	}
	for _, p := range s.Properties {
		lists(p)
	}
	if s.Items != nil {
		lists(s.Items)
	}
	if s.AdditionalProperties != nil {
		lists(s.AdditionalProperties)
	}
}

// items says what every item promises: an id, words, a probability.
func items(s *jsonschema.Schema, zero, one float64) {
	least := 1
	for _, p := range s.Properties {
		if p.Items == nil || p.Items.Properties["evidence"] == nil {
			continue
		}
		p.Items.Properties["id"].Pattern = "^[atpsmvcerg][0-9a-f]{10}$"
		p.Items.Properties["evidence"].MinItems = &least
		p.Items.Properties["why"].MinLength = &least
		p.Items.Properties["confidence"].Minimum, p.Items.Properties["confidence"].Maximum = &zero, &one
	}
}

// closed are the fields whose terms come from a list of package record.
var closed = []struct {
	list, field string
	terms       []string
}{
	{"document", "outlet_kind", record.OutletKinds},
	{"actors", "kind", record.ActorKinds},
	{"times", "type", record.TimeTypes}, {"times", "mod", record.Mods},
	{"places", "precision", record.Precisions}, {"places", "used_as", record.Uses},
	{"statements", "form", record.Forms}, {"statements", "acts", record.Acts},
	{"meetings", "format", record.Formats}, {"meetings", "status", record.Statuses},
	{"visits", "status", record.Statuses},
	{"commitments", "kind", record.CommitmentKinds},
	{"events", "status", record.Statuses},
	{"gaps", "kind", record.GapKinds},
}

func enum(s *jsonschema.Schema, terms []string) {
	if s.Items != nil {
		s = s.Items
	}
	for _, term := range terms {
		s.Enum = append(s.Enum, term)
	}
}
