package syntax

import (
	"fmt"
	"strconv"
	"strings"
)

// loadLemmas reads lines "key TAB lemma" and "key TAB strip TAB add TAB keep".
func loadLemmas(words, ends string) (lemmas, error) {
	l := lemmas{words: make(map[string]string, strings.Count(words, "\n")), endings: make(map[string]ending, strings.Count(ends, "\n"))}
	for line := range strings.Lines(words) {
		key, lemma, ok := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		if !ok || len(key) < 3 {
			return l, fmt.Errorf("lemma line %q", line)
		}
		l.words[key] = lemma
	}
	for line := range strings.Lines(ends) {
		f := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if len(f) != 4 || len(f[0]) < 3 {
			return l, fmt.Errorf("ending line %q", line)
		}
		strip, err := strconv.Atoi(f[1])
		if err != nil || strip < 0 {
			return l, fmt.Errorf("ending line %q", line)
		}
		l.endings[f[0]] = ending{strip: strip, add: f[2], keep: f[3] == "1"}
	}
	return l, nil
}
