package main

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"readout/edge/archive"
	"readout/record"
)

func (a *App) checkCommand() *cobra.Command {
	var f archiveFlag
	var repair bool
	cmd := &cobra.Command{
		Use:   "check [flags]",
		Short: "Is the archive whole?",
		Long: `Looks whether the archive's file is whole, then at every document: its text's SHA-256, and whether spans and
references of its record lead to something. Each fault is named on standard error; status 1 where there is one.

With --repair, all that is derived from the texts and records that are kept (tables of items, full text, indices)
is made anew first. A text or record that is broken stays so, and is named: add the document again.`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, args []string) error {
			return f.ask(cmd.Context(), func(s archive.Archive) error {
				if repair {
					if err := s.Repair(cmd.Context()); err != nil {
						return err
					}
				}
				return a.check(cmd.Context(), s, f.path)
			})
		},
	}
	f.add(cmd)
	cmd.Flags().BoolVar(&repair, "repair", false, "make anew what is derived from texts and records, then check")
	return cmd
}

// check carries out readout check.
func (a *App) check(ctx context.Context, s archive.Archive, path string) error {
	if err := s.Check(ctx); err != nil {
		return err
	}
	documents, faults := 0, 0
	for r, err := range s.Records(ctx) {
		if err != nil {
			return err
		}
		documents++
		for _, breach := range record.Check(r, r.Document.Text) {
			faults++
			a.report(fmt.Errorf("document %s: %w", r.Document.ID, breach))
		}
	}
	fmt.Fprintf(a.Err, "readout: %d documents checked in %s, %d faults\n", documents, path, faults)
	if faults > 0 {
		return errSomeFailed
	}
	return nil
}
