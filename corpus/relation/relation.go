// Package relation makes the time-line of two sides: what passed between them by day, week or month, how
// cooperative it was, how many independent stories stand behind, and where it turned.
package relation

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"time"

	"readout/corpus/fact"
	"readout/corpus/story"
	"readout/record"
)

// Step is the length of a period.
type Step string

const (
	Day   Step = "day"
	Week  Step = "week" // ISO 8601: from Monday
	Month Step = "month"
)

// Steps are all there are.
var Steps = []Step{Day, Week, Month}

// Options narrow a time-line. From and To are days, "" where open.
type Options struct {
	From, To string
	By       Step
	Layer    story.Layer // documents of one story tell an equal fact once
}

// Line is the time-line of two sides.
type Line struct {
	Sides   [2]string `json:"sides"`
	By      Step      `json:"by"`
	Entries []Entry   `json:"entries"`
	Periods []Period  `json:"periods"`
	Turns   []Turn    `json:"turning_points"`
	Undated int       `json:"undated"` // facts between the two without a day
}

// Entry is a fact with those who tell it.
type Entry struct {
	fact.Fact
	Stories   int      `json:"stories"`   // independent ones that tell it
	Documents []string `json:"documents"` // all that tell it
}

// Period is what one day, week or month adds up to. Events and Goldstein sums count what happened.
type Period struct {
	Start       string         `json:"start"`
	Meetings    int            `json:"meetings"`
	Statements  int            `json:"statements"`
	Events      int            `json:"events"`
	Commitments int            `json:"commitments"`
	Assessments int            `json:"assessments"`
	Acts        map[string]int `json:"acts"`
	Quad        [4]int         `json:"quad"` // by class, 1 to 4
	Goldstein   int            `json:"goldstein_tenths"`
	Stories     int            `json:"stories"`
}

// Of makes the time-line of sides a and b out of the records that have to do with them.
func Of(a, b string, records []*record.Record, opts Options) Line {
	line := Line{Sides: [2]string{a, b}, By: opts.By, Entries: []Entry{}, Periods: []Period{}, Turns: []Turn{}}
	stories := story.Of(records, opts.Layer)
	tellings := map[string][]telling{} // by key
	var keys []string
	for i, r := range records {
		for _, f := range fact.Of(r) {
			if !f.Between(a, b) {
				continue
			}
			if len(f.Day) < len(time.DateOnly) {
				line.Undated++
				continue
			}
			if f.Day < opts.From || opts.To != "" && f.Day > opts.To {
				continue
			}
			key := keyOf(&f, stories[i])
			if tellings[key] == nil {
				keys = append(keys, key)
			}
			tellings[key] = append(tellings[key], telling{f, stories[i]})
		}
	}
	for _, key := range keys {
		line.Entries = append(line.Entries, entryOf(tellings[key]))
	}
	slices.SortStableFunc(line.Entries, func(x, y Entry) int {
		return cmp.Or(strings.Compare(x.Day, y.Day), cmp.Compare(slices.Index(order, x.Kind), slices.Index(order, y.Kind)), strings.Compare(x.ID, y.ID))
	})
	line.Periods = periods(line.Entries, stories, records, opts.By)
	line.Turns = turns(line.Periods)
	return line
}

var order = []string{fact.Meeting, fact.Visit, fact.Event, fact.Commitment, fact.Statement, fact.Relation}

// telling is a fact with the story of its document.
type telling struct {
	fact  fact.Fact
	story int
}

// keyOf is what tellings of one fact agree in. Meetings and events are known by their day, sides and code,
// whoever tells them; what was said is known by its words, and only within a story.
func keyOf(f *fact.Fact, story int) string {
	parts := []string{f.Kind, f.Status, strings.Join(f.What, ",")}
	switch f.Kind {
	case fact.Meeting:
		parts = append(parts, f.Day, strings.Join(sorted(f.From), ","), surnames(f.Who))
	case fact.Visit, fact.Event:
		parts = append(parts, f.Day, strings.Join(f.From, ","), strings.Join(f.To, ","))
	default:
		parts = append(parts, f.Words, strconv.Itoa(story))
	}
	return strings.Join(parts, "\x00")
}

// surnames are the last words of names, in order.
func surnames(names []string) string {
	var list []string
	for _, name := range names {
		words := strings.Fields(name)
		if len(words) > 0 {
			list = append(list, strings.ToLower(words[len(words)-1]))
		}
	}
	return strings.Join(sorted(list), ",")
}

func sorted(list []string) []string { return slices.Sorted(slices.Values(list)) }

func entryOf(tellings []telling) Entry {
	e := Entry{Fact: tellings[0].fact}
	var stories []int
	for _, t := range tellings {
		stories = append(stories, t.story)
		if !slices.Contains(e.Documents, t.fact.Document) {
			e.Documents = append(e.Documents, t.fact.Document)
		}
	}
	e.Stories = story.Origins(stories)
	return e
}
