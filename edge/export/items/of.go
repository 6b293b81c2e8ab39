package items

import (
	"iter"

	"readout/record"
)

// Item is an item of any kind with its values as the flat table has them: actors by their names, words left out.
type Item struct {
	record.Item
	Kind   string
	Values []Value
}

// Value is one value of one field.
type Value struct{ Field, Value string }

// Of goes through the items of a record in the order of its lists.
func Of(rec *record.Record) iter.Seq[Item] {
	names := namesOf(rec)
	return func(yield func(Item) bool) {
		for _, list := range lists(rec) {
			for i := range list.items.Len() {
				v := list.items.Index(i)
				item := Item{Item: v.FieldByName("Item").Interface().(record.Item), Kind: list.kind}
				walk(v, "", "", func(field, n, value string, words *record.Span) {
					if name := names[value]; name != "" {
						value = name
					}
					if value != "" {
						item.Values = append(item.Values, Value{field, value})
					}
				})
				if !yield(item) {
					return
				}
			}
		}
	}
}

// namesOf are the names of the actors by their ids.
func namesOf(rec *record.Record) map[string]string {
	names := map[string]string{}
	for i := range rec.Actors {
		names[rec.Actors[i].ID] = rec.Actors[i].Name
	}
	return names
}
