package events

import (
	"math"
	"slices"

	"readout/internal/learn"
	"readout/read/dyad"
)

// Roots are the events of PLV, in the order of their classes.
var Roots = []string{"AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "YIELD", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "PROTEST", "MOBILIZE", "SANCTION", "COERCE", "ASSAULT"}

// quads are the classes of PLV's scheme, by root: YIELD is 2, SANCTION 4.
var quads = []int{1, 1, 1, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 4}

// course is how the scorer is learned: chosen by 5-fold on PLV train (train/events/README.md).
var course = learn.Course{Classes: len(Roots), Buckets: dyad.Buckets, Epochs: 10, Rate: 0.07, Decay: 1e-5, Seed: 1}

// rare says how much more a sentence of a rare event weighs: the power of how rare it is.
const rare = 0.3

// Examples are cases as the learner takes them. share is the weight of the set beside others.
func Examples(coder *dyad.Coder, cases []Case, share float64) []learn.Example {
	count := make([]int, len(Roots))
	for _, c := range cases {
		count[slices.Index(Roots, c.Event)]++
	}
	mean := float64(len(cases)) / float64(len(Roots))
	list := make([]learn.Example, len(cases))
	for i, c := range cases {
		k := slices.Index(Roots, c.Event)
		list[i] = learn.Example{Features: coder.Features(c.Pair), Class: k, Weight: share * math.Pow(mean/float64(count[k]), rare)}
		if c.Event == "COERCE" && coder.Rules(c.Pair).CAMEO == embargo {
			list[i].Weight = 0
		}
	}
	return list
}

// embargo is CAMEO's code for sanctions imposed. Most of these are COERCE in PLV and SANCTION in the manual, which counts:
// they are not learned from.
const embargo = "163"

// Fit learns a scorer, in whole numbers: the largest weight becomes 127.
func Fit(examples []learn.Example) *dyad.Scorer {
	w := learn.Fit(examples, course)
	top := 0.0
	for _, x := range w.Features {
		top = max(top, math.Abs(x))
	}
	s := &dyad.Scorer{Events: Roots, Weights: make([]int8, len(w.Features))}
	for i, x := range w.Features {
		s.Weights[i] = int8(math.Round(127 * x / top))
	}
	return s
}
