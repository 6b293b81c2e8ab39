package correction

import (
	"reflect"

	"readout/record"
)

// replace puts one id in the place of another wherever a value refers to it, each once in a list; by none, it leaves the
// list. Ids are hashes, and no other string is equal to one.
func replace(v reflect.Value, id, by string) {
	switch v.Kind() {
	case reflect.String:
		if v.String() == id {
			v.SetString(by)
		}
	case reflect.Pointer:
		if !v.IsNil() {
			replace(v.Elem(), id, by)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			replace(v.Field(i), id, by)
		}
	case reflect.Slice:
		for i := range v.Len() {
			if !holds(v.Index(i), id) || by != "" && !named(v, by) {
				replace(v.Index(i), id, by)
			}
		}
		v.Set(without(v, id))
	}
}

// holds is true of an entry of a list that is an id, or is the one who takes part or tells under it.
func holds(v reflect.Value, id string) bool {
	switch v.Kind() {
	case reflect.String:
		return v.String() == id
	case reflect.Struct:
		f := v.FieldByName("Actor")
		return f.IsValid() && f.String() == id && v.Type() != reflect.TypeFor[record.Place]()
	}
	return false
}

func named(list reflect.Value, id string) bool {
	for i := range list.Len() {
		if holds(list.Index(i), id) {
			return true
		}
	}
	return false
}

// without is a list without the entries that hold an id.
func without(list reflect.Value, id string) reflect.Value {
	if !named(list, id) {
		return list
	}
	out := reflect.MakeSlice(list.Type(), 0, list.Len())
	for i := range list.Len() {
		if !holds(list.Index(i), id) {
			out = reflect.Append(out, list.Index(i))
		}
	}
	return out
}

// forget takes an item out of the record, and all that refers to it. Whose an assessment or a claim was is then the
// report's.
func forget(r *record.Record, id string) {
	v := reflect.ValueOf(r).Elem()
	for i := range v.NumField() {
		list := v.Field(i)
		if list.Kind() != reflect.Slice {
			continue
		}
		kept := reflect.MakeSlice(list.Type(), 0, list.Len())
		for n := range list.Len() {
			if list.Index(n).FieldByName("ID").String() != id {
				kept = reflect.Append(kept, list.Index(n))
			}
		}
		list.Set(kept)
	}
	for i := range r.Relations {
		if r.Relations[i].By == id {
			r.Relations[i].By = "report"
		}
	}
	for i := range r.Visits {
		if c := r.Visits[i].Claim; c != nil && c.By == id {
			c.By = "report"
		}
	}
	replace(v, id, "")
}
