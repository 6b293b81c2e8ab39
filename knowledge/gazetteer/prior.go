package gazetteer

import (
	"math/bits"

	"readout/knowledge/gazetteer/layout"
)

// Weights of the prior: what a kind of place adds to the logarithm (base 2) of its people. Measured on no one text:
// a country is meant rather than a city of its name, a state rather than its capital's suburb.
var weights = [...]float64{
	layout.Capital:  6,
	layout.Seat:     2,
	layout.Seat2:    0.5,
	layout.City:     0,
	layout.Part:     -4,
	layout.Gone:     -10,
	layout.Region:   1,
	layout.District: -4,
	layout.Country:  12,
}

// otherName is what a name counts that is not a place's main one.
const otherName = -3

// prior is how likely a bare name means the place.
func prior(p Place) float64 {
	n := log2(p.Population+1) + weights[p.part]
	if !p.Main && p.part != layout.Country && p.part != layout.Region {
		n += otherName
	}
	return n
}

// log2 is the logarithm in base 2, by steps of a quarter: the same on every machine.
func log2(n int) float64 {
	k := bits.Len(uint(n)) - 1
	if k < 2 {
		return float64(k)
	}
	return float64(k) + float64(n>>(k-2)&3)/4
}

// seatOfItsName is what a division counts less whose seat bears its name: "Hiroshima" is the city.
const seatOfItsName = -5

// behindSeats lowers the divisions among the places of one name whose capital or seat is among them as well.
func behindSeats(found []Place) {
	for i := range found {
		p := &found[i]
		if !p.Division {
			continue
		}
		for k := range found {
			q := &found[k]
			if q.Precision == City && q.part <= layout.Seat && q.part > 0 && q.Country == p.Country && q.Admin1 == p.Name {
				p.Prior += seatOfItsName
				break
			}
		}
	}
}
