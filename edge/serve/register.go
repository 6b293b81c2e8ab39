package serve

import (
	"context"
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
	Both     []tab // meetings, visits
	Calendar calendar
	Places   []spot
	Nowhere  int // occasions in no city that the map has
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
	if f.Fault == "" && isFile(r) && form.Get("table") != "" {
		return d.tableOf(w, r, &p, f, q)
	}
	if f.Fault == "" && isFile(r) {
		q.Status, q.City = p.Status, p.Place
		return pourFile(d, w, r, "register", q, d.occasions(p.Kind))
	}
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
	f.Next = p.Filter.Next
	p.Filter = f
	v.Body = &p
	if f.Fault != "" {
		d.draw(w, r, http.StatusBadRequest, "register", v)
		return nil
	}
	return d.show(w, r, "register", v)
}

// tableOf writes the table under the calendar or the map as a file.
func (d *Desk) tableOf(w http.ResponseWriter, r *http.Request, p *registerPage, f filter, q archive.Query) error {
	q.Status, q.City = p.Status, p.Place
	add := d.Archive.MeetingsBy
	if p.Kind == facts.Visit {
		add = d.Archive.VisitsBy
	}
	format := r.URL.Query().Get("format")
	if r.URL.Query().Get("table") == "months" {
		sums, err := add(r.Context(), q, archive.ByMonth)
		if err != nil {
			return err
		}
		return writeFile(w, format, "months", monthsOf(sums))
	}
	sums, err := add(r.Context(), q, archive.ByCity)
	if err != nil {
		return err
	}
	spots, _ := spotsOf(sums, f)
	return writeFile(w, format, "places", citiesOf(spots))
}

// TableOf is the address of a table of the page as a file.
func (p *registerPage) TableOf(name, format string) string {
	return p.Filter.address("table", name, "format", format)
}

// fill looks up the lines, and sets them out as the view wants them.
func (d *Desk) fill(r *http.Request, p *registerPage, f filter, q archive.Query) error {
	q.Status, q.City = p.Status, p.Place
	ask, add := d.occasions(p.Kind), d.Archive.MeetingsBy
	if p.Kind == facts.Visit {
		add = d.Archive.VisitsBy
	}
	sums := func(by archive.By) ([]archive.Sum, error) {
		q := q
		q.After = nil
		return known(r.Context(), d, string(by)+" "+p.Kind+" "+f.address("month", "", "limit", ""), func(ctx context.Context) ([]archive.Sum, error) { return add(ctx, q, by) })
	}
	switch p.View {
	case "calendar":
		months, err := sums(archive.ByMonth)
		if err != nil {
			return err
		}
		p.Calendar = calendarOf(months, r.URL.Query().Get("month"), f)
		q.From, q.To, q.Limit = max(q.From, p.Calendar.Month+"-01"), p.Calendar.last(q.To), mostLines
		if p.Lines, err = ask(r.Context(), q); err != nil {
			return err
		}
		p.Calendar.fill(p.Lines)
	case "map":
		cities, err := sums(archive.ByCity)
		if err != nil {
			return err
		}
		p.Places, p.Nowhere = spotsOf(cities, f)
	default:
		lines, err := ask(r.Context(), q)
		if err != nil {
			return err
		}
		p.list = listOf(f, lines)
	}
	return nil
}

// occasions lists meetings or visits.
func (d *Desk) occasions(kind string) lister[occasion] {
	if kind == facts.Visit {
		return d.visits
	}
	return d.meetings
}

// Empty is true of a view with nothing in it.
func (p *registerPage) Empty() bool {
	return len(p.Lines)+len(p.Places)+len(p.Calendar.Years)+p.Nowhere == 0
}

func (p *registerPage) tabs(f filter) {
	p.Both = []tab{{"meetings", f.address("kind", "", "month", ""), p.Kind == facts.Meeting}, {"visits", f.address("kind", facts.Visit, "month", ""), p.Kind == facts.Visit}}
	for _, name := range registerViews {
		value := name
		if name == "table" {
			value = ""
		}
		p.Tabs = append(p.Tabs, tab{capital(name), f.address("view", value), name == p.View})
	}
}
