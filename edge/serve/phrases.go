package serve

import (
	"context"
	"net/http"
	"strings"

	"readout/corpus/phrase"
	"readout/edge/archive"
	"readout/record"
)

// phrasesPage is the history of a formula; of a speaker alone, the formulas taken up and dropped.
type phrasesPage struct {
	list[phrase.Use] // newest first
	Formula          phrase.Formula
	Turns            []turn
	Speakers         []string // to begin with
	Since            string   // of the oldest report read, where there are older ones
}

// Of a common word there are many speakers, and as many words beside it.
const (
	mostUsers    = 50
	mostVariants = 20
)

// turn is a formula that a speaker took up or dropped, with the address of its history.
type turn struct {
	phrase.Turn
	Address string
}

// phrases shows what is asked about formulas: the history of one, the new and dropped ones of a speaker, or how to ask.
func (d *Desk) phrases(w http.ResponseWriter, r *http.Request) error {
	f, _ := filterOf(r)
	f.Q = strings.Trim(f.Q, ` "“”`)
	switch {
	case f.Q != "":
		return d.formula(w, r, f)
	case f.Actor != "":
		return d.formulas(w, r, f)
	}
	speakers, err := d.speakers(r.Context())
	if err != nil {
		return err
	}
	return d.show(w, r, "phrases", view{Title: "Phrases", Here: "/phrases", Body: phrasesPage{list: list[phrase.Use]{Filter: f}, Speakers: speakers}})
}

// formula shows the history of a formula.
func (d *Desk) formula(w http.ResponseWriter, r *http.Request, f filter) error {
	format := r.URL.Query().Get("format")
	read, err := gather(r.Context(), d, archive.Query{Words: []string{f.Q}, Actor: f.Actor}, depth(format), "formula "+f.Q+" of "+f.Actor,
		func(records []*record.Record, stories []int) phrase.Formula {
			return phrase.Of(f.Q, records, stories, f.Actor)
		})
	if err != nil {
		return err
	}
	found := read.Found
	found.Users, found.Variants = found.Users[:min(len(found.Users), mostUsers)], found.Variants[:min(len(found.Variants), mostVariants)]
	if format != "" {
		return writeFile(w, format, "phrase", usesOf(found.Uses))
	}
	p := phrasesPage{list: listOf(f, newest(found.Uses)), Formula: found, Since: read.Since}
	return d.show(w, r, "phrases", view{Title: "“" + f.Q + "” · Phrases", Here: "/phrases", Body: p})
}

// formulas shows what a speaker took up and dropped.
func (d *Desk) formulas(w http.ResponseWriter, r *http.Request, f filter) error {
	format := r.URL.Query().Get("format")
	read, err := gather(r.Context(), d, archive.Query{Actor: f.Actor}, depth(format), "formulas of "+f.Actor,
		func(records []*record.Record, stories []int) []phrase.Turn {
			return phrase.Formulas(f.Actor, records, stories)
		})
	if err != nil {
		return err
	}
	turns := read.Found
	if format != "" {
		return writeFile(w, format, "formulas", turns)
	}
	p := phrasesPage{list: list[phrase.Use]{Filter: f, More: len(turns) > f.Limit}, Since: read.Since}
	for _, t := range turns[:min(len(turns), f.Limit)] {
		p.Turns = append(p.Turns, turn{t, f.address("q", t.Words)})
	}
	return d.show(w, r, "phrases", view{Title: f.Actor + " · Phrases", Here: "/phrases", Body: p})
}

// speakers are those who spoke most of late.
func (d *Desk) speakers(ctx context.Context) ([]string, error) {
	const most = 24
	said, err := d.Archive.Statements(ctx, archive.Query{Limit: recent})
	if err != nil {
		return nil, err
	}
	var names []string
	for _, a := range busy(said, nil) {
		if len(names) < most {
			names = append(names, a.Name)
		}
	}
	return names, nil
}
