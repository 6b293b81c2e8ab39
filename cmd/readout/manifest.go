package main

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"hash"
	"io"
	"os"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"readout"
)

// manifestFormat is 1 in the first form of a manifest.
const manifestFormat = 1

// manifest is what makes a run again: who read, how and what.
type manifest struct {
	Format    int               `json:"format"`
	Command   string            `json:"command"` // read or add
	Version   string            `json:"version"`
	Knowledge string            `json:"knowledge"` // checksum
	Options   map[string]string `json:"options"`   // flags by name
	Inputs    []manifestInput   `json:"inputs"`
	Output    string            `json:"output"` // SHA-256: of what read writes; of the records that add keeps, a line of JSON each
}

// manifestInput is a file by its path, as it was given, and its bytes.
type manifestInput struct {
	Path   string `json:"path"`
	SHA256 string `json:"sha256"`
	Bytes  int64  `json:"bytes"`
}

// notKept are flags that change nothing in the bytes of a run.
var notKept = []string{"help", "jobs", "manifest"}

// addManifest adds --manifest.
func addManifest(cmd *cobra.Command, path *string) {
	cmd.Flags().StringVar(path, "manifest", "", "write down in `FILE` what makes this run again (readout again FILE)")
}

// recorded runs and then writes the manifest of the run to path; without a path it only runs.
func (a *App) recorded(cmd *cobra.Command, path string, inputs []string, run func() error) error {
	if path == "" {
		return run()
	}
	if len(inputs) == 0 {
		return wrongUse("a manifest wants files: a folder that is watched cannot be read again")
	}
	tables, err := a.knowledge()
	if err != nil {
		return err
	}
	m := manifest{Format: manifestFormat, Command: cmd.Name(), Version: readout.Version, Knowledge: tables.Checksum, Options: a.optionsOf(cmd)}
	for _, name := range inputs {
		in, err := inputOf(name)
		if err != nil {
			return err
		}
		m.Inputs = append(m.Inputs, in)
	}
	sum := a.witnessed(cmd.Name())
	err = run()
	if err != nil && !errors.Is(err, errSomeFailed) {
		return err
	}
	m.Output = hex.EncodeToString(sum.Sum(nil))
	b, _ := json.MarshalIndent(m, "", "  ") // strings and numbers always marshal
	if failed := os.WriteFile(path, append(b, '\n'), 0o666); failed != nil {
		return fmt.Errorf("manifest: %w", failed)
	}
	return err
}

// optionsOf are the flags given, and the format, whose default depends on the terminal.
func (a *App) optionsOf(cmd *cobra.Command) map[string]string {
	options := map[string]string{}
	cmd.Flags().Visit(func(f *pflag.Flag) {
		switch list, ok := f.Value.(pflag.SliceValue); {
		case slices.Contains(notKept, f.Name):
		case ok:
			options[f.Name] = strings.Join(list.GetSlice(), ",")
		default:
			options[f.Name] = f.Value.String()
		}
	})
	if f := cmd.Flags().Lookup("format"); f != nil && options["format"] == "" {
		options["format"] = a.defaultFormat()
	}
	return options
}

// inputOf looks at a file. What is not a file cannot be read again.
func inputOf(path string) (in manifestInput, err error) {
	if path == "-" {
		return in, wrongUse("a manifest wants files: standard input cannot be read again")
	}
	f, err := os.Open(path)
	if err != nil {
		return in, fmt.Errorf("manifest: %w", err)
	}
	defer f.Close()
	sum := sha256.New()
	n, err := io.Copy(sum, f)
	if err != nil {
		return in, fmt.Errorf("manifest: %w", err)
	}
	return manifestInput{Path: path, SHA256: hex.EncodeToString(sum.Sum(nil)), Bytes: n}, nil
}

// witnessed sums up what a command writes: read to Out, add to the archive.
func (a *App) witnessed(command string) hash.Hash {
	sum := sha256.New()
	if command == "read" {
		a.Out = io.MultiWriter(a.Out, sum)
	} else {
		a.kept = sum
	}
	return sum
}

// keep shows a record that add keeps to whoever sums them up.
func (a *App) keep(record any) {
	if a.kept != nil {
		_ = json.NewEncoder(a.kept).Encode(record) // the archive has encoded it before, and a sum never fails
	}
}
