// Package dyad gives a record's events as event data have them: one source, one target, one day.
//
// Event data know no status. What is denied, hypothetical, cancelled, postponed or background is left out; what is
// planned or proposed stays where its code says that it lies ahead (CAMEO 02, 03, 10), on the day on which it was told.
package dyad

import (
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"slices"
	"sync"

	"readout/knowledge/codes"
	"readout/read/token"
	"readout/record"
)

// Codes are the code lists of the formats, read once.
var Codes = sync.OnceValue(codes.Load)

// Dyad is an event between two parties.
type Dyad struct {
	Event          *record.Event
	ID             uint64 // 48 bits of the hash of document, event and parties: exact in a float64
	Day            string // ISO 8601
	Source, Target Party
	Place          *record.Place // nil where the event has none
	Sentence       int           // of the event's evidence, from 1
}

// Of gives the dyads of a record in the order of its events. Events without a whole day are left out, the
// report's day counts for those that have none of their own.
func Of(rec *record.Record) []Dyad {
	var out []Dyad
	var starts []int
	for i := range rec.Events {
		e := &rec.Events[i]
		day := DayOf(rec, e)
		if !Told(e) || day == "" {
			continue
		}
		if starts == nil {
			starts = sentences(rec.Document.Text)
		}
		for _, pair := range pairs(e) {
			out = append(out, Dyad{Event: e, ID: id(rec, e, pair), Day: day,
				Source: party(rec, pair[0], e), Target: party(rec, pair[1], e), Place: placeOf(rec, e.Place), Sentence: sentenceOf(starts, e)})
		}
	}
	return out
}

// Told says whether event data would have the event.
func Told(e *record.Event) bool {
	switch e.Status {
	case "happened", "ongoing":
		return true
	case "planned", "proposed":
		return len(e.CAMEO) >= 2 && slices.Contains([]string{"02", "03", "10"}, e.CAMEO[:2])
	}
	return false
}

// DayOf is the day that event data give an event, or "".
func DayOf(rec *record.Record, e *record.Event) string {
	day := e.Date
	if day == "" || e.Status == "planned" || e.Status == "proposed" {
		day = rec.Document.Published
	}
	if len(day) > 10 && day[10] == 'T' {
		day = day[:10]
	}
	if len(day) != 10 || day[4] != '-' || day[7] != '-' {
		return ""
	}
	for _, i := range []int{0, 1, 2, 3, 5, 6, 8, 9} {
		if day[i] < '0' || day[i] > '9' {
			return ""
		}
	}
	return day
}

// pairs are the sources with the targets; an event without a target has one pair for each source. Where all take part on
// both sides, each two of them are one pair.
func pairs(e *record.Event) [][2]string {
	var out [][2]string
	for _, source := range e.Source {
		if len(e.Target) == 0 {
			out = append(out, [2]string{source, ""})
		}
		for _, target := range e.Target {
			mutual := slices.Contains(e.Target, source) && slices.Contains(e.Source, target)
			if source == target || mutual && slices.Contains(out, [2]string{target, source}) {
				continue
			}
			out = append(out, [2]string{source, target})
		}
	}
	return out
}

func id(rec *record.Record, e *record.Event, pair [2]string) uint64 {
	sum := sha256.Sum256(fmt.Appendf(nil, "%s\x00%s\x00%s\x00%s", rec.Document.ID, e.ID, pair[0], pair[1]))
	return binary.BigEndian.Uint64(sum[:8]) >> 16
}

func placeOf(rec *record.Record, id string) *record.Place {
	for i := range rec.Places {
		if rec.Places[i].ID == id {
			return &rec.Places[i]
		}
	}
	return nil
}

// sentences are the bytes at which the sentences of a text begin.
func sentences(text string) []int {
	t := token.Split(text)
	starts := make([]int, len(t.Sentences))
	for i, s := range t.Sentences {
		starts[i] = int(t.Tokens[s.First].Start)
	}
	return starts
}

func sentenceOf(starts []int, e *record.Event) int {
	if len(e.Evidence) == 0 {
		return 0
	}
	at, found := slices.BinarySearch(starts, e.Evidence[0].Start)
	if found {
		at++
	}
	return max(at, 1)
}
