package syntax

import (
	"fmt"
	"strconv"
	"strings"
	"unsafe"

	"readout/read/syntax/linear"
)

// Load reads a model file as train/ writes it. The model keeps pointing into the file.
func Load(file []byte) (*Model, error) {
	parts, err := Unpack(file)
	if err != nil {
		return nil, err
	}
	m := &Model{}
	for line := range strings.Lines(string(parts["tags"])) {
		u, x, _ := strings.Cut(strings.TrimSpace(line), " ")
		upos, ok1 := UPOSNamed(u)
		xpos, ok2 := XPOSNamed(x)
		if !ok1 || !ok2 {
			return nil, fmt.Errorf("syntax model: unknown tag %q", line)
		}
		m.tags = append(m.tags, Tag{upos, xpos})
	}
	if len(m.tags) == 0 || len(m.tags) > 256 {
		return nil, fmt.Errorf("syntax model: %d tags", len(m.tags))
	}
	for _, t := range []struct {
		name    string
		classes int
		to      *linear.Table
	}{{"tagger", len(m.tags), &m.tagger}, {"parser", 4, &m.parser}, {"labels", int(RelCount), &m.labels}} {
		data := parts[t.name]
		rows := len(data) / t.classes
		if rows == 0 || rows*t.classes != len(data) || rows&(rows-1) != 0 {
			return nil, fmt.Errorf("syntax model: table %q has %d bytes for %d classes", t.name, len(data), t.classes)
		}
		*t.to = linear.Table{Classes: t.classes, Mask: uint32(rows - 1), W: unsafe.Slice((*int8)(unsafe.Pointer(&data[0])), len(data))}
	}
	m.lemmas, err = loadLemmas(string(parts["lemmas"]), string(parts["endings"]))
	return m, err
}

// loadLemmas reads lines "key TAB lemma" and "key TAB strip TAB add TAB keep".
func loadLemmas(words, ends string) (lemmas, error) {
	l := lemmas{words: make(map[string]string, strings.Count(words, "\n")), endings: make(map[string]ending, strings.Count(ends, "\n"))}
	for line := range strings.Lines(words) {
		key, lemma, ok := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		if !ok || len(key) < 3 {
			return l, fmt.Errorf("syntax model: lemma line %q", line)
		}
		l.words[key] = lemma
	}
	for line := range strings.Lines(ends) {
		f := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if len(f) != 4 || len(f[0]) < 3 {
			return l, fmt.Errorf("syntax model: ending line %q", line)
		}
		strip, err := strconv.Atoi(f[1])
		if err != nil || strip < 0 {
			return l, fmt.Errorf("syntax model: ending line %q", line)
		}
		l.endings[f[0]] = ending{strip: strip, add: f[2], keep: f[3] == "1"}
	}
	return l, nil
}
