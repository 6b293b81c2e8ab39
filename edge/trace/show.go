package trace

import (
	"fmt"
	"reflect"
	"strings"

	"readout/record"
)

// show says what a field holds, as words, and gives the spans in it. References are followed by the name
// or the first words of what they refer to.
func (x *index) show(v reflect.Value) (string, []record.Span) {
	switch value := v.Interface().(type) {
	case record.Span:
		return "", []record.Span{value}
	case []record.Span:
		return "", value
	case record.Count:
		if value == record.Several {
			return "several", nil
		}
	}
	switch v.Kind() {
	case reflect.String:
		return x.named(v.String()), nil
	case reflect.Bool:
		return map[bool]string{true: "yes"}[v.Bool()], nil
	case reflect.Int, reflect.Float64:
		if v.IsZero() {
			return "", nil
		}
		return fmt.Sprint(v.Interface()), nil
	case reflect.Pointer:
		if v.IsNil() {
			return "", nil
		}
		if v.Elem().Kind() == reflect.Bool {
			return map[bool]string{true: "yes", false: "no"}[v.Elem().Bool()], nil
		}
		if v.Elem().Kind() == reflect.Float64 {
			return fmt.Sprint(v.Elem().Float()), nil
		}
		return x.show(v.Elem())
	case reflect.Slice:
		return x.list(v)
	case reflect.Struct:
		return x.fields(v)
	}
	return "", nil
}

func (x *index) list(v reflect.Value) (string, []record.Span) {
	var parts []string
	var spans []record.Span
	for i := range v.Len() {
		said, s := x.show(v.Index(i))
		if said != "" {
			parts = append(parts, said)
		}
		spans = append(spans, s...)
	}
	return strings.Join(parts, "; "), spans
}

// fields shows a struct: its first field, then the others after their names.
func (x *index) fields(v reflect.Value) (string, []record.Span) {
	var parts []string
	var spans []record.Span
	for i := range v.NumField() {
		said, s := x.show(v.Field(i))
		spans = append(spans, s...)
		if said == "" {
			continue
		}
		if i > 0 {
			name, _, _ := strings.Cut(v.Type().Field(i).Tag.Get("json"), ",")
			said = name + " " + said
		}
		parts = append(parts, said)
	}
	return strings.Join(parts, ", "), spans
}

// named puts the name of an actor before its id, and leaves everything else as it is.
func (x *index) named(s string) string {
	if e, ok := x.items[s]; ok && e.kind == "actor" {
		return x.what(s) + " (" + s + ")"
	}
	return s
}

// references gives every string in an item's fields that is the id of an item.
func (x *index) references(e entry, found func(field, id string)) {
	for i := range e.value.NumField() {
		name, _, _ := strings.Cut(e.value.Type().Field(i).Tag.Get("json"), ",")
		if name != "" {
			x.stringsIn(e.value.Field(i), func(s string) {
				if _, ok := x.items[s]; ok {
					found(name, s)
				}
			})
		}
	}
}

func (x *index) stringsIn(v reflect.Value, found func(string)) {
	switch v.Kind() {
	case reflect.String:
		found(v.String())
	case reflect.Pointer:
		if !v.IsNil() {
			x.stringsIn(v.Elem(), found)
		}
	case reflect.Slice:
		for i := range v.Len() {
			x.stringsIn(v.Index(i), found)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			x.stringsIn(v.Field(i), found)
		}
	}
}
