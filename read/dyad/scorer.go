package dyad

import (
	"fmt"
	"slices"
	"strings"
)

// Scorer is the learned part: whole numbers, so that the same event comes out on every processor.
type Scorer struct {
	Events  []string // the classes
	Weights []int8   // a row a bucket, a weight an event
}

// Features are the hashed features of a pair, to learn from.
func (c *Coder) Features(p *Pair) []uint32 { return c.view(p).features(nil) }

// A frame whose own words join source and target (rank joined and more) has a say beside the weights, worth trust:
// what the manual calls SANCTION stays one, though PLV has COERCE for most sanctions imposed.
const (
	joined = 70
	trust  = 300
)

// choose gives the event with the highest score, the first of equals, and names the features that tell it from
// the next: "scorer.yield(gov:free,target:prisoner)".
func (s *Scorer) choose(v *view) (event, reason string) {
	var names []string
	features := v.features(&names)
	scores := make([]int32, len(s.Events))
	for _, f := range features {
		for k, w := range s.row(f) {
			scores[k] += int32(w)
		}
	}
	if a := v.best(); a != nil && a.rank >= joined {
		if k := slices.Index(s.Events, Root(a.Code.Event)); k >= 0 {
			scores[k] += trust
		}
	}
	best, next := 0, -1
	for k := 1; k < len(scores); k++ {
		switch {
		case scores[k] > scores[best]:
			best, next = k, best
		case next < 0 || scores[k] > scores[next]:
			next = k
		}
	}
	return s.Events[best], fmt.Sprintf("scorer.%s(%s)", strings.ToLower(s.Events[best]), strings.Join(s.telling(features, names, best, next), ","))
}

// shown is how many features a reason names.
const shown = 3

// telling names the features that speak most for one event against another, each once.
func (s *Scorer) telling(features []uint32, names []string, best, next int) []string {
	order := make([]int, len(features))
	for i := range order {
		order[i] = i
	}
	gain := func(i int) int { row := s.row(features[i]); return int(row[best]) - int(row[next]) }
	slices.SortStableFunc(order, func(a, b int) int { return gain(b) - gain(a) })
	var list []string
	for _, i := range order {
		if len(list) == shown || gain(i) <= 0 {
			break
		}
		if !slices.Contains(list, names[i]) {
			list = append(list, names[i])
		}
	}
	return list
}

func (s *Scorer) row(bucket uint32) []int8 {
	n := len(s.Events)
	return s.Weights[int(bucket)*n : int(bucket+1)*n]
}
