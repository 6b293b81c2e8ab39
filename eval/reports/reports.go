// Package reports holds the records of reports against the facts that a person wrote down about them.
package reports

import (
	"bytes"
	"fmt"

	"readout/edge/ingest"
	"readout/eval/gold"
	"readout/eval/score"
	"readout/record"
)

// Reader makes the record of a document.
type Reader interface {
	Read(record.Document) *record.Record
}

// Set is a number of reports: their names, the file of each as it is, and its facts as lines.
type Set struct {
	Names  []string
	Report func(name string) ([]byte, error)
	Gold   func(name string) (string, error)
}

// Result is the record of one report with its verdicts.
type Result struct {
	Name     string
	Text     string
	Record   *record.Record
	Verdicts []gold.Verdict
}

// Document gives a report as it comes in; its name is its id.
func (s Set) Document(name string) (record.Document, error) {
	file, err := s.Report(name)
	if err != nil {
		return record.Document{}, err
	}
	for doc, err := range ingest.Open([]string{ingest.Stdin}, ingest.Options{In: ingest.Text, Stdin: bytes.NewReader(file)}) {
		doc.ID = name
		return doc, err
	}
	return record.Document{}, fmt.Errorf("report %s is empty", name)
}

// Facts gives a report with what a person read in it.
func (s Set) Facts(name string) (record.Document, []gold.Fact, error) {
	doc, err := s.Document(name)
	if err != nil {
		return doc, nil, err
	}
	lines, err := s.Gold(name)
	if err != nil {
		return doc, nil, err
	}
	facts, err := gold.Parse(lines, doc.Text)
	if err != nil {
		return doc, nil, fmt.Errorf("%s.gold: %w", name, err)
	}
	return doc, facts, nil
}

// Run reads every report.
func (s Set) Run(reader Reader) ([]Result, error) {
	var list []Result
	for _, name := range s.Names {
		doc, facts, err := s.Facts(name)
		if err != nil {
			return nil, err
		}
		rec := reader.Read(doc)
		list = append(list, Result{name, doc.Text, rec, gold.Match(facts, rec)})
	}
	return list, nil
}

// Kinds are the kinds of fact that have figures, in the order in which they are told.
var Kinds = []string{"actor", "meeting", "visit", "statement", "commitment", "event"}

// Figures gives the F1 of what is wholly right for each of kinds, and how many items of the kinds named
// after them are false. The name of each figure begins with prefix.
func Figures(task, prefix string, results []Result, kinds []string, falseKinds ...string) []score.Figure {
	sums := map[string]gold.Tally{}
	for _, r := range results {
		for kind, t := range gold.Count(r.Verdicts) {
			sums[kind] = sums[kind].Plus(t)
		}
	}
	var list []score.Figure
	for _, kind := range kinds {
		list = append(list, score.Figure{Task: task, Name: prefix + kind + "_f1", Value: sums[kind].F1()})
	}
	for _, kind := range falseKinds {
		list = append(list, score.Figure{Task: task, Name: prefix + "false_" + kind + "s", Value: float64(sums[kind].False), Low: true})
	}
	return list
}
