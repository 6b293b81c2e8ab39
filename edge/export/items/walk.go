package items

import (
	"fmt"
	"reflect"
	"strconv"

	"readout/record"
)

var (
	spanType  = reflect.TypeFor[record.Span]()
	countType = reflect.TypeFor[record.Count]()
	itemType  = reflect.TypeFor[record.Item]()
)

// walk visits the values of a struct: their field, entry of the list, and value or words.
func walk(v reflect.Value, prefix, n string, visit func(field, n, value string, words *record.Span)) {
	for i := range v.NumField() {
		f := v.Type().Field(i)
		switch {
		case f.Type == itemType:
			for k, s := range v.Field(i).Interface().(record.Item).Evidence {
				visit("evidence", strconv.Itoa(k), "", &s)
			}
		default:
			walkValue(v.Field(i), prefix+nameOf(f), n, visit)
		}
	}
}

func walkValue(v reflect.Value, field, n string, visit func(field, n, value string, words *record.Span)) {
	switch {
	case v.Type() == spanType:
		s := v.Interface().(record.Span)
		visit(field, n, "", &s)
	case v.Type() == countType && v.Interface() == record.Several:
		visit(field, n, "several", nil)
	case v.Kind() == reflect.Pointer:
		if !v.IsNil() {
			walkValue(v.Elem(), field, n, visit)
		}
	case v.Kind() == reflect.Slice:
		for i := range v.Len() {
			entry := strconv.Itoa(i)
			if n != "" {
				entry = n + "." + entry
			}
			walkValue(v.Index(i), field, entry, visit)
		}
	case v.Kind() == reflect.Struct:
		walk(v, field+".", n, visit)
	case v.Kind() == reflect.Bool || !v.IsZero():
		visit(field, n, fmt.Sprint(v.Interface()), nil)
	}
}
