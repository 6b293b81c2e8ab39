package serve

import (
	"strings"

	"readout/edge/archive"
	"readout/edge/export/items"
	"readout/edge/trace"
	"readout/knowledge/actors"
	"readout/record"
)

// value is a row of a report's or an item's table: one value with the words that it rests on (docs/codebook.md).
type value struct {
	Document   string `json:"document"`
	Published  string `json:"published"`
	Outlet     string `json:"outlet"`
	Kind       string `json:"kind"`
	ID         string `json:"id"`
	Field      string `json:"field"`
	N          string `json:"n"`
	Value      string `json:"value"`
	Name       string `json:"name"`
	Words      string `json:"words"`
	Start      string `json:"start"`
	End        string `json:"end"`
	Why        string `json:"why"`
	Confidence string `json:"confidence"`
}

// valuesOf is a record as a table.
func valuesOf(rec *record.Record) (list []value, err error) {
	err = items.Rows(rec, func(c []string) error {
		list = append(list, value{c[0], c[1], c[2], c[3], c[4], c[5], c[6], c[7], c[8], c[9], c[10], c[11], c[12], c[13]})
		return nil
	})
	return list, err
}

// laid is a row of an item's table of fields.
type laid struct {
	Field string `json:"field"`
	Value string `json:"value"`
	Words string `json:"words"`
	Rule  string `json:"rule"`
}

// fieldsOf is an item as a table, field by field.
func fieldsOf(t trace.Trace) []laid {
	list := make([]laid, len(t.Fields))
	for i, f := range t.Fields {
		words := make([]string, len(f.Words))
		for n, w := range f.Words {
			words[n] = w.Text
		}
		list[i] = laid{f.Name, f.Value, strings.Join(words, " … "), f.Why}
	}
	return list
}

// holding is a row of the offices of those who bear a name.
type holding struct {
	Name   string `json:"name"`
	Kind   string `json:"kind"`
	Role   string `json:"role"`
	Of     string `json:"of"`
	From   string `json:"from"` // as precise as known
	To     string `json:"to"`
	Source string `json:"source"`
}

// officesOf are the offices of entries of the dictionary.
func officesOf(entries []*actors.Entry) (list []holding) {
	for _, e := range entries {
		for _, t := range e.Terms {
			list = append(list, holding{e.Name, e.Kind, t.Role, t.Of, t.From, t.To, t.Source})
		}
	}
	return list
}

// sighted is a row of a watch-list's table.
type sighted struct {
	Day      string   `json:"day"`
	Kind     string   `json:"kind"` // statement, meeting
	ID       string   `json:"id"`
	Document string   `json:"document"`
	Outlet   string   `json:"outlet"`
	Who      []string `json:"who"`
	To       []string `json:"to"`
	What     []string `json:"what"` // acts; format
	Topics   []string `json:"topics"`
	Words    string   `json:"words"`
	Why      []string `json:"why"` // what it was watched for
}

// sightedOf are the lines of a watch-list as a table.
func sightedOf(lines []sighting) []sighted {
	list := make([]sighted, len(lines))
	for i, l := range lines {
		switch {
		case l.Statement != nil:
			s := l.Statement
			list[i] = sighted{s.Day, "statement", s.ID, s.Document, s.Outlet, s.Speaker, s.To, s.Acts, s.Topics, s.Words, l.Why}
		case l.Meeting != nil:
			m := l.Meeting
			list[i] = sighted{m.Day, "meeting", m.ID, m.Document, m.Outlet, m.Participants, []string{}, []string{m.Format}, []string{}, m.Words, l.Why}
		}
	}
	return list
}

// monthsOf adds up, by month, what a register has.
func monthsOf(sums []archive.Sum) []monthly {
	var list []monthly
	at := map[string]int{}
	for _, s := range sums {
		i, known := at[s.Name]
		if !known {
			i = len(list)
			at[s.Name] = i
			list = append(list, monthly{Month: s.Name})
		}
		list[i].N += s.Days
	}
	return list
}

// monthly is a row of the calendar's table of months.
type monthly struct {
	Month string `json:"month"` // "" where no day is known
	N     int    `json:"n"`
}

// city is a row of the map's table.
type city struct {
	City    string  `json:"city"`
	Country string  `json:"country"`
	Lat     float64 `json:"lat"`
	Lon     float64 `json:"lon"`
	N       int     `json:"n"`
	First   string  `json:"first"`
	Last    string  `json:"last"`
}

func citiesOf(spots []spot) []city {
	list := make([]city, len(spots))
	for i, s := range spots {
		list[i] = city{s.City, s.Country, s.Lat, s.Lon, s.N, s.First, s.Last}
	}
	return list
}
