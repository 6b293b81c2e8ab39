package main

import (
	"os"

	"github.com/spf13/cobra"

	"readout"
	"readout/edge/cluster"
	"readout/knowledge/overlay"
)

// addKnowledge adds --knowledge.
func (a *App) addKnowledge(cmd *cobra.Command) {
	cmd.Flags().StringVar(&a.tables, "knowledge", "", "a `FOLDER` of your own tables, laid over what Readout knows (docs/knowledge.md)")
}

// knowledge is what Readout knows, with the user's own tables over it where there are some.
func (a *App) knowledge() (*overlay.Tables, error) { return tablesOf(a.tables) }

func tablesOf(folder string) (*overlay.Tables, error) {
	if folder == "" {
		return overlay.Embedded(), nil
	}
	tables, err := overlay.Read(os.DirFS(folder))
	if err != nil {
		return nil, wrongUse("--knowledge %s: %w", folder, err).try("mend the line; docs/knowledge.md has the columns")
	}
	return tables, nil
}

// newReader loads what Readout knows.
func (a *App) newReader(layers []string) (*readout.Reader, error) {
	tables, err := a.knowledge()
	if err != nil {
		return nil, err
	}
	return readout.New(readout.WithTables(tables), readout.WithLayers(layers...))
}

// madeBy is what the records of a run are made by: a cluster mixes no others with them.
func madeBy(tables *overlay.Tables) cluster.Made {
	return cluster.Made{Version: readout.Version, Knowledge: tables.Checksum}
}
