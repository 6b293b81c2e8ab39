package main

import (
	"bufio"
	"fmt"
	"strconv"
	"strings"

	"readout/edge/conllu"
	"readout/internal/gz"
	"readout/read/name/tagger"
)

var types = map[string]tagger.Type{"PER": tagger.PER, "LOC": tagger.LOC, "ORG": tagger.ORG, "MISC": tagger.MISC}

// columns reads a gzipped file with a word a line: number, form, label in IOB2, with tabs. WikiGold has nothing
// else, UNER the text of each sentence in a comment.
func columns(path string) ([]*sentence, error) {
	z, err := gz.Open(path)
	if err != nil {
		return nil, err
	}
	defer z.Close()
	var out []*sentence
	now, text := &sentence{}, ""
	lines := bufio.NewScanner(z)
	for n := 1; lines.Scan(); n++ {
		line := lines.Text()
		f := strings.Split(line, "\t")
		_, err := strconv.Atoi(f[0])
		switch {
		case strings.HasPrefix(line, "# text = "):
			text = line[len("# text = "):]
		case line == "":
			if len(now.words) > 0 {
				now.unit = strconv.Itoa(len(out) / 10)
				out = append(out, now)
			}
			now, text = &sentence{}, ""
		case err == nil && len(f) >= 3:
			text = now.add(f[1], f[2], text)
		case line[0] != '#':
			return nil, fmt.Errorf("%s: line %d: %q is no word with a label", path, n, line)
		}
	}
	if len(now.words) > 0 {
		out = append(out, now)
	}
	return out, lines.Err()
}

// add adds a word with its label and returns the text behind it.
func (s *sentence) add(form, label, text string) string {
	w := conllu.Word{Form: form}
	if _, rest, ok := strings.Cut(text, form); ok {
		if text = rest; text != "" && text[0] != ' ' {
			w.Misc = "SpaceAfter=No"
		}
	}
	s.words = append(s.words, w)
	n := len(s.words)
	switch kind, typ, _ := strings.Cut(label, "-"); {
	case kind == "B", kind == "I" && (len(s.names) == 0 || s.names[len(s.names)-1].last != n-1):
		if t, ok := types[typ]; ok {
			s.names = append(s.names, span{n - 1, n, t})
		}
	case kind == "I":
		s.names[len(s.names)-1].last = n
	}
	return text
}
