package events

import (
	"path/filepath"
	"slices"

	"readout/eval/score"
	"readout/internal/learn"
	"readout/knowledge/codes"
	"readout/knowledge/frames"
	"readout/knowledge/lemmas"
	"readout/knowledge/models"
	"readout/read/dyad"
	"readout/read/syntax"
)

// folds of the learned part: sentence i is in fold i mod 5.
const folds = 5

// share is the weight of a record of LoadGSR beside a sentence of PLV.
const share = 0.5

// Measure codes PLV's train part, below a folder, by the frames alone and with the scorer.
func Measure(data string) (rules, learned *Result, err error) {
	coder, cases, beside, err := Prepare(data)
	if err != nil {
		return nil, nil, err
	}
	return Rules(coder, cases), Learned(coder, cases, beside), nil
}

// Prepare loads a coder without a scorer, PLV's train part, and the records beside it.
func Prepare(data string) (coder *dyad.Coder, cases, beside []Case, err error) {
	model, err := syntax.Load(models.Syntax())
	if err != nil {
		return nil, nil, nil, err
	}
	model = model.Knowing(lemmas.Verbs())
	book := codes.Load()
	coder = &dyad.Coder{Book: book, Frames: frames.Load(book)}
	if cases, err = Load(filepath.Join(data, "events"), model); err != nil {
		return nil, nil, nil, err
	}
	beside, err = LoadGSR(filepath.Join(data, "tables"), model)
	return coder, cases, beside, err
}

// Result is what one way of coding found.
type Result struct {
	Gold, Found []int // classes; Found has len(Roots) where nothing is found
	Quads       []int // gold
}

// Rules codes the cases by the frames alone.
func Rules(coder *dyad.Coder, cases []Case) *Result {
	r := &Result{}
	for i := range cases {
		r.add(&cases[i], coder.Rules(cases[i].Pair))
	}
	return r
}

// Learned codes each fold by a scorer that learned from the others and from what stands beside them.
func Learned(coder *dyad.Coder, cases, beside []Case) *Result {
	return learned(coder, cases, Examples(coder, beside, share))
}

func learned(coder *dyad.Coder, cases []Case, more []learn.Example) *Result {
	all := Examples(coder, cases, 1)
	coded := make([]dyad.Codes, len(cases))
	for fold := range folds {
		train := slices.Clone(more)
		for i := range all {
			if i%folds != fold {
				train = append(train, all[i])
			}
		}
		with := *coder
		with.Scorer = Fit(train)
		for i := fold; i < len(cases); i += folds {
			coded[i] = with.Code(cases[i].Pair)
		}
	}
	r := &Result{}
	for i := range cases {
		r.add(&cases[i], coded[i])
	}
	return r
}

// Train learns a scorer from all that there is.
func Train(coder *dyad.Coder, cases, beside []Case) *dyad.Scorer {
	return Fit(append(Examples(coder, cases, 1), Examples(coder, beside, share)...))
}

func (r *Result) add(c *Case, found dyad.Codes) {
	k := slices.Index(Roots, dyad.Root(found.Event))
	if k < 0 {
		k = len(Roots)
	}
	r.Gold, r.Found, r.Quads = append(r.Gold, slices.Index(Roots, c.Event)), append(r.Found, k), append(r.Quads, c.Quad)
}

// Figures are the macro F1 of roots and of quad classes.
func (r *Result) Figures(prefix string) []score.Figure {
	quad := make([]int, len(r.Found))
	for i, k := range r.Found {
		if k < len(Roots) {
			quad[i] = quads[k]
		}
	}
	return []score.Figure{
		{Task: "events", Name: prefix + "root_macro_f1", Value: macro(r.Gold, r.Found)},
		{Task: "events", Name: prefix + "quad_macro_f1", Value: macro(r.Quads, quad)},
	}
}

// macro is the mean F1 of the classes of gold, in per cent with one decimal.
func macro(gold, found []int) float64 {
	classes := slices.Compact(slices.Sorted(slices.Values(gold)))
	sum := 0.0
	for _, k := range classes {
		both := 0
		all := 0
		for i := range gold {
			if gold[i] == k {
				all++
			}
			if found[i] == k {
				all++
			}
			if gold[i] == k && found[i] == k {
				both++
			}
		}
		sum += 2 * float64(both) / float64(all)
	}
	return score.Percent(int(1e6*sum), int(1e6)*len(classes))
}
