package table

import (
	"fmt"
	"strings"
)

// Check looks over a user's table before it is laid over an embedded one: the first line that is no remark and has
// not n cells, or in which fault finds something, is an error that names table and line. Where headed, the first row
// names the columns and is passed over; empty lines are, too.
func Check(name, text string, n int, headed bool, fault func(cells []string) string) error {
	number := 0
	for line := range strings.Lines(text) {
		number++
		line = strings.TrimRight(line, "\r\n")
		if line == "" || line[0] == '#' {
			continue
		}
		cells := strings.Split(line, "\t")
		if len(cells) != n {
			return fmt.Errorf("%s:%d: %d cells with tabs between, want %d", name, number, len(cells), n)
		}
		if headed {
			headed = false
			continue
		}
		if words := fault(cells); words != "" {
			return fmt.Errorf("%s:%d: %s", name, number, words)
		}
	}
	return nil
}
