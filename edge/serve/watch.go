package serve

import (
	"cmp"
	"context"
	"net/http"
	"net/url"
	"slices"
	"strings"

	"readout/edge/archive"
)

// watchPage is what was said and met of late by those on a watch-list. The list is the page's address: to keep it is to
// keep the address, or to follow its feed.
type watchPage struct {
	Filter                filter
	Actors, Pairs, Topics []string
	Lines                 []sighting
	More                  bool
	Told                  bool           // Today tells what is new in it
	at                    map[string]int // places of the lines by their ids
}

// sighting is a line of a watch-list: one of the two, and what it was watched for.
type sighting struct {
	Statement *archive.Statement `json:"statement,omitempty"`
	Meeting   *archive.Meeting   `json:"meeting,omitempty"`
	Why       []string           `json:"why"` // entries of the list
}

// mostWatched is how many actors, pairs and topics a watch-list has at most.
const mostWatched = 30

// tooMuch is what is said of a longer one.
var tooMuch = problem{http.StatusBadRequest, "Too much to watch", "A watch-list has at most 30 actors, pairs and topics.", "make two of it"}

// watchListOf is the watch-list of an address or a form, with no lines yet.
func watchListOf(v url.Values) watchPage {
	return watchPage{Actors: watched(v["actor"]), Pairs: watched(v["pair"]), Topics: watched(v["topic"]), at: map[string]int{}}
}

func (p *watchPage) tooLong() bool {
	return len(p.Actors)+len(p.Pairs)+len(p.Topics) > mostWatched
}

// watch shows a watch-list.
func (d *Desk) watch(w http.ResponseWriter, r *http.Request) error {
	f, q := filterOf(r)
	form := r.URL.Query()
	p := watchListOf(form)
	p.Filter = f
	v := view{Title: "Watch-list", Here: "/watch"}
	if p.tooLong() {
		return tooMuch
	}
	var fault string
	if err := d.seeAll(r.Context(), &p, q, &fault); err != nil {
		return err
	}
	if p.Filter.Fault = fault; fault != "" {
		v.Body = p
		d.draw(w, r, http.StatusBadRequest, "watch", v)
		return nil
	}
	if p.More = len(p.Lines) > f.Limit; p.More {
		p.Lines = p.Lines[:f.Limit]
	}
	if format := form.Get("format"); format != "" && format != "atom" {
		return writeFile(w, format, "watch-list", sightedOf(p.Lines))
	}
	p.Told = keptWatch(r) == p.query().Encode()
	if form.Get("format") == "atom" {
		lines := make([]any, len(p.Lines))
		for i, l := range p.Lines {
			lines[i] = l.line()
		}
		return feed(w, r, "Watch-list: "+strings.Join(slices.Concat(p.Actors, p.Pairs, p.Topics), ", "), lines)
	}
	v.Body = p
	return d.show(w, r, "watch", v)
}

// watching is a question with the entry of the watch-list that asks it.
type watching struct {
	why   string
	query archive.Query
}

// seeAll looks up what the watch-list asks for, in a query's days and limit, and puts the latest first.
func (d *Desk) seeAll(ctx context.Context, p *watchPage, q archive.Query, fault *string) error {
	for _, each := range p.queries(fault) {
		each.query.From, each.query.To, each.query.Since, each.query.Limit = q.From, q.To, q.Since, q.Limit
		if err := d.see(ctx, p, each); err != nil {
			return err
		}
	}
	slices.SortStableFunc(p.Lines, func(a, b sighting) int { return cmp.Compare(b.day(), a.day()) })
	return nil
}

// queries are the questions of a watch-list.
func (p *watchPage) queries(fault *string) (list []watching) {
	for _, a := range p.Actors {
		list = append(list, watching{a, archive.Query{Actor: a}})
	}
	for _, pair := range p.Pairs {
		var q archive.Query
		q.Pair, *fault = pairOf(pair, *fault)
		list = append(list, watching{pair, q})
	}
	for _, t := range p.Topics {
		list = append(list, watching{t, archive.Query{Topic: t}})
	}
	return list
}

// see adds what answers a question to the lines, each once.
func (d *Desk) see(ctx context.Context, p *watchPage, ask watching) error {
	said, err := d.Archive.Statements(ctx, ask.query)
	if err != nil {
		return err
	}
	for i := range said {
		p.add(sighting{Statement: &said[i]}, ask.why)
	}
	met, err := d.Archive.Meetings(ctx, ask.query)
	for i := range met {
		p.add(sighting{Meeting: &met[i]}, ask.why)
	}
	return err
}

func (p *watchPage) add(line sighting, why string) {
	if i, known := p.at[line.id()]; known {
		p.Lines[i].Why = append(p.Lines[i].Why, why)
		return
	}
	line.Why = []string{why}
	p.at[line.id()] = len(p.Lines)
	p.Lines = append(p.Lines, line)
}

func (s sighting) line() any {
	if s.Statement != nil {
		return *s.Statement
	}
	return *s.Meeting
}

func (s sighting) id() string {
	if s.Statement != nil {
		return s.Statement.ID
	}
	return s.Meeting.ID
}

func (s sighting) day() string {
	if s.Statement != nil {
		return s.Statement.Day
	}
	return s.Meeting.Day
}

// Atom is the address of the list's feed.
func (p watchPage) Atom() string { return p.As("atom") }

// As is the address of the list in a format.
func (p watchPage) As(format string) string {
	v := p.query()
	v.Set("format", format)
	return "/watch?" + v.Encode()
}

// query is the list as it stands in its address.
func (p watchPage) query() url.Values {
	v := url.Values{}
	for name, values := range map[string][]string{"actor": p.Actors, "pair": p.Pairs, "topic": p.Topics} {
		if len(values) > 0 {
			v[name] = values
		}
	}
	return v
}

// watched are the values of a field of a watch-list, as they come: one by one, or with ; between them.
func watched(values []string) (list []string) {
	for _, value := range values {
		for one := range strings.SplitSeq(value, ";") {
			if one = strings.TrimSpace(one); one != "" && !slices.Contains(list, one) {
				list = append(list, one)
			}
		}
	}
	return list
}
