package serve

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"

	"readout/corpus/phrase"
)

// placed is a row of the table of a formula's uses.
type placed struct {
	Day       string   `json:"day,omitempty"`
	Document  string   `json:"document"`
	Outlet    string   `json:"outlet,omitempty"`
	Speaker   []string `json:"speaker"` // empty where the report itself says it
	Statement string   `json:"statement,omitempty"`
	Start     int      `json:"start"` // of the formula, in bytes of the report's text
	End       int      `json:"end"`
	Words     string   `json:"words"` // with some around it
}

// usesOf is the uses of a formula as a table, by day.
func usesOf(uses []phrase.Use) []placed {
	list := make([]placed, len(uses))
	for i, u := range uses {
		list[i] = placed{u.Day, u.Document, u.Outlet, u.Speaker, u.Statement, u.Span.Start, u.Span.End, u.Text}
	}
	return list
}

func newest(uses []phrase.Use) []phrase.Use {
	list := slices.Clone(uses)
	slices.Reverse(list)
	return list
}

// parted is the words of a use before the formula, the formula, and those after it.
func parted(u phrase.Use) [3]string {
	return [3]string{u.Text[:u.Found.Start], u.Found.In(u.Text), u.Text[u.Found.End:]}
}

// mostDrawn is how many users a chart has lines for.
const mostDrawn = 14

// dotsOf is what the chart of a formula is drawn from: the names of those who used it most, a line each in the order of their
// first use, and for each day "0 2023-06-19 2;", the number of the name and how often.
func dotsOf(f phrase.Formula) (names, dots string) {
	most := slices.Clone(f.Users)
	slices.SortStableFunc(most, func(a, b phrase.User) int { return b.Uses - a.Uses })
	most = most[:min(len(most), mostDrawn)]
	slices.SortStableFunc(most, func(a, b phrase.User) int { return cmp.Compare(a.First, b.First) })
	list := make([]string, len(most))
	for i, u := range most {
		list[i] = strings.ReplaceAll(u.Name, "\n", " ")
	}
	type place struct {
		name int
		day  string
	}
	n, order := map[place]int{}, []place{}
	for _, u := range f.Uses {
		for _, name := range phrase.Names(u) {
			at := place{slices.IndexFunc(most, func(x phrase.User) bool { return x.Name == name }), u.Day}
			if at.name < 0 || len(u.Day) != len(time.DateOnly) {
				continue
			}
			if n[at]++; n[at] == 1 {
				order = append(order, at)
			}
		}
	}
	var b strings.Builder
	for _, at := range order {
		fmt.Fprintf(&b, "%d %s %d;", at.name, at.day, n[at])
	}
	return strings.Join(list, "\n"), b.String()
}

// TableOf is the address of one of the tables beside the uses, as a file.
func (p phrasesPage) TableOf(name, format string) string {
	return p.Filter.address("table", name, "format", format)
}
