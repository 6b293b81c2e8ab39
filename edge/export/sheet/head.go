package sheet

import (
	"fmt"
	"slices"
	"strings"

	"readout/record"
)

// most is how many entries a row of the head shows.
const most = 12

// head says what the report is, who, where and when it speaks of, and how much was found in it.
func (l *layout) head() {
	d := &l.rec.Document
	s := l.sheet
	s.Title = OneLine(d.Title)
	if s.Title == "" {
		s.Title = firstWords(l.text)
	}
	published := inWords(d.Published)
	if published == "" {
		published = "no date"
	}
	s.Source = present(OneLine(d.Outlet), spaced(d.OutletKind), d.Country, published)
	s.URL = OneLine(d.URL)
	for _, row := range []Row{shorten("Who", l.who()), shorten("Where", l.where()), shorten("When", l.when()), {Label: "Found", Items: []Phrase{plain(l.found())}}} {
		if len(row.Items) > 0 {
			s.Head = append(s.Head, row)
		}
	}
	s.Foot = strings.Join(present("readout "+l.rec.Run.Version, knowledge(l.rec.Run.Knowledge), "document "+short(OneLine(d.ID), 40), fmt.Sprintf("%d bytes", d.Bytes)), " · ")
}

func shorten(label string, items []Phrase) Row {
	n := min(len(items), most)
	return Row{Label: label, Items: items[:n], More: len(items) - n}
}

// firstWords stand for a title that is not given.
func firstWords(text string) string { return short(OneLine(text[:min(len(text), 400)]), 72) }

func knowledge(sum string) string {
	if sum == "" {
		return ""
	}
	return "knowledge " + short(strings.TrimPrefix(sum, "sha256:"), 12)
}

// short cuts words after at most n letters.
func short(words string, n int) string {
	runes := []rune(words)
	if len(runes) <= n {
		return words
	}
	return strings.TrimSpace(string(runes[:n])) + "…"
}

// who lists persons first, then bodies and groups, then states, each in the order of the text.
func (l *layout) who() []Phrase {
	rank := func(a *record.Actor) int {
		switch a.Kind {
		case "person":
			return 0
		case "state":
			return 2
		}
		return 1
	}
	actors := make([]*record.Actor, len(l.rec.Actors))
	for i := range l.rec.Actors {
		actors[i] = &l.rec.Actors[i]
	}
	slices.SortStableFunc(actors, func(a, b *record.Actor) int { return rank(a) - rank(b) })
	var out []Phrase
	for _, a := range actors {
		out = append(out, person(a))
	}
	return out
}

// person is an actor with role and code: Xi Jinping, President, CHN.
func person(a *record.Actor) Phrase {
	p := strong(OneLine(a.Name))
	if a.Role != "" && !strings.Contains(strings.ToLower(a.Name), strings.ToLower(a.Role)) {
		p = p.then(plain(", " + OneLine(a.Role)))
	}
	if a.Represents != "" {
		p = p.then(plain(" (" + a.Represents + ")"))
	}
	return p
}

// where lists the places that are meant as places, once each.
func (l *layout) where() []Phrase {
	var out []Phrase
	seen := map[string]bool{}
	for i := range l.rec.Places {
		p := &l.rec.Places[i]
		key := p.Name + p.Country
		if p.UsedAs != "place" || seen[key] {
			continue
		}
		seen[key] = true
		where := strong(OneLine(p.Name))
		if p.Country != "" && p.Precision != "country" {
			where = where.then(plain(" (" + p.Country + ")"))
		}
		out = append(out, where)
	}
	return out
}

// when lists the days and times, once each, with the words that name them.
func (l *layout) when() []Phrase {
	var out []Phrase
	seen := map[string]bool{}
	for i := range l.rec.Times {
		t := &l.rec.Times[i]
		if t.Type != "DATE" && t.Type != "TIME" || seen[t.Mod+t.Value] {
			continue
		}
		seen[t.Mod+t.Value] = true
		words := "“" + l.words([]record.Span{t.Span}) + "”"
		if t.Reason != "" {
			out = append(out, plain(words+": "+t.Reason))
			continue
		}
		out = append(out, strong(mods[t.Mod]+inWords(t.Value)).then(plain(" "+words)))
	}
	return out
}

// found counts the items of the record.
func (l *layout) found() string {
	r := l.rec
	counts := []struct {
		n         int
		one, many string
	}{
		{len(r.Meetings), "meeting", "meetings"}, {len(r.Visits), "visit", "visits"}, {len(r.Statements), "statement", "statements"},
		{len(r.Commitments), "commitment", "commitments"}, {len(r.Events), "event", "events"}, {len(r.Relations), "relation", "relations"},
		{len(r.Gaps), "gap", "gaps"},
	}
	var out []string
	for _, c := range counts {
		switch {
		case c.n == 1:
			out = append(out, "1 "+c.one)
		case c.n > 1:
			out = append(out, fmt.Sprintf("%d %s", c.n, c.many))
		}
	}
	if r.Document.Language != "en" && r.Document.Language != "" {
		return "nothing: the text is not in English (" + r.Document.Language + "), and only English is read"
	}
	if len(out) == 0 {
		return "nothing"
	}
	return strings.Join(out, " · ")
}
