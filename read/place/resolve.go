package place

import (
	"math"
	"math/bits"

	"readout/knowledge/countries"
	"readout/knowledge/gazetteer"
)

// Weights in sixteenths of a bit of the prior: what the company of other places counts. A place that the text
// itself puts into its division ("Alexandria, La.") is certain.
const (
	qualified     = 30 * 16
	unqualified   = -12 * 16 // another division or country is named behind it
	perCountry    = 26       // each doubling of the document's places in the same country
	perDivision   = 50       // in the same first-order division
	perNeighbour  = 45       // within a degree or two
	perPeer       = 30       // of a division: other divisions of its country
	mostAbroad    = 128      // what company counts at most in a report on several states: there a name is the place that all know
	hostAbroad    = 80       // there a city that hosts talks counts more: "Geneva" is the one by the lake
	rounds        = 3
	most          = 60      // candidates of a name that are looked at
	certain       = 16 * 16 // the lead of a place without a rival
	wholeShare    = 256
	sharePerBit   = 16
	contextShares = 2 * wholeShare
)

// candidate is one place that a name may stand for, with its score in sixteenths of a bit.
type candidate struct {
	*gazetteer.Place
	division string // country and first-order division, empty where there is none
	cell     int32  // of a degree
	prior    int
	score    int
	share    int
}

// sense is a name as the document uses it: all its mentions mean one place, qualified ones apart.
type sense struct {
	name       string
	qualifier  *gazetteer.Place // the division or country named behind it, or nil
	candidates []candidate
}

// votes counts the shares of places by country, division and cell.
type votes struct {
	country  map[string]int
	division map[string]int
	cell     map[int32]int
	peers    map[string]int // first-order divisions by country
}

// resolve scores the candidates of all senses by each other's company. About are the countries (alpha-3) of the
// document, however it names them.
func resolve(senses []sense, about []string) {
	for i := range senses {
		senses[i].begin()
	}
	most := math.MaxInt
	if states(senses, about) > 1 {
		most = mostAbroad
		for i := range senses {
			senses[i].favour(hostAbroad)
		}
	}
	for range rounds {
		v := votes{map[string]int{}, map[string]int{}, map[int32]int{}, map[string]int{}}
		for _, c := range about {
			v.country[c] += contextShares
		}
		for i := range senses {
			for k := range senses[i].candidates {
				v.add(&senses[i].candidates[k], 1)
			}
		}
		for i := range senses {
			senses[i].weigh(&v, most)
		}
	}
}

// favour raises the prior of the cities that host talks.
func (s *sense) favour(by int) {
	for i := range s.candidates {
		if c := &s.candidates[i]; c.Host {
			c.prior += by
		}
	}
}

// states counts the states that a document names, those of about included.
func states(senses []sense, about []string) int {
	named := map[string]bool{}
	for _, c := range about {
		named[c] = true
	}
	for i := range senses {
		if c, _ := senses[i].best(); c != nil && c.Precision == gazetteer.Country {
			named[c.Country] = true
		}
	}
	return len(named)
}

// begin scores the candidates by prior and qualifier alone.
func (s *sense) begin() {
	for i := range s.candidates {
		c := &s.candidates[i]
		c.score = c.prior + s.fits(c)
	}
	s.settle()
}

// fits is what the qualifier says about a candidate.
func (s *sense) fits(c *candidate) int {
	q := s.qualifier
	switch {
	case q == nil:
		return 0
	case q.Precision == gazetteer.Country && c.Country == q.Country && c.Precision != gazetteer.Country,
		q.Precision != gazetteer.Country && c.Country == q.Country && c.Admin1 == q.Name && c.ID != q.ID:
		return qualified
	}
	return unqualified
}

// settle gives each candidate its share of the name: half for each bit that it lies behind the best.
func (s *sense) settle() {
	best := math.MinInt
	for i := range s.candidates {
		best = max(best, s.candidates[i].score)
	}
	for i := range s.candidates {
		c := &s.candidates[i]
		c.share = wholeShare >> min((best-c.score)/sharePerBit, 30)
	}
}

// weigh scores the candidates anew by the votes of all other names, which count so much at most.
func (s *sense) weigh(v *votes, most int) {
	for i := range s.candidates {
		v.add(&s.candidates[i], -1)
	}
	scores := make([]int, len(s.candidates))
	for i := range s.candidates {
		c := &s.candidates[i]
		company := perCountry * log16(v.country[c.Country]) / 16
		if c.division != "" {
			company += perDivision * log16(v.division[c.division]) / 16
		}
		if c.Precision != gazetteer.Country {
			company += perNeighbour * log16(v.near(c.cell)) / 16
		}
		if c.Division {
			company += perPeer * log16(v.peers[c.Country]) / 16
		}
		scores[i] = c.prior + s.fits(c) + min(company, most)
	}
	for i := range s.candidates {
		v.add(&s.candidates[i], 1)
	}
	for i := range s.candidates {
		s.candidates[i].score = scores[i]
	}
}

func (v *votes) add(c *candidate, sign int) {
	v.country[c.Country] += sign * c.share
	if c.division != "" {
		v.division[c.division] += sign * c.share
	}
	if c.Precision != gazetteer.Country {
		v.cell[c.cell] += sign * c.share
	}
	if c.Division {
		v.peers[c.Country] += sign * c.share
	}
}

// near is the votes of a cell and the eight around it.
func (v *votes) near(cell int32) int {
	n := 0
	for _, d := range [...]int32{-361, -360, -359, -1, 0, 1, 359, 360, 361} {
		n += v.cell[cell+d]
	}
	return n
}

// log16 is the logarithm (base 2) of 1 + n/64 in sixteenths, by whole numbers: the same on every machine.
func log16(n int) int {
	if n <= 0 {
		return 0
	}
	x := uint(n) + 64
	k := bits.Len(x) - 1
	return (k-6)*16 + int(x<<4>>k&15)
}

// best is the candidate that a sense means, and by how many sixteenths of a bit it leads; nil where there is none.
func (s *sense) best() (best *candidate, lead int) {
	lead = certain
	for i := range s.candidates {
		c := &s.candidates[i]
		switch {
		case best == nil:
			best = c
		case c.score > best.score:
			best, lead = c, c.score-best.score
		default:
			lead = min(lead, best.score-c.score)
		}
	}
	return best, lead
}

// candidates are the places found for a name. A nationality word ("Georgian", "Sudanese") means its state.
func (r *Reader) candidates(found []gazetteer.Place, name string) []candidate {
	if len(found) == 0 {
		if c, sense, ok := r.Countries.Find(name); ok && (sense == countries.Adjective || sense == countries.Demonym) {
			if p, ok := r.Gazetteer.State(c.Code); ok {
				found = append(found, p)
			}
		}
	}
	list := make([]candidate, 0, min(len(found), most))
	for i := range found[:min(len(found), most)] {
		p := &found[i]
		c := candidate{Place: p, prior: int(p.Prior * 16), cell: int32(math.Floor(p.Lat))*360 + int32(math.Floor(p.Lon))}
		if p.Admin1 != "" {
			c.division = p.Country + p.Admin1
		}
		list = append(list, c)
	}
	return list
}
