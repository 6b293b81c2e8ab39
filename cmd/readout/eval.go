package main

import (
	"bufio"
	"errors"
	"fmt"
	"io/fs"

	"github.com/spf13/cobra"

	"readout"
	"readout/eval"
)

// evalCommand measures how well Readout reads.
func (a *App) evalCommand() *cobra.Command {
	var names []string
	var data string
	cmd := &cobra.Command{
		Use:   "eval",
		Short: "measures how well Readout reads, task by task",
		Long:  "Measures how well Readout reads: a figure a line. Where one task is named, also what stands behind its figures.",
		Args:  cobra.NoArgs,
		RunE:  func(*cobra.Command, []string) error { return a.eval(names, data) },
	}
	cmd.Flags().StringSliceVar(&names, "task", nil, "tasks to run, all when left out")
	cmd.Flags().StringVar(&data, "data", "../shared", "folder of the measuring data")
	return cmd
}

// eval runs the tasks and writes their figures, one a line; of a single task the notes too.
func (a *App) eval(names []string, data string) error {
	tasks, err := eval.Select(names)
	if err != nil {
		return wrongUse("%v", err)
	}
	reader, err := readout.New()
	if err != nil {
		return err
	}
	out := bufio.NewWriter(a.Out)
	failed := false
	for _, task := range tasks {
		report, err := task.Run(reader, data)
		if err != nil {
			a.report(noData(task.Name, err))
			failed = true
			continue
		}
		for _, f := range report.Figures {
			fmt.Fprintln(out, f)
		}
		if len(tasks) == 1 {
			for _, note := range report.Notes {
				fmt.Fprintln(out, note)
			}
		}
		if err := out.Flush(); err != nil {
			return writing(err)
		}
	}
	if failed {
		return errSomeFailed
	}
	return nil
}

// noData adds what to do where the data of a task is not there.
func noData(task string, err error) error {
	if errors.Is(err, fs.ErrNotExist) {
		return (&failure{status: statusFailed, err: fmt.Errorf("task %s: %w", task, err)}).try("readout eval --task %s --data DIR", task)
	}
	return fmt.Errorf("task %s: %w", task, err)
}
