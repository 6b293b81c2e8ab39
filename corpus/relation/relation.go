// Package relation makes the time-line of two sides: what passed between them by day, week or month, how
// cooperative it was, how many independent stories stand behind, and where it turned.
package relation

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"readout/corpus/fact"
	"readout/corpus/story"
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
	Layer    story.Layer // story.Event: whoever tells them, equal meetings and events are one
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
	// Event is the name of an event that reports tell in different ways, see story.Events: of its tellings the first stands here.
	Event string `json:"event,omitempty"`
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

// Of makes the time-line of sides a and b out of facts, those of the earliest document first.
func Of(a, b string, facts []story.Told, opts Options) Line {
	line := Line{Sides: [2]string{a, b}, By: opts.By, Entries: []Entry{}, Periods: []Period{}, Turns: []Turn{}}
	tellings := map[string][]story.Told{} // by key
	storyOf := map[string]string{}        // document → story
	var keys []string
	for _, f := range facts {
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
		key := keyOf(&f, opts.Layer)
		if tellings[key] == nil {
			keys = append(keys, key)
		}
		tellings[key] = append(tellings[key], f)
		storyOf[f.Document] = f.Story
	}
	for _, key := range keys {
		line.Entries = append(line.Entries, entryOf(tellings[key], opts.Layer))
	}
	slices.SortStableFunc(line.Entries, func(x, y Entry) int {
		return cmp.Or(strings.Compare(x.Day, y.Day), cmp.Compare(slices.Index(order, x.Kind), slices.Index(order, y.Kind)), strings.Compare(x.ID, y.ID))
	})
	line.Periods = periods(line.Entries, storyOf, opts.By)
	line.Turns = turns(line.Periods)
	return line
}

var order = []string{fact.Meeting, fact.Visit, fact.Event, fact.Commitment, fact.Statement, fact.Relation}

// keyOf is what tellings of one fact agree in. Where the layer is that of events, meetings and events are one whoever tells
// them; else facts are one only within a story.
func keyOf(f *story.Told, layer story.Layer) string {
	switch {
	case layer != story.Event || !fact.Happens(f.Kind):
		return fact.Key(&f.Fact) + "\x00" + f.Story
	case f.Event != "":
		return f.Event
	}
	return fact.Key(&f.Fact)
}

func entryOf(tellings []story.Told, layer story.Layer) Entry {
	e := Entry{Fact: tellings[0].Fact}
	if layer == story.Event {
		e.Event = tellings[0].Event
	}
	var stories []string
	for _, t := range tellings {
		stories = append(stories, t.Story)
		if !slices.Contains(e.Documents, t.Document) {
			e.Documents = append(e.Documents, t.Document)
		}
	}
	e.Stories = story.Origins(stories)
	return e
}
