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

// Figures are F1 of exact spans on CofeNet's rows and of whole attributions (cue, source and half of the
// content right) on the rows of the first annotator, and the recall of direct quotations with their
// speaker; all in per cent.
type Figures struct{ Source, Cue, Content, Whole, Direct float64 }

// Run reads the dev part in dir and gives the figures, one a line.
func Run(dir string) ([]string, error) {
	w, e, err := count(dir)
	if err != nil {
		return nil, err
	}
	return append(w.lines("whole"), e.lines("exact")...), nil
}

// Measure reads the dev part in dir.
func Measure(dir string) (Figures, error) {
	w, e, err := count(dir)
	if err != nil {
		return Figures{}, err
	}
	part := func(i int) float64 { return f1(e.hit[i], e.wrong[i], e.missed[i]) }
	direct := 100 * float64(w.rightOf["direct"]) / float64(max(1, w.goldOf["direct"]))
	return Figures{part(0), part(1), part(2), f1(w.content, w.found-w.content, w.gold-w.content), direct}, nil
}

// count measures documents by whole attributions and rows by exact spans.
func count(dir string) (*whole, *exact, error) {
	docs, err := lines[document](filepath.Join(dir, "polnear-dev.jsonl.gz"))
	if err != nil {
		return nil, nil, err
	}
	paragraphs, err := lines[row](filepath.Join(dir, "polnear-cofenet-dev.jsonl.gz"))
	if err != nil {
		return nil, nil, err
	}
	model, err := syntax.Load(models.Syntax())
	if err != nil {
		return nil, nil, err
	}
	found := map[string][]triple{}
	scratch := syntax.NewScratch()
	w, e := &whole{}, &exact{}
	for i := range docs {
		d := &docs[i]
		if _, ok := found[d.Doc]; !ok {
			found[d.Doc] = outermost(model.Parse(token.Split(d.Text), scratch))
		}
		if d.Primary {
			w.add(d, found[d.Doc])
		}
	}
	for i := range paragraphs {
		e.add(&paragraphs[i], found[paragraphs[i].Doc])
	}
	return w, e, nil
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
