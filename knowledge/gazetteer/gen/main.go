// Command gen builds places.bin from the tables of GeoNames (CC BY 4.0) in ../shared/gazetteers.
package main

import (
	"cmp"
	"encoding/binary"
	"log"
	"os"
	"slices"
	"strings"

	"readout/knowledge/countries"
	"readout/knowledge/gazetteer/layout"
)

const shared = "../../../shared/gazetteers/"

// entry is one name of one place.
type entry struct {
	hash  uint64
	place int
	marks int
}

type region struct {
	state, place int
}

// builder gathers the sections.
type builder struct {
	states   []string       // alpha-3, in order
	stateOf  map[string]int // alpha-2 to index of states
	regions  []region
	regionOf map[string]int // "US.LA"
	places   []layout.Place
	names    []byte
	nameAt   map[string]int
	entries  []entry
	have     map[uint64]map[int]bool
}

func main() {
	log.SetFlags(0)
	b := &builder{stateOf: map[string]int{}, regions: []region{{0, layout.NoPlace}}, regionOf: map[string]int{}, nameAt: map[string]int{}, have: map[uint64]map[int]bool{}}
	all := countries.Load().All()
	for _, c := range all {
		if c.Alpha2 != "" {
			b.stateOf[c.Alpha2] = len(b.states)
			b.states = append(b.states, c.Code)
		}
	}
	sums := b.cities()
	b.divisions(sums)
	b.countries()
	b.abbreviations()
	out := b.bytes()
	if err := os.WriteFile("places.bin", out, 0o644); err != nil {
		log.Fatal(err)
	}
	log.Printf("places.bin: %d places, %d names, %d bytes", len(b.places), len(b.entries), len(out))
}

// name stores a place's main name and gives its offset.
func (b *builder) name(s string) int {
	if len(s) > 255 {
		s = s[:255]
	}
	if at, ok := b.nameAt[s]; ok {
		return at
	}
	at := len(b.names)
	b.nameAt[s] = at
	b.names = append(append(b.names, byte(len(s))), s...)
	return at
}

// called adds a name of a place.
func (b *builder) called(place int, name string, marks int) {
	h := layout.Hash(name)
	if h == layout.Hash("") || b.have[h][place] {
		return
	}
	if b.have[h] == nil {
		b.have[h] = map[int]bool{}
	}
	b.have[h][place] = true
	b.entries = append(b.entries, entry{h, place, marks})
}

// region is the index of a first-order division, made when first seen.
func (b *builder) region(alpha2, admin1 string) int {
	key := alpha2 + "." + admin1
	n, ok := b.regionOf[key]
	if !ok {
		state, known := b.stateOf[alpha2]
		if !known {
			log.Fatalf("no country %q", alpha2)
		}
		n = len(b.regions)
		b.regions = append(b.regions, region{state, layout.NoPlace})
		b.regionOf[key] = n
	}
	return n
}

// bytes lays the sections out as package layout says.
func (b *builder) bytes() []byte {
	slices.SortFunc(b.entries, func(x, y entry) int {
		return cmp.Or(cmp.Compare(x.hash>>24, y.hash>>24), cmp.Compare(x.place, y.place), cmp.Compare(x.marks, y.marks))
	})
	var buckets, entries, places, regions, states []byte
	starts := make([]uint32, layout.Buckets+1)
	for i, e := range b.entries {
		starts[e.hash>>48+1] = uint32(i + 1)
		entries = layout.AppendU24(entries, int(e.hash>>24&0xffffff))
		entries = layout.AppendU24(entries, e.place<<layout.MarkBits|e.marks)
	}
	for i, n := range starts {
		if i > 0 {
			starts[i] = max(n, starts[i-1])
		}
		buckets = binary.LittleEndian.AppendUint32(buckets, starts[i])
	}
	for _, p := range b.places {
		places = p.Append(places)
	}
	for _, r := range b.regions {
		regions = append(layout.AppendU24(append(regions, byte(r.state)), r.place), 0, 0)
	}
	for _, s := range b.states {
		states = append(append(states, s...), 0)
	}
	out := append([]byte(layout.Magic), 0, 0, 0, 0, 0, 0, 0, 0)
	binary.LittleEndian.PutUint32(out[4:], layout.Version)
	binary.LittleEndian.PutUint32(out[8:], uint32(len(b.places)))
	at := layout.HeaderSize + len(buckets)
	for _, s := range [][]byte{entries, places, regions, states, b.names} {
		out = binary.LittleEndian.AppendUint32(out, uint32(at))
		at += len(s)
	}
	for _, s := range [][]byte{buckets, entries, places, regions, states, b.names} {
		out = append(out, s...)
	}
	return out
}

// latin tells a name in Latin letters that is no code: not all capitals, three letters at least.
func latin(s string) bool {
	if len(s) < 4 || strings.ToUpper(s) == s || strings.ToLower(s) == s {
		return false
	}
	for _, r := range s {
		if r > 0x24f && (r < 0x1e00 || r > 0x1eff) && r != '’' {
			return false
		}
		if r >= '0' && r <= '9' || r == '/' || r == '(' {
			return false
		}
	}
	return true
}
