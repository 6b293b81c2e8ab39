package serve

import (
	"context"
	"fmt"
	"net/http"
	"slices"
	"strings"

	"readout/edge/archive"
)

// todayPage is what is new, and what deserves a look.
type todayPage struct {
	Arrived  *arrivals           `json:"arrived,omitempty"` // nil for who looks for the first time
	Told     []crossed           `json:"told"`              // by more than one
	Reports  []archive.Document  `json:"reports"`
	Sharp    []archive.Statement `json:"sharp"`
	Promised []archive.Statement `json:"promised"`
	News     news                `json:"news"`
	Watched  *alert              `json:"-"` // what is new on the reader's watch-list
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
	frontSayings  = 8
	frontBusy     = 200 // days of pairs among which the latest are looked for
)

// today draws the front page.
func (d *Desk) today(w http.ResponseWriter, r *http.Request) error {
	arrived, err := d.arrivalsOf(w, r)
	if err != nil {
		return err
	}
	p, err := d.front(r.Context())
	if err != nil {
		return err
	}
	if p.Arrived = arrived; arrived != nil && arrived.Since < arrived.Latest {
		if p.Watched, err = d.alertOf(r.Context(), keptWatch(r), arrived.Since); err != nil {
			return err
		}
	}
	return d.show(w, r, "today", view{Title: "Today", Here: "/", Body: p})
}

// front gathers what is new.
func (d *Desk) front(ctx context.Context) (p todayPage, err error) {
	if p.Reports, err = d.Archive.Documents(ctx, archive.Query{Limit: frontReports}); err != nil {
		return p, err
	}
	if len(p.Reports) > 0 {
		day := p.Reports[0].Published
		if p.News, err = known(ctx, d, "news to "+day, func(ctx context.Context) (news, error) { return d.newsTo(ctx, day) }); err != nil {
			return p, err
		}
	}
	if p.Told, err = d.crossed(ctx); err != nil {
		return p, err
	}
	if p.Sharp, err = d.latest(ctx, sharp); err != nil {
		return p, err
	}
	p.Promised, err = d.latest(ctx, promised)
	return p, err
}

// latest are the last statements of each act, the latest first.
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
	slices.SortStableFunc(list, func(a, b archive.Statement) int { return strings.Compare(b.Day, a.Day) })
	return list[:min(len(list), frontSayings)], nil
}

func has(list []archive.Statement, id string) bool {
	for i := range list {
		if list[i].ID == id {
			return true
		}
	}
	return false
}
