package serve

import (
	"net/http"
	"slices"
	"strings"

	"readout/corpus/account"
	"readout/edge/ask"
	"readout/edge/export/sheet"
	"readout/record"
)

// meetingPage is the accounts of one meeting side by side, differences first.
type meetingPage struct {
	account.Table
	ID       string
	Meeting  record.Meeting
	Sides    string
	Sections []section
	Agreed   []account.Field // in which no two reports differ
	Day      sameDay
}

// section is the rows of one verdict.
type section struct {
	Title, Class string
	Fields       []account.Field
	Rows         []point
}

// point is one point of the comparison with the issue that it belongs to.
type point struct {
	account.Row
	Topic string
	Again bool // the row before is on the same issue
}

// verdicts are the sections in their order: what a reader must see first comes first.
var verdicts = []struct {
	class              account.Class
	title, alone, name string
}{
	{account.Differ, "Where they differ", "", "clash"},
	{account.One, "What one alone tells", "What it tells", "only"},
	{account.Related, "On the same point, in other words", "", "kin"},
	{account.Some, "What several tell", "", "both"},
	{account.All, "What all tell", "What it tells", "both"},
}

// meeting sets the accounts of a meeting side by side.
func (d *Desk) meeting(w http.ResponseWriter, r *http.Request) error {
	id := r.PathValue("id")
	tellings, err := ask.Accounts{Archive: d.Archive}.OfMeeting(r.Context(), id)
	if err != nil {
		return err
	}
	slices.SortStableFunc(tellings, ask.Earlier)
	p := meetingPage{Table: account.Compare(tellings), ID: id}
	switch format := r.URL.Query().Get("format"); format {
	case "":
	case "json":
		return writeJSON(w, p.Table)
	default:
		return writeFile(w, format, "accounts", cellsOf(p.Table))
	}
	var told []string
	for _, t := range tellings {
		told = append(told, t.Record.Meetings[t.Meeting].ID)
		if m := t.Record.Meetings[t.Meeting]; m.ID == id {
			p.Meeting, p.Sides = m, sidesOf(t.Record, &m)
		}
	}
	if p.Day, err = d.dayAround(r.Context(), &p.Meeting, told); err != nil {
		return err
	}
	for _, v := range verdicts {
		s := section{Title: v.title, Class: v.name}
		if len(p.Reports) == 1 {
			s.Title = v.alone
		}
		for _, issue := range p.Issues {
			for _, row := range issue.Rows {
				if row.Class == v.class {
					s.Rows = append(s.Rows, point{row, issue.Topic, len(s.Rows) > 0 && s.Rows[len(s.Rows)-1].Topic == issue.Topic})
				}
			}
		}
		if v.class == account.Differ {
			s.Fields = p.differing()
		}
		if len(s.Rows)+len(s.Fields) > 0 {
			p.Sections = append(p.Sections, s)
		}
	}
	return d.show(w, r, "meeting", view{Title: p.Sides, Here: "/meetings", Body: p})
}

// Peaceful is true of several accounts none of which contradicts another.
func (p meetingPage) Peaceful() bool {
	return len(p.Reports) > 1 && (len(p.Sections) == 0 || p.Sections[0].Class != "clash")
}

// When, Length and Where say what the page's report tells of the meeting, "" where it does not.
func (p meetingPage) When() string   { return sheet.Moment(p.Meeting.Start) }
func (p meetingPage) Length() string { return sheet.Moment(p.Meeting.Duration) }
func (p meetingPage) Where() string {
	return strings.Join(slices.DeleteFunc([]string{p.Meeting.Venue, p.Meeting.City}, func(s string) bool { return s == "" }), ", ")
}

// Origins is how many of the accounts tell what no other account here told before.
func (p meetingPage) Origins() (n int) {
	for _, r := range p.Reports {
		if r.Retells == "" {
			n++
		}
	}
	return n
}

// Narrow is true of more accounts than stand beside each other on a wide screen.
func (p meetingPage) Narrow() bool { return len(p.Reports) > 4 }

// Said lists in what the cells of a row differ: "act, date".
func (p point) Said() string {
	var what []string
	for _, d := range p.Differences {
		what = append(what, d.What)
	}
	return strings.Join(what, ", ")
}

// Unlike lists, for one report, the values in which it differs: "condition: if the ministers agree".
func (p point) Unlike(report int) []string {
	var list []string
	for _, d := range p.Differences {
		if v := d.Values[report]; v != "" {
			list = append(list, d.What+": "+strings.ReplaceAll(v, "_", " "))
		} else if d.What == "condition" && len(p.Cells[report]) > 0 {
			list = append(list, "condition: none")
		}
	}
	return list
}

// differing takes the facts in which reports differ, and leaves the others in Agreed.
func (p *meetingPage) differing() (differ []account.Field) {
	for _, f := range p.Fields {
		if f.Class == account.Differ {
			differ = append(differ, f)
		} else {
			p.Agreed = append(p.Agreed, f)
		}
	}
	return differ
}

// sidesOf names those who met: "Fumio Kishida (JPN) – Yoon Suk-yeol (KOR)".
func sidesOf(r *record.Record, m *record.Meeting) string {
	var order []string
	names := map[string][]string{}
	for _, p := range m.Participants {
		side := p.Side
		if side == "" {
			side = p.Actor
		}
		if !slices.Contains(order, side) {
			order = append(order, side)
		}
		names[side] = append(names[side], nameOf(r, p.Actor))
	}
	list := make([]string, len(order))
	for i, side := range order {
		list[i] = strings.Join(names[side], ", ")
		if nameOf(r, side) == side {
			list[i] += "\u00a0(" + side + ")"
		}
	}
	return orElse(strings.Join(list, " – "), "A meeting")
}

// nameOf is what an actor is called, else the reference as it stands.
func nameOf(r *record.Record, ref string) string {
	for i := range r.Actors {
		if r.Actors[i].ID == ref {
			return r.Actors[i].Name
		}
	}
	return ref
}
