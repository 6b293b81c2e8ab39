package serve

import (
	"context"
	"net/url"
	"slices"

	"github.com/danielgtaylor/huma/v2"

	"readout/corpus/ledger"
	"readout/corpus/relation"
	"readout/edge/archive"
)

// askPictures registers what is made of many records: the news, the ledger, the register's sums, time-lines of pairs.
func (d *Desk) askPictures(api huma.API) {
	operate(api, "today", "/api/v1/today", "What is new, and what deserves a look", func(ctx context.Context, in *todayInput) (*output[todayPage], error) {
		return outputOf(d.todayOf(ctx, in.Since))
	})
	operate(api, "ledger", "/api/v1/ledger", "Commitments with the later words on them, those made last first", func(ctx context.Context, in *ledgerInput) (*listOutput[ledger.Line], error) {
		return d.linesOfLedger(ctx, in)
	})
	operate(api, "register", "/api/v1/register/{by}", "How many meetings or visits, day by day, each month or city saw", func(ctx context.Context, in *sumsInput) (*listOutput[sumOf], error) {
		list, err := d.sumsOf(ctx, in)
		return whole(in.Paging, list, err)
	})
	operate(api, "pairs", "/api/v1/pairs", "The pairs that met, those of most days first", func(ctx context.Context, in *pairsInput) (*listOutput[met], error) {
		list, err := d.met(ctx, in.Actor)
		return whole(in.Paging, list, err)
	})
	operate(api, "timeline", "/api/v1/pairs/{a}/{b}", "What passed between two sides: its sums by period, its turning points, its entries, the latest first", func(ctx context.Context, in *pairInput) (*output[timeLine], error) {
		return outputOf(d.timeLine(ctx, in))
	})
	operate(api, "watch", "/api/v1/watch", "What those on a watch-list said and whom they met, the latest first", func(ctx context.Context, in *watchInput) (*listOutput[sighting], error) {
		return d.watchedBy(ctx, in)
	})
}

type ledgerInput struct {
	Narrowing
	Kind   string `query:"kind" enum:"agreement,reaffirmation,pledge,demand,appeal,warning,red_line,refusal,position"`
	Again  bool   `query:"again" doc:"only what was taken up again"`
	Limit  int    `query:"limit" minimum:"1" maximum:"100" default:"20"`
	Cursor string `query:"cursor" maxLength:"500" doc:"next of the page before"`
}

// linesOfLedger is a page of the ledger.
func (d *Desk) linesOfLedger(ctx context.Context, in *ledgerInput) (*listOutput[ledger.Line], error) {
	q, err := in.query()
	if err != nil {
		return nil, err
	}
	if q.Kind = in.Kind; in.Cursor != "" {
		q.After = &archive.Place{}
		if err := uncover(in.Cursor, q.After); err != nil {
			return nil, err
		}
	}
	q.Act = ""
	lines, next, err := d.pageOfLedger(ctx, q, in.Limit, in.Again)
	if err != nil {
		return nil, asProblem(err)
	}
	out := &listOutput[ledger.Line]{}
	if out.Body.Items = append([]ledger.Line{}, lines...); next != nil {
		out.Body.Next = covered(next)
	}
	return out, nil
}

type sumsInput struct {
	By   string `path:"by" enum:"month,city"`
	Kind string `query:"kind" enum:"meeting,visit" default:"meeting"`
	Narrowing
	Where
	Paging
}

// sumOf is how often two or more sides met in a month or a city.
type sumOf struct {
	Name    string   `json:"name"` // "2023-06", "Geneva"; "" where it is not known
	Country string   `json:"country,omitempty"`
	Lat     float64  `json:"lat"` // of the city, degrees; 0, 0 where none is known
	Lon     float64  `json:"lon"`
	Sides   []string `json:"sides"`
	Days    int      `json:"days"`
	First   string   `json:"first,omitempty"`
	Last    string   `json:"last,omitempty"`
}

// sumsOf adds up meetings or visits.
func (d *Desk) sumsOf(ctx context.Context, in *sumsInput) ([]sumOf, error) {
	q, err := in.query()
	if err != nil {
		return nil, err
	}
	q.Status, q.City = in.Status, in.City
	add := d.Archive.MeetingsBy
	if in.Kind == "visit" {
		add = d.Archive.VisitsBy
	}
	sums, err := add(ctx, q, archive.By(in.By))
	list := make([]sumOf, len(sums))
	for i, s := range sums {
		list[i] = sumOf{Name: s.Name, Sides: s.Sides, Days: s.Days, First: s.First, Last: s.Last}
		if archive.By(in.By) == archive.ByCity {
			o := occasion{City: s.Name, Sides: s.Sides}
			o.locate()
			list[i].Country, list[i].Lat, list[i].Lon = o.Country, o.Lat, o.Lon
		}
	}
	return list, err
}

type pairsInput struct {
	Actor string `query:"actor" maxLength:"200" doc:"one side: its code or a part of its name"`
	Paging
}

type pairInput struct {
	A    string `path:"a" maxLength:"10" example:"USA"`
	B    string `path:"b" maxLength:"10" example:"CHN"`
	From string `query:"from" maxLength:"40" doc:"first day" example:"2023-06-01"`
	To   string `query:"to" maxLength:"40" doc:"last day"`
	By   string `query:"by" enum:"day,week,month" default:"month"`
	Paging
}

// timeLine is a page of a time-line: its entries from the latest on; of its periods and turns all, on the first page.
type timeLine struct {
	Sides   [2]string         `json:"sides"`
	By      relation.Step     `json:"by"`
	Periods []relation.Period `json:"periods"`
	Turns   []relation.Turn   `json:"turning_points"`
	Undated int               `json:"undated"` // facts between the two without a day
	Items   []relation.Entry  `json:"items"`
	Next    string            `json:"next,omitempty"`
}

// between is the line of what passed between two sides, by their codes, in some days. It is shared: who changes it copies.
func (d *Desk) between(ctx context.Context, a, b, from, to, step string) (relation.Line, error) {
	q, err := (&Narrowing{Pair: a + "," + b, From: from, To: to}).query()
	if err != nil {
		return relation.Line{}, err
	}
	by, err := stepOf(step)
	if err != nil {
		return relation.Line{}, err
	}
	return known(ctx, d, "line "+a+" "+b+" "+q.From+" "+q.To+" "+step, func(ctx context.Context) (relation.Line, error) { return d.line(ctx, q, by) })
}

// timeLine is a page of what passed between two sides.
func (d *Desk) timeLine(ctx context.Context, in *pairInput) (*timeLine, error) {
	skip, err := in.skip()
	if err != nil {
		return nil, err
	}
	line, err := d.between(ctx, in.A, in.B, in.From, in.To, in.By)
	if err != nil {
		return nil, err
	}
	entries := slices.Clone(line.Entries)
	slices.Reverse(entries)
	page := paged(in.Paging, skip, entries)
	out := &timeLine{Sides: line.Sides, By: line.By, Undated: line.Undated, Items: page.Body.Items, Next: page.Body.Next, Periods: []relation.Period{}, Turns: []relation.Turn{}}
	if skip == 0 {
		out.Periods, out.Turns = line.Periods, line.Turns
	}
	return out, nil
}

type watchInput struct {
	Actor []string `query:"actor,explode" maxItems:"30" doc:"names or codes"`
	Pair  []string `query:"pair,explode" maxItems:"30" doc:"two codes each: USA CHN"`
	Topic []string `query:"topic,explode" maxItems:"30"`
	From  string   `query:"from" maxLength:"40" doc:"first day" example:"2023-06-01"`
	To    string   `query:"to" maxLength:"40" doc:"last day"`
	Since int64    `query:"since" minimum:"0" doc:"only what was added after this version of the archive"`
	Paging
}

// watchedBy is a page of what a watch-list sees.
func (d *Desk) watchedBy(ctx context.Context, in *watchInput) (*listOutput[sighting], error) {
	q, err := (&Narrowing{From: in.From, To: in.To}).query()
	if err != nil {
		return nil, err
	}
	skip, err := in.skip()
	if err != nil {
		return nil, err
	}
	p := watchListOf(url.Values{"actor": in.Actor, "pair": in.Pair, "topic": in.Topic})
	if p.tooLong() {
		return nil, asProblem(tooMuch)
	}
	q.Since, q.Limit = in.Since, skip+in.Limit+1
	var fault string
	if err = d.seeAll(ctx, &p, q, &fault); fault != "" {
		return nil, huma.Error400BadRequest(fault)
	}
	return whole(in.Paging, p.Lines, err)
}

type todayInput struct {
	Since int64 `query:"since" minimum:"0" doc:"a version of the archive: what was added after it is in arrived"`
}

// todayOf is the front page.
func (d *Desk) todayOf(ctx context.Context, since int64) (*todayPage, error) {
	p, err := d.front(ctx)
	if err != nil || since == 0 {
		return &p, err
	}
	latest, err := d.Archive.Latest(ctx)
	if err == nil {
		p.Arrived, err = d.arrived(ctx, since, latest)
	}
	return &p, err
}
