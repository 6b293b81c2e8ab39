package serve

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"readout/edge/work"
)

// standing is a queue that stands still in one state.
type standing struct {
	now work.State
	err error
}

func (s standing) State(context.Context, int) (work.State, error) { return s.now, s.err }

var inMarch = time.Date(2024, 3, 4, 10, 0, 0, 0, time.UTC)

// underWay is a queue with two workers, one of which has died, and a document that was given up.
var underWay = work.State{Submitted: 200, Waiting: 80, Taken: 2, Lag: 150, Failed: 1, Reasons: map[string]uint64{"panic": 1},
	Workers: []work.Worker{
		{Name: "reader-1:411", Version: "0.1.0", Jobs: 2, Began: inMarch, Silent: 2, Done: work.Tally{Documents: 9000, Read: 30, Keep: 10}, Minute: work.Rate{Pieces: 2, Documents: 45.2, Words: 9000}},
		{Name: "reader-2:97", Version: "0.1.0", Jobs: 1, Began: inMarch, Silent: 95, Minute: work.Rate{Documents: 20}},
	},
	Letters: []work.Letter{{Number: 7, At: inMarch, Kind: "panic", Reason: "document <b>x</b>: a fault of readout", Tries: 1, Names: []string{"reports.jsonl: document x"}}},
}

func TestWork(t *testing.T) {
	for _, c := range []struct {
		name    string
		queue   Queue
		address string
		code    int
		words   string
	}{
		{"no queue", nil, "/work", 404, "was not told of a queue"},
		{"no queue, for programs", nil, "/api/v1/work", 404, "was not told of a queue"},
		{"a queue that is away", standing{err: errors.New("refused")}, "/work", 503, "The queue is away"},
		{"a new queue", standing{}, "/work", 200, "Nothing was ever submitted"},
		{"progress", standing{now: underWay}, "/work", 200, "<b>118</b> of <b>200</b> pieces are done, <b>80</b> wait, <b>2</b> are being read · the oldest came <b>2 min</b> ago · done in about <b>41 s</b>"},
		{"rates of those who work", standing{now: underWay}, "/work", 200, "<b>45 documents a second, 9000 words</b>"},
		{"where time goes", standing{now: underWay}, "/work", 200, "reading 75 %, keeping 25 %"},
		{"a silent worker", standing{now: underWay}, "/work", 200, `silent</span> <span class="src">for 2 min`},
		{"a failure", standing{now: underWay}, "/work", 200, "document &lt;b&gt;x&lt;/b&gt;: a fault of readout"},
		{"work and nobody", standing{now: work.State{Submitted: 3, Waiting: 3}}, "/work", 200, "There is work, and no worker"},
		{"all done", standing{now: work.State{Submitted: 3}}, "/work", 200, "All <b>3</b> pieces are done"},
		{"in the navigation", standing{}, "/", 200, `<a href="/work">Work</a>`},
		{"a table", standing{now: underWay}, "/work?format=csv", 200, "reader-2:97,silent,0.1.0,1,"},
		{"for programs", standing{now: underWay}, "/api/v1/work", 200, `"submitted":200`},
	} {
		d, _ := stand(t, func(o *Options) { o.Queue = c.queue })
		if code, body := get(d, c.address); code != c.code || !strings.Contains(body, c.words) {
			t.Errorf("%s: %d, want %d with %q:\n%.1200s", c.name, code, c.code, c.words, body)
		}
	}
	d, _ := stand(t, nil)
	if _, body := get(d, "/"); strings.Contains(body, `href="/work"`) {
		t.Error("a desk without a queue leads to the page of work")
	}
}
