// Package table reads the tables of knowledge: a row a line, cells apart by tabs, remarks behind "#".
package table

import (
	"iter"
	"strings"
)

// Rows yields the cells of each line that has n of them. The slice is the caller's.
func Rows(text string, n int) iter.Seq[[]string] {
	return func(yield func([]string) bool) {
		for line := range strings.Lines(text) {
			if strings.HasPrefix(line, "#") {
				continue
			}
			if cells := strings.Split(strings.TrimRight(line, "\r\n"), "\t"); len(cells) == n && !yield(cells) {
				return
			}
		}
	}
}

// Body is Rows of a table whose first row names the columns.
func Body(text string, n int) iter.Seq[[]string] {
	return func(yield func([]string) bool) {
		header := true
		for cells := range Rows(text, n) {
			if !header && !yield(cells) {
				return
			}
			header = false
		}
	}
}
