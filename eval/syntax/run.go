package syntax

import (
	"cmp"
	"path/filepath"
	"slices"
	"strings"

	"readout/edge/conllu"
	"readout/read/syntax"
)

// Bank is the result on one treebank.
type Bank struct {
	Name              string
	Words             Words
	Sentences, Tokens Spans
	Genres            []Genre // of GUM alone
	Wrong             []Confusion
}

// Genre is the result on the documents of one genre.
type Genre struct {
	Name  string
	Words Words
}

// Confusion is a kind of mistake: what gold has, what was given, how often.
type Confusion struct {
	Kind, Gold, Given string
	Count             int
}

type confusions map[[3]string]int

func (c confusions) add(kind, gold, given string) { c[[3]string{kind, gold, given}]++ }

// costliest are the most frequent mistakes.
func (c confusions) costliest(n int) []Confusion {
	out := make([]Confusion, 0, len(c))
	for k, count := range c {
		out = append(out, Confusion{k[0], k[1], k[2], count})
	}
	slices.SortFunc(out, func(a, b Confusion) int {
		return cmp.Or(cmp.Compare(b.Count, a.Count), cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.Gold, b.Gold), cmp.Compare(a.Given, b.Given))
	})
	return out[:min(n, len(out))]
}

// Banks scores a model on the dev parts of the treebanks in dir.
func Banks(dir string, model *syntax.Model) ([]Bank, error) {
	var out []Bank
	for _, name := range []string{"ewt-dev", "gum-dev"} {
		gold, err := conllu.ReadFile(filepath.Join(dir, name+".conllu.gz"))
		if err != nil {
			return nil, err
		}
		out = append(out, score(name, gold, model))
	}
	return out, nil
}

func score(name string, gold []conllu.Sentence, model *syntax.Model) Bank {
	b := Bank{Name: name}
	tree := model.Parse(conllu.Text(gold), syntax.NewScratch())
	wrong := confusions{}
	for k := range gold {
		w := compare(&gold[k], tree, int(tree.Sentences[k].First), wrong)
		b.Words.Add(w)
		if g, ok := genre(gold[k].Comment("sent_id")); ok {
			at := slices.IndexFunc(b.Genres, func(x Genre) bool { return x.Name == g })
			if at < 0 {
				at, b.Genres = len(b.Genres), append(b.Genres, Genre{Name: g})
			}
			b.Genres[at].Words.Add(w)
		}
	}
	b.Wrong = wrong.costliest(20)
	for from := 0; from < len(gold); {
		to := from + 1
		for to < len(gold) && !gold[to].Has("newdoc") {
			to++
		}
		s, t := segmentation(gold[from:to])
		b.Sentences.Add(s)
		b.Tokens.Add(t)
		from = to
	}
	return b
}

// genre is the middle of an id such as GUM_news_name-1.
func genre(id string) (string, bool) {
	rest, ok := strings.CutPrefix(id, "GUM_")
	if !ok {
		return "", false
	}
	g, _, _ := strings.Cut(rest, "_")
	return g, true
}
