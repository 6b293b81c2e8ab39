package attribution

import (
	"fmt"
	"slices"
	"strings"
)

// shown is how many misses of a kind are told.
const shown = 20

// misses are, for each kind, what was wanted and what was found, with their words.
type misses struct {
	kinds []string
	of    map[string][]string
}

// add notes a miss: gold is nil where nothing was wanted, found where nothing was found.
func (m *misses) add(kind string, d *Document, gold, found *Triple) {
	if m.of == nil {
		m.of = map[string][]string{}
	}
	if !slices.Contains(m.kinds, kind) {
		m.kinds = append(m.kinds, kind)
	}
	text := []rune(d.Text)
	line := d.Doc
	if gold != nil {
		line += "\n      want " + gold.words(text)
	}
	if found != nil {
		line += "\n      have " + found.words(text)
	}
	m.of[kind] = append(m.of[kind], line)
}

// lines shows of each kind as many as are told, spread over the documents.
func (m *misses) lines() []string {
	var out []string
	slices.Sort(m.kinds)
	for _, kind := range m.kinds {
		list := m.of[kind]
		out = append(out, fmt.Sprintf("%s: %d", kind, len(list)))
		for k := range min(shown, len(list)) {
			out = append(out, "    "+list[k*len(list)/min(shown, len(list))])
		}
	}
	return out
}

// words are source | cue | content, long spans cut in the middle.
func (t *Triple) words(text []rune) string {
	parts := make([]string, 3)
	for i := range parts {
		var list []string
		for _, s := range t.role(i) {
			list = append(list, cut(strings.Join(strings.Fields(string(text[s[0]:s[1]])), " ")))
		}
		parts[i] = strings.Join(list, " … ")
	}
	return strings.Join(parts, " | ")
}

// widest is the longest span that is shown whole, in code points.
const widest = 120

func cut(s string) string {
	r := []rune(s)
	if len(r) <= widest {
		return s
	}
	return string(r[:widest/2]) + " [...] " + string(r[len(r)-widest/2:])
}
