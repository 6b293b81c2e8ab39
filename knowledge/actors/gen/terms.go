package main

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	_ "embed"

	"readout/knowledge/actors"
	"readout/knowledge/fold"
)

//go:embed cow.tsv
var cow string

// term is an office of a person. What is not sure is only when the person was seen in it.
type term struct {
	actors.Term
	fromSure, toSure bool
}

// terms makes terms of observations: those of one person in one office are one term unless somebody else was seen
// in it between them.
func terms(people []*human) {
	others := map[string][]seen{}
	owner := map[seen]*human{}
	for _, p := range people {
		for _, s := range p.seen {
			if s.role != "" {
				others[s.of+s.role] = append(others[s.of+s.role], s)
				owner[s] = p
			}
		}
	}
	for _, p := range people {
		list := slices.Clone(p.seen)
		slices.SortFunc(list, byOffice)
		for _, s := range list {
			if s.role == "" {
				continue
			}
			last := len(p.terms) - 1
			if last >= 0 && p.terms[last].Role == s.role && !between(others[s.of+s.role], owner, p, p.terms[last].To, s.from) {
				join(&p.terms[last], s)
				continue
			}
			sure := s.source == "World leaders 2026" || s.source == "Wikidata 2022"
			p.terms = append(p.terms, term{actors.Term{Role: s.role, Of: s.of, From: s.from, To: s.to, Source: s.source}, sure, sure && s.to != "2022"})
		}
	}
}

// join widens a term by an observation.
func join(t *term, s seen) {
	if s.from < t.From[:min(len(t.From), len(s.from))] {
		t.From, t.fromSure = s.from, false
	}
	switch {
	case t.To == "":
	case s.to == "":
		t.To, t.toSure, t.Source = "", true, s.source
	case s.to > t.To && !strings.HasPrefix(s.to, t.To) || len(s.to) > len(t.To) && strings.HasPrefix(s.to, t.To):
		t.To, t.toSure = s.to, false
	}
}

// last is the year of the newest register: who was seen in office then and has no successor is taken to be there still.
const last = "2024"

// widen makes of the years in which people were seen in an office the years in which they may have held it: up to
// the year in which the next one was seen, two years at most; back by one year where nobody else was seen then.
func widen(people []*human) {
	offices := map[string][]*term{}
	for _, p := range people {
		for i := range p.terms {
			t := &p.terms[i]
			offices[t.Of+t.Role] = append(offices[t.Of+t.Role], t)
		}
	}
	for _, key := range sorted(offices) {
		list := offices[key]
		slices.SortStableFunc(list, func(a, b *term) int { return strings.Compare(a.From, b.From) })
		ends := make([]string, len(list)) // as seen, before any is widened
		for i, t := range list {
			ends[i] = t.To
		}
		for i, t := range list {
			before, after := "", ""
			for k := range list[:i] {
				before = max(before, ends[k])
			}
			if i+1 < len(list) {
				after = list[i+1].From
			}
			t.widen(before, after)
		}
	}
}

// widen takes the day until which the one before was seen and from which the next one was.
func (t *term) widen(before, after string) {
	if !t.toSure {
		year := t.To[:4]
		switch {
		case after != "":
			t.To = max(year, min(after[:4], later(year, 2)))
		case year >= last || !t.toSure && year == "2022":
			t.To = ""
		default:
			t.To = later(year, 1)
		}
	}
	if !t.fromSure {
		year := t.From[:4]
		t.From = year
		if before != "" && before[:4] < later(year, -1) || before == "" {
			t.From = later(year, -1)
		}
	}
	if t.To != "" && t.To < t.From[:min(len(t.From), len(t.To))] {
		t.To = t.From[:4]
	}
}

// later is a year so many years after another.
func later(year string, n int) string {
	y, _ := strconv.Atoi(year)
	return strconv.Itoa(y + n)
}

// between tells whether another person was seen in the office after one date and before another.
func between(all []seen, owner map[seen]*human, p *human, after, before string) bool {
	for _, s := range all {
		if owner[s] != p && s.from > after && s.to < before && s.to != "" {
			return true
		}
	}
	return false
}

// reign gives terms the days that REIGN has for a leader: state, surname, day, month and year of the start, month and
// year of the end. It counts the terms that it dated.
func reign(people []*human) int {
	iso := map[string]string{}
	for line := range strings.Lines(cow) {
		if f := strings.Fields(line); len(f) == 2 {
			iso[f[0]] = f[1]
		}
	}
	n := 0
	for _, f := range table("actors/reign-leaders-to-2021.csv.gz") {
		if len(f) < 11 || f[8] < first {
			continue
		}
		from, to := date(f[6], f[5], f[4]), date(f[8], f[7], "")
		if to >= "2021-08" {
			to = ""
		}
		if p, t := holder(people, iso[f[0]], f[3], from, to); t != nil {
			t.From, t.Source, t.fromSure = from, "REIGN", true
			if to != "" {
				t.To, t.toSure = to, true
			}
			p.gender = cmp.Or(p.gender, map[string]string{"1": "m", "0": "f"}[f[10]])
			n++
		}
	}
	return n
}

func date(year, month, day string) string {
	s := year
	for _, part := range []string{month, day} {
		if n, err := strconv.Atoi(part); err == nil && n > 0 {
			s += "-" + string([]byte{'0' + byte(n/10), '0' + byte(n%10)})
		}
	}
	return s
}

// leading are the offices that REIGN's leaders hold.
var leading = map[string]bool{"president": true, "prime minister": true, "premier": true, "chancellor": true, "taoiseach": true, "king": true, "emir": true, "sultan": true, "queen": true}

// holder is the one term of a state's leaders that overlaps the dates and whose person has all words of a surname;
// nil where there is none or more than one.
func holder(people []*human, of, surname, from, to string) (*human, *term) {
	words := strings.Fields(fold.Key(surname))
	var found *term
	var who *human
	for _, p := range people {
		if p.of != of || !p.has(words) {
			continue
		}
		for i := range p.terms {
			t := &p.terms[i]
			if !leading[t.Role] || t.To != "" && t.To < from[:4] || to != "" && t.From[:4] > to {
				continue
			}
			if found != nil {
				return nil, nil
			}
			found, who = t, p
		}
	}
	return who, found
}

// has tells whether some spelling has all the words.
func (p *human) has(words []string) bool {
	for _, n := range p.names {
		list := strings.Fields(fold.Key(n.name))
		all := len(words) > 0
		for _, w := range words {
			all = all && slices.ContainsFunc(list, func(v string) bool { return near(w, v) })
		}
		if all {
			return true
		}
	}
	return false
}
