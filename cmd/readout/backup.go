package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"readout/edge/archive"
	"readout/edge/archive/store"
)

func (a *App) backupCommand() *cobra.Command {
	var f archiveFlag
	cmd := &cobra.Command{
		Use:   "backup [flags] FILE|URL",
		Short: "A copy of the archive, while others go on adding",
		Long: `Copies the archive as it is at one moment, with every version of every document, to an SQLite file that is not
there yet, or to an empty PostgreSQL database: it is the way from the one store to the other, too.`,
		Args: cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			return f.ask(cmd.Context(), func(s archive.Archive) error {
				if err := store.Backup(cmd.Context(), s, args[0]); err != nil {
					return err
				}
				fmt.Fprintf(a.Err, "readout: %s → %s\n", f.path, args[0])
				return nil
			})
		},
	}
	f.add(cmd)
	return cmd
}
