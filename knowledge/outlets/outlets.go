// Package outlets knows who publishes: by the name of an outlet or the host of its pages, its kind and country.
package outlets

import (
	_ "embed"
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"

	"readout/knowledge/countries"
	"readout/knowledge/fold"
	"readout/knowledge/table"
	"readout/record"
)

//go:embed outlets.tsv
var rows string

// Outlet is one publisher. Kind is one of record.OutletKinds; Country is ISO 3166 alpha-3, empty for organisations of
// states; State says how a state stands behind it: owned, funded, public service, or nothing.
type Outlet struct {
	Name, Kind, Country, Owner, State string
	From, To                          string // years, empty where open or unknown
}

// at says whether the row holds in a year; a row without years always does.
func (o *Outlet) at(year string) bool {
	return (o.From == "" || o.From <= year) && (o.To == "" || year <= o.To)
}

// Index finds outlets. It does not change.
type Index struct {
	all    []Outlet
	byName map[uint64][]int32 // rows in the order of the table: an outlet that changed hands has one for each time
	byHost map[string][]int32
}

// cells of a row of the table.
const cells = 10

// Load is the index of the embedded outlets, built once.
var Load = sync.OnceValue(func() *Index { return build("") })

// Overlaid is the embedded index with a user's table of the same columns laid over it: an outlet is found by the user's
// rows where these have its name or host. The error names the table and the line.
func Overlaid(own string) (*Index, error) {
	return build(own), table.Check("outlets/outlets.tsv", own, cells, true, func(f []string) string {
		if !slices.Contains(record.OutletKinds, f[3]) {
			return fmt.Sprintf("kind %q, want one of %s", f[3], strings.Join(record.OutletKinds, ", "))
		}
		if _, ok := countries.Load().ByCode(f[4]); !ok && f[4] != "" {
			return fmt.Sprintf("no country %q; want ISO 3166 alpha-3, or nothing", f[4])
		}
		return ""
	})
}

func build(own string) *Index {
	x := &Index{byName: make(map[uint64][]int32, 1024), byHost: make(map[string][]int32, 512)}
	x.read(rows)
	over := &Index{byName: map[uint64][]int32{}, byHost: map[string][]int32{}, all: x.all}
	over.read(own)
	maps.Copy(x.byName, over.byName)
	maps.Copy(x.byHost, over.byHost)
	x.all = over.all
	return x
}

// read takes the rows of a table.
func (x *Index) read(text string) {
	for f := range table.Body(text, cells) {
		n := int32(len(x.all))
		x.all = append(x.all, Outlet{Name: f[0], Kind: f[3], Country: f[4], Owner: f[5], State: f[6], From: f[7], To: f[8]})
		each(f[0], func(name string) { x.name(name, n) })
		each(f[1], func(name string) { x.name(name, n) })
		each(f[2], func(host string) { x.byHost[host] = append(x.byHost[host], n) })
	}
}

// each gives the parts of a list; the empty list has none.
func each(list string, do func(string)) {
	for list != "" {
		var one string
		one, list, _ = strings.Cut(list, "|")
		do(one)
	}
}

func (x *Index) name(name string, n int32) {
	h := fold.Hash(bare(name))
	x.byName[h] = append(x.byName[h], n)
}

// bare is a name without its article.
func bare(name string) string {
	if len(name) > 4 && strings.EqualFold(name[:4], "the ") {
		return name[4:]
	}
	return name
}

// Find gives the outlet of a name ("Xinhua"), a URL or a host ("https://english.news.cn/x") as it was on a day (ISO 8601 at
// any precision; today where it is empty); a host counts for those below it.
func (x *Index) Find(nameOrURL, day string) (Outlet, bool) {
	if rows := x.byName[fold.Hash(bare(nameOrURL))]; len(rows) > 0 && nameOrURL != "" {
		return x.asOf(rows, day), true
	}
	for host := hostOf(nameOrURL); host != ""; {
		if rows := x.byHost[host]; len(rows) > 0 {
			return x.asOf(rows, day), true
		}
		_, host, _ = strings.Cut(host, ".")
	}
	return Outlet{}, false
}

// asOf is the row that holds on a day, else the first.
func (x *Index) asOf(rows []int32, day string) Outlet {
	year := "9999"
	if len(day) >= 4 {
		year = day[:4]
	}
	for _, n := range rows {
		if x.all[n].at(year) {
			return x.all[n]
		}
	}
	return x.all[rows[0]]
}

// hostOf is the host of a URL or host in small letters, empty where there is none.
func hostOf(s string) string {
	if _, rest, ok := strings.Cut(s, "://"); ok {
		s = rest
	}
	if i := strings.IndexAny(s, "/?#"); i >= 0 {
		s = s[:i]
	}
	s = s[strings.LastIndexByte(s, '@')+1:]
	s, _, _ = strings.Cut(s, ":")
	if !strings.Contains(s, ".") || strings.ContainsAny(s, " \t\n") {
		return ""
	}
	return strings.ToLower(s)
}
