package serve

import (
	"cmp"
	"slices"
	"strings"

	"readout/edge/archive"
)

// spot is a city of the register with what took place there.
type spot struct {
	City, Country string
	Lat, Lon      float64
	N             int // what took place: on a day the same sides once
	First, Last   string
	Address       string
}

// spotsOf gathers what took place by city, those of most first. nowhere counts what was in no city that is known.
func spotsOf(sums []archive.Sum, f filter) (spots []spot, nowhere int) {
	at := map[string]int{}
	for _, sum := range sums {
		o := occasion{City: sum.Name, Sides: sum.Sides}
		if o.locate(); !o.placed() {
			nowhere += sum.Days
			continue
		}
		key := o.City + "\x00" + o.Country
		i, known := at[key]
		if !known {
			i = len(spots)
			at[key] = i
			spots = append(spots, spot{City: o.City, Country: o.Country, Lat: o.Lat, Lon: o.Lon, Address: f.address("place", o.City, "view", ""), First: sum.First})
		}
		spots[i].add(&sum)
	}
	slices.SortStableFunc(spots, func(x, y spot) int {
		return cmp.Or(cmp.Compare(y.N, x.N), strings.Compare(y.Last, x.Last), strings.Compare(x.City, y.City))
	})
	return spots, nowhere
}

func (s *spot) add(sum *archive.Sum) {
	s.N += sum.Days
	s.Last = max(s.Last, sum.Last)
	if sum.First != "" && (s.First == "" || sum.First < s.First) {
		s.First = sum.First
	}
}
