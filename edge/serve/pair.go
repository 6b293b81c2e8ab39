package serve

import (
	"cmp"
	"context"
	"net/http"
	"slices"
	"time"

	"readout/corpus/relation"
	"readout/corpus/story"
	"readout/edge/archive"
)

// met is a pair of sides that met, with how often.
type met struct {
	A     string `json:"a"`
	B     string `json:"b"`
	Days  int    `json:"days"`
	First string `json:"first"`
	Last  string `json:"last"`
}

// mostPairDays is how many days of pairs the list of pairs counts.
const mostPairDays = 5000

// pairs lists the pairs that met, those of most days first.
func (d *Desk) pairs(w http.ResponseWriter, r *http.Request) error {
	f, _ := filterOf(r)
	days, err := d.Archive.Busiest(r.Context(), mostPairDays)
	if err != nil {
		return err
	}
	return showList(d, w, r, "pairs", view{Title: "Pairs", Here: "/pairs"}, listOf(f, pairsOf(days)))
}

func pairsOf(days []archive.PairDay) []met {
	at := map[[2]string]int{}
	var list []met
	for _, day := range days {
		i, ok := at[day.Pair]
		if !ok {
			i = len(list)
			at[day.Pair] = i
			list = append(list, met{A: day.Pair[0], B: day.Pair[1], First: day.Day})
		}
		list[i].Days++
		list[i].First, list[i].Last = min(list[i].First, day.Day), max(list[i].Last, day.Day)
	}
	slices.SortStableFunc(list, func(x, y met) int {
		return cmp.Or(cmp.Compare(y.Days, x.Days), cmp.Compare(x.A+x.B, y.A+y.B))
	})
	return list
}

// pairPage is the time-line of two sides, latest period first.
type pairPage struct {
	relation.Line
	Filter  filter
	Most    int // stories of the fullest period
	Periods []period
	Steps   []relation.Step
}

// period is a period with what happened in it.
type period struct {
	relation.Period
	Name    string // as people say it: "Mon 19 June 2023", "week from Mon 19 June 2023", "June 2023"
	Entries []relation.Entry
	Turns   []relation.Turn
	Rest    int    // entries that are not shown
	Whole   string // address of the period alone, with all of them
}

// mostEntries are shown of a period among others.
const mostEntries = 12

// pair shows what passed between two sides.
func (d *Desk) pair(w http.ResponseWriter, r *http.Request) error {
	f, q := filterOf(r)
	codes, fault := pairOf(r.PathValue("a")+" "+r.PathValue("b"), f.Fault)
	if fault != "" {
		return problem{http.StatusBadRequest, "No such pair", fault, "choose one in Pairs"}
	}
	q.Pair = codes
	line, err := d.line(r.Context(), q, r.URL.Query().Get("by"))
	if err != nil {
		return err
	}
	f.keep("by", r.URL.Query().Get("by"))
	p := pairPage{Line: line, Filter: f, Steps: relation.Steps}
	switch format := r.URL.Query().Get("format"); format {
	case "":
	case "json":
		return writeJSON(w, p.Line)
	default:
		return writeFile(w, format, "pair-"+codes[0]+"-"+codes[1], passedOf(line.Entries))
	}
	p.divide()
	return d.show(w, r, "pair", view{Title: codes[0] + " – " + codes[1], Here: "/pairs", Body: p})
}

// line is the time-line of a query's pair and days by steps of a name, by month where there is none.
func (d *Desk) line(ctx context.Context, q archive.Query, step string) (line relation.Line, err error) {
	by := relation.Step(orElse(step, string(relation.Month)))
	if !slices.Contains(relation.Steps, by) {
		return line, problem{http.StatusBadRequest, "No such period", "A time-line goes by day, week or month.", ""}
	}
	facts, err := d.Archive.Between(ctx, archive.Query{Pair: q.Pair}, story.Event)
	if err != nil {
		return line, err
	}
	return relation.Of(q.Pair[0], q.Pair[1], facts, relation.Options{From: q.From, To: q.To, By: by, Layer: story.Event}), nil
}

// divide puts the entries into their periods: of those that begin at or before its day, the last.
func (p *pairPage) divide() {
	for _, per := range p.Line.Periods {
		out := period{Period: per, Name: periodName(p.By, per.Start)}
		for _, t := range p.Turns {
			if t.Start == per.Start {
				out.Turns = append(out.Turns, t)
			}
		}
		p.Periods = append(p.Periods, out)
		p.Most = max(p.Most, per.Stories)
	}
	for _, e := range p.Entries {
		i := len(p.Periods) - 1
		for i > 0 && p.Periods[i].Start > e.Day {
			i--
		}
		if i >= 0 {
			p.Periods[i].Entries = append(p.Periods[i].Entries, e)
		}
	}
	p.Periods = slices.DeleteFunc(p.Periods, func(per period) bool { return per.Stories == 0 && len(per.Entries) == 0 })
	slices.Reverse(p.Periods)
	for i := range p.Periods {
		if per := &p.Periods[i]; len(p.Periods) > 1 && len(per.Entries) > mostEntries {
			per.Rest = len(per.Entries) - mostEntries
			per.Entries = per.Entries[:mostEntries]
			per.Whole = p.Filter.address("from", per.Start, "to", lastDay(p.By, per.Start))
		}
	}
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
