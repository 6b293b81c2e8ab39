package serve

import (
	"context"
	"net/http"
	"slices"
	"strconv"
	"strings"
	"time"

	"readout/corpus/relation"
	"readout/corpus/story"
	"readout/edge/archive"
)

// pairPage is the time-line of two sides: all of its periods added up, and the words of the latest.
type pairPage struct {
	relation.Line
	Filter  filter
	Names   string // of the two sides
	Most    int    // stories of the fullest period
	Periods []period
	Words   []period // with their entries, latest first
	Bars    string   // all periods, for the chart
	Steps   []relation.Step
	All     string // address of the page with all periods in its table, "" where they are there
	Earlier string // address of the words before these, "" where there are none
}

// period is a period with what happened in it.
type period struct {
	relation.Period
	Name    string // as people say it: "Mon 19 June 2023", "week from Mon 19 June 2023", "June 2023"
	Here    bool   // its words stand on the page
	Entries []relation.Entry
	Turns   []relation.Turn
	Rest    int    // entries that are not shown
	Whole   string // address of the period alone, with all of them
}

const (
	mostPeriods = 36 // in the table at first
	mostWords   = 40 // entries that stand on a page
	mostEntries = 12 // of one period
)

// pair shows what passed between two sides.
func (d *Desk) pair(w http.ResponseWriter, r *http.Request) error {
	f, q := filterOf(r)
	codes, fault := pairOf(r.PathValue("a")+" "+r.PathValue("b"), f.Fault)
	if fault != "" {
		return problem{http.StatusBadRequest, "No such pair", fault, "choose one in Pairs"}
	}
	q.Pair = codes
	form := r.URL.Query()
	by, err := stepOf(form.Get("by"))
	if err != nil {
		return err
	}
	f.keep("by", form.Get("by"))
	if format := form.Get("format"); format != "" && form.Get("table") == "periods" {
		line, err := d.Archive.Passed(r.Context(), q, story.Event, by)
		if err != nil {
			return err
		}
		return writeFile(w, format, "periods-"+codes[0]+"-"+codes[1], rowsOf(line.Periods))
	} else if format != "" {
		line, err := d.line(r.Context(), q, by)
		if err != nil {
			return err
		}
		if format == "json" {
			return writeJSON(w, line)
		}
		return writeFile(w, format, "pair-"+codes[0]+"-"+codes[1], passedOf(line.Entries))
	}
	p := pairPage{Filter: f, Steps: relation.Steps}
	if p.Line, err = d.Archive.Passed(r.Context(), q, story.Event, by); err != nil {
		return err
	}
	p.table(form.Get("periods") == "all")
	if err := d.tell(r.Context(), &p, q); err != nil {
		return err
	}
	p.Names = orElse(d.stateOf(codes[0]), codes[0]) + " – " + orElse(d.stateOf(codes[1]), codes[1])
	return d.show(w, r, "pair", view{Title: codes[0] + " – " + codes[1], Here: "/pairs", Body: p})
}

// Turned is true where a period of the table has a turning point.
func (p pairPage) Turned() bool {
	return slices.ContainsFunc(p.Periods, func(x period) bool { return len(x.Turns) > 0 })
}

// TableOf is the address of the table of periods as a file.
func (p pairPage) TableOf(format string) string {
	return p.Filter.address("table", "periods", "format", format)
}

// stepOf is the step of a name, a month where there is none.
func stepOf(name string) (relation.Step, error) {
	by := relation.Step(orElse(name, string(relation.Month)))
	if !slices.Contains(relation.Steps, by) {
		return by, problem{http.StatusBadRequest, "No such period", "A time-line goes by day, week or month.", ""}
	}
	return by, nil
}

// line is the time-line of a query's pair and days with all of its entries.
func (d *Desk) line(ctx context.Context, q archive.Query, by relation.Step) (relation.Line, error) {
	facts, err := d.Archive.Between(ctx, archive.Query{Pair: q.Pair, From: q.From, To: q.To}, story.Event)
	if err != nil {
		return relation.Line{}, err
	}
	return relation.Of(q.Pair[0], q.Pair[1], facts, relation.Options{From: q.From, To: q.To, By: by, Layer: story.Event}), nil
}

// table makes the rows of the periods that have something, the latest first, and the bars of all.
func (p *pairPage) table(all bool) {
	var bars strings.Builder
	for _, per := range slices.Backward(p.Line.Periods) {
		if per.Stories == 0 {
			continue
		}
		out := period{Period: per, Name: periodName(p.By, per.Start), Whole: p.Filter.address("from", per.Start, "to", lastDay(p.By, per.Start))}
		for _, t := range p.Turns {
			if t.Start == per.Start {
				out.Turns = append(out.Turns, t)
			}
		}
		p.Periods = append(p.Periods, out)
		p.Most = max(p.Most, per.Stories)
		bars.WriteString(out.bar())
	}
	p.Bars = strings.TrimSuffix(bars.String(), ";")
	if len(p.Periods) > mostPeriods && !all {
		p.All = p.Filter.address("periods", "all") + "#periods"
	}
}

// bar is a period as the chart reads it: its start, what met, was said, committed and coded, the Goldstein sum, its turns.
func (p *period) bar() string {
	numbers := []string{p.Start}
	for _, n := range []int{p.Meetings, p.Statements, p.Commitments, p.Events, p.Goldstein} {
		numbers = append(numbers, strconv.Itoa(n))
	}
	for _, t := range p.Turns {
		numbers = append(numbers, t.Series)
	}
	return strings.Join(numbers, " ") + ";"
}

// tell puts the words of the latest periods on the page, whole periods while it has room for them.
func (d *Desk) tell(ctx context.Context, p *pairPage, q archive.Query) error {
	room, n := mostWords, 0
	for ; n < len(p.Periods) && room > 0; n++ {
		room -= p.Periods[n].size()
	}
	if n == 0 {
		return nil
	}
	from := max(q.From, p.Periods[n-1].Start)
	line, err := d.line(ctx, archive.Query{Pair: q.Pair, From: from, To: q.To}, p.By)
	if err != nil {
		return err
	}
	room = mostWords
	for i := range n {
		per := &p.Periods[i]
		entries := per.of(line.Entries, p.By)
		if room -= min(len(entries), mostEntries); room < 0 {
			n = i
			break
		}
		if len(entries) > mostEntries {
			per.Rest, entries = len(entries)-mostEntries, entries[:mostEntries]
			if p.By != relation.Day {
				per.Whole = p.Filter.address("from", per.Start, "to", lastDay(p.By, per.Start), "by", string(relation.Day))
			}
		}
		per.Here, per.Entries = true, entries
	}
	p.Words = p.Periods[:n]
	if n < len(p.Periods) {
		p.Earlier = p.Filter.address("to", lastDay(p.By, p.Periods[n].Start))
	}
	if p.All != "" {
		p.Periods = p.Periods[:mostPeriods]
	}
	return nil
}

// of are the entries that fall into a period.
func (p *period) of(entries []relation.Entry, by relation.Step) []relation.Entry {
	var list []relation.Entry
	for _, e := range entries {
		if p.Start <= e.Day && e.Day <= lastDay(by, p.Start) {
			list = append(list, e)
		}
	}
	return list
}

// size is how many entries a period has that happened.
func (p *period) size() int {
	return min(max(1, p.Meetings+p.Statements+p.Period.Events+p.Commitments+p.Assessments), mostEntries)
}

// lastDay is the last day of a period that starts on a day.
func lastDay(by relation.Step, start string) string {
	first, err := time.Parse(time.DateOnly, start)
	switch {
	case err != nil:
		return start
	case by == relation.Month:
		first = first.AddDate(0, 1, -1)
	case by == relation.Week:
		first = first.AddDate(0, 0, 6)
	}
	return first.Format(time.DateOnly)
}

func periodName(by relation.Step, start string) string {
	switch by {
	case relation.Month:
		return dayWords(start[:len(monthLayout)])
	case relation.Week:
		return "week from " + dayWords(start)
	}
	return dayWords(start)
}

// passed is a row of a time-line's table: one thing that passed between the two sides.
type passed struct {
	Day       string   `json:"day"`
	Kind      string   `json:"kind"` // meeting, visit, event, commitment, statement, relation
	ID        string   `json:"id"`
	Document  string   `json:"document"`
	Outlet    string   `json:"outlet,omitempty"`
	From      []string `json:"from"`
	To        []string `json:"to"`
	Who       []string `json:"who"`
	What      []string `json:"what"`
	Topics    []string `json:"topics"`
	Status    string   `json:"status,omitempty"`
	Quad      int      `json:"quad,omitempty"`
	Goldstein int      `json:"goldstein_tenths,omitempty"`
	Stories   int      `json:"stories"` // independent ones that tell it
	Words     string   `json:"words"`
}

// passedOf is a time-line as a table, by day.
func passedOf(entries []relation.Entry) []passed {
	list := make([]passed, len(entries))
	for i, e := range entries {
		list[i] = passed{e.Day, e.Kind, e.ID, e.Document, e.Outlet, e.From, e.To, e.Who, e.What, e.Topics, e.Status, e.Quad, e.Goldstein, e.Stories, e.Words}
	}
	return list
}

// row is a row of the table of periods.
type row struct {
	Start       string  `json:"start"`
	Stories     int     `json:"stories"`
	Meetings    int     `json:"meetings"`
	Statements  int     `json:"statements"`
	Commitments int     `json:"commitments"`
	Events      int     `json:"events"`
	Goldstein   float64 `json:"goldstein"`
}

// rowsOf are the periods in which something passed.
func rowsOf(periods []relation.Period) []row {
	var list []row
	for _, p := range periods {
		if p.Stories > 0 {
			list = append(list, row{p.Start, p.Stories, p.Meetings, p.Statements, p.Commitments, p.Events, float64(p.Goldstein) / 10})
		}
	}
	return list
}
