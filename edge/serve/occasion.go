package serve

import (
	"context"
	"fmt"
	"slices"
	"strings"

	facts "readout/corpus/fact"
	"readout/edge/archive"
	"readout/knowledge/fold"
	"readout/knowledge/gazetteer"
	"readout/record"
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
	Kind         string   `json:"kind"` // meeting, visit
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
			Sides: m.Sides, City: m.City, Status: m.Status, Words: m.Words}
		list[i].locate()
	}
	return list, nil
}

// visits lists the visits in the latest reports that have to do with a query's actor or pair, newest first. cut says
// that there are older reports.
func (d *Desk) visits(ctx context.Context, q archive.Query) (list []occasion, cut bool, err error) {
	read, err := gather(ctx, d, archive.Query{Actor: q.Actor, Pair: q.Pair, Topic: q.Topic}, mostRead, fmt.Sprintf("visits %+v", q),
		func(records []*record.Record, _ []int) []occasion { return visitsIn(records, &q) })
	return slices.Clone(read.Found), read.Cut, err
}

func visitsIn(records []*record.Record, q *archive.Query) []occasion {
	var list []occasion
	for _, rec := range slices.Backward(records) {
		for _, f := range facts.Of(rec) {
			if f.Kind == facts.Visit && admits(q, &f) {
				list = append(list, visitOf(rec, &f))
			}
		}
	}
	slices.SortStableFunc(list, func(x, y occasion) int { return strings.Compare(y.Day, x.Day) })
	return list
}

// admits is true of a fact of a query's actor, pair and days.
func admits(q *archive.Query, f *facts.Fact) bool {
	byName := func(name string) bool {
		return strings.Contains(" "+fold.Key(name)+" ", " "+fold.Key(q.Actor)+" ")
	}
	return (q.Actor == "" || slices.Contains(f.From, q.Actor) || slices.Contains(f.To, q.Actor) || slices.ContainsFunc(f.Who, byName)) &&
		(q.Pair[0] == "" || f.Between(q.Pair[0], q.Pair[1])) &&
		f.Day >= q.From && (q.To == "" || f.Day <= q.To)
}

func visitOf(rec *record.Record, f *facts.Fact) occasion {
	o := occasion{ID: f.ID, Kind: facts.Visit, Document: f.Document, Outlet: f.Outlet, Day: f.Day, Format: "in_person", Participants: f.Who,
		Sides: slices.Compact(slices.Sorted(slices.Values(slices.Concat(f.From, f.To)))), Status: f.Status, Words: f.Words}
	for i := range rec.Visits {
		if v := &rec.Visits[i]; v.ID == f.ID {
			o.City, o.Country = v.City, v.Country
		}
	}
	o.locate()
	return o
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
