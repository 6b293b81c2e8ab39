package main

import (
	"encoding/binary"
	"encoding/hex"
	"hash/fnv"
	"reflect"
	"slices"

	"readout/record"
)

// rename gives all items of a record ids of their own, as those of another document have them, and renews what points to them.
// Lists that change are copied.
func rename(r *record.Record) {
	seed := fnv.New64a()
	seed.Write([]byte(r.Document.ID))
	v := reflect.ValueOf(r).Elem()
	for i := range v.NumField() {
		if list := v.Field(i); list.Kind() == reflect.Slice {
			list.Set(renamed(list, seed.Sum64()))
		}
	}
}

// idLength is that of an item's id: a letter and ten hexadecimal digits.
const idLength = 11

// renamed is a copy of a value with other ids.
func renamed(v reflect.Value, seed uint64) reflect.Value {
	out := reflect.New(v.Type()).Elem()
	out.Set(v)
	switch v.Kind() {
	case reflect.String:
		if s := v.String(); isID(s) {
			out.SetString(other(s, seed))
		}
	case reflect.Slice:
		if v.IsNil() {
			return v
		}
		out.Set(reflect.MakeSlice(v.Type(), v.Len(), v.Len()))
		for i := range v.Len() {
			out.Index(i).Set(renamed(v.Index(i), seed))
		}
	case reflect.Struct:
		for i := range v.NumField() {
			out.Field(i).Set(renamed(v.Field(i), seed))
		}
	case reflect.Pointer:
		if !v.IsNil() {
			out.Set(reflect.New(v.Type().Elem()))
			out.Elem().Set(renamed(v.Elem(), seed))
		}
	}
	return out
}

func isID(s string) bool {
	if len(s) != idLength || s[0] < 'a' || s[0] > 'z' {
		return false
	}
	return !slices.ContainsFunc([]byte(s[1:]), func(c byte) bool { return (c < '0' || c > '9') && (c < 'a' || c > 'f') })
}

// other is the id in another document.
func other(id string, seed uint64) string {
	h := fnv.New64a()
	h.Write([]byte(id))
	h.Write(binary.LittleEndian.AppendUint64(nil, seed))
	return id[:1] + hex.EncodeToString(h.Sum(nil))[:idLength-1]
}
