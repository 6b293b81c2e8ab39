package serve

import (
	"context"
	"slices"

	facts "readout/corpus/fact"
	"readout/edge/archive"
	"readout/knowledge/gazetteer"
)

// occasion is a row of the register: a meeting or a visit as one report tells it.
type occasion struct {
	ID           string   `json:"id"`
	Document     string   `json:"document"`
	Outlet       string   `json:"outlet,omitempty"`
	Day          string   `json:"day,omitempty"`
	Format       string   `json:"format"` // of a meeting; of a visit in_person
	Participants []string `json:"participants"`
	Sides        []string `json:"sides"`
	City         string   `json:"city,omitempty"`
	Country      string   `json:"country,omitempty"` // of the city, ISO 3166 alpha-3
	Lat          float64  `json:"lat"`               // of the city, degrees; 0, 0 where none is known
	Lon          float64  `json:"lon"`
	Status       string   `json:"status"`
	Words        string   `json:"words"`
	Kind         string   `json:"kind"`            // meeting, visit
	Claim        string   `json:"claim,omitempty"` // of a visit: "the first since 1994"

	Place archive.Place `json:"-"`
}

// Address is where the accounts of a meeting stand side by side, or a visit is laid open.
func (o occasion) Address() string {
	if o.Kind == facts.Meeting {
		return "/meetings/" + o.ID
	}
	return "/items/" + o.ID
}

// placed is true of an occasion in a city that the map has.
func (o occasion) placed() bool { return o.Lat != 0 || o.Lon != 0 }

// same is what tellings of one occasion agree in: its day, its sides and its kind.
func (o occasion) same(other occasion) bool {
	return o.Kind == other.Kind && o.Day == other.Day && slices.Equal(o.Sides, other.Sides)
}

// meetings lists the meetings that a query asks for.
func (d *Desk) meetings(ctx context.Context, q archive.Query) ([]occasion, error) {
	rows, err := d.Archive.Meetings(ctx, q)
	if err != nil {
		return nil, err
	}
	list := make([]occasion, len(rows))
	for i, m := range rows {
		list[i] = occasion{ID: m.ID, Kind: facts.Meeting, Document: m.Document, Outlet: m.Outlet, Day: m.Day, Format: m.Format, Participants: m.Participants,
			Sides: m.Sides, City: m.City, Status: m.Status, Words: m.Words, Place: m.Place}
		list[i].locate()
	}
	return list, nil
}

// visits lists the visits that a query asks for.
func (d *Desk) visits(ctx context.Context, q archive.Query) ([]occasion, error) {
	rows, err := d.Archive.Visits(ctx, q)
	if err != nil {
		return nil, err
	}
	list := make([]occasion, len(rows))
	for i, v := range rows {
		list[i] = occasion{ID: v.ID, Kind: facts.Visit, Document: v.Document, Outlet: v.Outlet, Day: v.Day, Format: "in_person", Participants: slices.Concat(v.Visitors, v.Hosts),
			Sides: v.Sides, City: v.City, Country: v.Country, Claim: v.Claim, Status: v.Status, Words: v.Words, Place: v.Place}
		list[i].locate()
	}
	return list, nil
}

// locate finds the city: among those of its name the likeliest in a country that takes part, else the likeliest.
func (o *occasion) locate() {
	if o.City == "" {
		return
	}
	found := gazetteer.Load().Find(o.City)
	own := slices.IndexFunc(found, func(p gazetteer.Place) bool {
		return p.Country == o.Country || o.Country == "" && slices.Contains(o.Sides, p.Country)
	})
	if len(found) == 0 {
		return
	}
	p := found[max(own, 0)]
	o.Lat, o.Lon, o.Country = p.Lat, p.Lon, p.Country
}
