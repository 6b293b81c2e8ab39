package attribution

import (
	_ "embed"
	"path/filepath"
	"unicode/utf8"

	"readout/knowledge/cues"
	"readout/knowledge/lemmas"
	"readout/knowledge/models"
	"readout/read/attribution"
	"readout/read/attribution/scorer"
	"readout/read/syntax"
	"readout/read/token"
)

// Figures are F1 of exact spans on CofeNet's rows and of whole attributions (cue, source and half of the
// content right) on the rows of the first annotator, and the recall of direct quotations with their
// speaker; all in per cent.
type Figures struct{ Source, Cue, Content, Whole, Direct float64 }

// open is the scorer that "make train OPEN=1" makes, without PolNeAR.
//
//go:embed open.model
var open []byte

// Measure reads the dev part in dir with the scorer that ships: its figures, and what stands behind them.
func Measure(dir string) (Figures, []string, error) { return measure(dir, models.Speech()) }

// MeasureOpen reads it with the scorer that was learned from openly licensed data alone.
func MeasureOpen(dir string) (Figures, []string, error) { return measure(dir, open) }

func measure(dir string, file []byte) (Figures, []string, error) {
	model, err := syntax.Load(models.Syntax())
	if err != nil {
		return Figures{}, nil, err
	}
	m, err := scorer.Load(file)
	if err != nil {
		return Figures{}, nil, err
	}
	return score(dir, model.Knowing(lemmas.Verbs()), m)
}

// score reads the dev part in dir with a scorer.
func score(dir string, model *syntax.Model, m *scorer.Model) (Figures, []string, error) {
	docs, err := lines[Document](filepath.Join(dir, "polnear-dev.jsonl.gz"))
	if err != nil {
		return Figures{}, nil, err
	}
	paragraphs, err := lines[row](filepath.Join(dir, "polnear-cofenet-dev.jsonl.gz"))
	if err != nil {
		return Figures{}, nil, err
	}
	found := map[string][]Triple{}
	scratch := syntax.NewScratch()
	w, e := &whole{}, &exact{}
	for i := range docs {
		d := &docs[i]
		if _, ok := found[d.Doc]; !ok {
			found[d.Doc] = outermost(model.Parse(token.Split(d.Text), scratch), m)
		}
		if d.Primary {
			w.add(d, found[d.Doc])
		}
	}
	for i := range paragraphs {
		e.add(&paragraphs[i], found[paragraphs[i].Doc])
	}
	part := func(i int) float64 { return f1(e.hit[i], e.wrong[i], e.missed[i]) }
	direct := 100 * float64(w.rightOf["direct"]) / float64(max(1, w.goldOf["direct"]))
	f := Figures{part(0), part(1), part(2), f1(w.content, w.found-w.content, w.gold-w.content), direct}
	notes := append(w.lines("whole"), e.lines("exact")...)
	return f, append(notes, w.misses.lines()...), nil
}

// outermost are the attributions that the scorer accepts, in code points.
func outermost(tree *syntax.Tree, m *scorer.Model) []Triple {
	at := runes(tree.Source)
	var out []Triple
	for _, a := range attribution.Read(tree, cues.Load(), m) {
		if a.Marks == nil {
			continue
		}
		spans := func(list ...attribution.Range) []Span {
			var s []Span
			for _, r := range list {
				if !r.Empty() {
					b := tree.Span(int(r.First), int(r.Last))
					s = append(s, Span{at[b.Start], at[b.End]})
				}
			}
			return s
		}
		out = append(out, Triple{Source: spans(a.Marks.Source), Cue: spans(a.Marks.Cue), Content: spans(a.Marks.Content...)})
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
