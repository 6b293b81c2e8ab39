// Package eval measures how well Readout reads, task by task. SCORES.txt beside it has the floors.
package eval

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"readout/eval/score"
	"readout/record"
)

// Reader makes the record of a document.
type Reader interface {
	Read(record.Document) *record.Record
}

// Report is the outcome of a task: its figures, and for a person what stands behind them.
type Report struct {
	Figures []score.Figure
	Notes   []string
}

// Task measures one thing on the data below a folder. Where that data is not there, its error is one of
// fs.ErrNotExist.
type Task struct {
	Name  string
	About string
	Run   func(reader Reader, data string) (Report, error)
}

// Select gives the tasks of a list of names, all for an empty one.
func Select(names []string) ([]Task, error) {
	if len(names) == 0 {
		return Tasks, nil
	}
	var list []Task
	var unknown []error
	for _, name := range names {
		i := slices.IndexFunc(Tasks, func(t Task) bool { return t.Name == name })
		if i < 0 {
			unknown = append(unknown, fmt.Errorf("no task %q: there are %s", name, strings.Join(Names(), ", ")))
			continue
		}
		list = append(list, Tasks[i])
	}
	return list, errors.Join(unknown...)
}

// Names of the tasks, in order.
func Names() []string {
	names := make([]string, len(Tasks))
	for i, t := range Tasks {
		names[i] = t.Name
	}
	return names
}
