package main

import (
	"strings"

	"readout/edge/conllu"
)

// mention is what GUM marks as an entity: words [first, last), its type ("person", "place" …).
type mention struct {
	first, last int
	typ         string
}

// mentions reads the marks of a sentence: in the field Entity= of each word, "(id-type-…" opens a mention, "id)"
// closes it, "(id-type-…)" is one of a word (gucorpling.org/gum/guidelines).
func mentions(s *conllu.Sentence) []mention {
	var out []mention
	open := map[string][]mention{}
	for i := range s.Words {
		marks := entityField(s.Words[i].Misc)
		for marks != "" {
			end := strings.IndexAny(marks[1:], "()") + 1
			if marks[0] == '(' {
				body, rest := marks[1:], ""
				if end > 0 {
					body, rest = marks[1:end], marks[end:]
				}
				id, typ, _ := strings.Cut(body, "-")
				typ, _, _ = strings.Cut(typ, "-")
				if after, whole := strings.CutPrefix(rest, ")"); whole {
					out, rest = append(out, mention{i, i + 1, typ}), after
				} else {
					open[id] = append(open[id], mention{i, i + 1, typ})
				}
				marks = rest
				continue
			}
			id, rest, _ := strings.Cut(marks, ")")
			if list := open[id]; len(list) > 0 {
				m := list[len(list)-1]
				m.last, open[id] = i+1, list[:len(list)-1]
				out = append(out, m)
			}
			marks = rest
		}
	}
	return out
}

func entityField(misc string) string {
	for field := range strings.SplitSeq(misc, "|") {
		if marks, ok := strings.CutPrefix(field, "Entity="); ok {
			return marks
		}
	}
	return ""
}
