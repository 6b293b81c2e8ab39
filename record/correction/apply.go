package correction

import (
	"encoding/json"
	"reflect"
	"slices"
	"strings"

	"readout/record"
)

// Why is the rule of a field that somebody corrected.
const Why = "correction"

// Overlay is a record with the corrections laid over it.
type Overlay struct {
	Record *record.Record // as corrected; items that were rejected still stand in it
	Marks  []Mark         // one for each correction, in their order; of the whole archive's one for each actor that it is about
	gone   map[string]bool
}

// Mark says what a correction came to.
type Mark struct {
	Correction
	On  string `json:"on,omitempty"`  // the item's id in this record; "" where its words are not found
	Was string `json:"was,omitempty"` // what the field held
}

// Of lays corrections over a record, in their order; those that were undone only leave their mark. The record given
// stays as it is.
func Of(r *record.Record, list []Correction) Overlay {
	o := Overlay{Record: r, gone: map[string]bool{}}
	if !Concerns(list, r) {
		return o
	}
	o.Record = copyOf(r)
	for _, c := range list {
		if c.Everywhere() {
			o.Marks = append(o.Marks, o.layEverywhere(c)...)
			continue
		}
		o.Marks = append(o.Marks, o.lay(c))
	}
	return o
}

// Applied is the record as corrected, without the items that were rejected.
func Applied(r *record.Record, list []Correction) *record.Record {
	list = slices.DeleteFunc(slices.Clone(list), func(c Correction) bool { return c.Undone() })
	o := Of(r, list)
	for id := range o.gone {
		forget(o.Record, id)
	}
	return o.Record
}

// Rejected is true of an item that somebody said is none.
func (o *Overlay) Rejected(id string) bool { return o.gone[id] }

// lay carries out one correction.
func (o *Overlay) lay(c Correction) Mark {
	m := Mark{Correction: c}
	spans := c.found(&o.Record.Document)
	if spans == nil {
		return m
	}
	e := c.item(entries(o.Record), spans)
	if e == nil {
		return m
	}
	m.On = e.item.ID
	if c.Undone() {
		return m
	}
	switch c.Action {
	case Reject:
		o.gone[m.On] = true
	case Set:
		m.Was = ValueOf(o.Record, m.On, c.Field)
		o.set(e, c)
	case Merge:
		m.Was = e.value.FieldByName("Name").String()
		if into := o.merge(m.On, c.Value); into != "" {
			m.On = into
		}
	case Split:
		m.Was = e.value.FieldByName("Name").String()
		o.split(m.On, spans, c.Value)
	}
	return m
}

// set gives a field its value. Values that the field may not have are passed over: see Check.
func (o *Overlay) set(e *entry, c Correction) {
	f, ok := FieldOf(e.kind, c.Field)
	if !ok || c.checkField() != nil {
		return
	}
	id, values := e.item.ID, f.entries(c.Value)
	if f.Shape == Actors {
		for i, name := range values {
			values[i] = o.named(name, e.item.Evidence)
		}
		*e = indexOf(o.Record)[id] // the list of actors may have grown
	}
	value := field(e.value, f.Name, true)
	switch {
	case f.Shape == Many || f.Shape == Actors:
		value.Set(reflect.ValueOf(values))
	case f.Shape == Flag:
		value.SetBool(values[0] == "true")
	default:
		value.SetString(strings.Join(values, ""))
		if len(values) == 0 {
			leaveOut(e.value, f.Name)
		}
	}
	because(e.item, f.Name)
}

// leaveOut takes away the object that held a field which is now empty.
func leaveOut(v reflect.Value, name string) {
	first, _, _ := strings.Cut(name, ".")
	for i := range v.NumField() {
		if jsonName(v.Type().Field(i)) == first && v.Field(i).Kind() == reflect.Pointer {
			v.Field(i).SetZero()
		}
	}
}

// because names the correction as the rule of a field.
func because(it *record.Item, name string) {
	first, _, _ := strings.Cut(name, ".")
	if it.Because == nil {
		it.Because = map[string]record.Because{}
	}
	it.Because[first] = record.Because{Evidence: it.Evidence, Why: Why}
}

// ValueOf says a field of an item in words: the entries of a list with "; " between them, actors by their names.
func ValueOf(r *record.Record, item, name string) string {
	index := indexOf(r)
	e, ok := index[item]
	if !ok {
		return ""
	}
	value := field(e.value, name, false)
	switch {
	case !value.IsValid():
		return ""
	case value.Kind() == reflect.Bool && value.Bool():
		return "true"
	case value.Kind() == reflect.Bool:
		return "false"
	case value.Kind() == reflect.String:
		return value.String()
	}
	list := slices.Clone(value.Interface().([]string))
	for i, v := range list {
		if a, ok := index[v]; ok && a.kind == "actor" {
			list[i] = a.value.FieldByName("Name").String()
		}
	}
	return strings.Join(list, "; ")
}

// copyOf copies a record with all that it holds, but for its layers.
func copyOf(r *record.Record) *record.Record {
	bare := *r
	bare.Layers = nil
	out := &record.Record{}
	if b, err := json.Marshal(&bare); err != nil || json.Unmarshal(b, out) != nil {
		return &bare
	}
	out.Document.Text, out.Layers = r.Document.Text, r.Layers
	return out
}

// Against gives those of a list that may concern a document and were not undone, in the order of their numbers.
func Against(list []Correction) func(document string) []Correction {
	of := map[string][]Correction{}
	for _, c := range list {
		if !c.Undone() {
			of[c.Document] = append(of[c.Document], c)
		}
	}
	everywhere := of[""]
	return func(document string) []Correction {
		both := slices.Concat(everywhere, of[document])
		slices.SortStableFunc(both, func(a, b Correction) int { return a.Number - b.Number })
		return both
	}
}
