// Package codes holds the code lists of the field: CAMEO 1.1b3 with its Goldstein scores, PLOVER 2.0
// with modes and scores, the way from one to the other, and the quad classes of each scheme.
//
// CAMEO codes are strings: "01" and "010" differ, leading zeros count. Codes that a list lacks give
// an absent answer, never a default.
package codes

import (
	_ "embed"
	"iter"
	"strconv"
	"strings"

	"readout/knowledge/table"
)

//go:embed cameo.tsv
var cameoTable string

//go:embed plover.tsv
var ploverTable string

//go:embed quad.tsv
var quadTable string

//go:embed contexts.txt
var contextList string

// CAMEO is one code of the CAMEO 1.1b3 tree. PLOVER is empty where PLOVER 2.0 has no event for it
// (all of 01 and 02, and five codes that its table lacks).
type CAMEO struct {
	Code, Label string
	PLOVER      string
	Mode        string
	Contexts    []string
	scores      [2]score
}

type score struct {
	value float64
	known bool
}

// PLOVER is one event of PLOVER 2.0, or one of its modes.
type PLOVER struct {
	Event, Mode    string
	Quad           int     // 1 verbal cooperation … 4 material conflict, by the manual's sections
	NeedsRecipient bool    // an event without a target is none
	Score          float64 // conflict-cooperation scale, -10 … 10
}

// Book is all code lists, immutable.
type Book struct {
	cameo    map[string]*CAMEO
	plover   map[string]PLOVER // by event, or event + "/" + mode
	quads    map[string][2]int // by CAMEO root: gdelt, icews
	contexts map[string]bool
}

// Load reads the embedded tables.
func Load() *Book {
	b := &Book{cameo: map[string]*CAMEO{}, plover: map[string]PLOVER{}, quads: map[string][2]int{}, contexts: map[string]bool{}}
	for f := range rows(cameoTable, 7) {
		c := &CAMEO{Code: f[0], Label: f[1], PLOVER: f[4], Mode: f[5], scores: [2]score{number(f[2]), number(f[3])}}
		if f[6] != "" {
			c.Contexts = strings.Split(f[6], ",")
		}
		b.cameo[c.Code] = c
	}
	for f := range rows(ploverTable, 5) {
		p := PLOVER{Event: f[0], Mode: f[1], Quad: int(number(f[2]).value), NeedsRecipient: f[3] == "Y", Score: number(f[4]).value}
		b.plover[key(p.Event, p.Mode)] = p
	}
	for f := range rows(quadTable, 3) {
		b.quads[f[0]] = [2]int{int(number(f[1]).value), int(number(f[2]).value)}
	}
	for line := range strings.Lines(contextList) {
		b.contexts[strings.TrimSpace(line)] = true
	}
	return b
}

// CAMEO finds a code of the tree.
func (b *Book) CAMEO(code string) (CAMEO, bool) {
	if c := b.cameo[code]; c != nil {
		return *c, true
	}
	return CAMEO{}, false
}

// PLOVER finds an event, or one mode of it where mode is not empty.
func (b *Book) PLOVER(event, mode string) (PLOVER, bool) {
	p, ok := b.plover[key(event, mode)]
	return p, ok
}

// Context says whether PLOVER 2.0 has the context.
func (b *Book) Context(name string) bool { return b.contexts[name] }

// Goldstein is the score of a code in a table, "gdelt" or "icews". The two differ on 016, 022, 164 and 165.
func (b *Book) Goldstein(table, code string) (float64, bool) {
	c := b.cameo[code]
	if c == nil || (table != "gdelt" && table != "icews") {
		return 0, false
	}
	s := c.scores[0]
	if table == "icews" {
		s = c.scores[1]
	}
	return s.value, s.known
}

// Quad is the quad class in a scheme: "plover" takes an event of PLOVER, "gdelt" and "icews" a CAMEO
// code. The schemes disagree on 09, 14 and SANCTION, so a class without its scheme means nothing.
func (b *Book) Quad(scheme, code string) (int, bool) {
	switch scheme {
	case "plover":
		p, ok := b.plover[code]
		return p.Quad, ok
	case "gdelt", "icews":
		if b.cameo[code] == nil {
			return 0, false
		}
		q, ok := b.quads[code[:2]]
		if scheme == "icews" {
			return q[1], ok
		}
		return q[0], ok
	}
	return 0, false
}

func key(event, mode string) string {
	if mode == "" {
		return event
	}
	return event + "/" + mode
}

func number(s string) score {
	v, err := strconv.ParseFloat(s, 64)
	return score{v, err == nil}
}

// rows yields the lines of a table as n fields; "-" is an empty one.
func rows(text string, n int) iter.Seq[[]string] {
	return func(yield func([]string) bool) {
		for f := range table.Rows(text, n) {
			for i := range f {
				if f[i] == "-" {
					f[i] = ""
				}
			}
			if !yield(f) {
				return
			}
		}
	}
}
