package main

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"path/filepath"
	"time"

	"readout"
	"readout/edge/ingest"
	"readout/record"
)

// read is how many documents of the corpus are read; the archives are made of them.
const read = 3000

// corpus is records that were read, and the words of their texts.
type corpus struct {
	records []*record.Record
	words   *vocabulary
}

func readCorpus(data string) (*corpus, error) {
	reader, err := readout.New()
	if err != nil {
		return nil, err
	}
	c := &corpus{}
	path := filepath.Join(data, "corpora", "whitehouse-readouts.jsonl.gz")
	for doc, err := range ingest.Open([]string{path}, ingest.Options{}) {
		if err != nil {
			return nil, err
		}
		c.records = append(c.records, reader.Read(doc))
		if len(c.records) == read {
			break
		}
	}
	c.words = newVocabulary(c.records)
	return c, nil
}

// document is the i-th one: a record of the corpus, each time round days later and in other words.
func (c *corpus) document(i int) *record.Record {
	source, round := c.records[i%len(c.records)], i/len(c.records)
	r := *source
	r.Document.ID = fmt.Sprintf("%s#%d", source.Document.ID, round)
	r.Document.Text = c.words.rewritten(source.Document.Text, round)
	sum := sha256.Sum256([]byte(r.Document.Text))
	r.Document.SHA256, r.Document.Bytes = hex.EncodeToString(sum[:]), len(r.Document.Text)
	r.Document.Published = later(r.Document.Published, 3*round)
	r.Meetings = make([]record.Meeting, len(source.Meetings))
	for n, m := range source.Meetings {
		if m.Start != nil {
			m.Start = &record.Moment{Value: later(m.Start.Value, 3*round), Mod: m.Start.Mod}
		}
		r.Meetings[n] = m
	}
	return &r
}

// later is a calendar day some days on; another value stays.
func later(value string, days int) string {
	day, err := time.Parse(time.DateOnly, value)
	if err != nil {
		return value
	}
	return day.AddDate(0, 0, days).Format(time.DateOnly)
}
