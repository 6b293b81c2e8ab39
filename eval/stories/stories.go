// Package stories measures what corpus/story takes for one text, on the documents of the White House: all
// that are the same but for case and punctuation must be together, and readouts of one title that tell of
// different calls must stay apart.
package stories

import (
	"fmt"
	"slices"

	"readout/corpus/story"
	"readout/edge/ingest"
	"readout/record"
)

// Score is what was counted.
type Score struct {
	Groups, Found  int // groups of documents with the same words; those whose members are one story
	Titles         int // titles of several readouts
	Texts, Merged  int // different texts behind them; those that are one story with another of their title
	Copies, Beside int // further documents that are near copies; stories that they make
	Notes          []string
}

// Measure reads the corpora at the paths given, readouts first.
func Measure(readouts, others string) (Score, error) {
	var records []*record.Record
	var words []string
	own := 0
	for _, path := range []string{readouts, others} {
		own = len(records)
		for d, err := range ingest.Open([]string{path}, ingest.Options{}) {
			if err != nil {
				return Score{}, err
			}
			records = append(records, &record.Record{Document: d})
			words = append(words, story.Words(d.Text))
		}
	}
	stories := story.Of(records, story.Text)
	var s Score
	s.groups(words, stories)
	s.titles(records[:own], words, stories)
	s.near(records, words, stories)
	return s, nil
}

// groups counts the groups of equal words that are whole.
func (s *Score) groups(words []string, stories []int) {
	for _, group := range story.Groups(words) {
		if len(group) < 2 {
			continue
		}
		s.Groups++
		if !slices.ContainsFunc(group, func(i int) bool { return stories[i] != stories[group[0]] }) {
			s.Found++
		}
	}
}

// titles counts, of each title that several readouts have, the different texts and those merged.
func (s *Score) titles(readouts []*record.Record, words []string, stories []int) {
	titles := make([]string, len(readouts))
	for i, r := range readouts {
		titles[i] = story.Words(r.Document.Title)
	}
	for _, group := range story.Groups(titles) {
		texts := map[string]bool{}
		taken := map[int]bool{} // stories
		for _, i := range group {
			if texts[words[i]] {
				continue
			}
			texts[words[i]] = true
			if taken[stories[i]] {
				s.Merged++
				s.Notes = append(s.Notes, "merged: "+readouts[i].Document.ID)
			}
			taken[stories[i]] = true
		}
		if len(texts) > 1 {
			s.Titles++
			s.Texts += len(texts)
		}
	}
}

// near lists the stories of several different texts, for people to judge.
func (s *Score) near(records []*record.Record, words []string, stories []int) {
	told := map[int]bool{}
	for i := range records {
		first := stories[i]
		if words[i] == words[first] {
			continue
		}
		s.Copies++
		if !told[first] {
			s.Beside++
			told[first] = true
		}
		s.Notes = append(s.Notes, fmt.Sprintf("near copy: %s of %s", records[i].Document.ID, records[first].Document.ID))
	}
}
