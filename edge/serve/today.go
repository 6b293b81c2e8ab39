package serve

import (
	"context"
	"fmt"
	"net/http"

	"readout/edge/archive"
)

// todayPage is what is new, and what deserves a look.
type todayPage struct {
	news
	Arrived  *arrivals // nil for who looks for the first time
	Told     []crossed
	Reports  []archive.Document
	Sharp    []archive.Statement
	Promised []archive.Statement
}

// Acts that the front page looks for, and how many lines each of its lists has.
var (
	sharp    = []string{"threaten", "warn", "accuse", "reject", "demand", "condemn"}
	promised = []string{"agree", "promise", "offer"}
)

const (
	frontReports  = 10
	frontMeetings = 6
	frontActs     = 2 // of each act
)

// today draws the front page.
func (d *Desk) today(w http.ResponseWriter, r *http.Request) error {
	var p todayPage
	var err error
	if p.Arrived, err = d.arrivalsOf(w, r); err != nil {
		return err
	}
	if p.Reports, err = d.Archive.Documents(r.Context(), archive.Query{Limit: frontReports}); err != nil {
		return err
	}
	if len(p.Reports) > 0 {
		day := p.Reports[0].Published
		if p.news, err = known(r.Context(), d, "news to "+day, func(ctx context.Context) (news, error) { return d.newsTo(ctx, day) }); err != nil {
			return err
		}
	}
	if p.Told, err = d.crossed(r.Context()); err != nil {
		return err
	}
	if p.Sharp, err = d.latest(r.Context(), sharp); err != nil {
		return err
	}
	if p.Promised, err = d.latest(r.Context(), promised); err != nil {
		return err
	}
	return d.show(w, r, "today", view{Title: "Today", Here: "/", Body: p})
}

// latest are the last statements of each act.
func (d *Desk) latest(ctx context.Context, acts []string) ([]archive.Statement, error) {
	return known(ctx, d, fmt.Sprint("latest ", acts), func(ctx context.Context) ([]archive.Statement, error) { return d.lastOf(ctx, acts) })
}

func (d *Desk) lastOf(ctx context.Context, acts []string) ([]archive.Statement, error) {
	var list []archive.Statement
	for _, act := range acts {
		said, err := d.Archive.Statements(ctx, archive.Query{Act: act, Limit: frontActs})
		if err != nil {
			return nil, err
		}
		for _, s := range said {
			if !has(list, s.ID) {
				list = append(list, s)
			}
		}
	}
	return list, nil
}

func has(list []archive.Statement, id string) bool {
	for i := range list {
		if list[i].ID == id {
			return true
		}
	}
	return false
}
