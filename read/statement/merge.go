package statement

import (
	"slices"
	"strings"
	"unicode"
)

// merge makes one statement of several that give the same words to the same speakers: the first keeps its
// place and gains the evidence and the ways of the others.
func merge(list []Statement, text string) []Statement {
	first := map[string]int{}
	to := make([]int, len(list))
	var out []Statement
	for i := range list {
		st := &list[i]
		key := st.words(text)
		if k, ok := first[key]; ok && slices.Equal(out[k].Speaker, st.Speaker) && (len(key) > 25 || slices.Equal(out[k].Statement.Content, st.Statement.Content)) {
			out[k].Evidence = append(out[k].Evidence, st.Evidence...)
			for _, v := range st.Via {
				if !slices.Contains(out[k].Via, v) {
					out[k].Via = append(out[k].Via, v)
				}
			}
			to[i] = k
			continue
		}
		if _, ok := first[key]; !ok {
			first[key] = len(out)
		}
		to[i] = len(out)
		out = append(out, *st)
	}
	for i := range out {
		if out[i].Nested >= 0 {
			if out[i].Nested = to[out[i].Nested]; out[i].Nested == i {
				out[i].Nested = -1
			}
		}
	}
	return out
}

// words are the letters of the content, in lower case.
func (st *Statement) words(text string) string {
	var b strings.Builder
	for _, c := range st.Statement.Content {
		for _, r := range c.In(text) {
			if unicode.IsLetter(r) || unicode.IsDigit(r) {
				b.WriteRune(unicode.ToLower(r))
			}
		}
	}
	return b.String()
}
