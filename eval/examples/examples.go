// Package examples holds the records of the project's own reports against their facts.
package examples

import (
	"readout/eval/reports"
	"readout/eval/score"
	"readout/examples"
	"readout/record"
)

// Task is the name of the task.
const Task = "examples"

// Set is every example.
func Set() reports.Set {
	return reports.Set{Names: examples.Names(), Report: examples.Report, Gold: examples.Gold}
}

// Document gives an example as it comes in.
func Document(name string) (record.Document, error) { return Set().Document(name) }

// Run reads every example.
func Run(reader reports.Reader) ([]reports.Result, error) { return Set().Run(reader) }

// Figures gives the F1 of what is wholly right, kind by kind, and how many meetings and statements are false.
func Figures(results []reports.Result) []score.Figure {
	return reports.Figures(Task, "", results, reports.Kinds, "meeting", "statement")
}
