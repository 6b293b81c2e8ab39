package main

import (
	"bytes"
	"log"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"readout/knowledge/actors"
	"readout/knowledge/fold"
	"readout/knowledge/titles"
)

// handWritten is the dictionary of all tables but the built one.
func handWritten() *actors.Dictionary {
	files, err := filepath.Glob("*.tsv")
	if err != nil {
		log.Fatal(err)
	}
	var text bytes.Buffer
	for _, f := range files {
		if f == "leaders.tsv" {
			continue
		}
		table, err := os.ReadFile(f)
		if err != nil {
			log.Fatal(err)
		}
		text.Write(table)
	}
	d := &actors.Dictionary{}
	if err := d.Overlay(&text, "tables"); err != nil {
		log.Fatal(err)
	}
	return d
}

// known is the person in a hand-written table: of the same state, or in an office of those years elsewhere, for
// registers confuse states; nil where there is none.
func (p *human) known(d *actors.Dictionary) *actors.Entry {
	for _, n := range p.names {
		for _, e := range d.Find(n.name) {
			for _, t := range e.Terms {
				if t.Of == p.of || slices.ContainsFunc(p.terms, func(u term) bool { return t.Covers(u.From) || t.Covers(u.To) }) {
					return e
				}
			}
		}
	}
	for _, e := range d.All() {
		if e.Kind == "person" && len(e.Terms) > 0 && e.Terms[0].Of == p.of && p.called(e.Name) {
			return e
		}
	}
	return nil
}

// lacking are the lines of what a person's hand-written ones do not have: spellings, and leading offices of years
// in which these have none at all: those that REIGN dates, and foreign ministers who were seen twice.
func (p *human) lacking(d *actors.Dictionary, e *actors.Entry) []string {
	if e.Of() != p.of {
		return nil
	}
	sure := slices.ContainsFunc(p.names, func(n spelling) bool { return slices.Contains(d.Find(n.name), e) })
	var spellings []string
	for _, n := range p.names {
		if _, title := titles.Load().Longest(strings.Fields(n.name)); title == 0 && spells(n.name, e, sure) && d.Find(n.name) == nil && len(spellings) < 6 {
			spellings = append(spellings, n.name)
		}
	}
	var lines []string
	for _, t := range p.terms {
		if sure && p.proven(t) && !slices.ContainsFunc(e.Terms, func(u actors.Term) bool { return t.meets(u) && leads(t.Role) == leads(u.Role) }) {
			lines = append(lines, t.line(e.ID, "\t\t\t\t"))
		}
	}
	switch {
	case len(spellings) == 0:
	case len(lines) == 0:
		lines = []string{term{Term: actors.Term{Source: p.seen[0].source}}.line(e.ID, "\t\t\t\t"+strings.Join(spellings, "|"))}
	default:
		lines[0] = strings.Replace(lines[0], "\t\t\t\t\t", "\t\t\t\t\t"+strings.Join(spellings, "|"), 1)
	}
	return lines
}

// proven tells the terms that are worth adding to hand-written ones.
func (p *human) proven(t term) bool {
	return leading[t.Role] && t.Source == "REIGN" || t.Role == "foreign minister" && p.sightings(t) > 1
}

// spells tells whether words spell the name of an entry: from the same first word on, no shorter than the name, all
// of it in its order where it is not sure that the entry is the person.
func spells(words string, e *actors.Entry, sure bool) bool {
	x, y := strings.Fields(fold.Key(e.Name)), strings.Fields(fold.Key(words))
	if len(x) < 2 || len(y) < len(x) || distance(x[0], y[0]) > 2 {
		return false
	}
	n := 0
	for _, w := range y {
		if n < len(x) && x[n] == w {
			n++
		}
	}
	return n == len(x) || sure && same(e.Name, words)
}

// line is one line of the table; head is name to aliases.
func (t term) line(id, head string) string {
	return id + "\t" + head + "\t" + t.Role + "\t" + t.Of + "\t" + t.From + "\t" + t.To + "\t" + t.Source + "\n"
}

// clip takes from a person's terms the time in which the hand-written tables have somebody else in that office, if
// something is left: a deputy whom a register calls minister is still a person to know.
func (p *human) clip(d *actors.Dictionary, own *actors.Entry) {
	id := p.id()
	if own != nil {
		id = own.ID
	}
	seen := p.terms
	for _, e := range d.All() {
		for _, held := range e.Terms {
			if e.ID == id || !leading[held.Role] && held.Role != "foreign minister" {
				continue
			}
			var left []term
			for _, t := range p.terms {
				if t.Role != held.Role || t.Of != held.Of || !t.meets(held) {
					left = append(left, t)
					continue
				}
				for _, part := range t.without(held) {
					if p.sightings(part) > 0 {
						left = append(left, part)
					}
				}
			}
			p.terms = left
		}
	}
	if len(p.terms) == 0 {
		p.terms = seen
	}
}

// leads tells the offices of those who lead a state.
func leads(role string) bool {
	t, _ := titles.Load().Find(role)
	return t.Level == titles.HeadOfState || t.Level == titles.HeadOfGovernment
}

// meets tells whether two terms share more than a year or month in which one ends and the other begins.
func (t term) meets(other actors.Term) bool {
	return (t.To == "" || before(other.From, t.To)) && (other.To == "" || before(t.From, other.To))
}

// sightings counts how often the person was seen in the office in the years of a term.
func (p *human) sightings(t term) int {
	n := 0
	for _, s := range p.seen {
		if s.role == t.Role && s.of == t.Of && !before(s.from, t.From) && (t.To == "" || !before(t.To, s.from)) {
			n++
		}
	}
	return n
}

// without are the parts of a term that lie outside of another one.
func (t term) without(other actors.Term) []term {
	var parts []term
	if before(t.From, other.From) {
		first := t
		first.To = other.From
		parts = append(parts, first)
	}
	if other.To != "" && (t.To == "" || before(other.To, t.To)) {
		second := t
		second.From = other.To
		parts = append(parts, second)
	}
	return parts
}

// before compares two dates as far as both are known.
func before(a, b string) bool {
	n := min(len(a), len(b))
	return a[:n] < b[:n]
}
