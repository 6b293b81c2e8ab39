package standoff

import (
	"fmt"
	"slices"
	"strings"

	"readout/record"
)

// Score counts the statements that must be found, those found, those of them with the right speakers and with a right
// act too; and of what the records tell in the passages how much is no statement there.
type Score struct {
	Gold, Found, Speaker, Act int
	Told, False               int
	Notes                     []string
}

// add scores the record of a document against one of its passages.
func (s *Score) add(p *Passage, doc record.Document, rec *record.Record) {
	actors := map[string]*record.Actor{}
	for i := range rec.Actors {
		actors[rec.Actors[i].ID] = &rec.Actors[i]
	}
	note := func(what string, span record.Span, who string) {
		s.Notes = append(s.Notes, fmt.Sprintf("%s: %s: %s: %s", doc.ID, what, who, brief(doc.Text[span.Start:span.End])))
	}
	for i := range p.Statements {
		g := &p.Statements[i]
		if g.Optional {
			continue
		}
		s.Gold++
		best := g.best(rec)
		if best == nil {
			note("missed", g.Span, strings.Join(g.Speakers, " or "))
			continue
		}
		s.Found++
		switch {
		case !g.spokenBy(best, actors):
			note("another speaker", g.Span, names(best, actors))
		case g.Acts != nil && !slices.ContainsFunc(best.Acts, func(a string) bool { return slices.Contains(g.Acts, a) }):
			s.Speaker++
			note("another act", g.Span, strings.Join(best.Acts, " "))
		default:
			s.Speaker, s.Act = s.Speaker+1, s.Act+1
		}
	}
	for i := range rec.Statements {
		st := &rec.Statements[i]
		if len(st.Content) == 0 || st.Content[0].Start < p.Span.Start || st.Content[0].Start >= p.Span.End {
			continue
		}
		s.Told++
		if !p.holds(st, actors) {
			s.False++
			note("no statement", st.Content[0], names(st, actors))
		}
	}
}

// best is the statement of a record that shares most with an annotated one, nil where none shares half of the shorter.
func (g *Statement) best(rec *record.Record) *record.Statement {
	var found *record.Statement
	most := 0.0
	for i := range rec.Statements {
		if share := overlap(g.Span, rec.Statements[i].Content); share > most {
			found, most = &rec.Statements[i], share
		}
	}
	return found
}

// holds says whether a statement is one that is annotated: its words, of an optional one its speaker too.
func (p *Passage) holds(st *record.Statement, actors map[string]*record.Actor) bool {
	return slices.ContainsFunc(p.Statements, func(g Statement) bool {
		return half(g.Span, st.Content) && (!g.Optional || g.spokenBy(st, actors))
	})
}

// overlap is how much of the union of a span and some others they share, 0 where that is not half of the shorter.
func overlap(g record.Span, content []record.Span) float64 {
	shared, size := 0, 0
	for _, c := range content {
		shared += max(0, min(g.End, c.End)-max(g.Start, c.Start))
		size += c.End - c.Start
	}
	if 2*shared < min(size, g.End-g.Start) || shared == 0 {
		return 0
	}
	return float64(shared) / float64(size+g.End-g.Start-shared)
}

func half(g record.Span, content []record.Span) bool { return overlap(g, content) > 0 }

// spokenBy says whether the speakers of a statement are those of one of the alternatives, no more and no fewer.
func (g *Statement) spokenBy(st *record.Statement, actors map[string]*record.Actor) bool {
	return slices.ContainsFunc(g.Speakers, func(all string) bool {
		wanted := strings.Split(all, "+")
		return len(wanted) == len(st.Speaker) && !slices.ContainsFunc(wanted, func(w string) bool {
			return !slices.ContainsFunc(st.Speaker, func(id string) bool { return actors[id] != nil && is(actors[id], w) })
		})
	})
}

// is says whether an actor is meant by a part of its name, or by the code of the state whose delegate speaks.
func is(a *record.Actor, wanted string) bool {
	if len(wanted) == 3 && wanted == strings.ToUpper(wanted) {
		return a.Represents == wanted
	}
	return strings.Contains(strings.ToLower(a.Name), strings.ToLower(wanted))
}

func names(st *record.Statement, actors map[string]*record.Actor) string {
	var list []string
	for _, id := range st.Speaker {
		if a := actors[id]; a != nil {
			list = append(list, a.Name)
		}
	}
	return strings.Join(list, " + ")
}

// widest is how much of a statement a note shows, in code points.
const widest = 90

func brief(s string) string {
	s = strings.Join(strings.Fields(s), " ")
	if r := []rune(s); len(r) > widest {
		return string(r[:widest]) + "…"
	}
	return s
}
