package main

import (
	"fmt"
	"math"
	"math/rand/v2"

	"readout/read/syntax"
	"readout/read/syntax/linear"
)

func sqrt32(x float32) float32 { return float32(math.Sqrt(float64(x))) }

func argmax(score []float32) int {
	best := 0
	for c, v := range score {
		if v > score[best] {
			best = c
		}
	}
	return best
}

func order(n int, seed uint64) []int { return rand.New(rand.NewPCG(seed, 7)).Perm(n) }

// trainTagger learns the joint tags.
func trainTagger(data []sentence, tags map[syntax.Tag]int, epochs int) *perceptron {
	p := newPerceptron(16, len(tags))
	score := make([]float32, len(tags))
	var f [linear.TagFeatures]uint32
	for e := range epochs {
		wrong, all := 0, 0
		for _, k := range order(len(data), uint64(e)) {
			s := &data[k]
			before, before2 := uint32(1000), uint32(1000)
			for i := range s.words {
				linear.Tagging(s.words, i, before, before2, &f)
				p.score(f[:], score)
				best := argmax(score)
				gold, ok := tags[s.tags[i]]
				if ok && best != gold {
					p.update(f[:], gold, best)
					wrong++
				}
				p.when++
				all++
				before, before2 = uint32(best), before
			}
		}
		fmt.Printf("tagger epoch %d: wrong %.2f%%\n", e+1, 100*float64(wrong)/float64(all))
	}
	return p
}

// give tags the sentences.
func give(t *linear.Table, data []sentence, list []syntax.Tag) {
	score := make([]int32, len(list))
	var f [linear.TagFeatures]uint32
	for k := range data {
		s := &data[k]
		s.given = s.given[:0]
		before, before2 := uint32(1000), uint32(1000)
		for i := range s.words {
			linear.Tagging(s.words, i, before, before2, &f)
			t.Score(f[:], score)
			best := 0
			for c, v := range score {
				if v > score[best] {
					best = c
				}
			}
			s.given = append(s.given, list[best])
			before, before2 = uint32(best), before
		}
	}
}

func tagged(s *sentence, tags map[syntax.Tag]int) []linear.Tagged {
	out := make([]linear.Tagged, len(s.words))
	for i, w := range s.words {
		out[i] = linear.Tagged{Word: w, UPOS: uint32(s.given[i].UPOS), Tag: uint32(tags[s.given[i]])}
	}
	return out
}

// trainParser learns the moves with a dynamic oracle: after the first epoch it follows its own moves.
func trainParser(data []sentence, tags map[syntax.Tag]int, epochs int) *perceptron {
	p := newPerceptron(19, 4)
	var f [linear.ParseFeatures]uint32
	score := make([]float32, linear.Moves)
	rng := rand.New(rand.NewPCG(5, 5))
	var st linear.State
	for e := range epochs {
		wrong, all := 0, 0
		for _, k := range order(len(data), uint64(e)+100) {
			s := &data[k]
			words := tagged(s, tags)
			oracle := linear.NewOracle(s.heads)
			st.Reset(len(words))
			for !st.Done() {
				st.Parsing(words, &f)
				p.score(f[:], score)
				cost := oracle.Costs(&st)
				best, good := -1, -1
				low := 1 << 30
				for m := range linear.Moves {
					if cost[m] >= 0 {
						low = min(low, cost[m])
					}
				}
				for m := range linear.Moves {
					if cost[m] < 0 {
						continue
					}
					if best < 0 || score[m] > score[best] {
						best = int(m)
					}
					if cost[m] == low && (good < 0 || score[m] > score[good]) {
						good = int(m)
					}
				}
				if cost[best] > low {
					p.update(f[:], good, best)
					wrong++
				}
				p.when++
				all++
				if e == 0 || cost[best] > low && rng.Float32() > .9 {
					best = good
				}
				st.Apply(linear.Move(best))
			}
		}
		fmt.Printf("parser epoch %d: wrong %.2f%%\n", e+1, 100*float64(wrong)/float64(all))
	}
	return p
}

// trainLabels learns the relations of gold arcs.
func trainLabels(data []sentence, tags map[syntax.Tag]int, epochs int) *perceptron {
	p := newPerceptron(15, int(syntax.RelCount))
	var f [linear.LabelFeatures]uint32
	score := make([]float32, syntax.RelCount)
	var st linear.State
	for e := range epochs {
		wrong, all := 0, 0
		for _, k := range order(len(data), uint64(e)+200) {
			s := &data[k]
			words := tagged(s, tags)
			goldState(&st, s.heads)
			for i := range words {
				if s.rels[i] == syntax.Root {
					continue
				}
				st.Labelling(words, int32(i), &f)
				p.score(f[:], score)
				score[0] = -1e30
				if best := argmax(score); best != int(s.rels[i]) {
					p.update(f[:], int(s.rels[i]), best)
					wrong++
				}
				p.when++
				all++
			}
		}
		fmt.Printf("labels epoch %d: wrong %.2f%%\n", e+1, 100*float64(wrong)/float64(all))
	}
	return p
}

// goldState is the finished state of a gold tree.
func goldState(st *linear.State, heads []int32) {
	st.Reset(len(heads))
	for d := len(heads) - 1; d >= 0; d-- {
		if h := heads[d]; int(h) > d {
			st.Head[d] = h
			st.LeftKid2[h], st.LeftKid[h] = st.LeftKid[h], int32(d)
			st.LeftN[h] = min(st.LeftN[h]+1, 3)
		}
	}
	for d, h := range heads {
		if int(h) < d {
			st.Head[d] = h
			st.RightKid2[h], st.RightKid[h] = st.RightKid[h], int32(d)
			st.RightN[h] = min(st.RightN[h]+1, 3)
		}
	}
}
