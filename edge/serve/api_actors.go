package serve

import (
	"context"
	"net/http"

	"readout/edge/archive"
	"readout/knowledge/actors"
)

type nameInput struct {
	Name string `path:"name" maxLength:"200"`
}

// person is an actor as the dictionary has it, and as reports name it. Several entries may bear one name.
type person struct {
	Name    string             `json:"name"`
	Entries []personEntry      `json:"entries"`
	Reports []archive.Document `json:"reports"` // the latest in which it appears
}

// personEntry is an entry of the dictionary.
type personEntry struct {
	ID      string   `json:"id"`
	Name    string   `json:"name"`
	Kind    string   `json:"kind"`
	Aliases []string `json:"aliases"`
	Offices []office `json:"offices"`
}

// office is a term of an actor. Days are as precise as they are known, "" where they are not.
type office struct {
	Role   string `json:"role,omitempty"`
	Of     string `json:"of,omitempty"` // ISO 3166 alpha-3, or an organisation
	From   string `json:"from,omitempty"`
	To     string `json:"to,omitempty"`
	Source string `json:"source,omitempty"`
}

// person looks up who bears a name.
func (d *Desk) person(ctx context.Context, name string) (*person, error) {
	p := &person{Name: name, Entries: []personEntry{}}
	for _, e := range d.bearers(name) {
		entry := personEntry{e.ID, e.Name, e.Kind, append([]string{}, e.Aliases...), []office{}}
		for _, t := range e.Terms {
			entry.Offices = append(entry.Offices, office{t.Role, t.Of, t.From, t.To, t.Source})
		}
		p.Entries = append(p.Entries, entry)
	}
	docs, err := d.Archive.Documents(ctx, archive.Query{Actor: name, Limit: beside})
	if err != nil {
		return nil, err
	}
	if p.Reports = append([]archive.Document{}, docs...); len(p.Entries)+len(docs) == 0 {
		return nil, nobody(name)
	}
	return p, nil
}

// bearers are the entries of the dictionary of a name, else of a surname.
func (d *Desk) bearers(name string) []*actors.Entry {
	if list := d.Actors.Find(name); len(list) > 0 {
		return list
	}
	return d.Actors.Surname(name)
}

func nobody(name string) problem {
	return problem{http.StatusNotFound, "Nobody of that name", "Neither a report nor the dictionary has “" + name + "”.", "look for a part of the name in Search"}
}
