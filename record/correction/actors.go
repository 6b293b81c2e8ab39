package correction

import (
	"reflect"
	"slices"
	"strings"

	"readout/record"
)

// called finds the actor of a name, or one that is called so somewhere in the text; nil where there is none.
func (o *Overlay) called(name string) *record.Actor {
	same := func(words string) bool { return strings.EqualFold(strings.TrimSpace(words), name) }
	for i := range o.Record.Actors {
		if same(o.Record.Actors[i].Name) {
			return &o.Record.Actors[i]
		}
	}
	for i := range o.Record.Actors {
		for _, s := range o.Record.Actors[i].Mentions {
			if same(s.In(o.Record.Document.Text)) {
				return &o.Record.Actors[i]
			}
		}
	}
	return nil
}

// named gives the id of the actor of a name, and makes one that the report does not name where there is none.
func (o *Overlay) named(name string, evidence []record.Span) string {
	if a := o.called(name); a != nil {
		return a.ID
	}
	return o.add(record.Actor{Name: name, Kind: "unknown", Mentions: []record.Span{}}, evidence)
}

// add puts an actor into the record and gives its id.
func (o *Overlay) add(a record.Actor, evidence []record.Span) string {
	taken := indexOf(o.Record)
	names := record.NewNamer(o.Record.Document.ID)
	for a.ID = names.ID(record.LetterActor, evidence); taken[a.ID].item != nil; {
		a.ID = names.ID(record.LetterActor, evidence)
	}
	a.Evidence, a.Why, a.Confidence, a.Because = evidence, Why, 1, nil
	o.Record.Actors = append(o.Record.Actors, a)
	return a.ID
}

// merge makes one actor of two: the one of a name takes over the other's mentions and parts. It gives that one's id, ""
// where there is none.
func (o *Overlay) merge(id, name string) string {
	into := o.called(name)
	if into == nil || into.ID == id {
		return ""
	}
	i := slices.IndexFunc(o.Record.Actors, func(a record.Actor) bool { return a.ID == id })
	into.Mentions = ordered(append(into.Mentions, o.Record.Actors[i].Mentions...))
	because(&into.Item, "mentions")
	kept := into.ID
	replace(reflect.ValueOf(o.Record).Elem(), id, kept)
	o.Record.Actors = slices.Delete(o.Record.Actors, i, i+1)
	return kept
}

// split gives mentions of an actor to the one of a name, with the parts that rest on those mentions alone.
func (o *Overlay) split(id string, spans []record.Span, name string) {
	other := o.called(name)
	if other == nil || other.ID == id {
		old := indexOf(o.Record)[id].value.Interface().(record.Actor)
		o.add(record.Actor{Name: name, Kind: old.Kind, Represents: old.Represents, Mentions: []record.Span{}}, spans)
		other = &o.Record.Actors[len(o.Record.Actors)-1]
	}
	from := indexOf(o.Record)[id].value.Addr().Interface().(*record.Actor)
	theirs := func(m record.Span) bool {
		return slices.ContainsFunc(spans, func(s record.Span) bool { return s.Overlaps(m) })
	}
	moved := slices.DeleteFunc(slices.Clone(from.Mentions), func(m record.Span) bool { return !theirs(m) })
	from.Mentions = slices.DeleteFunc(from.Mentions, theirs)
	other.Mentions = ordered(append(other.Mentions, moved...))
	because(&from.Item, "mentions")
	for _, e := range entries(o.Record) {
		if e.kind == "actor" {
			continue
		}
		for i := range e.value.NumField() {
			if words := e.words(jsonName(e.value.Type().Field(i))); common(words, moved) > 0 && common(words, from.Mentions) == 0 {
				replace(e.value.Field(i), id, other.ID)
			}
		}
	}
}

// words are what a field of an item rests on.
func (e *entry) words(name string) []record.Span {
	if b, ok := e.item.Because[name]; ok {
		return b.Evidence
	}
	return e.item.Evidence
}

func ordered(spans []record.Span) []record.Span {
	slices.SortFunc(spans, func(a, b record.Span) int { return a.Start - b.Start })
	return slices.Compact(spans)
}
