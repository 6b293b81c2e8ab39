package serve

import (
	"context"
	"strconv"
	"strings"

	"readout/edge/archive"
	"readout/record"
	"readout/record/correction"
)

// overlaid gives the current version of a document as it was read, its corrections laid over it, and lists its versions.
func (d *Desk) overlaid(ctx context.Context, id string) (correction.Overlay, []archive.Version, error) {
	versions, err := d.Archive.Versions(ctx, id)
	if err != nil {
		return correction.Overlay{}, nil, err
	}
	read, err := d.Archive.Version(ctx, id, len(versions))
	if err != nil {
		return correction.Overlay{}, nil, err
	}
	list, err := d.Archive.Corrections(ctx, orElse(read.Document.ID, read.Document.SHA256))
	return correction.Of(read, list), versions, err
}

// mark is a correction as a page shows it.
type mark struct {
	correction.Mark
	Name string // of the item, where it is an actor
}

// marksOf are the corrections of an overlay: those of one item, or all where it is "".
func marksOf(o *correction.Overlay, item string) []mark {
	var list []mark
	for _, m := range o.Marks {
		if item == "" || m.On == item || m.Item == item {
			list = append(list, mark{m, nameOf(o.Record, m.On)})
		}
	}
	return list
}

// Says tells what a correction says: "acts: threaten, not warn".
func (m mark) Says() string {
	was := ""
	if m.Was != "" && m.Was != m.Value {
		was = ", not " + m.Was
	}
	if m.Everywhere() {
		return m.saysEverywhere()
	}
	switch m.Action {
	case correction.Reject:
		return "no fact of this report"
	case correction.Set:
		return spaced(m.Field) + ": " + orElse(spaced(m.Value), "none") + spaced(was)
	case correction.Merge:
		return "the same as " + m.Value
	}
	return "“" + m.Words[0] + "” is " + m.Value + was
}

// saysEverywhere tells what a correction of the whole archive says: "everywhere “Lee” is Lee Jae-myung, where the role is president".
func (m mark) saysEverywhere() string {
	says := "everywhere “" + m.Called() + "” is " + m.Value
	grounds := m.Words[1:]
	switch {
	case m.Field == "document" && len(grounds) == 1:
		return says + ", in one report"
	case m.Field == "document":
		return says + ", in " + strconv.Itoa(len(grounds)) + " reports"
	case m.Field != "":
		told := make([]string, len(grounds))
		for i, g := range grounds {
			told[i] = orElse(g, "none")
		}
		return says + ", where " + map[string]string{"role": "the role", "represents": "the side"}[m.Field] + " is " + strings.Join(told, " or ")
	}
	return says
}

// Day is the day of a correction.
func (m mark) Day() string { return m.At[:min(len(m.At), len("2006-01-02"))] }

// cast are the actors of a report, for its page.
type cast struct {
	*record.Actor
	Marks []mark
}

func castOf(o *correction.Overlay) []cast {
	list := make([]cast, len(o.Record.Actors))
	for i := range o.Record.Actors {
		a := &o.Record.Actors[i]
		list[i] = cast{a, marksOf(o, a.ID)}
	}
	return list
}
