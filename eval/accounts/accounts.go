// Package accounts measures whether the reports that corpus/account takes for accounts of one meeting are:
// pairs of White House documents that were found, read and judged by hand (verdicts.tsv has hashes of their ids,
// and verdicts); and how many it finds of fifty pairs that a person found by reading (known.tsv).
package accounts

import (
	"crypto/sha256"
	_ "embed"
	"encoding/hex"
	"path/filepath"
	"slices"

	"readout/corpus/account"
	"readout/edge/ingest"
	"readout/knowledge/table"
	"readout/record"
)

//go:embed verdicts.tsv
var verdicts string

//go:embed known.tsv
var known string

// Score counts pairs of documents.
type Score struct {
	Found, Right int      // pairs found that are judged, and those of them that are one meeting
	Known        int      // judged pairs that are one meeting, found or not
	Read, Met    Parts    // pairs found by reading, and those of them that are found here
	Notes        []string // wrong ones, missed ones, and those that nobody has judged
}

// Parts counts pairs of the half that may be looked at, and of the half apart.
type Parts struct{ Open, Apart int }

func (p *Parts) count(part string) {
	if part == "apart" {
		p.Apart++
	} else {
		p.Open++
	}
}

// pair is two documents by the hashes of their ids, the lesser first.
type pair [2]string

// Measure reads the judged documents among the corpora in a folder and groups their meetings.
func Measure(folder string, read func(record.Document) *record.Record) (Score, error) {
	judged := map[pair]string{}
	var order []pair
	wanted := map[string]bool{}
	for cells := range table.Body(verdicts, 3) {
		p := pair{min(cells[0], cells[1]), max(cells[0], cells[1])}
		judged[p] = cells[2]
		order = append(order, p)
		wanted[p[0]], wanted[p[1]] = true, true
	}
	parts := map[pair]string{}
	var byReading []pair
	for cells := range table.Body(known, 3) {
		p := pair{min(cells[0], cells[1]), max(cells[0], cells[1])}
		parts[p] = cells[2]
		byReading = append(byReading, p)
		wanted[p[0]], wanted[p[1]] = true, true
	}
	tellings, err := tellings(folder, wanted, read)
	if err != nil {
		return Score{}, err
	}
	found, names := pairsOf(account.Group(tellings))
	var s Score
	for _, p := range order {
		right, was := judged[p] == "right", slices.Contains(found, p)
		if right {
			s.Known++
		}
		switch {
		case was && right:
			s.Found, s.Right = s.Found+1, s.Right+1
		case was:
			s.Found++
			s.Notes = append(s.Notes, "wrong: "+names[p])
		case right:
			s.Notes = append(s.Notes, "missed: "+p[0]+" "+p[1])
		}
	}
	for _, p := range byReading {
		s.Read.count(parts[p])
		if slices.Contains(found, p) {
			s.Met.count(parts[p])
		} else if parts[p] == "open" {
			s.Notes = append(s.Notes, "missed, found by reading: "+p[0]+" "+p[1])
		}
	}
	for _, p := range found {
		if judged[p] == "" {
			s.Notes = append(s.Notes, "not judged: "+names[p])
		}
	}
	return s, nil
}

// tellings are the meetings of the documents wanted.
func tellings(folder string, wanted map[string]bool, read func(record.Document) *record.Record) ([]account.Telling, error) {
	paths := []string{filepath.Join(folder, "whitehouse-readouts.jsonl.gz"), filepath.Join(folder, "whitehouse-other.jsonl.gz")}
	var list []account.Telling
	for doc, err := range ingest.Open(paths, ingest.Options{}) {
		if err != nil {
			return nil, err
		}
		if !wanted[hashOf(doc.ID)] {
			continue
		}
		r := read(doc)
		for m := range r.Meetings {
			list = append(list, account.Telling{Record: r, Meeting: m})
		}
	}
	return list, nil
}

// hashOf is what verdicts know a document by.
func hashOf(id string) string {
	sum := sha256.Sum256([]byte(id))
	return hex.EncodeToString(sum[:6])
}

// pairsOf gives every two documents of a group, each pair once, with their ids.
func pairsOf(groups [][]account.Telling) (list []pair, names map[pair]string) {
	names = map[pair]string{}
	for _, g := range groups {
		for i := range g {
			for j := range i {
				a, b := g[j].Record.Document.ID, g[i].Record.Document.ID
				x, y := hashOf(a), hashOf(b)
				p := pair{min(x, y), max(x, y)}
				if names[p] == "" {
					list = append(list, p)
					names[p] = a + " " + b
				}
			}
		}
	}
	return list, names
}
