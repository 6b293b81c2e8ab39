package serve

import (
	"context"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"time"

	"readout/edge/archive"
)

// arrivals are what was added since a reader's last look.
type arrivals struct {
	Since   int64              `json:"since"` // versions of the archive
	Latest  int64              `json:"latest"`
	Reports []archive.Document `json:"reports"` // the latest of them
	More    bool               `json:"more"`
	Pairs   []mover            `json:"pairs"`
	Topics  []mover            `json:"topics"`
}

// What the arrivals have room for.
const (
	newReports = 8
	newItems   = 500 // counted by pair and topic
)

// seenCookie remembers up to which version a reader has seen the archive.
const seenCookie = "readout_seen"

// arrivalsOf is what was added since the version in the address (?since=), else in the reader's cookie. Who has none yet gets
// one, and no arrivals.
func (d *Desk) arrivalsOf(w http.ResponseWriter, r *http.Request) (*arrivals, error) {
	latest, err := d.Archive.Latest(r.Context())
	if err != nil {
		return nil, err
	}
	given := r.URL.Query().Get("since")
	if c, err := r.Cookie(seenCookie); given == "" && err == nil {
		given = c.Value
	}
	since, err := strconv.ParseInt(given, 10, 64)
	if err != nil || since < 0 {
		rememberSeen(w, latest)
		return nil, nil
	}
	return d.arrived(r.Context(), since, latest)
}

// arrived is what was added between two versions of the archive.
func (d *Desk) arrived(ctx context.Context, since, latest int64) (*arrivals, error) {
	n := &arrivals{Since: since, Latest: latest}
	if since >= latest {
		return n, nil
	}
	var err error
	q := archive.Query{Since: max(since, 1), Limit: newReports + 1}
	if n.Reports, err = d.Archive.Documents(ctx, q); err != nil {
		return nil, err
	}
	if n.More = len(n.Reports) > newReports; n.More {
		n.Reports = n.Reports[:newReports]
	}
	q.Limit = newItems
	said, err := d.Archive.Statements(ctx, q)
	if err != nil {
		return nil, err
	}
	met, err := d.Archive.Meetings(ctx, q)
	n.count(said, met)
	return n, err
}

// count counts what is new by pair and topic, the most first.
func (n *arrivals) count(said []archive.Statement, met []archive.Meeting) {
	topics, pairs := map[string]int{}, map[string]int{}
	for _, s := range said {
		for _, t := range s.Topics {
			topics[t]++
		}
	}
	for _, m := range met {
		if len(m.Sides) == 2 {
			pairs[strings.Join(m.Sides, " ")]++
		}
	}
	tail := "&since=" + strconv.FormatInt(n.Since, 10)
	n.Topics = movers(topics, func(name string) string { return "/statements?topic=" + url.QueryEscape(name) + tail })
	n.Pairs = movers(pairs, func(name string) string { return "/meetings?pair=" + url.QueryEscape(name) + tail })
}

// seen remembers that a reader has seen the archive up to a version.
func (d *Desk) seen(w http.ResponseWriter, r *http.Request) error {
	version, err := strconv.ParseInt(r.PostFormValue("version"), 10, 64)
	if err != nil {
		return problem{http.StatusBadRequest, "Not a form", "What was sent is not the form of this page.", "go back to Today"}
	}
	rememberSeen(w, version)
	http.Redirect(w, r, "/", http.StatusSeeOther)
	return nil
}

func rememberSeen(w http.ResponseWriter, version int64) {
	const year = 365 * 24 * time.Hour
	http.SetCookie(w, &http.Cookie{Name: seenCookie, Value: strconv.FormatInt(version, 10), Path: "/", MaxAge: int(year.Seconds()), HttpOnly: true, SameSite: http.SameSiteLaxMode})
}
