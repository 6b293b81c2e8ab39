package main

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"log"
	"math"
	"os"
	"strconv"
	"strings"

	"readout/knowledge/countries"
	"readout/knowledge/gazetteer/layout"
)

// Populations from which alternate names are taken, and from which the seats of a state are.
const (
	manyNames = 100_000
	fewNames  = 15_000
)

// sum gathers the cities of a division: its middle and its people.
type sum struct {
	lat, lon float64
	people   int
	cities   int
}

// lines gives the fields of each line of a gzipped table.
func lines(name string, each func(f []string)) {
	f, err := os.Open(shared + name)
	if err != nil {
		log.Fatal(err)
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		log.Fatal(err)
	}
	in := bufio.NewScanner(z)
	in.Buffer(nil, 1<<22)
	for in.Scan() {
		if !strings.HasPrefix(in.Text(), "#") {
			each(strings.Split(in.Text(), "\t"))
		}
	}
	if in.Err() != nil {
		log.Fatal(in.Err())
	}
}

func number(s string) float64 {
	n, err := strconv.ParseFloat(s, 64)
	if err != nil {
		log.Fatalf("number %q: %v", s, err)
	}
	return n
}

func degrees(x float64) int { return int(math.Round(x * 1e5)) }

// class reads a feature code.
func class(code string) byte {
	switch code {
	case "PPLC":
		return layout.Capital
	case "PPLA":
		return layout.Seat
	case "PPLA2", "PPLA3", "PPLA4", "PPLA5":
		return layout.Seat2
	case "PPLX":
		return layout.Part
	case "PPLH", "PPLCH", "PPLQ", "PPLW":
		return layout.Gone
	}
	return layout.City
}

// cities takes cities500.txt: id name ascii names lat lon class code country cc2 admin1 admin2 … population at 14.
func (b *builder) cities() map[string]*sum {
	sums := map[string]*sum{}
	lines("cities500.txt.gz", func(f []string) {
		if len(f) < 15 || f[8] == "" {
			return
		}
		lat, lon, people := number(f[4]), number(f[5]), int(number(f[14]))
		p := layout.Place{ID: int(number(f[0])), Lat: degrees(lat), Lon: degrees(lon), Name: b.name(f[1]), Region: b.region(f[8], f[10]), Population: people, Class: class(f[7])}
		n := len(b.places)
		b.places = append(b.places, p)
		b.called(n, f[1], 0)
		b.called(n, f[2], 0)
		for _, name := range strings.Split(f[3], ",") {
			if latin(name) && (people >= manyNames || p.Class == layout.Capital || people >= fewNames && p.Class == layout.Seat) {
				b.called(n, name, layout.Other)
			}
		}
		for _, key := range []string{f[8], f[8] + "." + f[10], f[8] + "." + f[10] + "." + f[11]} {
			s := sums[key]
			if s == nil {
				s = &sum{}
				sums[key] = s
			}
			s.lat, s.lon, s.people, s.cities = s.lat+lat, s.lon+lon, s.people+people, s.cities+1
		}
	})
	return sums
}

// districts are the states whose second-order divisions stand in reports.
var districts = map[string]bool{"US": true, "GB": true, "CA": true, "IE": true, "IT": true, "ES": true, "FR": true, "DE": true, "PL": true, "UA": true, "IQ": true, "SY": true,
	"IL": true, "PS": true, "CN": true, "KR": true, "BE": true, "NL": true, "ZA": true, "AU": true, "PK": true, "IN": true, "AF": true, "ET": true}

// kinds are words for a division that its name may have or leave out.
var kinds = []string{"Province", "Oblast", "Region", "Governorate", "Prefecture", "District", "Parish", "Republic of", "Province of", "State of", "State"}

// directions are no names of places when they stand alone.
var directions = map[string]bool{"North": true, "South": true, "East": true, "West": true, "Northern": true, "Southern": true, "Eastern": true, "Western": true, "Central": true, "Center": true,
	"Centre": true, "Coast": true, "Capital": true, "Upper": true, "Lower": true, "National": true, "Federal": true, "Islands": true, "Lake": true, "Lakes": true, "Mountain": true, "River": true}

// shortened names a division without the word for its kind, and one of the first order with it: "Helmand Province" and
// "Helmand". A
// county without the word is marked: "Christian" and "Orange" are rarely meant.
func (b *builder) shortened(n int, name string, class byte) {
	for _, word := range kinds {
		short := strings.TrimSpace(strings.TrimPrefix(strings.TrimSuffix(name, " "+word), word+" "))
		switch county, cut := strings.CutSuffix(name, " County"); {
		case cut:
			b.called(n, county, layout.Other|layout.Short)
		case short != name && !directions[short]:
			b.called(n, short, layout.Other)
		case short == name && class == layout.Region && !strings.HasSuffix(word, " of") && word != "Parish":
			b.called(n, name+" "+word, layout.Other)
		}
	}
}

// divisions takes the first- and second-order divisions: code name ascii id. Their middle is that of their cities.
func (b *builder) divisions(sums map[string]*sum) {
	take := func(f []string, class byte) int {
		part := strings.Split(f[0], ".")
		s := sums[f[0]]
		if _, known := b.stateOf[part[0]]; !known || s == nil && class == layout.District {
			return -1
		}
		if s == nil {
			s = &sum{cities: 1}
			if whole := sums[part[0]]; whole != nil {
				*s = sum{lat: whole.lat, lon: whole.lon, cities: whole.cities}
			}
		}
		n := len(b.places)
		b.places = append(b.places, layout.Place{ID: int(number(f[3])), Lat: degrees(s.lat / float64(s.cities)), Lon: degrees(s.lon / float64(s.cities)),
			Name: b.name(f[1]), Region: b.region(part[0], part[1]), Population: s.people, Class: class})
		if !directions[f[1]] {
			b.called(n, f[1], 0)
			b.called(n, f[2], 0)
		}
		b.shortened(n, f[1], class)
		return n
	}
	lines("geonames_admin1CodesASCII.txt.gz", func(f []string) {
		if n := take(f, layout.Region); n >= 0 {
			b.regions[b.places[n].Region].place = n
		}
	})
	lines("geonames_admin2Codes.txt.gz", func(f []string) {
		if districts[f[0][:2]] {
			take(f, layout.District)
		}
	})
}

// countries takes countryInfo.txt, its middle from countries.json and its names from knowledge/countries.
func (b *builder) countries() {
	middle := middles()
	known := countries.Load()
	lines("geonames_countryInfo.txt.gz", func(f []string) {
		c, ok := known.ByCode(f[0])
		if !ok || f[16] == "" {
			return
		}
		at := middle[c.Code]
		n := len(b.places)
		b.places = append(b.places, layout.Place{ID: int(number(f[16])), Lat: degrees(at[0]), Lon: degrees(at[1]), Name: b.name(c.Name), Region: b.region(c.Alpha2, ""), Population: int(number(f[7])), Class: layout.Country})
		b.called(n, c.Name, 0)
		for _, name := range known.Names(c.Code) {
			marks := 0
			if len(name) <= 6 && strings.ToUpper(name) == name {
				marks = layout.Capitals
			}
			b.called(n, name, marks)
		}
		b.called(n, f[4], layout.Other)
	})
}

// middles reads the middle of each country by alpha-3.
func middles() map[string][2]float64 {
	f, err := os.Open(shared + "countries.json.gz")
	if err != nil {
		log.Fatal(err)
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		log.Fatal(err)
	}
	var list []struct {
		CCA3   string
		LatLng [2]float64
	}
	if err := json.NewDecoder(z).Decode(&list); err != nil {
		log.Fatal(err)
	}
	at := map[string][2]float64{}
	for _, c := range list {
		if c.CCA3 == "UNK" {
			c.CCA3 = "XKX"
		}
		at[c.CCA3] = c.LatLng
	}
	return at
}

// abbreviations takes abbreviations.tsv: division, name as written.
func (b *builder) abbreviations() {
	text, err := os.ReadFile("abbreviations.tsv")
	if err != nil {
		log.Fatal(err)
	}
	for line := range strings.Lines(string(text)) {
		f := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if line[0] == '#' || f[0] == "division" {
			continue
		}
		n, ok := b.regionOf[f[0]]
		if !ok {
			log.Fatalf("abbreviations.tsv: no division %q", f[0])
		}
		for _, name := range strings.Split(f[1], "|") {
			marks := layout.Other
			switch {
			case strings.ToUpper(name) == name:
				marks |= layout.Capitals
			case strings.HasSuffix(name, "."):
				marks |= layout.Dotted
			}
			b.called(b.regions[n].place, name, marks)
		}
	}
}
