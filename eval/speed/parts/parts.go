// Package parts writes eval/SPEED.txt, of which several programs measure a part each. A part begins with a line
// "# NAME: …" and ends where the next one begins.
package parts

import (
	"errors"
	"io/fs"
	"os"
	"slices"
	"strings"
)

// order is the parts in the order in which they stand in the file.
var order = []string{"program", "desk", "queue", "sqlite", "postgresql"}

// Put writes a part, which begins with its line, in the place of the one that the file has.
func Put(path, part string) error {
	old, err := os.ReadFile(path)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return os.WriteFile(path, []byte(put(string(old), part)), 0o644)
}

func put(file, part string) string {
	list := []string{strings.TrimSpace(part)}
	for old := range strings.SplitSeq("\n"+strings.TrimSpace(file), "\n# ") {
		if old = "# " + strings.TrimSpace(old); place(old) >= 0 && place(old) != place(part) {
			list = append(list, old)
		}
	}
	slices.SortFunc(list, func(a, b string) int { return place(a) - place(b) })
	return strings.Join(list, "\n\n") + "\n"
}

// place is where a part stands, -1 for what is none.
func place(part string) int {
	name, _, _ := strings.Cut(strings.TrimPrefix(strings.TrimSpace(part), "# "), ":")
	return slices.Index(order, name)
}
