package correction

import (
	"reflect"
	"strings"

	"readout/record"
)

// entry is an item with its kind and the struct that it belongs to.
type entry struct {
	kind  string
	item  *record.Item
	value reflect.Value
}

// entries lists the items of a record, kind by kind.
func entries(r *record.Record) []entry {
	var list []entry
	v := reflect.ValueOf(r).Elem()
	for i := range v.NumField() {
		if v.Field(i).Kind() != reflect.Slice {
			continue
		}
		kind := strings.TrimSuffix(jsonName(v.Type().Field(i)), "s")
		for n := range v.Field(i).Len() {
			value := v.Field(i).Index(n)
			list = append(list, entry{kind, value.FieldByName("Item").Addr().Interface().(*record.Item), value})
		}
	}
	return list
}

func indexOf(r *record.Record) map[string]entry {
	index := map[string]entry{}
	for _, e := range entries(r) {
		index[e.item.ID] = e
	}
	return index
}

// own are the words that an item is known by: an actor's mentions, a statement's content, else the evidence.
func (e *entry) own() []record.Span {
	for _, name := range []string{"Mentions", "Content"} {
		if f := e.value.FieldByName(name); f.IsValid() && f.Len() > 0 {
			return f.Interface().([]record.Span)
		}
	}
	return e.item.Evidence
}

func jsonName(f reflect.StructField) string {
	name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
	return name
}

// field finds a field by its name in the JSON; a dot leads into an object, which is made where make is set. The
// value is not valid where there is none.
func field(v reflect.Value, name string, make bool) reflect.Value {
	first, rest, deeper := strings.Cut(name, ".")
	for i := range v.NumField() {
		if jsonName(v.Type().Field(i)) != first {
			continue
		}
		f := v.Field(i)
		if f.Kind() == reflect.Pointer {
			if f.IsNil() && !make {
				return reflect.Value{}
			}
			if f.IsNil() {
				f.Set(reflect.New(f.Type().Elem()))
			}
			f = f.Elem()
		}
		switch {
		case deeper:
			return field(f, rest, make)
		case f.Type() == momentType:
			return f.FieldByName("Value")
		}
		return f
	}
	return reflect.Value{}
}

var momentType = reflect.TypeFor[record.Moment]()
