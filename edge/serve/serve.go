// Package serve is the desk: the pages in which people read, compare and check what is in an archive.
//
// Pages are HTML made here; they work without scripts, and nothing is loaded from elsewhere. Every item and every
// view has an address that stays. Words of reports are shown as words, never as HTML.
package serve

import (
	"context"
	"log/slog"
	"net/http"
	"runtime"
	"time"

	"golang.org/x/sync/singleflight"
	"golang.org/x/time/rate"

	"readout/edge/archive"
	"readout/knowledge/actors"
	"readout/record"
)

// Reader makes the record of a report.
type Reader interface {
	Read(record.Document) *record.Record
}

// Options are what a desk needs.
type Options struct {
	Archive archive.Archive
	Reader  Reader
	Actors  *actors.Dictionary // whose offices the desk shows
	Queue   Queue              // whose work the desk shows; nil: none
	Token   string             // asked of every request; none where empty
	Hosts   []string           // names that a request may be addressed to; any where empty
	Log     *slog.Logger
}

// Desk answers requests.
type Desk struct {
	Options
	pages   pages
	posts   *rate.Limiter
	reading chan struct{} // a place for each report being read
	asks    *rate.Limiter
	pouring chan struct{} // a place for each export under way
	metrics *metrics
	handler http.Handler

	memory  memory
	shelf   shelf
	flights singleflight.Group
	making  chan struct{} // a place for each answer being made

	patience time.Duration // with one who reads slowly
}

const (
	pageTime    = 30 * time.Second
	postsPerSec = 5
	postsAtOnce = 20
	readAtOnce  = 2
	asksPerSec  = 1000
	asksAtOnce  = 2000
	poursAtOnce = 4
)

// makeAtOnce is how many answers are made at a time: more would not be ready earlier.
func makeAtOnce() int { return 2 * runtime.GOMAXPROCS(0) }

// New makes a desk.
func New(o Options) (*Desk, error) {
	d := &Desk{Options: o, posts: rate.NewLimiter(postsPerSec, postsAtOnce), reading: make(chan struct{}, readAtOnce),
		asks: rate.NewLimiter(asksPerSec, asksAtOnce), pouring: make(chan struct{}, poursAtOnce), metrics: newMetrics(),
		making: make(chan struct{}, makeAtOnce()), patience: exportPatience}
	var err error
	if d.pages, err = parsePages(); err != nil {
		return nil, err
	}
	d.handler = d.guarded(d.routes())
	return d, nil
}

// ServeHTTP answers one request.
func (d *Desk) ServeHTTP(w http.ResponseWriter, r *http.Request) { d.handler.ServeHTTP(w, r) }

// answer makes a page, or says why there is none.
type answer func(w http.ResponseWriter, r *http.Request) error

func (d *Desk) routes() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /assets/{file}", asset)
	mux.HandleFunc("GET /health", d.health)
	mux.Handle("GET /metrics", d.metrics.handler())
	d.api(mux)
	mux.Handle("POST /mcp", d.mcpHandler())
	mux.Handle("GET /work", d.live(d.page(d.work)))
	for pattern, a := range map[string]answer{
		"GET /{$}":                        d.today,
		"GET /reports":                    d.reports,
		"POST /reports":                   d.keep,
		"GET /reports/{id}":               d.report,
		"GET /reports/{id}/changes":       d.changes,
		"GET /meetings":                   d.register,
		"GET /meetings/{id}":              d.meeting,
		"GET /pairs":                      d.pairs,
		"GET /pairs/{a}/{b}":              d.pair,
		"GET /statements":                 d.statements,
		"GET /items/{id}":                 d.item,
		"GET /items/{id}/cite":            d.cite,
		"GET /items/{id}/correct":         d.correctForm,
		"POST /items/{id}/correct":        d.correct,
		"GET /corrections":                d.corrections,
		"POST /corrections/{number}/undo": d.undo,
		"GET /ledger":                     d.ledger,
		"GET /phrases":                    d.phrases,
		"GET /actors":                     d.actors,
		"GET /actors/{name}":              d.actor,
		"GET /actors/{name}/correct":      d.everywhereForm,
		"POST /actors/{name}/correct":     d.everywhere,
		"GET /sources":                    d.sources,
		"GET /watch":                      d.watch,
		"POST /watch":                     d.keepWatch,
		"POST /seen":                      d.seen,
		"GET /search":                     d.search,
		"GET /read":                       d.paste,
		"POST /read":                      d.read,
		"/":                               nowhere,
	} {
		mux.Handle(pattern, d.shelved(d.page(a)))
	}
	return mux
}

// page makes a page of an answer, or of its error.
func (d *Desk) page(a answer) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if err := a(w, r); err != nil {
			d.fail(w, r, err)
		}
	})
}

// health says whether the archive answers.
func (d *Desk) health(w http.ResponseWriter, r *http.Request) {
	ctx, cancel := context.WithTimeout(r.Context(), time.Second)
	defer cancel()
	if _, err := d.Archive.Documents(ctx, archive.Query{Limit: 1}); err != nil {
		http.Error(w, "the archive does not answer", http.StatusServiceUnavailable)
		return
	}
	w.Write([]byte("ok\n"))
}
