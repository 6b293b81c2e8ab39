package rows

import (
	"slices"

	"readout/record"
)

// cast looks up the actors of one record.
type cast struct {
	actors map[string]*record.Actor
	sides  map[string][]string // statement → sides of the meeting that it was made in
}

func newCast(r *record.Record) *cast {
	c := &cast{actors: map[string]*record.Actor{}, sides: map[string][]string{}}
	for i := range r.Actors {
		c.actors[r.Actors[i].ID] = &r.Actors[i]
	}
	for i := range r.Meetings {
		sides := c.meeting(&r.Meetings[i])
		for _, s := range r.Meetings[i].Statements {
			c.sides[s] = sides
		}
	}
	return c
}

// code is whom an actor stands for: "" where that is not known.
func (c *cast) code(actor string) string {
	if a := c.actors[actor]; a != nil {
		return a.Represents
	}
	return ""
}

func (c *cast) codes(actors []string) []string {
	var codes []string
	for _, a := range actors {
		codes = addOnce(codes, c.code(a))
	}
	return codes
}

// meeting gives the sides of a meeting, each once.
func (c *cast) meeting(m *record.Meeting) []string {
	var sides []string
	for _, p := range m.Participants {
		if p.Side != "" {
			sides = addOnce(sides, p.Side)
		} else {
			sides = addOnce(sides, c.code(p.Actor))
		}
	}
	return sides
}

// statement gives the codes of those who speak and of those spoken to or sat with.
func (c *cast) statement(s *record.Statement) (from, to []string) {
	to = c.codes(s.To)
	for _, side := range c.sides[s.ID] {
		to = addOnce(to, side)
	}
	return c.codes(s.Speaker), to
}

func addOnce(list []string, s string) []string {
	if s == "" || slices.Contains(list, s) {
		return list
	}
	return append(list, s)
}

// pairsOf gives the unordered pairs of one from each list, the lesser first, each once.
func pairsOf(from, to []string) [][2]string {
	var pairs [][2]string
	for _, a := range from {
		for _, b := range to {
			pair := [2]string{min(a, b), max(a, b)}
			if a != b && !slices.Contains(pairs, pair) {
				pairs = append(pairs, pair)
			}
		}
	}
	return pairs
}
