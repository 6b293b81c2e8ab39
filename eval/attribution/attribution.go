package attribution

import (
	"path/filepath"
	"unicode/utf8"

	"readout/knowledge/cues"
	"readout/knowledge/models"
	"readout/read/attribution"
	"readout/read/syntax"
	"readout/read/token"
)

// Run reads the dev part in dir and gives the figures, one a line: exact spans on CofeNet's rows, whole
// attributions on the rows of the first annotator.
func Run(dir string) ([]string, error) {
	return score(filepath.Join(dir, "polnear-dev.jsonl.gz"), filepath.Join(dir, "polnear-cofenet-dev.jsonl.gz"))
}

// score measures documents by whole attributions and, where given, rows by exact spans.
func score(documents, rows string) ([]string, error) {
	docs, err := lines[document](documents)
	if err != nil {
		return nil, err
	}
	model, err := syntax.Load(models.Syntax())
	if err != nil {
		return nil, err
	}
	found := map[string][]triple{}
	scratch := syntax.NewScratch()
	var w whole
	for i := range docs {
		d := &docs[i]
		if _, ok := found[d.Doc]; !ok {
			found[d.Doc] = outermost(model.Parse(token.Split(d.Text), scratch))
		}
		if d.Primary {
			w.add(d, found[d.Doc])
		}
	}
	out := w.lines("whole")
	if rows == "" {
		return out, nil
	}
	paragraphs, err := lines[row](rows)
	if err != nil {
		return nil, err
	}
	var e exact
	for i := range paragraphs {
		e.add(&paragraphs[i], found[paragraphs[i].Doc])
	}
	return append(out, e.lines("exact")...), nil
}

// outermost are the attributions that stand in no other's content, in code points.
func outermost(tree *syntax.Tree) []triple {
	at := runes(tree.Source)
	var out []triple
	for _, a := range attribution.Read(tree, cues.Load()) {
		if a.Parent >= 0 {
			continue
		}
		spans := func(list ...attribution.Range) []span {
			var s []span
			for _, r := range list {
				if !r.Empty() {
					b := tree.Span(int(r.First), int(r.Last))
					s = append(s, span{at[b.Start], at[b.End]})
				}
			}
			return s
		}
		out = append(out, triple{Source: spans(a.Source), Cue: spans(a.Cue), Content: spans(a.Content...)})
	}
	return out
}

// runes is for each byte of a text the number of code points before it.
func runes(text string) []int {
	at := make([]int, len(text)+1)
	n := 0
	for i := 0; i < len(text); {
		_, size := utf8.DecodeRuneInString(text[i:])
		for k := range size {
			at[i+k] = n
		}
		i += size
		n++
	}
	at[len(text)] = n
	return at
}
