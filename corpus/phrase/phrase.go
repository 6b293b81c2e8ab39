// Package phrase follows formulas: words in a row that come back, such as a principle or a slogan. Of tells
// who used one, first and last, and with which words beside it; Formulas finds those that a speaker took up
// or dropped; Diff shows what changed between two editions of one text.
package phrase

import (
	"cmp"
	"slices"
	"strings"

	"readout/corpus/story"
	"readout/record"
)

// Formula is the history of words in a row.
type Formula struct {
	Words    string    `json:"words"`
	Uses     []Use     `json:"uses"` // by day
	Users    []User    `json:"users"`
	Variants []Variant `json:"variants"`
	Stories  int       `json:"stories"`
}

// Use is one place where the formula stands. Speaker is empty where the report itself says it.
type Use struct {
	Document  string      `json:"document"`
	Outlet    string      `json:"outlet,omitempty"`
	Day       string      `json:"day,omitempty"`
	Speaker   []string    `json:"speaker"`
	Statement string      `json:"statement,omitempty"`
	Span      record.Span `json:"span"`
	Text      string      `json:"text"` // with some words around it
	Found     record.Span `json:"-"`    // the formula in Text
	story     int
	by        []string // ids of Speaker
	before    string
	after     string
}

// User is a speaker, or an outlet in its own words, with the days of the first and last use.
type User struct {
	Name    string `json:"name"`
	First   string `json:"first,omitempty"`
	Last    string `json:"last,omitempty"`
	Uses    int    `json:"uses"`
	Stories int    `json:"stories"`
}

// Variant is the formula with a word before or after it that came back with it.
type Variant struct {
	Words string `json:"words"`
	First string `json:"first,omitempty"`
	Last  string `json:"last,omitempty"`
	Uses  int    `json:"uses"`
}

// around is how many words on either side a use shows.
const around = 8

// Of finds a formula in the texts of records, whatever its case, hyphens and apostrophes; where a speaker is
// given, by a code or words of a name, only what that speaker says. stories numbers the story of each record.
func Of(formula string, records []*record.Record, stories []int, speaker string) Formula {
	want := wordsOf(formula, record.Span{End: len(formula)})
	f := Formula{Words: joined(want), Uses: []Use{}, Users: []User{}, Variants: []Variant{}}
	if len(want) == 0 {
		return f
	}
	for i, r := range records {
		for _, u := range uses(want, r, stories[i]) {
			if speaker == "" || speaks(r, u.by, speaker) {
				f.Uses = append(f.Uses, u)
			}
		}
	}
	slices.SortStableFunc(f.Uses, func(x, y Use) int {
		return cmp.Or(strings.Compare(x.Day, y.Day), strings.Compare(x.Document, y.Document), cmp.Compare(x.Span.Start, y.Span.Start))
	})
	f.Users = users(f.Uses)
	f.Variants = variants(f.Words, f.Uses)
	var told []int
	for _, u := range f.Uses {
		told = append(told, u.story)
	}
	f.Stories = story.Origins(told)
	return f
}

// uses are the places of a formula in one text.
func uses(want []word, r *record.Record, told int) []Use {
	var list []Use
	text := r.Document.Text
	words := wordsOf(text, record.Span{End: len(text)})
	for i := 0; i+len(want) <= len(words); i++ {
		if !slices.EqualFunc(want, words[i:i+len(want)], func(a, b word) bool { return a.text == b.text }) {
			continue
		}
		end := i + len(want)
		u := Use{Document: r.Document.ID, Outlet: r.Document.Outlet, Day: r.Document.Published, Speaker: []string{}, story: told,
			Span: record.Span{Start: words[i].span.Start, End: words[end-1].span.End}}
		shown := record.Span{Start: words[max(i-around, 0)].span.Start, End: words[min(end+around, len(words))-1].span.End}
		u.Text = oneLine(shown.In(text))
		u.Found.Start = len(oneLine(text[shown.Start:u.Span.Start]+"x")) - 1
		u.Found.End = u.Found.Start + len(oneLine(u.Span.In(text)))
		if i > 0 {
			u.before = words[i-1].text
		}
		if end < len(words) {
			u.after = words[end].text
		}
		u.attribute(r)
		list = append(list, u)
	}
	return list
}

func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }

// attribute finds the innermost statement whose content has the use.
func (u *Use) attribute(r *record.Record) {
	shortest := len(r.Document.Text) + 1
	for i := range r.Statements {
		s := &r.Statements[i]
		for _, c := range s.Content {
			if c.Start <= u.Span.Start && u.Span.End <= c.End && c.End-c.Start < shortest {
				shortest = c.End - c.Start
				u.Statement, u.Speaker, u.by = s.ID, namesOf(r, s.Speaker), s.Speaker
			}
		}
	}
}

func namesOf(r *record.Record, ids []string) []string {
	names := []string{}
	for i := range r.Actors {
		if slices.Contains(ids, r.Actors[i].ID) {
			names = append(names, r.Actors[i].Name)
		}
	}
	return names
}

// Names are those whose words a use is: its speakers, else in brackets the outlet.
func Names(u Use) []string {
	if len(u.Speaker) == 0 {
		return []string{"(" + cmp.Or(u.Outlet, "report") + ")"}
	}
	return u.Speaker
}

// users adds up who used a formula, the first first.
func users(uses []Use) []User {
	list := []User{}
	told := [][]int{}
	for _, u := range uses {
		for _, name := range Names(u) {
			i := slices.IndexFunc(list, func(x User) bool { return x.Name == name })
			if i < 0 {
				i = len(list)
				list, told = append(list, User{Name: name, First: u.Day}), append(told, nil)
			}
			list[i].Uses++
			list[i].Last = u.Day
			told[i] = append(told[i], u.story)
		}
	}
	for i := range list {
		list[i].Stories = story.Origins(told[i])
	}
	return list
}

// variants are the formula with one word more, where that came back, most frequent first.
func variants(formula string, uses []Use) []Variant {
	list := []Variant{}
	add := func(words, day string) {
		i := slices.IndexFunc(list, func(v Variant) bool { return v.Words == words })
		if i < 0 {
			i = len(list)
			list = append(list, Variant{Words: words, First: day})
		}
		list[i].Uses++
		list[i].Last = day
	}
	for _, u := range uses {
		if u.before != "" {
			add(u.before+" "+formula, u.Day)
		}
		if u.after != "" {
			add(formula+" "+u.after, u.Day)
		}
	}
	list = slices.DeleteFunc(list, func(v Variant) bool { return v.Uses < 2 })
	slices.SortStableFunc(list, func(x, y Variant) int { return cmp.Compare(y.Uses, x.Uses) })
	return list
}
