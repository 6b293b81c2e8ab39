package serve

import (
	"context"
	"net/http"
	"net/url"
	"time"

	"readout/edge/archive"
)

// watchCookie remembers the watch-list of which Today tells what is new.
const watchCookie = "readout_watch"

// longestWatch is the longest watch-list that is remembered, in bytes of its address.
const longestWatch = 2000

// alert is what is new on the watch-list that a reader keeps.
type alert struct {
	Address string // of the list
	Lines   []sighting
	More    bool
}

// alertLines are the lines of an alert.
const alertLines = 8

// keepWatch remembers a watch-list; an empty one is forgotten.
func (d *Desk) keepWatch(w http.ResponseWriter, r *http.Request) error {
	if err := r.ParseForm(); err != nil {
		return unreadable(err)
	}
	p := watchListOf(r.PostForm)
	query := p.query().Encode()
	if p.tooLong() || len(query) > longestWatch {
		return tooMuch
	}
	age := -1
	if query != "" {
		const year = 365 * 24 * time.Hour
		age = int(year.Seconds())
	}
	http.SetCookie(w, &http.Cookie{Name: watchCookie, Value: url.QueryEscape(query), Path: "/", MaxAge: age, HttpOnly: true, SameSite: http.SameSiteLaxMode})
	to := "/watch?" + query
	if query == "" {
		to = "/watch?" + keptWatch(r)
	}
	http.Redirect(w, r, to, http.StatusSeeOther)
	return nil
}

// keptWatch is the watch-list that a reader keeps, as its address has it; "" where there is none.
func keptWatch(r *http.Request) string {
	c, err := r.Cookie(watchCookie)
	if err != nil {
		return ""
	}
	query, err := url.QueryUnescape(c.Value)
	if err != nil || len(query) > longestWatch {
		return ""
	}
	return query
}

// alertOf is what was added to a watch-list after a version of the archive; nil where no list is kept.
func (d *Desk) alertOf(ctx context.Context, query string, since int64) (*alert, error) {
	v, err := url.ParseQuery(query)
	p := watchListOf(v)
	if err != nil || len(p.query()) == 0 || p.tooLong() {
		return nil, nil
	}
	var fault string
	if err := d.seeAll(ctx, &p, archive.Query{Since: max(since, 1), Limit: alertLines + 1}, &fault); err != nil || fault != "" {
		return nil, err
	}
	a := &alert{Address: "/watch?" + p.query().Encode(), Lines: p.Lines}
	if a.More = len(a.Lines) > alertLines; a.More {
		a.Lines = a.Lines[:alertLines]
	}
	return a, nil
}
