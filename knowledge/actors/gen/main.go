// Command gen builds leaders.tsv: heads of state and government and foreign ministers from the registers in ../shared.
// Whom the hand-written tables have is left to them, but for spellings and offices that they lack; where they say who
// held an office, the registers' years give way.
//
// Names come from the United Nations' list of speakers, the visits register of the US State Department, a Wikidata
// extract and a list of present leaders; days of office from REIGN where its surname picks out one person.
package main

import (
	"cmp"
	"log"
	"os"
	"slices"
	"strings"
)

const shared = "../../../shared/"

// first is the year from which leaders are taken.
const first = "1990"

// seen is one observation: a person in an office, on a day or over years.
type seen struct {
	of, name, role string
	from, to       string // ISO 8601; the same for a single day or year
	source         string
	gender         string // m, f, or unknown
}

func main() {
	log.SetFlags(0)
	var all []seen
	for _, source := range []func() []seen{present, wikidata, visits, speakers} {
		found := source()
		log.Printf("%d observations of %s", len(found), found[0].source)
		all = append(all, found...)
	}
	people := gather(all)
	dated := reign(people)
	widen(people)
	known := handWritten()
	var lines []string
	for _, p := range people {
		e := p.known(known)
		p.clip(known, e)
		if e != nil {
			lines = append(lines, p.lacking(known, e)...)
		} else {
			lines = append(lines, p.lines(known)...)
		}
	}
	log.Printf("%d people, %d terms dated by REIGN, %d lines", len(people), dated, len(lines))
	head := "# Built by go generate from the registers in ../shared; corrections belong in the tables beside it, which win.\n" +
		"id\tname\tkind\tgender\tfamily\taliases\trole\tof\tfrom\tto\tsource\n"
	if err := os.WriteFile("leaders.tsv", []byte(head+strings.Join(lines, "")), 0o644); err != nil {
		log.Fatal(err)
	}
}

// byOffice orders observations by state, role and time.
func byOffice(a, b seen) int {
	return cmp.Or(cmp.Compare(a.of, b.of), cmp.Compare(a.role, b.role), cmp.Compare(a.from, b.from), cmp.Compare(a.to, b.to), cmp.Compare(a.name, b.name))
}

// sorted gives the keys of a map in order.
func sorted[V any](m map[string]V) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}
