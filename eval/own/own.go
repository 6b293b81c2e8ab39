// Package own measures on reports that were written and annotated before Readout had read any of them.
// A third of the first ones stays apart: of those there are figures and nothing else, so that no rule is ever made
// from them. README.md has the ways of the set.
package own

import (
	"embed"
	"io/fs"
	"slices"
	"strings"

	"readout/eval/gold"
	"readout/eval/reports"
	"readout/eval/score"
)

// Task is the name of the task.
const Task = "own"

//go:embed reports/*.txt gold/*.gold names/*.names later/*.txt later/*.gold newer/*.txt newer/*.gold fresh/*.txt fresh/*.gold sealed/*.txt sealed/*.gold
var files embed.FS

//go:embed APART.txt
var apart string

// Sets gives the reports that may be looked at, and those apart.
func Sets() (open, closed reports.Set) {
	open, closed = set(), set()
	kept := strings.Fields(apart)
	paths, _ := fs.Glob(files, "reports/*.txt") // the pattern is well formed
	for _, path := range paths {
		name := strings.TrimSuffix(strings.TrimPrefix(path, "reports/"), ".txt")
		if slices.Contains(kept, name) {
			closed.Names = append(closed.Names, name)
		} else {
			open.Names = append(open.Names, name)
		}
	}
	return open, closed
}

func set() reports.Set {
	return reports.Set{
		Report: func(name string) ([]byte, error) { return files.ReadFile("reports/" + name + ".txt") },
		Gold: func(name string) (string, error) {
			b, err := files.ReadFile("gold/" + name + ".gold")
			return string(b), err
		},
	}
}

// encounters are the kinds of fact that the later and the newer reports have.
var encounters = []string{"meeting", "visit", "commitment", "event"}

// Later gives the reports whose meetings, visits, commitments and events alone are annotated, and Newer those that were
// written when nothing was left to learn from these.
func Later() reports.Set { return folder("later/") }

// Newer is described at Later.
func Newer() reports.Set { return folder("newer/") }

// told are the kinds of fact that the fresh and the sealed reports have; of actors they name those alone who matter.
var told = append([]string{"statement"}, encounters...)

// Fresh and Sealed give the two halves of a set that was written, facts and all, by somebody who had not seen how Readout reads.
// The first may be looked at; the second stays apart.
func Fresh() reports.Set { return folder("fresh/") }

// Sealed is described at Fresh.
func Sealed() reports.Set { return folder("sealed/") }

// folder gives the reports of a folder, each with its facts beside it.
func folder(path string) reports.Set {
	set := reports.Set{
		Report: func(name string) ([]byte, error) { return files.ReadFile(path + name + ".txt") },
		Gold: func(name string) (string, error) {
			b, err := files.ReadFile(path + name + ".gold")
			return string(b), err
		},
	}
	found, _ := fs.Glob(files, path+"*.txt") // the pattern is well formed
	for _, file := range found {
		set.Names = append(set.Names, strings.TrimSuffix(strings.TrimPrefix(file, path), ".txt"))
	}
	return set
}

// Bare gives the names in a report as lines: see eval/names.
func Bare(name string) (string, error) {
	b, err := files.ReadFile("names/" + name + ".names")
	return string(b), err
}

// Run reads the six sets. The notes tell what was found, missed and wrong where it may be looked at,
// report by report.
func Run(reader reports.Reader) (figures []score.Figure, notes []string, err error) {
	open, closed := Sets()
	for _, part := range []struct {
		prefix       string
		set          reports.Set
		kinds, false []string
	}{
		{"own_", open, reports.Kinds, []string{"meeting", "statement", "event"}},
		{"apart_", closed, reports.Kinds, []string{"meeting", "statement", "event"}},
		{"later_", Later(), encounters, encounters},
		{"newer_", Newer(), encounters, encounters},
		{"fresh_", Fresh(), told, told},
		{"sealed_", Sealed(), told, told},
	} {
		results, err := part.set.Run(reader)
		if err != nil {
			return nil, nil, err
		}
		figures = append(figures, reports.Figures(Task, part.prefix, results, part.kinds, part.false...)...)
		if slices.Contains(part.kinds, "statement") {
			figures = append(figures, speakers(part.prefix, results))
		}
		if part.prefix == "apart_" || part.prefix == "sealed_" {
			continue
		}
		for _, r := range results {
			kept := slices.DeleteFunc(r.Verdicts, func(v gold.Verdict) bool { return !slices.Contains(part.kinds, v.Kind()) })
			var b strings.Builder
			if err := gold.Report(&b, kept, r.Record, r.Text); err != nil {
				return nil, nil, err
			}
			notes = append(notes, "\n"+r.Name+"\n"+strings.TrimRight(b.String(), "\n"))
		}
	}
	return figures, notes, nil
}

// speakers is the share of the statements of gold that are found with the speakers whom gold names, whatever else of them is wrong.
func speakers(prefix string, results []reports.Result) score.Figure {
	right, all := 0, 0
	for _, r := range results {
		for _, v := range r.Verdicts {
			if v.Kind() != "statement" || v.Fact == nil || v.Fact.Mark == gold.Optional {
				continue
			}
			all++
			if v.Got != nil && !slices.ContainsFunc(v.Faults, func(f gold.Fault) bool { return f.Field == "by" }) {
				right++
			}
		}
	}
	return score.Figure{Task: Task, Name: prefix + "speaker_right", Value: score.Percent(right, all)}
}
