package serve

import (
	"cmp"
	"slices"
	"strings"
)

// spot is a city of the register with what took place there.
type spot struct {
	City, Country string
	Lat, Lon      float64
	N             int // occasions; what several reports tell counts once
	First, Last   string
	Address       string
	seen          []occasion
}

// spotsOf gathers occasions by city, those of most first. nowhere counts those in no city that is known.
func spotsOf(lines []occasion, f filter) (spots []spot, nowhere int) {
	at := map[string]int{}
	for _, o := range lines {
		if !o.placed() {
			nowhere++
			continue
		}
		key := o.City + "\x00" + o.Country
		i, known := at[key]
		if !known {
			i = len(spots)
			at[key] = i
			spots = append(spots, spot{City: o.City, Country: o.Country, Lat: o.Lat, Lon: o.Lon, Address: f.address("place", o.City, "view", ""), First: o.Day})
		}
		spots[i].add(o)
	}
	slices.SortStableFunc(spots, func(x, y spot) int {
		return cmp.Or(cmp.Compare(y.N, x.N), strings.Compare(y.Last, x.Last), strings.Compare(x.City, y.City))
	})
	return spots, nowhere
}

func (s *spot) add(o occasion) {
	if slices.ContainsFunc(s.seen, o.same) {
		return
	}
	s.seen = append(s.seen, o)
	s.N++
	s.Last = max(s.Last, o.Day)
	if o.Day != "" && (s.First == "" || o.Day < s.First) {
		s.First = o.Day
	}
}
