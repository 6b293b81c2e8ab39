package schematest

import (
	"encoding/json"
	"errors"
	"iter"
	"os"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/santhosh-tekuri/jsonschema/v6/kind"

	"readout/internal/shared"
)

// The shared example of the record keeps short ids and leaves empty lists out; all else must fit.
func TestExampleOfTheDesign(t *testing.T) {
	b, err := os.ReadFile(shared.Dir(t, "record.example.json"))
	if err != nil {
		t.Fatal(err)
	}
	s, err := compiled()
	if err != nil {
		t.Fatal(err)
	}
	var doc any
	if err := json.Unmarshal(b, &doc); err != nil {
		t.Fatal(err)
	}
	invalid, ok := errors.AsType[*jsonschema.ValidationError](s.Validate(doc))
	if !ok {
		t.Fatal("the example keeps short ids and yet it fits: is anything checked?")
	}
	for leaf := range leaves(invalid) {
		switch leaf.ErrorKind.(type) {
		case *kind.Pattern, *kind.Required:
		default:
			t.Error(leaf)
		}
	}
}

// leaves are the errors that have no other beneath them.
func leaves(e *jsonschema.ValidationError) iter.Seq[*jsonschema.ValidationError] {
	return func(yield func(*jsonschema.ValidationError) bool) {
		if len(e.Causes) == 0 {
			yield(e)
			return
		}
		for _, cause := range e.Causes {
			for leaf := range leaves(cause) {
				if !yield(leaf) {
					return
				}
			}
		}
	}
}

// Every kind of item of a hand-made record fits, and what does not is found.
func TestWhatFitsAndWhatDoesNot(t *testing.T) {
	s, err := compiled()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ old, new string }{
		{`"format":1`, `"format":2`},
		{`"status":"happened"`, `"status":"done"`},
		{`"acts":["offer"]`, `"acts":["offers"]`},
		{`"times":[`, `"hours":[`},
		{`"count":1`, `"count":0`},
		{`"relations":[]`, `"relations":null`},
		{`"why":"meeting.meet"`, `"why":""`},
		{`"evidence":[[0,5]]`, `"evidence":[]`},
		{`"id":"m0123456789"`, `"id":"m1"`},
	} {
		whole := validate(t, s, minimal)
		broken := validate(t, s, strings.Replace(minimal, c.old, c.new, 1))
		if whole != nil || broken == nil || !strings.Contains(minimal, c.old) {
			t.Errorf("%s instead of %s: %v; before: %v", c.new, c.old, broken, whole)
		}
	}
}

func validate(t *testing.T, s *jsonschema.Schema, doc string) error {
	t.Helper()
	value, err := jsonschema.UnmarshalJSON(strings.NewReader(doc))
	if err != nil {
		t.Fatal(err)
	}
	return s.Validate(value)
}

const minimal = `{"format":1,"document":{"id":"d","language":"en","sha256":"0","bytes":9},"actors":[],"times":[],"places":[],
"statements":[{"id":"s0123456789","evidence":[[1,5]],"why":"quote.inverted","confidence":0.9,"speaker":[],"to":[],"via":[],"form":"direct","acts":["offer"],"topics":[],"content":[],"cue":[],"negated":false}],
"meetings":[{"id":"m0123456789","evidence":[[0,5]],"why":"meeting.meet","confidence":0.9,"participants":[],"format":"call","count":1,"topics":[],"characterised":[],"outcome":[],"follows":[],"statements":[],"status":"happened"}],
"visits":[],"commitments":[],"events":[],"relations":[],"gaps":[],"run":{"version":"0","knowledge":"","options":{}}}`
