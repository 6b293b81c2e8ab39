package gazetteer

import (
	_ "embed"
	"strconv"
	"strings"

	"readout/knowledge/gazetteer/layout"
	"readout/knowledge/table"
)

//go:embed regions.tsv
var regionsTable string

//go:embed venues.tsv
var venuesTable string

// Priors of the places of the tables: above any city, below nothing.
const (
	regionPrior = 40
	venuePrior  = 38
)

// tables reads regions.tsv (name names country precision lat lon geonames source) and venues.tsv (name names city
// country lat lon source).
func (x *Index) tables() {
	x.byHand = make(map[uint64][]int, 2048)
	for f := range table.Body(regionsTable, 8) {
		p := Place{Name: f[0], Country: f[2], Precision: f[3], Lat: number(f[4]), Lon: number(f[5]), Main: true, Prior: regionPrior}
		p.ID, _ = strconv.Atoi(f[6])
		x.put(p, f[1])
	}
	x.hosts = map[string]bool{}
	for f := range table.Body(venuesTable, 7) {
		x.hosts[f[3]+f[2]] = true
		x.put(Place{Name: f[0], City: f[2], Country: f[3], Precision: Venue, Lat: number(f[4]), Lon: number(f[5]), Main: true, Prior: venuePrior}, f[1])
	}
}

func (x *Index) put(p Place, names string) {
	n := len(x.hand)
	x.hand = append(x.hand, p)
	for name := p.Name; ; {
		h := layout.Hash(name)
		x.byHand[h] = append(x.byHand[h], n)
		if names == "" {
			return
		}
		name, names, _ = strings.Cut(names, "|")
	}
}

func number(s string) float64 {
	n, _ := strconv.ParseFloat(s, 64)
	return n
}
