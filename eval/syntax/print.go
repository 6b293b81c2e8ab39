package syntax

import "fmt"

// Notes are the figures by treebank and genre, then the costliest mistakes, a line each.
func Notes(banks []Bank) []string {
	var out []string
	row := func(name string, w Words) string {
		return fmt.Sprintf("%-16s UPOS %5.2f  XPOS %5.2f  lemma %5.2f  UAS %5.2f  LAS %5.2f  words %6d", name,
			percent(w.UPOS, w.All), percent(w.XPOS, w.All), percent(w.Lemma, w.All), percent(w.UAS, w.All), percent(w.LAS, w.All), w.All)
	}
	for _, b := range banks {
		out = append(out, row(b.Name, b.Words), fmt.Sprintf("%-16s sentences F1 %5.2f  tokens F1 %5.2f", b.Name, b.Sentences.F1(), b.Tokens.F1()))
		for _, g := range b.Genres {
			out = append(out, row("  "+g.Name, g.Words))
		}
	}
	for _, b := range banks {
		for _, c := range b.Wrong {
			out = append(out, fmt.Sprintf("%-16s %-8s %s taken for %s: %d", b.Name, c.Kind, c.Gold, c.Given, c.Count))
		}
	}
	return out
}
