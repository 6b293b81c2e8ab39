package main

import (
	"compress/gzip"
	"encoding/csv"
	"encoding/json"
	"io"
	"log"
	"os"
	"path/filepath"
	"strings"

	"readout/knowledge/countries"
)

// table gives the rows of a CSV file, gzipped or not, without its header.
func table(name string) [][]string {
	f, err := os.Open(shared + name)
	if err != nil {
		log.Fatal(err)
	}
	defer f.Close()
	var in io.Reader = f
	if strings.HasSuffix(name, ".gz") {
		if in, err = gzip.NewReader(f); err != nil {
			log.Fatal(err)
		}
	}
	r := csv.NewReader(in)
	r.FieldsPerRecord = -1
	rows, err := r.ReadAll()
	if err != nil {
		log.Fatal(name, ": ", err)
	}
	return rows[1:]
}

// speakers reads who spoke for a state in the UN's general debate: year session code country name post.
func speakers() []seen {
	var list []seen
	for _, f := range table("actors/un-speakers.csv.gz") {
		if len(f) < 6 || f[0] < first {
			continue
		}
		c, ok := countries.Load().ByCode(strings.TrimSpace(f[2]))
		role := post(f[5], c.Code)
		if name := person(f[4]); ok && name != "" && len(f[2]) == 3 {
			list = append(list, seen{c.Code, name, role, f[0], f[0], "UN general debate", gender(f[4])})
		}
	}
	return list
}

// visits reads the register of visits to the USA: id start end visitor from-id from description.
func visits() []seen {
	var list []seen
	for _, f := range table("tables/us_visits.csv") {
		if len(f) < 6 || f[1] < first {
			continue
		}
		state, _, _ := strings.Cut(f[5], ",")
		c, sense, ok := countries.Load().Find(state)
		role, name := entitled(f[3])
		if name = person(name); ok && sense == countries.Name && role != "" && name != "" {
			list = append(list, seen{c.Code, name, role, f[1], f[1], "US visits register", ""})
		}
	}
	return list
}

// wikidata reads the extract of 2022: ids and labels of country, position, holder; years.
func wikidata() []seen {
	var list []seen
	for _, f := range table("actors/world-leaders-2022.csv.gz") {
		if len(f) < 8 || f[6] == "" {
			continue
		}
		c, sense, ok := countries.Load().Find(f[1])
		role := post(f[3], c.Code)
		if name := person(f[5]); ok && sense == countries.Name && role != "" && name != "" {
			to := f[7]
			if to == "" {
				to = "2022"
			}
			list = append(list, seen{c.Code, name, role, f[6][:4], to[:4], "Wikidata 2022", ""})
		}
	}
	return list
}

// present reads the leaders of 2026.
func present() []seen {
	files, err := filepath.Glob(shared + "actors/world-leaders-2026/data/countries/*/current.json")
	if err != nil || len(files) == 0 {
		log.Fatal("no list of present leaders: ", err)
	}
	var list []seen
	for _, name := range files {
		text, err := os.ReadFile(name)
		if err != nil {
			log.Fatal(err)
		}
		var doc struct {
			Country struct {
				ISO string `json:"iso_code"`
			}
			Positions map[string]struct {
				Title  string `json:"title_en"`
				Holder *struct {
					Name  string `json:"name_en"`
					Since string
				} `json:"current_holder"`
			}
		}
		if err := json.Unmarshal(text, &doc); err != nil {
			log.Fatal(name, ": ", err)
		}
		c, ok := countries.Load().ByCode(doc.Country.ISO)
		for _, key := range sorted(doc.Positions) {
			p := doc.Positions[key]
			role := post(p.Title, c.Code)
			if !ok || p.Holder == nil || role == "" || len(p.Holder.Since) != 10 {
				continue
			}
			if name := person(p.Holder.Name); name != "" {
				list = append(list, seen{c.Code, name, role, p.Holder.Since, "", "World leaders 2026", ""})
			}
		}
	}
	return list
}
