// Package actors is the dictionary of who is who in the relations of states: persons with their offices and the
// dates of these, international organisations, bodies of governments, armed groups, media and companies.
//
// Each table is text, one fact a line: an actor's id, name and aliases, and one office with its dates and the
// source of the fact. Lines with one id are one actor. A user's own table, read by Overlay, wins.
package actors

//go:generate go run ./gen

import (
	"embed"
	"slices"
	"strings"
	"sync"

	"readout/knowledge/fold"
	"readout/knowledge/titles"
)

//go:embed *.tsv
var tables embed.FS

// Term is one office or standing of an actor. Of is ISO 3166 alpha-3 or an organisation's acronym. From and To are
// ISO 8601 at the precision known, empty where open or unknown.
type Term struct {
	Role, Of, From, To string
	Source             string
}

// Covers tells whether a date (ISO 8601, any precision) lies in the term, as far as both are known.
func (t Term) Covers(date string) bool {
	return !t.begins(date) && !t.ended(date)
}

func (t Term) begins(date string) bool {
	n := min(len(date), len(t.From))
	return date[:n] < t.From[:n]
}

func (t Term) ended(date string) bool {
	if date == "" {
		return t.To != ""
	}
	n := min(len(date), len(t.To))
	return date[:n] > t.To[:n]
}

// Entry is one actor.
type Entry struct {
	ID      string // of its line: "xi-jinping"; states have their code
	Name    string
	Kind    string // one of record.ActorKinds
	Gender  string // m, f, or empty
	Family  string // the part of a person's name that stands alone; empty: by the rules of names.go
	Aliases []string
	Terms   []Term // in the order of the tables
}

// TermAt is the term that an actor is known by on a date: of those that cover it one that leads a state (a prime minister
// may be the foreign minister as well), else the one that began last, in doubt the first of the table. Where none covers it, exact is false and the term is the last one before the date, or
// else the first after it; an actor without terms has the zero Term.
func (e *Entry) TermAt(date string) (term Term, exact bool) {
	best := -1
	for i, t := range e.Terms {
		if t.Covers(date) && (best < 0 || t.above(e.Terms[best])) {
			best = i
		}
	}
	if best >= 0 {
		return e.Terms[best], true
	}
	for i, t := range e.Terms {
		if t.ended(date) && (best < 0 || t.To > e.Terms[best].To) {
			best = i
		}
	}
	if best < 0 && len(e.Terms) > 0 {
		best = 0
		for i, t := range e.Terms {
			if t.From < e.Terms[best].From {
				best = i
			}
		}
	}
	if best < 0 {
		return Term{}, false
	}
	return e.Terms[best], false
}

// above compares two terms of one person on one day.
func (t Term) above(other Term) bool {
	if a, b := t.leads(), other.leads(); a != b {
		return a
	}
	return t.From > other.From
}

// leads tells whether the office leads a state.
func (t Term) leads() bool {
	title, _ := titles.Load().Find(t.Role)
	return title.Level == titles.HeadOfState || title.Level == titles.HeadOfGovernment
}

// Of is the state or organisation of an actor that has one for good: of a body, medium, group or company.
func (e *Entry) Of() string {
	if len(e.Terms) == 0 {
		return ""
	}
	return e.Terms[0].Of
}

// Dictionary finds actors. It changes by Overlay alone.
type Dictionary struct {
	entries  []*Entry
	byID     map[string]int32
	full     index // names and aliases as a whole
	acronyms index // aliases that must stand in capitals: "WHO" is no "who"
	surname  index // what stands alone for a person
	offices  index // role and state or body
}

// index maps hashes to entries: head and next are positions in posts, from 1.
type index struct {
	head  map[uint64]int32
	posts []post
}

type post struct{ entry, next int32 }

func (x *index) add(h uint64, entry int32) {
	first := x.head[h]
	for p := first; p > 0; p = x.posts[p-1].next {
		if x.posts[p-1].entry == entry {
			return
		}
	}
	x.posts = append(x.posts, post{entry, first})
	x.head[h] = int32(len(x.posts))
}

// Load is the embedded dictionary, built once; a program that overlays it calls New.
var Load = sync.OnceValue(New)

// New builds the embedded dictionary.
func New() *Dictionary {
	d := &Dictionary{
		entries: make([]*Entry, 0, 8192), byID: make(map[string]int32, 8192),
		full:     index{make(map[uint64]int32, 32768), make([]post, 0, 32768)},
		acronyms: index{make(map[uint64]int32, 1024), make([]post, 0, 1024)},
		surname:  index{make(map[uint64]int32, 16384), make([]post, 0, 16384)},
		offices:  index{make(map[uint64]int32, 4096), make([]post, 0, 16384)},
	}
	files, _ := tables.ReadDir(".")
	for _, f := range files {
		text, _ := tables.ReadFile(f.Name())
		d.read(string(text))
	}
	d.index(0)
	return d
}

// Find gives the actors that have the name or alias, in the order of the tables. Case, diacritics and hyphens do
// not count, but a name has a capital and acronyms nothing else; initials, "Jr." and a leading "the" do not count where the whole
// name is not known as it stands.
func (d *Dictionary) Find(name string) []*Entry {
	if !fold.Capital(name) {
		return nil
	}
	h := nameHash(name)
	if acronym(name) {
		if found := d.get(&d.acronyms, h); found != nil {
			return found
		}
	}
	if found := d.get(&d.full, h); found != nil {
		return found
	}
	if len(name) > 4 && strings.EqualFold(name[:4], "the ") {
		return d.Find(name[4:])
	}
	if bare := plain(name); len(bare) != len(name) {
		return d.get(&d.full, nameHash(bare))
	}
	return nil
}

// acronym tells short words in capitals alone.
func acronym(name string) bool {
	return len(name) <= 10 && strings.IndexByte(name, ' ') < 0 && strings.ToUpper(name) == name
}

// Surname gives the persons who are called by the name alone: "Xi", "von der Leyen", "Al-Sisi", "Lula".
func (d *Dictionary) Surname(name string) []*Entry {
	return d.get(&d.surname, nameHash(name))
}

// Holders gives who held an office on a date, by canonical role and state or body: "president", "CHN", "2014-05-01".
// Where a state has nobody in an office of that name, the office that it means there counts: the foreign minister of
// GBR is the foreign secretary.
func (d *Dictionary) Holders(role, of, date string) []*Entry {
	found := d.holders(role, of, date)
	for _, other := range titles.Load().Offices(role) {
		if found != nil {
			break
		}
		found = d.holders(other, of, date)
	}
	return found
}

func (d *Dictionary) holders(role, of, date string) []*Entry {
	var found []*Entry
	for _, e := range d.get(&d.offices, office(role, of)) {
		for _, t := range e.Terms {
			if t.Role == role && t.Of == of && t.Covers(date) {
				found = append(found, e)
				break
			}
		}
	}
	return found
}

// ByID finds an actor by the id of its line.
func (d *Dictionary) ByID(id string) (*Entry, bool) {
	n, ok := d.byID[id]
	if !ok {
		return nil, false
	}
	return d.entries[n], true
}

// All are the actors in the order of the tables.
func (d *Dictionary) All() []*Entry { return d.entries }

func (d *Dictionary) get(x *index, h uint64) []*Entry {
	var list []int32
	for p := x.head[h]; p > 0; p = x.posts[p-1].next {
		list = append(list, x.posts[p-1].entry)
	}
	if list == nil {
		return nil
	}
	slices.Sort(list)
	found := make([]*Entry, len(list))
	for i, n := range list {
		found[i] = d.entries[n]
	}
	return found
}

// index enters the actors from the n-th on.
func (d *Dictionary) index(n int) {
	for i := n; i < len(d.entries); i++ {
		d.enter(int32(i))
	}
}

// enter makes one actor found. Calling it again after a change is harmless.
func (d *Dictionary) enter(n int32) {
	e := d.entries[n]
	person := e.Kind == "person"
	d.name(n, e.Name, person)
	for _, alias := range e.Aliases {
		d.name(n, alias, person)
	}
	for _, t := range e.Terms {
		d.offices.add(office(t.Role, t.Of), n)
	}
	if person {
		e.orders(func(name string) { d.full.add(nameHash(name), n) })
		e.surnames(func(name string) { d.surname.add(nameHash(name), n) })
	}
}

// name enters one name of an actor.
func (d *Dictionary) name(n int32, name string, person bool) {
	switch {
	case name == "":
	case !person && acronym(name):
		d.acronyms.add(nameHash(name), n)
	default:
		d.full.add(nameHash(name), n)
		if bare := plain(name); person && len(bare) != len(name) {
			d.full.add(nameHash(bare), n)
		}
	}
}

func office(role, of string) uint64 { return fold.Join(fold.Hash(role), of) }

// unpack parts a list at "|"; the empty list is nil.
func unpack(list string) []string {
	if list == "" {
		return nil
	}
	return strings.Split(list, "|")
}
