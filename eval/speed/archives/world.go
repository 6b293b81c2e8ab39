package main

import (
	"slices"

	"readout/knowledge/countries"
	"readout/record"
)

// world is other states and persons in the places of those of the corpus, so that the pairs of an archive are as many and as
// unlike in size as the news has them. In the first world all are themselves.
type world struct {
	codes   map[string]string
	letters [256]byte
}

// worldCount worlds, of which the n-th has a share of 1/n (Zipf).
const worldCount = 40

const (
	vowels     = "aeiou"
	consonants = "bcdfghjklmnpqrstvwxz"
)

func newWorlds() []*world {
	var codes []string
	for code := range countryCodes() {
		codes = append(codes, code)
	}
	slices.Sort(codes)
	list := make([]*world, worldCount)
	for n := range list {
		w := &world{codes: map[string]string{}}
		for i, code := range codes {
			w.codes[code] = codes[(i+n*37)%len(codes)]
		}
		for i := range w.letters {
			w.letters[i] = byte(i)
		}
		for _, kind := range []string{vowels, consonants} {
			for i := range kind {
				to := kind[(i+n)%len(kind)]
				w.letters[kind[i]], w.letters[kind[i]-'a'+'A'] = to, to-'a'+'A'
			}
		}
		list[n] = w
	}
	return list
}

// countryCodes are the codes of the states of today.
func countryCodes() map[string]bool {
	codes := map[string]bool{}
	for _, c := range countries.Load().All() {
		if c.Exists("") {
			codes[c.Code] = true
		}
	}
	return codes
}

// worldOf spreads rounds over worlds by their shares: the golden ratio gives each stretch of rounds nearly the same ones.
func worldOf(round, n int) int {
	const golden = 0.6180339887498949
	at := float64(round) * golden
	at -= float64(int(at))
	all := 0.0
	for i := range n {
		all += 1 / float64(i+1)
	}
	for i := range n {
		if at -= 1 / float64(i+1) / all; at < 0 {
			return i
		}
	}
	return n - 1
}

func (w *world) code(code string) string {
	if to, ok := w.codes[code]; ok {
		return to
	}
	return code
}

// text has other names: words of four letters and more that begin with a capital.
func (w *world) text(text string) string {
	const least = 4
	out := []byte(text)
	for start := 0; start < len(out); {
		end := start
		for end < len(out) && letter(out[end]) {
			end++
		}
		if end-start >= least && 'A' <= out[start] && out[start] <= 'Z' {
			for i := start; i < end; i++ {
				out[i] = w.letters[out[i]]
			}
		}
		start = end + 1
	}
	return string(out)
}

// settle puts the states and persons of the world into a record, whose lists of meetings, visits and events are its own.
func (w *world) settle(r *record.Record) {
	r.Actors, r.Places = slices.Clone(r.Actors), slices.Clone(r.Places)
	for i := range r.Actors {
		a := &r.Actors[i]
		a.Name, a.Represents = w.text(a.Name), w.code(a.Represents)
		if len(a.CAMEO) >= 3 {
			a.CAMEO = w.code(a.CAMEO[:3]) + a.CAMEO[3:]
		}
	}
	for i := range r.Places {
		r.Places[i].Name, r.Places[i].Country = w.text(r.Places[i].Name), w.code(r.Places[i].Country)
	}
	for i := range r.Meetings {
		m := &r.Meetings[i]
		m.City = w.text(m.City)
		m.Participants = slices.Clone(m.Participants)
		for n := range m.Participants {
			m.Participants[n].Side = w.code(m.Participants[n].Side)
		}
	}
	for i := range r.Visits {
		r.Visits[i].Country, r.Visits[i].City = w.code(r.Visits[i].Country), w.text(r.Visits[i].City)
	}
	for i := range r.Events {
		e := &r.Events[i]
		e.Source, e.Target = w.sides(e.Source), w.sides(e.Target)
	}
}

func (w *world) sides(list []string) []string {
	out := make([]string, len(list))
	for i, code := range list {
		out[i] = w.code(code)
	}
	return out
}
