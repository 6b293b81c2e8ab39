package sqlite

import "readout/knowledge/fold"

// folded is a name in the form in which names are compared, a blank at both ends: " wang " is found in
// whole words only.
func folded(name string) string { return " " + fold.Key(name) + " " }

// isCode is true of what --actor takes as the code of a state or organisation: three capitals.
func isCode(s string) bool {
	if len(s) != 3 {
		return false
	}
	for i := range len(s) {
		if s[i] < 'A' || s[i] > 'Z' {
			return false
		}
	}
	return true
}
