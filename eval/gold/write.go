package gold

import (
	"fmt"
	"io"
	"strings"

	"readout/record"
)

// WriteRecord puts a record down as facts, one a line with its words, for people to read and to
// compare with the day before. Actors appear by name.
func WriteRecord(w io.Writer, rec *record.Record, text string) error {
	names := actorNames(rec)
	for _, f := range FromRecord(rec) {
		if _, err := fmt.Fprintln(w, f.Kind+" "+fields(&f, text, names)); err != nil {
			return err
		}
	}
	return nil
}

func actorNames(rec *record.Record) map[string]string {
	names := map[string]string{}
	for _, a := range rec.Actors {
		names[a.ID] = a.Name
	}
	return names
}

// fields writes the fields of a fact.
func fields(f *Fact, text string, names map[string]string) string {
	parts := make([]string, len(f.Fields))
	for i, field := range f.Fields {
		parts[i] = field.Name + "=" + show(field.Values, text, names)
	}
	return strings.Join(parts, "  ")
}

func rename(v Value, names map[string]string) Value {
	if len(v.Any) == 0 {
		return v
	}
	id, how, slash := strings.Cut(v.Any[0], "/")
	name, ok := names[id]
	if !ok {
		return v
	}
	if slash {
		name += "/" + how
	}
	return Value{Any: []string{name}}
}

// show writes the values of a field; spans as their words.
func show(values []Value, text string, names map[string]string) string {
	if len(values) == 0 {
		return "nothing"
	}
	parts := make([]string, len(values))
	for i, v := range values {
		v = rename(v, names)
		if len(v.Any) == 0 {
			parts[i] = "“" + shorten(v.Span.In(text)) + "”"
			continue
		}
		parts[i] = strings.Join(v.Any, "|")
		if v.Optional {
			parts[i] = "?" + parts[i]
		}
	}
	return strings.Join(parts, ", ")
}

// shorten keeps the first and last words of what is longer than a dozen.
func shorten(words string) string {
	list := strings.Fields(words)
	if len(list) <= 12 {
		return strings.Join(list, " ")
	}
	return strings.Join(list[:6], " ") + " … " + strings.Join(list[len(list)-4:], " ")
}
