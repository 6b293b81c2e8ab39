// Command gen builds registers.tsv from the registers of the Office of the Historian in ../shared (CC0):
// foreign travels of the presidents and secretaries of state of the United States, and visits of foreign
// leaders to them. Only facts are taken: who, where, from when to when.
package main

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"log"
	"os"
	"strings"

	"readout/knowledge/countries"
)

const shared = "../../../shared/tables/"

const head = `# Registers of travels and visits: Office of the Historian, US Department of State (CC0). Built by go generate.
# kind: travel (a president or secretary of state abroad; country is where) or visit (country is whence). Days are ISO 8601.
kind	id	person	country	start	end	source
`

func main() {
	log.SetFlags(0)
	var out bytes.Buffer
	out.WriteString(head)
	unknown := map[string]bool{}
	index := countries.Load()
	for _, register := range []struct{ file, kind, person, country, slug, source string }{
		{"us_travels.csv", "travel", "name", "country", "country_id", "US travels register"},
		{"us_visits.csv", "visit", "visitor", "from", "from_id", "US visits register"},
	} {
		kept := 0
		for _, row := range rows(shared + register.file) {
			code := codeOf(index, row[register.country], row[register.slug])
			if code == "" {
				unknown[row[register.country]] = true
				continue
			}
			kept++
			fmt.Fprintln(&out, strings.Join([]string{register.kind, row["id"], row[register.person], code, row["start_date"], row["end_date"], register.source}, "\t"))
		}
		log.Printf("%s: %d rows", register.file, kept)
	}
	log.Printf("left out: %d states that have no code", len(unknown))
	if err := os.WriteFile("registers.tsv", out.Bytes(), 0o644); err != nil {
		log.Fatal(err)
	}
}

// rows gives the rows of a file by the names of their columns.
func rows(path string) []map[string]string {
	f, err := os.Open(path)
	if err != nil {
		log.Fatal(err)
	}
	defer f.Close()
	all, err := csv.NewReader(f).ReadAll()
	if err != nil || len(all) == 0 {
		log.Fatalf("%s: no rows: %v", path, err)
	}
	var list []map[string]string
	for _, cells := range all[1:] {
		row := map[string]string{}
		for i, name := range all[0] {
			row[name] = strings.Join(strings.Fields(cells[i]), " ")
		}
		list = append(list, row)
	}
	return list
}

// codeOf finds a state by its name, else by the words of its id, as they stand and turned: "korea-south".
func codeOf(index *countries.Index, name, slug string) string {
	words := strings.Split(slug, "-")
	for i, w := range words {
		if w != "" {
			words[i] = strings.ToUpper(w[:1]) + w[1:]
		}
	}
	last := len(words) - 1
	for _, try := range []string{name, strings.Join(words, " "), strings.Join(append([]string{words[last]}, words[:last]...), " "), words[0]} {
		if c, _, ok := index.Find(try); ok {
			return c.Code
		}
	}
	return ""
}
