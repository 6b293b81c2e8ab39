package main

import (
	"path/filepath"
	"slices"

	gold "readout/eval/attribution"
	"readout/read/attribution"
	"readout/read/attribution/scorer"
	"readout/read/syntax"
)

// gum reads the train parts of GUM's attribution relations. GUM's spans follow another scheme than PolNeAR's,
// and it has no attitudes without a clause; so the rules' own proposals are the gold, and GUM adds what they miss.
func (r *reader) gum(dir string) ([]*report, error) {
	var out []*report
	for _, name := range []string{"gum-news-train", "gum-other-train"} {
		docs, err := gold.Relations(filepath.Join(dir, name+".jsonl.gz"))
		if err != nil {
			return nil, err
		}
		for i := range docs {
			d := gold.Document{Doc: docs[i].ID, Text: docs[i].Text}
			for _, a := range docs[i].Attributions {
				if len(a.NestedIn) == 0 && !a.ImageCredit && len(a.Cue) > 0 {
					d.Attributions = append(d.Attributions, gold.Annotated{Triple: a.Triple, Complete: true})
				}
			}
			report := r.report(&d)
			report.gold = beside(report.tree, attribution.Proposed(report.tree, r.cues), report.gold)
			out = append(out, report)
		}
	}
	return out, nil
}

// beside adds to what the rules propose the relations whose cue no proposal has for cue or content.
func beside(tree *syntax.Tree, proposed, relations []scorer.Triple) []scorer.Triple {
	out := slices.Clone(proposed)
	for _, g := range relations {
		if slices.ContainsFunc(proposed, func(p scorer.Triple) bool {
			return p.Cue.Meets(g.Cue) || slices.ContainsFunc(p.Content, g.Cue.Meets)
		}) {
			continue
		}
		for k := range g.Content {
			for c := &g.Content[k]; c.Len() > 1 && tree.UPOS(int(c.Last-1)) == syntax.PUNCT && tree.InQuote[c.Last-1] < 0; {
				c.Last--
			}
		}
		out = append(out, g)
	}
	return out
}
