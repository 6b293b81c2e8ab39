package serve

import (
	"context"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"time"

	"readout/edge/archive"
	"readout/record"
	"readout/record/correction"
)

// everywherePage is the form in which somebody says, for the whole archive, that an actor is somebody else.
type everywherePage struct {
	Name    string
	Roles   []ground
	Sides   []ground
	Reports []archive.Document // the latest in which somebody is called so
	Names   []string           // whom else these reports name
	Marks   []mark             // what was said of the name before
	Same    string             // the form's fields
	Other   string
	By      string
	Note    string
	Fault   string
}

// ground is a value by which those of one name are told apart, with the number of reports that have it.
type ground struct {
	Value string
	N     int
}

// mostBearers is how many of the latest reports are looked into for those who bear a name.
const mostBearers = 200

// everywhereForm shows the form.
func (d *Desk) everywhereForm(w http.ResponseWriter, r *http.Request) error {
	p, err := d.everywherePage(r)
	if err != nil {
		return err
	}
	return d.show(w, r, "everywhere", view{Title: "Correct " + p.Name, Here: "/actors", Body: p})
}

// everywherePage looks for those who bear a name.
func (d *Desk) everywherePage(r *http.Request) (*everywherePage, error) {
	p := &everywherePage{Name: r.PathValue("name"), By: nameOfReader(r)}
	docs, err := d.Archive.Documents(r.Context(), archive.Query{Actor: p.Name, Limit: mostBearers})
	if err != nil {
		return nil, err
	}
	ids := make([]string, len(docs))
	for i := range docs {
		ids[i] = docs[i].ID
	}
	records, err := d.Archive.Gather(r.Context(), ids)
	if err != nil {
		return nil, err
	}
	for i, rec := range records {
		if p.count(rec) {
			p.Reports = append(p.Reports, docs[i])
		}
	}
	if p.Marks, err = d.saidOf(r.Context(), p.Name); err != nil {
		return nil, err
	}
	if len(p.Reports)+len(p.Marks) == 0 {
		return nil, problem{http.StatusNotFound, "Nobody of that name", "No report calls an actor just “" + p.Name + "”.", "choose a name in Actors"}
	}
	return p, nil
}

// count notes the roles and sides of those who bear the name in a record, and whom else it names. It is false where nobody does.
func (p *everywherePage) count(rec *record.Record) (borne bool) {
	for i := range rec.Actors {
		a := &rec.Actors[i]
		if a.Name != p.Name {
			if !slices.Contains(p.Names, a.Name) {
				p.Names = append(p.Names, a.Name)
			}
			continue
		}
		borne = true
		p.Roles, p.Sides = counting(p.Roles, a.Role), counting(p.Sides, a.Represents)
	}
	return borne
}

func counting(list []ground, value string) []ground {
	i := slices.IndexFunc(list, func(g ground) bool { return g.Value == value })
	if i < 0 {
		return append(list, ground{value, 1})
	}
	list[i].N++
	return list
}

// saidOf are the corrections of the whole archive that a name has a part in.
func (d *Desk) saidOf(ctx context.Context, name string) (list []mark, err error) {
	all, err := d.Archive.Corrections(ctx, "")
	for _, c := range all {
		if c.Everywhere() && (c.Called() == name || c.Value == name) {
			list = append(list, mark{Mark: correction.Mark{Correction: c, On: name}})
		}
	}
	return list, err
}

// everywhere keeps what the form says and goes to the actor that is meant.
func (d *Desk) everywhere(w http.ResponseWriter, r *http.Request) error {
	if err := r.ParseForm(); err != nil {
		return unreadable(err)
	}
	p, err := d.everywherePage(r)
	if err != nil {
		return err
	}
	c := p.said(r.PostForm)
	if err := c.Check(); err != nil {
		p.Fault = capital(err.Error()) + "."
		d.draw(w, r, http.StatusUnprocessableEntity, "everywhere", view{Title: "Correct " + p.Name, Here: "/actors", Body: p})
		return nil
	}
	ctx, cancel := patient(r.Context())
	defer cancel()
	if _, err := d.Archive.Correct(ctx, c); err != nil {
		return err
	}
	rememberReader(w, p.By)
	http.Redirect(w, r, "/actors/"+url.PathEscape(c.Value), http.StatusSeeOther)
	return nil
}

// changeTime is how long a correction of the whole archive may take: some seconds for a thousand reports.
const changeTime = 10 * time.Minute

// patient gives a correction its time, also when nobody waits for the answer any more.
func patient(ctx context.Context) (context.Context, context.CancelFunc) {
	return context.WithTimeout(context.WithoutCancel(ctx), changeTime)
}

// said is the correction that a form makes.
func (p *everywherePage) said(form url.Values) correction.Correction {
	get := func(name string) string { return strings.TrimSpace(form.Get(name)) }
	p.By, p.Note, p.Same, p.Other = get("by"), get("note"), get("same"), get("other")
	c := correction.Merged(p.Name, p.Same)
	if by := get("by_field"); by != "" {
		c = correction.Parted(p.Name, p.Other, by, form[by]...)
	}
	c.By, c.Note = p.By, p.Note
	return c
}
