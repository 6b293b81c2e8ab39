package account

import (
	"slices"

	"readout/knowledge/tones"
)

// tonesOf is for each report that says the same the tone in which it does: the first of its words that does
// more than say. Where all have one tone, there is nothing to tell.
func tonesOf(cells [][]Unit) []string {
	list := make([]string, len(cells))
	var heard []string
	for i, units := range cells {
		for _, u := range units {
			if tone := tones.Of(u.Cue); list[i] == "" || list[i] == tones.Plain {
				list[i] = tone
			}
		}
		if list[i] != "" && !slices.Contains(heard, list[i]) {
			heard = append(heard, list[i])
		}
	}
	if len(heard) < 2 {
		return nil
	}
	return list
}
