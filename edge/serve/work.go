package serve

import (
	"context"
	"fmt"
	"net/http"
	"slices"
	"strings"
	"time"

	"readout/edge/work"
)

// Queue tells of work under way (edge/cluster has one).
type Queue interface {
	// State is the queue as of now, with so many of the latest failures.
	State(ctx context.Context, failures int) (work.State, error)
}

// What the page of work asks of the queue.
const (
	queueTime = 5 * time.Second
	failures  = 30
)

// live lets an answer be made each time that it is asked for: it depends on more than the archive.
func (d *Desk) live(inner http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		ctx, cancel := context.WithTimeout(r.Context(), pageTime)
		defer cancel()
		w.Header().Set("Cache-Control", "no-store")
		inside := r.WithContext(ctx)
		inner.ServeHTTP(w, inside)
		r.Pattern = inside.Pattern
	})
}

// workState asks the queue.
func (d *Desk) workState(ctx context.Context) (*work.State, error) {
	if d.Queue == nil {
		return nil, problem{http.StatusNotFound, "No queue", "This desk was not told of a queue of work.", "readout serve --nats nats://…"}
	}
	ctx, cancel := context.WithTimeout(ctx, queueTime)
	defer cancel()
	s, err := d.Queue.State(ctx, failures)
	if err != nil {
		d.Log.Error("the queue does not answer", "error", err)
		return nil, problem{http.StatusServiceUnavailable, "The queue is away", "The queue that the desk was started with does not answer. What the archive has can be read meanwhile.", "load the page again in a while"}
	}
	return &s, nil
}

// work shows what is left, who reads how fast, what failed and why.
func (d *Desk) work(w http.ResponseWriter, r *http.Request) error {
	s, err := d.workState(r.Context())
	if err != nil {
		return err
	}
	switch format := r.URL.Query().Get("format"); format {
	case "":
		return d.show(w, r, "work", view{Title: "Work", Here: "/work", Body: progress{s}})
	default:
		return writeFile(w, format, "workers", workerLines(s.Workers))
	}
}

// workerLine is a worker as a line of a table.
type workerLine struct {
	Name      string  `json:"name"`
	State     string  `json:"state"`
	Version   string  `json:"version"`
	Jobs      int     `json:"jobs"`
	Began     string  `json:"began"`
	Documents int     `json:"documents"`
	PerSecond float64 `json:"documents_per_second"`
	Words     float64 `json:"words_per_second"`
	Failed    int     `json:"failed"`
}

func workerLines(list []work.Worker) []workerLine {
	var lines []workerLine
	for _, w := range list {
		failed := uint64(0)
		for _, n := range w.Failed {
			failed += n
		}
		lines = append(lines, workerLine{w.Name, stateOf(w), w.Version, w.Jobs, w.Began.UTC().Format(time.RFC3339), int(w.Done.Documents), w.Minute.Documents, w.Minute.Words, int(failed)})
	}
	return lines
}

func stateOf(w work.Worker) string {
	switch {
	case w.Ended:
		return "ended"
	case w.Gone():
		return "silent"
	}
	return "working"
}

// progress is the state of the queue in words.
type progress struct{ *work.State }

// Share is the part of all pieces that is done, in whole hundredths.
func (p progress) Share() uint64 {
	if p.Submitted == 0 {
		return 0
	}
	return 100 * p.Done() / p.Submitted
}

// Speed is what the workers do together, nothing where they do nothing.
func (p progress) Speed() string {
	r := p.Rate()
	if r.Documents == 0 {
		return ""
	}
	return fmt.Sprintf("%s documents a second, %s words", few(r.Documents), few(r.Words))
}

// Rest is how long it will take, where that can be told.
func (p progress) Rest() string {
	if left := p.Left(); left > 0 {
		return lasting(left)
	}
	return ""
}

// Oldest is the age of the oldest piece that is not done.
func (p progress) Oldest() string { return lasting(time.Duration(p.Lag * float64(time.Second))) }

// Kinds are the reasons of failures with their numbers, most first.
func (p progress) Kinds() []counter {
	var list []counter
	for kind, n := range p.Reasons {
		list = append(list, counter{kind, n})
	}
	slices.SortFunc(list, func(a, b counter) int {
		if a.N != b.N {
			return int(b.N) - int(a.N)
		}
		return strings.Compare(a.Name, b.Name)
	})
	return list
}

type counter struct {
	Name string
	N    uint64
}

// Idle says that there is work and nobody who does it.
func (p progress) Idle() bool {
	return p.Waiting > 0 && !slices.ContainsFunc(p.Workers, func(w work.Worker) bool { return w.Working() })
}

// Team are the workers as the table shows them.
func (p progress) Team() []teamLine {
	var lines []teamLine
	for i, l := range workerLines(p.Workers) {
		w := p.Workers[i]
		line := teamLine{workerLine: l, Since: w.Began.UTC().Format("2006-01-02 15:04"), Rate: few(l.PerSecond), WordRate: few(l.Words), Heard: lasting(time.Duration(w.Silent * float64(time.Second)))}
		if all := w.Done.Read + w.Done.Keep + w.Done.Acknowledge; all > 0 {
			line.Where = fmt.Sprintf("reading %.0f %%, keeping %.0f %%", 100*w.Done.Read/all, 100*w.Done.Keep/all)
		}
		lines = append(lines, line)
	}
	return lines
}

type teamLine struct {
	workerLine
	Since, Rate, WordRate, Heard string
	Where                        string // its time goes
}

// few writes a number with as many digits as one looks at.
func few(x float64) string {
	if x < 10 {
		return fmt.Sprintf("%.1f", x)
	}
	return fmt.Sprintf("%.0f", x)
}

// lasting writes a time in its largest unit.
func lasting(d time.Duration) string {
	switch {
	case d < time.Minute:
		return fmt.Sprintf("%.0f s", d.Seconds())
	case d < time.Hour:
		return fmt.Sprintf("%.0f min", d.Minutes())
	case d < 48*time.Hour:
		return fmt.Sprintf("%.1f h", d.Hours())
	}
	return fmt.Sprintf("%.0f days", d.Hours()/24)
}
