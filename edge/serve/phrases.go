package serve

import (
	"context"
	"fmt"
	"net/http"
	"strings"
	"time"

	"readout/corpus/phrase"
	"readout/corpus/story"
	"readout/edge/archive"
	"readout/record"
)

// phrasesPage is the history of a formula; of a speaker alone, the formulas taken up and dropped.
type phrasesPage struct {
	list[phrase.Use] // newest first
	Formula          phrase.Formula
	Turns            []turn
	Speakers         []string // to begin with
	Users, Dots      string   // of the chart: names, a line each; the number of a name, a day, how often
	Since            string   // of the oldest report read, where there are older ones
	Before           string   // address of the same question to those
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
	f, q := filterOf(r)
	f.Q = formulaWords(f.Q)
	q = archive.Query{Actor: f.Actor, From: q.From, To: q.To}
	switch {
	case f.Fault != "":
		d.draw(w, r, http.StatusBadRequest, "phrases", view{Title: "Phrases", Here: "/phrases", Body: phrasesPage{list: list[phrase.Use]{Filter: f}}})
		return nil
	case f.Q != "":
		q.Words = []string{f.Q}
		return d.formula(w, r, f, q)
	case f.Actor != "":
		return d.formulas(w, r, f, q)
	}
	speakers, err := d.speakers(r.Context())
	if err != nil {
		return err
	}
	return d.show(w, r, "phrases", view{Title: "Phrases", Here: "/phrases", Body: phrasesPage{list: list[phrase.Use]{Filter: f}, Speakers: speakers}})
}

// A formula is looked for in so many of the latest reports that hold it, a speaker's formulas in so many of those in which
// the speaker appears; an address leads to those before. A file takes more.
const (
	mostTexts    = 2000
	mostSpeeches = 400
	mostInFile   = 5000
)

// window is the day of the earliest of the latest reports that a query asks for, "" where these are all.
func (d *Desk) window(ctx context.Context, q archive.Query) (since string, err error) {
	most := q.Limit
	q.Limit++
	docs, err := d.Archive.Documents(ctx, q)
	if err != nil || len(docs) <= most {
		return "", err
	}
	return docs[most-1].Published, nil
}

// before is the address of the page on the reports before a day.
func before(f filter, since string) string {
	day, err := time.Parse(time.DateOnly, since)
	if err != nil {
		return ""
	}
	return f.address("to", day.AddDate(0, 0, -1).Format(time.DateOnly))
}

// asked is what was found for a question in the reports since a day, "" where in all.
type asked[T any] struct {
	found T
	since string
}

// formula shows the history of a formula.
func (d *Desk) formula(w http.ResponseWriter, r *http.Request, f filter, q archive.Query) error {
	q.Limit = mostTexts
	if isFile(r) {
		q.Limit = mostInFile
	}
	read, err := d.formulaIn(r.Context(), f.Q, q)
	if err != nil {
		return err
	}
	found := read.found
	if form := r.URL.Query(); form.Get("format") != "" {
		switch format := form.Get("format"); form.Get("table") {
		case "users":
			return writeFile(w, format, "users", found.Users)
		case "variants":
			return writeFile(w, format, "variants", found.Variants)
		default:
			return writeFile(w, format, "phrase", usesOf(found.Uses))
		}
	}
	p := phrasesPage{list: listOf(f, newest(found.Uses)), Formula: found, Since: read.since, Before: before(f, read.since)}
	p.Users, p.Dots = dotsOf(found)
	return d.show(w, r, "phrases", view{Title: "“" + f.Q + "” · Phrases", Here: "/phrases", Body: p})
}

// formulaIn is the history of a formula in the latest reports that a query asks for.
func (d *Desk) formulaIn(ctx context.Context, words string, q archive.Query) (asked[phrase.Formula], error) {
	return known(ctx, d, fmt.Sprintf("formula %+v", q), func(ctx context.Context) (asked[phrase.Formula], error) {
		since, err := d.window(ctx, q)
		if err != nil {
			return asked[phrase.Formula]{}, err
		}
		records, err := d.Archive.Texts(ctx, q)
		if err != nil {
			return asked[phrase.Formula]{}, err
		}
		stories, err := d.stories(ctx, records)
		found := phrase.Of(words, records, stories, q.Actor)
		found.Users, found.Variants = found.Users[:min(len(found.Users), mostUsers)], found.Variants[:min(len(found.Variants), mostVariants)]
		return asked[phrase.Formula]{found, since}, err
	})
}

// formulas shows what a speaker took up and dropped.
func (d *Desk) formulas(w http.ResponseWriter, r *http.Request, f filter, q archive.Query) error {
	q.Limit = mostSpeeches
	if isFile(r) {
		q.Limit = mostInFile
	}
	read, err := d.formulasIn(r.Context(), q)
	if err != nil {
		return err
	}
	turns := read.found
	if format := r.URL.Query().Get("format"); format != "" {
		return writeFile(w, format, "formulas", turns)
	}
	p := phrasesPage{list: list[phrase.Use]{Filter: f, More: len(turns) > f.Limit}, Since: read.since, Before: before(f, read.since)}
	for _, t := range turns[:min(len(turns), f.Limit)] {
		p.Turns = append(p.Turns, turn{t, f.address("q", t.Words)})
	}
	return d.show(w, r, "phrases", view{Title: f.Actor + " · Phrases", Here: "/phrases", Body: p})
}

// formulasIn is what q.Actor took up and dropped in the latest reports that a query asks for.
func (d *Desk) formulasIn(ctx context.Context, q archive.Query) (asked[[]phrase.Turn], error) {
	return known(ctx, d, fmt.Sprintf("formulas %+v", q), func(ctx context.Context) (asked[[]phrase.Turn], error) {
		since, err := d.window(ctx, q)
		if err != nil {
			return asked[[]phrase.Turn]{}, err
		}
		said, err := d.Archive.Speeches(ctx, q, story.Report)
		return asked[[]phrase.Turn]{phrase.Turns(said), since}, err
	})
}

// stories numbers the stories of records.
func (d *Desk) stories(ctx context.Context, records []*record.Record) ([]int, error) {
	ids := make([]string, len(records))
	for i, rec := range records {
		ids[i] = rec.Document.ID
	}
	names, err := d.Archive.Stories(ctx, story.Report, ids)
	return story.Numbers(names), err
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

// formulaWords are the words of a formula without the quotation marks around them.
func formulaWords(q string) string { return strings.Trim(q, ` "“”`) }
