// Package gold reads the facts that a person wrote down about a report, in the terms of the record,
// and holds a record against them.
//
// A gold file has one fact a line; an indented line continues the one above; # starts a comment.
//
//	actor     wang   name="Wang Yi" kind=person role="foreign minister" of=CHN
//	statement s1     by=wang to=USA form=direct acts=warn|threaten content=`Nobody … gain`
//	? event   e4     source=CHN target=USA plover=CONSULT status=happened words=`met`@2
//	! actor   taiwan name=Taiwan
//
// A line that begins with ? may be in the record or not; one that begins with ! must not be.
// Values are separated by commas, alternatives by |, a value that may be missing begins with ?.
// Words of the report stand between backquotes and become spans: “first … last” where they are long,
// @2 for the second place where they occur, `[he] said` for the bracketed part of an unmistakable place.
// A gold that has no words of its own gives spans: 10-25. A list may hold anything where gold has *.
// Names of actors refer to the lines that give them; codes in capitals to whoever represents them.
package gold

import "readout/record"

// Mark says what a record owes to a fact.
type Mark byte

// Marks of a fact.
const (
	Required  Mark = iota
	Optional       // ? right with it and without it
	Forbidden      // ! wrong with it
)

// Fact is one line of gold, or one item of a record put in the same terms.
type Fact struct {
	Mark   Mark
	Kind   string // actor, statement, meeting, visit, commitment, event, relation
	ID     string
	Fields []Field
}

// Field is one named property of a fact.
type Field struct {
	Name   string
	Values []Value
}

// Value is one entry of a field: one of several alternatives, or a span of the report.
type Value struct {
	Optional bool
	Any      []string
	Span     record.Span // where it is a span, Any is empty
}

// Get gives the values of a field, and whether the fact states it.
func (f *Fact) Get(name string) ([]Value, bool) {
	for _, field := range f.Fields {
		if field.Name == name {
			return field.Values, true
		}
	}
	return nil, false
}

// Spans gives the spans of a field.
func (f *Fact) Spans(name string) []record.Span {
	var spans []record.Span
	values, _ := f.Get(name)
	for _, v := range values {
		if len(v.Any) == 0 {
			spans = append(spans, v.Span)
		}
	}
	return spans
}

// first gives the first alternative of the first value of a field, or "".
func (f *Fact) first(name string) string {
	values, _ := f.Get(name)
	if len(values) == 0 || len(values[0].Any) == 0 {
		return ""
	}
	return values[0].Any[0]
}
