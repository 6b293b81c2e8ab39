// Package registers measures how many rows of a register that documents report are linked with them: on White House
// documents that were read, with the rows that each reports. By those of verdicts.tsv rules were made; those of apart.tsv were
// judged later, and nobody who writes rules looks at what is missed there.
package registers

import (
	"crypto/sha256"
	_ "embed"
	"encoding/hex"
	"fmt"
	"maps"
	"path/filepath"
	"slices"

	"readout/corpus/register"
	"readout/edge/ingest"
	rows "readout/knowledge/registers"
	"readout/knowledge/table"
	"readout/record"
)

// Verdicts and Apart are the judged documents with their rows.
var (
	//go:embed verdicts.tsv
	Verdicts string
	//go:embed apart.tsv
	Apart string
)

// Score counts rows by the document that reports them.
type Score struct {
	Told, Ahead  Part     // rows that documents tell of as facts, and rows that they announce
	Links, Right int      // links of the documents, and those of them that a person found, too
	Notes        []string // missed ones and wrong ones
}

// Part is rows that documents report, and those of them that are linked with these.
type Part struct{ Reported, Linked int }

// link is a row with a document, by the hash of its id.
type link struct{ document, kind, row string }

func (l link) String() string { return l.document + " " + l.kind + " " + l.row }

// Measure reads the documents of all samples of verdicts among the corpora in a folder, and scores each sample by itself.
func Measure(folder string, read func(record.Document) *record.Record, samples ...string) ([]Score, error) {
	wanted := map[string]bool{}
	for _, verdicts := range samples {
		for cells := range table.Body(verdicts, 4) {
			wanted[cells[0]] = true
		}
	}
	told, err := tellings(folder, wanted, read)
	if err != nil {
		return nil, err
	}
	scores := make([]Score, len(samples))
	for i, verdicts := range samples {
		scores[i] = scoreOf(verdicts, told)
	}
	return scores, nil
}

// tellings are what the wanted documents tell, by the hash of their ids.
func tellings(folder string, wanted map[string]bool, read func(record.Document) *record.Record) (map[string][]register.Telling, error) {
	told := map[string][]register.Telling{}
	for _, name := range []string{"whitehouse-readouts.jsonl.gz", "whitehouse-other.jsonl.gz"} {
		for d, err := range ingest.Open([]string{filepath.Join(folder, name)}, ingest.Options{}) {
			if err != nil {
				return nil, err
			}
			if h := hashed(d.ID); wanted[h] {
				told[h] = append([]register.Telling{}, register.Tellings(read(d))...)
			}
		}
	}
	if len(told) != len(wanted) {
		return nil, fmt.Errorf("%d of %d judged documents are in the corpora", len(told), len(wanted))
	}
	return told, nil
}

// scoreOf holds what the documents of a sample tell against the registers, and that against its verdicts.
func scoreOf(verdicts string, told map[string][]register.Telling) Score {
	judged := map[link]string{}
	var list []register.Telling
	seen := map[string]bool{}
	for cells := range table.Body(verdicts, 4) {
		judged[link{cells[0], cells[1], cells[2]}] = cells[3]
		if !seen[cells[0]] {
			seen[cells[0]] = true
			list = append(list, told[cells[0]]...)
		}
	}
	linked := links(list)
	var s Score
	order := func(x, y link) int { return slices.Compare([]string{x.document, x.row}, []string{y.document, y.row}) }
	for _, l := range slices.SortedFunc(maps.Keys(judged), order) {
		part := map[string]*Part{"told": &s.Told, "ahead": &s.Ahead}[judged[l]]
		if part == nil {
			continue
		}
		if part.Reported++; linked[l] {
			part.Linked++
		} else {
			s.Notes = append(s.Notes, "missed, "+judged[l]+": "+l.String())
		}
	}
	for _, l := range slices.SortedFunc(maps.Keys(linked), order) {
		switch judged[l] {
		case "told", "ahead":
			s.Links, s.Right = s.Links+1, s.Right+1
		case "":
			s.Links++
			s.Notes = append(s.Notes, "wrong: "+l.String())
		}
	}
	return s
}

// links are the rows that tellings are linked with.
func links(told []register.Telling) map[link]bool {
	linked := map[link]bool{}
	for _, line := range register.Compare(rows.All("", ""), told) {
		for _, t := range line.Told {
			if line.Row != nil {
				linked[link{hashed(t.Document), line.Row.Kind, line.Row.ID}] = true
			}
		}
	}
	return linked
}

// hashed is an id as the verdicts have it.
func hashed(id string) string {
	sum := sha256.Sum256([]byte(id))
	return hex.EncodeToString(sum[:])[:12]
}
