// Command train builds the models in knowledge/models from the treebanks.
package main

import (
	"fmt"
	"path/filepath"

	"readout/edge/conllu"
	"readout/read/syntax"
	"readout/read/syntax/word"
)

// sentence is a tree to learn from.
type sentence struct {
	forms  []string
	lemmas []string
	words  []word.Word
	tags   []syntax.Tag
	heads  []int32 // the root's is the number of words
	rels   []syntax.Rel
}

// treebank reads a gzipped CoNLL-U file.
func treebank(dir, name string) ([]conllu.Sentence, error) {
	return conllu.ReadFile(filepath.Join(dir, "treebanks", name+".conllu.gz"))
}

// learnable turns rows into indices.
func learnable(rows []conllu.Sentence) ([]sentence, error) {
	var out []sentence
	for _, r := range rows {
		var s sentence
		for _, w := range r.Words {
			u, ok1 := syntax.UPOSNamed(w.UPOS)
			x, ok2 := syntax.XPOSNamed(w.XPOS)
			rel, ok3 := syntax.RelNamed(w.Rel)
			if !ok1 || !ok2 || !ok3 {
				return nil, fmt.Errorf("line %d: word %q: unknown %s, %s or %s", r.Line, w.Form, w.UPOS, w.XPOS, w.Rel)
			}
			head := int32(w.Head) - 1
			if head < 0 {
				head = int32(len(r.Words))
			}
			s.forms = append(s.forms, w.Form)
			s.lemmas = append(s.lemmas, w.Lemma)
			s.words = append(s.words, word.See(w.Form))
			s.tags = append(s.tags, syntax.Tag{UPOS: u, XPOS: x})
			s.heads = append(s.heads, head)
			s.rels = append(s.rels, rel)
		}
		out = append(out, s)
	}
	return out, nil
}

// load reads treebanks to learn from.
func load(shared string, names ...string) ([]sentence, error) {
	var data []sentence
	for _, name := range names {
		rows, err := treebank(shared, name)
		if err != nil {
			return nil, err
		}
		s, err := learnable(rows)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		data = append(data, s...)
	}
	return data, nil
}
