// Package gazetteer knows places by name: GeoNames' cities, divisions and countries, and by its own tables the
// regions, seas and venues that reports of diplomacy name.
//
// places.bin holds GeoNames data (https://www.geonames.org, CC BY 4.0) and is built by go generate; regions.tsv and
// venues.tsv are written by hand.
package gazetteer

//go:generate go run ./gen

import (
	_ "embed"
	"slices"
	"strings"
	"sync"

	"readout/knowledge/fold"
	"readout/knowledge/gazetteer/layout"
)

//go:embed places.bin
var bin string

// The precisions of a place, as in the record.
const (
	Venue   = "venue"
	City    = "city"
	Region  = "region"
	Country = "country"
)

// Place is one place that a name may stand for.
type Place struct {
	ID         int // of GeoNames, 0 where none is known
	Name       string
	Country    string // ISO 3166 alpha-3; empty for seas and regions of several states
	Admin1     string // first-order division, by name; empty where none
	City       string // of a venue
	Lat, Lon   float64
	Precision  string // one of the precisions
	Population int
	Capital    bool    // of its country
	Main       bool    // found by its main name
	Prior      float64 // how likely the bare name means it, larger is likelier; comparable within one Find alone
	Division   bool    // a first-order division: a state, province, oblast …
	Host       bool    // a city with a venue of diplomacy
	part       byte    // class of package layout, 0 for places of the tables
}

// Index finds places by name. It does not change.
type Index struct {
	places, entries, regions, states, names string
	hand                                    []Place          // of regions.tsv and venues.tsv
	byHand                                  map[uint64][]int // hash of a name to places in hand
	byState                                 map[string]int   // alpha-3 to the stored place
	hosts                                   map[string]bool  // cities with a venue of the table, by country and name
}

// Load is the index of all places.
var Load = sync.OnceValue(load)

func load() *Index {
	at := func(i int) int { return layout.U32(bin[12+4*i:]) }
	if bin[:4] != layout.Magic || layout.U32(bin[4:]) != layout.Version {
		panic("gazetteer: places.bin is of another version: go generate ./knowledge/gazetteer")
	}
	x := &Index{entries: bin[at(0):at(1)], places: bin[at(1):at(2)], regions: bin[at(2):at(3)], states: bin[at(3):at(4)], names: bin[at(4):]}
	x.tables()
	x.byState = make(map[string]int, 256)
	for n := len(x.places)/layout.PlaceSize - 1; n >= 0; n-- {
		p := layout.Decode(x.places[n*layout.PlaceSize:])
		if p.Class != layout.Country {
			break
		}
		x.byState[x.place(n).Country] = n
	}
	return x
}

// Find gives the places that the name may stand for, the likeliest first. A name without a capital letter is none.
// Articles in front are passed over.
func (x *Index) Find(name string) []Place { return x.find(name, false) }

// FindCounties is Find for reports that speak of counties: "Orange" may be Orange County as well.
func (x *Index) FindCounties(name string) []Place { return x.find(name, true) }

func (x *Index) find(name string, counties bool) []Place {
	if !fold.Capital(name) {
		return nil
	}
	if len(name) > 4 && strings.EqualFold(name[:4], "the ") {
		name = name[4:]
	}
	h := layout.Hash(name)
	var found []Place
	for _, n := range x.byHand[h] {
		found = append(found, x.hand[n])
	}
	first, last := layout.U32(bin[layout.HeaderSize+4*int(h>>48):]), layout.U32(bin[layout.HeaderSize+4*int(h>>48)+4:])
	rest := int(h >> 24 & 0xffffff)
	for i := x.search(first, last, rest); i < last; i++ {
		e := x.entries[i*layout.EntrySize:]
		if layout.U24(e) != rest {
			break
		}
		link := layout.U24(e[3:])
		if marks := link & (1<<layout.MarkBits - 1); written(name, marks) && (counties || marks&layout.Short == 0) {
			p := x.place(link >> layout.MarkBits)
			p.Main = marks&layout.Other == 0
			p.Prior = prior(p)
			p.Host = p.Precision == City && (x.hosts[p.Country+p.Name] || x.hosts[p.Country+name])
			found = append(found, p)
		}
	}
	behindSeats(found)
	return order(found)
}

// search is the first entry from first to last whose hash is not below rest.
func (x *Index) search(first, last, rest int) int {
	for first < last {
		if mid := (first + last) / 2; layout.U24(x.entries[mid*layout.EntrySize:]) < rest {
			first = mid + 1
		} else {
			last = mid
		}
	}
	return first
}

// written tells whether the name is written as the marks ask.
func written(name string, marks int) bool {
	if marks&layout.Capitals != 0 && strings.ToUpper(name) != name {
		return false
	}
	return marks&layout.Dotted == 0 || strings.HasSuffix(name, ".")
}

// place reads the n-th stored place.
func (x *Index) place(n int) Place {
	r := layout.Decode(x.places[n*layout.PlaceSize:])
	p := Place{ID: r.ID, Name: x.name(r.Name), Lat: float64(r.Lat) / 1e5, Lon: float64(r.Lon) / 1e5, Population: r.Population, Capital: r.Class == layout.Capital, Division: r.Class == layout.Region, part: r.Class}
	region := x.regions[r.Region*layout.RegionSize:]
	state := int(region[0]) * layout.StateSize
	p.Country = x.states[state : state+3]
	if division := layout.U24(region[1:]); division != layout.NoPlace {
		p.Admin1 = x.name(layout.Decode(x.places[division*layout.PlaceSize:]).Name)
	}
	switch r.Class {
	case layout.Country:
		p.Precision, p.Admin1 = Country, ""
	case layout.Region, layout.District:
		p.Precision = Region
	default:
		p.Precision = City
	}
	return p
}

func (x *Index) name(at int) string {
	return x.names[at+1 : at+1+int(x.names[at])]
}

// order puts the likeliest place first; equal ones by id. A place that is in both tables is kept once, as the
// hand-written one has it.
func order(found []Place) []Place {
	slices.SortStableFunc(found, func(a, b Place) int {
		switch {
		case a.Prior != b.Prior:
			if a.Prior > b.Prior {
				return -1
			}
			return 1
		default:
			return a.ID - b.ID
		}
	})
	kept := found[:0]
	for i, p := range found {
		twice := slices.ContainsFunc(found[:i], func(q Place) bool { return p.ID != 0 && q.ID == p.ID })
		if !twice {
			kept = append(kept, p)
		}
	}
	return kept
}

// Population gives the people of the place that a bare name means most likely, by its main name; ok is false where
// no place has the name. Places of the tables count as none: 0, true.
func (x *Index) Population(name string) (people int, ok bool) {
	for _, p := range x.Find(name) {
		if p.Main {
			return p.Population, true
		}
	}
	return 0, false
}

// State is the place of a country by its code, zero and false where there is none.
func (x *Index) State(code string) (Place, bool) {
	n, ok := x.byState[code]
	if !ok {
		return Place{}, false
	}
	p := x.place(n)
	p.Main = true
	return p, true
}
