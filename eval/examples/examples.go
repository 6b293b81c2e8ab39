// Package examples holds the records of the project's own reports against their facts.
package examples

import (
	"bytes"
	"fmt"

	"readout/edge/ingest"
	"readout/eval/gold"
	"readout/eval/score"
	"readout/examples"
	"readout/record"
)

// Task is the name of the task.
const Task = "examples"

// Reader makes the record of a document.
type Reader interface {
	Read(record.Document) *record.Record
}

// Result is one example's record with its verdicts.
type Result struct {
	Name     string
	Text     string
	Record   *record.Record
	Verdicts []gold.Verdict
}

// Document gives an example as it comes in.
func Document(name string) (record.Document, error) {
	file, err := examples.Report(name)
	if err != nil {
		return record.Document{}, err
	}
	for doc, err := range ingest.Open([]string{ingest.Stdin}, ingest.Options{In: ingest.Text, Stdin: bytes.NewReader(file)}) {
		doc.ID = name
		return doc, err
	}
	return record.Document{}, fmt.Errorf("example %s is empty", name)
}

// Run reads every example.
func Run(reader Reader) ([]Result, error) {
	var list []Result
	for _, name := range examples.Names() {
		doc, err := Document(name)
		if err != nil {
			return nil, err
		}
		lines, err := examples.Gold(name)
		if err != nil {
			return nil, err
		}
		facts, err := gold.Parse(lines, doc.Text)
		if err != nil {
			return nil, fmt.Errorf("gold/%s.gold: %w", name, err)
		}
		rec := reader.Read(doc)
		list = append(list, Result{name, doc.Text, rec, gold.Match(facts, rec)})
	}
	return list, nil
}

// Figures gives the F1 of what is wholly right, kind by kind, and how many meetings and statements are false.
func Figures(results []Result) []score.Figure {
	sums := map[string]gold.Tally{}
	for _, r := range results {
		for kind, t := range gold.Count(r.Verdicts) {
			sums[kind] = sums[kind].Plus(t)
		}
	}
	var list []score.Figure
	for _, kind := range []string{"actor", "meeting", "visit", "statement", "commitment", "event"} {
		list = append(list, score.Figure{Task: Task, Name: kind + "_f1", Value: sums[kind].F1()})
	}
	for _, kind := range []string{"meeting", "statement"} {
		list = append(list, score.Figure{Task: Task, Name: "false_" + kind + "s", Value: float64(sums[kind].False), Low: true})
	}
	return list
}
