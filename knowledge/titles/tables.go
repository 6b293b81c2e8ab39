package titles

import (
	"strings"

	"readout/knowledge/fold"
)

func (x *Index) list(words string, w form) {
	for words != "" {
		var one string
		one, words, _ = strings.Cut(words, "|")
		x.put(one, w)
	}
}

func (x *Index) put(words string, w form) {
	h := fold.Hash(words)
	if _, taken := x.forms[h]; taken {
		return
	}
	w.allCap = strings.ToUpper(words) == words
	w.capital = w.capital || strings.HasSuffix(words, ".")
	w.words = int8(1 + strings.Count(words, " ") + strings.Count(words, "-"))
	x.longest = max(x.longest, int(w.words))
	x.forms[h] = w
	x.edges[fold.Hash(firstWord(words))] |= First
	x.edges[fold.Hash(words[strings.LastIndexAny(words, " -")+1:])] |= Last
}

func firstWord(words string) string {
	if i := strings.IndexAny(words, " -"); i > 0 {
		return words[:i]
	}
	return words
}
