package boundary

import (
	"slices"
	"strings"

	"readout/edge/conllu"
	"readout/read/token/boundary"
)

// fewest is how often a word must stand in the treebanks to be known.
const fewest = 3

// teachWords teaches each frequent word its classes: the most frequent one, or the two most frequent where the second
// has at least a quarter of the first.
func teachWords(model *boundary.Model, sentences []conllu.Sentence) {
	counts := map[string]map[string]int{}
	for k := range sentences {
		for _, w := range sentences[k].Words {
			form := strings.ToLower(w.Form)
			if counts[form] == nil {
				counts[form] = map[string]int{}
			}
			counts[form][w.UPOS]++
		}
	}
	classes := map[string]boundary.Class{"VERB": boundary.Verb, "AUX": boundary.Auxiliary}
	for _, form := range sorted(counts) {
		name, all := mostly(counts[form])
		if all < fewest {
			continue
		}
		if _, known := classes[name]; !known && len(classes) < 250 {
			classes[name] = boundary.Class(len(classes) + 1)
		}
		model.Know(form, classes[name])
	}
}

// mostly names the class or the two classes of a word, and says how often it stands there.
func mostly(counts map[string]int) (name string, all int) {
	names := sorted(counts)
	slices.SortStableFunc(names, func(a, b string) int { return counts[b] - counts[a] })
	for _, n := range counts {
		all += n
	}
	if name = names[0]; name == "VERB" || name == "AUX" {
		return name, all
	}
	if len(names) > 1 && 4*counts[names[1]] >= counts[name] {
		name += "/" + names[1]
	}
	return name, all
}

func sorted[V any](m map[string]V) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}
