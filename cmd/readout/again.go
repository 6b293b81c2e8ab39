package main

import (
	"context"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"slices"

	"github.com/spf13/cobra"

	"readout"
)

// againFlags are the flags of readout again.
type againFlags struct{ archive string }

func (a *App) againCommand() *cobra.Command {
	var f againFlags
	cmd := &cobra.Command{
		Use:   "again MANIFEST",
		Short: "A run once more, from its manifest",
		Long: `Makes a run of read or add again and gives the same bytes, or says what has changed since: an input, the
version of Readout, its knowledge; then the status is 1 and nothing is written.`,
		Args: cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error { return a.again(cmd.Context(), &f, args[0]) },
	}
	cmd.Flags().StringVar(&f.archive, "archive", "", "for a run of add, another archive than the manifest's: `FILE` or URL")
	return cmd
}

// again carries out readout again.
func (a *App) again(ctx context.Context, f *againFlags, path string) error {
	m, err := readManifest(path)
	if err != nil {
		return err
	}
	if a.changed(m) {
		return errSomeFailed
	}
	if f.archive != "" {
		m.Options["archive"] = f.archive
	}
	sum := a.witnessed(m.Command)
	root := a.root()
	root.SetArgs(m.args())
	err = root.ExecuteContext(ctx)
	if err != nil && !errors.Is(err, errSomeFailed) {
		return err
	}
	if got := hex.EncodeToString(sum.Sum(nil)); got != m.Output {
		return fmt.Errorf("again: the run gave other bytes: SHA-256 %s, the manifest has %s", got, m.Output)
	}
	return err
}

func readManifest(path string) (*manifest, error) {
	b, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	m := &manifest{}
	if err := json.Unmarshal(b, m); err != nil || m.Command != "read" && m.Command != "add" {
		return nil, wrongUse("%s: not a manifest of readout", path).try("readout read --manifest %s FILE…", path)
	}
	if m.Format != manifestFormat {
		return nil, fmt.Errorf("%s: manifest of format %d, this Readout knows %d", path, m.Format, manifestFormat)
	}
	if m.Options == nil {
		m.Options = map[string]string{}
	}
	return m, nil
}

// changed names what is no longer as the manifest has it.
func (a *App) changed(m *manifest) bool {
	found := false
	say := func(format string, args ...any) {
		found = true
		a.report(fmt.Errorf("again: "+format, args...))
	}
	if m.Version != readout.Version {
		say("the run was made by readout %s, this is %s", m.Version, readout.Version)
	}
	if tables, err := tablesOf(m.Options["knowledge"]); err != nil {
		say("%w", err)
	} else if m.Knowledge != tables.Checksum {
		say("the run was made with knowledge %s, this has %s", m.Knowledge, tables.Checksum)
	}
	for _, was := range m.Inputs {
		is, err := inputOf(was.Path)
		switch {
		case err != nil:
			say("input %s: %w", was.Path, err)
		case is != was:
			say("input %s has changed: %d bytes with SHA-256 %s, the manifest has %d with %s", was.Path, is.Bytes, is.SHA256, was.Bytes, was.SHA256)
		}
	}
	return found
}

// args is the command line of the run.
func (m *manifest) args() []string {
	args := []string{m.Command}
	for name, value := range m.Options {
		args = append(args, "--"+name+"="+value)
	}
	slices.Sort(args[1:])
	args = append(args, "--")
	for _, in := range m.Inputs {
		args = append(args, in.Path)
	}
	return args
}
