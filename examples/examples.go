// Package examples holds reports written for this project, each with its facts: see README.md.
package examples

import (
	"embed"
	"fmt"
	"io/fs"
	"strings"
)

//go:embed *.txt gold/*.gold gold/*.names
var files embed.FS

// Names of the reports, in order.
func Names() []string {
	paths, _ := fs.Glob(files, "*.txt") // the pattern is well formed
	for i, path := range paths {
		paths[i] = strings.TrimSuffix(path, ".txt")
	}
	return paths
}

// Report gives a report's file as it is, with its front block.
func Report(name string) ([]byte, error) { return files.ReadFile(name + ".txt") }

// Gold gives the facts of a report as lines.
func Gold(name string) (string, error) {
	b, err := files.ReadFile("gold/" + name + ".gold")
	if err != nil {
		return "", fmt.Errorf("example %s has no facts: %w", name, err)
	}
	return string(b), nil
}

// Bare gives the names in a report as lines: see eval/names.
func Bare(name string) (string, error) {
	b, err := files.ReadFile("gold/" + name + ".names")
	return string(b), err
}
