package main

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"path/filepath"
	"slices"
	"time"

	"readout"
	"readout/edge/ingest"
	"readout/record"
)

// longest is how long a text of the corpus is at most, in bytes: that of a short report.
const longest = 1200

// corpus is records that were read, and the words of their texts. The archives are made of them.
type corpus struct {
	records []*record.Record
	words   *vocabulary
	worlds  []*world
}

// readCorpus reads the texts once.
func readCorpus(data string) (*corpus, error) {
	reader, err := readout.New()
	if err != nil {
		return nil, err
	}
	c := &corpus{worlds: newWorlds()}
	path := filepath.Join(data, "corpora", "whitehouse-readouts.jsonl.gz")
	for doc, err := range ingest.Open([]string{path}, ingest.Options{}) {
		if err != nil {
			return nil, err
		}
		if r := reader.Read(doc); len(r.Document.Text) <= longest {
			c.records = append(c.records, r)
		}
	}
	c.words = newVocabulary(c.records)
	return c, nil
}

// document is the i-th one: a record of the corpus, each time round some days later, in other words, by another outlet
// and, in most rounds, of other states and persons.
func (c *corpus) document(i int) *record.Record {
	source, round := c.records[i%len(c.records)], i/len(c.records)
	w := c.worlds[worldOf(round, len(c.worlds))]
	r := *source
	r.Document.ID = fmt.Sprintf("%s#%d", source.Document.ID, round)
	r.Document.Text = w.text(c.words.rewritten(source.Document.Text, round))
	sum := sha256.Sum256([]byte(r.Document.Text))
	r.Document.SHA256, r.Document.Bytes = hex.EncodeToString(sum[:]), len(r.Document.Text)
	r.Document.Title, r.Document.Country = w.text(source.Document.Title), w.code(source.Document.Country)
	r.Document.Outlet = fmt.Sprintf("%s %d", source.Document.Outlet, round%outlets)
	shift(&r, daysOfRound*round)
	w.settle(&r)
	rename(&r)
	return &r
}

// Rounds are days apart and by so many outlets in turn.
const (
	daysOfRound = 3
	outlets     = 40
)

// shift moves the days of a record.
func shift(r *record.Record, days int) {
	r.Document.Published = later(r.Document.Published, days)
	r.Times = slices.Clone(r.Times)
	for i := range r.Times {
		r.Times[i].Value = later(r.Times[i].Value, days)
	}
	r.Meetings, r.Visits, r.Events = slices.Clone(r.Meetings), slices.Clone(r.Visits), slices.Clone(r.Events)
	for i := range r.Meetings {
		r.Meetings[i].Start = moved(r.Meetings[i].Start, days)
	}
	for i := range r.Visits {
		r.Visits[i].Start = moved(r.Visits[i].Start, days)
	}
	for i := range r.Events {
		r.Events[i].Date = later(r.Events[i].Date, days)
	}
}

func moved(m *record.Moment, days int) *record.Moment {
	if m == nil {
		return nil
	}
	return &record.Moment{Value: later(m.Value, days), Mod: m.Mod}
}

// later is a calendar day or month some days on; another value stays.
func later(value string, days int) string {
	for _, layout := range []string{time.DateOnly, "2006-01"} {
		if day, err := time.Parse(layout, value); err == nil {
			return day.AddDate(0, 0, days).Format(layout)
		}
	}
	return value
}
