package main

import (
	"path/filepath"

	gold "readout/eval/attribution"
)

// gum reads the train parts of GUM's attribution relations: those that stand in no other's content.
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
			out = append(out, r.report(&d))
		}
	}
	return out, nil
}
