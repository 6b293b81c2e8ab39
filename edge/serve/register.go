package serve

import (
	"net/http"
	"slices"
	"strings"

	facts "readout/corpus/fact"
	"readout/edge/archive"
	"readout/record"
)

// registerPage is the register of meetings and visits: as a table, by the calendar, on the map.
type registerPage struct {
	list[occasion]
	View     string // one of registerViews
	Kind     string // meeting, visit
	Status   string
	Place    string
	Statuses []string
	Tabs     []tab
	Calendar calendar
	Places   []spot
	Nowhere  int  // occasions in no city that the map has
	Cut      bool // visits: there are older reports than were read
}

// tab is a way to look at the same list.
type tab struct {
	Name, Address string
	Here          bool
}

var registerViews = []string{"table", "calendar", "map"}

// register lists meetings or visits.
func (d *Desk) register(w http.ResponseWriter, r *http.Request) error {
	f, q := filterOf(r)
	form := r.URL.Query()
	p := registerPage{View: orElse(form.Get("view"), "table"), Kind: orElse(form.Get("kind"), facts.Meeting), Status: form.Get("status"), Place: strings.TrimSpace(form.Get("place")), Statuses: record.Statuses}
	switch {
	case p.Status != "" && !slices.Contains(record.Statuses, p.Status):
		f.Fault = "“" + p.Status + "” is no status of a meeting."
	case p.Kind != facts.Meeting && p.Kind != facts.Visit:
		f.Fault = "The register has meetings and visits, no “" + p.Kind + "”."
	case !slices.Contains(registerViews, p.View):
		f.Fault = "The register is looked at as a table, a calendar or a map."
	}
	f.with("status", p.Status)
	f.with("place", p.Place)
	f.keep("kind", form.Get("kind"))
	if p.View != "table" {
		f.keep("view", p.View)
	}
	v := view{Title: "Register", Here: "/meetings"}
	if f.Fault == "" {
		if err := d.fill(r, &p, f, q); err != nil {
			return err
		}
	}
	p.tabs(f)
	if format := form.Get("format"); f.Fault == "" && format != "" {
		if format == "atom" {
			return feed(w, r, v.Title, p.Lines)
		}
		return writeFile(w, format, "register", p.Lines)
	}
	p.Filter = f
	v.Body = p
	if f.Fault != "" {
		d.draw(w, r, http.StatusBadRequest, "register", v)
		return nil
	}
	return d.show(w, r, "register", v)
}

// fill looks up the lines, and sets them out as the view wants them. Calendar and map take all lines that there may be.
func (d *Desk) fill(r *http.Request, p *registerPage, f filter, q archive.Query) error {
	if p.View != "table" || p.Status+p.Place != "" {
		q.Limit = mostLines
	}
	var lines []occasion
	var err error
	if p.Kind == facts.Visit {
		lines, p.Cut, err = d.visits(r.Context(), q)
	} else {
		lines, err = d.meetings(r.Context(), q)
	}
	if err != nil {
		return err
	}
	lines = slices.DeleteFunc(lines, func(o occasion) bool {
		return p.Status != "" && o.Status != p.Status || p.Place != "" && !strings.EqualFold(o.City, p.Place)
	})
	switch p.View {
	case "calendar":
		p.Calendar = calendarOf(lines, r.URL.Query().Get("month"), f)
		p.Lines = lines
	case "map":
		p.Places, p.Nowhere = spotsOf(lines, f)
		p.Lines = lines
	default:
		p.list = listOf(f, lines)
	}
	return nil
}

func (p *registerPage) tabs(f filter) {
	for _, name := range registerViews {
		value := name
		if name == "table" {
			value = ""
		}
		p.Tabs = append(p.Tabs, tab{capital(name), f.address("view", value), name == p.View})
	}
}
