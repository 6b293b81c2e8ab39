package correction

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"

	"readout/record"
)

// Grounds are the fields by which a correction of the whole archive tells whom of one name it means.
var Grounds = []string{"role", "represents", "document"}

// mostGrounds is how many values of a field a correction names at most.
const mostGrounds = 200

// Merged begins a correction of the whole archive: who is called a name in any report is the one called value.
func Merged(name, value string) Correction {
	return Correction{Kind: "actor", Action: Merge, Spans: []record.Span{}, Words: []string{name}, Value: value}
}

// Parted begins one of those alone whose field, one of Grounds, has one of these values: the others keep the name.
func Parted(name, value, field string, values ...string) Correction {
	c := Merged(name, value)
	c.Action, c.Field, c.Words = Split, field, append(c.Words, values...)
	return c
}

// Everywhere is true of a correction of the whole archive. It is tied to a name, not to a report's words.
func (c *Correction) Everywhere() bool { return c.Document == "" }

// Called is the name that a correction of the whole archive is about.
func (c *Correction) Called() string {
	if len(c.Words) == 0 {
		return ""
	}
	return c.Words[0]
}

// checkEverywhere says what a correction of the whole archive lacks or has too much of.
func (c *Correction) checkEverywhere() error {
	grounds := len(c.Words) - 1
	switch {
	case strings.TrimSpace(c.Called()) == "":
		return errors.New("it is not said which actor is corrected")
	case strings.TrimSpace(c.Value) == "" || c.Value == c.Called():
		return errors.New("it is not said who else is meant")
	case c.Action == Merge && (c.Field != "" || grounds > 0):
		return errors.New("to make one of two holds for all of that name")
	case c.Action == Split && !slices.Contains(Grounds, c.Field):
		return fmt.Errorf("actors are told apart by %s", strings.Join(Grounds, ", "))
	case c.Action == Split && (grounds == 0 || grounds > mostGrounds):
		return fmt.Errorf("of 1 to %d values of %s it must be said whose the other is", mostGrounds, c.Field)
	case c.Action != Merge && c.Action != Split:
		return fmt.Errorf("a correction of the whole archive cannot %q", c.Action)
	case c.SHA256 != "" || c.Item != "" || len(c.Spans) > 0:
		return errors.New("a correction of the whole archive is tied to no report")
	}
	return nil
}

// means is true of an actor that a correction of the whole archive is about.
func (c *Correction) means(d *record.Document, a *record.Actor) bool {
	if a.Name != c.Called() {
		return false
	}
	grounds := c.Words[1:]
	switch c.Field {
	case "role":
		return slices.Contains(grounds, a.Role)
	case "represents":
		return slices.Contains(grounds, a.Represents)
	case "document":
		return slices.Contains(grounds, cmp.Or(d.ID, d.SHA256))
	}
	return true
}

// Concerns is true where some of the corrections may change a record.
func Concerns(list []Correction, r *record.Record) bool {
	return slices.ContainsFunc(list, func(c Correction) bool {
		return !c.Everywhere() || slices.ContainsFunc(r.Actors, func(a record.Actor) bool { return a.Name == c.Called() })
	})
}

// Joined are the names of a correction of the whole archive, with those that others join with them: who bears one of them in a
// record as corrected may bear another one as it was read.
func Joined(list []Correction, c *Correction) []string {
	names := []string{c.Called(), c.Value}
	for n := -1; n != len(names); {
		n = len(names)
		for i := range list {
			from, to := slices.Contains(names, list[i].Called()), slices.Contains(names, list[i].Value)
			switch {
			case from && !to:
				names = append(names, list[i].Value)
			case to && !from:
				names = append(names, list[i].Called())
			}
		}
	}
	return names
}

// layEverywhere carries out a correction of the whole archive. It marks each actor that it is about.
func (o *Overlay) layEverywhere(c Correction) (marks []Mark) {
	var meant []string
	for i := range o.Record.Actors {
		if a := &o.Record.Actors[i]; c.means(&o.Record.Document, a) {
			meant = append(meant, a.ID)
		}
	}
	for _, id := range meant {
		m := Mark{Correction: c, On: id}
		if !c.Undone() {
			m.Was, m.On = c.Called(), o.become(id, c.Value)
		}
		marks = append(marks, m)
	}
	return marks
}

// become makes an actor the one of a name, and gives that one's id: the actor's own where the report has no other of that
// name. Which line of the dictionary the actor was taken for does not hold any more.
func (o *Overlay) become(id, name string) string {
	if into := o.merge(id, name); into != "" {
		return into
	}
	a := indexOf(o.Record)[id].value.Addr().Interface().(*record.Actor)
	a.Name, a.Entry = name, ""
	because(&a.Item, "name")
	return id
}
