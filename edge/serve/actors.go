package serve

import (
	"cmp"
	"context"
	"fmt"
	"net/http"
	"slices"
	"strings"

	"readout/edge/archive"
	"readout/knowledge/actors"
)

// recent is how many of the latest statements and meetings the index of actors counts.
const recent = 1000

// active is an actor with what it had a part in lately.
type active struct {
	Name       string `json:"name"`
	Statements int    `json:"statements"`
	Meetings   int    `json:"meetings"`
	Last       string `json:"last,omitempty"`
	Role       string `json:"role,omitempty"` // at the last day, as the dictionary knows
	Of         string `json:"of,omitempty"`   // whose: ISO 3166 alpha-3, or an organisation
}

// actors lists who spoke and met lately, the busiest first.
func (d *Desk) actors(w http.ResponseWriter, r *http.Request) error {
	f, q := filterOf(r)
	list, err := d.active(r.Context(), q)
	if err != nil {
		return err
	}
	return showList(d, w, r, "actors", view{Title: "Actors", Here: "/actors"}, listOf(f, list))
}

// active counts who spoke and met in the latest of what a query asks for.
func (d *Desk) active(ctx context.Context, q archive.Query) ([]active, error) {
	q.Limit, q.After = recent, nil
	return known(ctx, d, fmt.Sprintf("actors %+v", q), func(ctx context.Context) ([]active, error) {
		said, err := d.Archive.Statements(ctx, q)
		if err != nil {
			return nil, err
		}
		met, err := d.Archive.Meetings(ctx, q)
		list := busy(said, met)
		for i := range list {
			d.seat(&list[i])
		}
		return list, err
	})
}

// seat looks up the office that an actor held on its last day.
func (d *Desk) seat(a *active) {
	if entries := d.Actors.Find(a.Name); len(entries) == 1 {
		if term, exact := entries[0].TermAt(a.Last); exact {
			a.Role, a.Of = term.Role, term.Of
		}
	}
}

func busy(said []archive.Statement, met []archive.Meeting) []active {
	at := map[string]int{}
	var list []active
	entry := func(name, day string) *active {
		i, ok := at[name]
		if !ok {
			i = len(list)
			at[name] = i
			list = append(list, active{Name: name})
		}
		list[i].Last = max(list[i].Last, day)
		return &list[i]
	}
	for _, s := range said {
		for _, name := range s.Speaker {
			entry(name, s.Day).Statements++
		}
	}
	for _, m := range met {
		for _, name := range m.Participants {
			entry(name, m.Day).Meetings++
		}
	}
	slices.SortStableFunc(list, func(a, b active) int {
		return cmp.Or(cmp.Compare(b.Statements+2*b.Meetings, a.Statements+2*a.Meetings), strings.Compare(a.Name, b.Name))
	})
	return list
}

// actorPage is one actor: its offices as Readout knows them, what it said, whom it met, where it appears.
type actorPage struct {
	Name       string
	Entries    []*actors.Entry
	Statements []archive.Statement
	Meetings   []archive.Meeting
	Reports    []archive.Document // in which it appears
	Marks      []mark             // corrections of the whole archive
}

// beside is how many statements and meetings stand on an actor's page; the lists have them all.
const beside = 25

// actor shows one actor by its name, a part of it in whole words, or a code.
func (d *Desk) actor(w http.ResponseWriter, r *http.Request) error {
	p := actorPage{Name: r.PathValue("name")}
	p.Entries = d.bearers(p.Name)
	if format := r.URL.Query().Get("format"); format != "" {
		return writeFile(w, format, "offices", officesOf(p.Entries))
	}
	var err error
	q := archive.Query{Actor: p.Name, Limit: beside}
	if p.Statements, err = d.Archive.Statements(r.Context(), q); err != nil {
		return err
	}
	if p.Meetings, err = d.Archive.Meetings(r.Context(), q); err != nil {
		return err
	}
	if p.Reports, err = d.Archive.Documents(r.Context(), q); err != nil {
		return err
	}
	if p.Marks, err = d.saidOf(r.Context(), p.Name); err != nil {
		return err
	}
	if len(p.Entries)+len(p.Reports)+len(p.Marks) == 0 {
		return nobody(p.Name)
	}
	return d.show(w, r, "actor", view{Title: p.Name, Here: "/actors", Body: p})
}
