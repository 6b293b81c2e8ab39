package coref

import "readout/record"

// Chains are the mentions of one document, one list for each thing. A mention is its span.
type Chains [][]record.Span

// Counts are the sums of one measure over documents: recall is Common over Gold, precision Common over Found. Common
// differs for the two in MUC and B3.
type Counts struct {
	RecallCommon, Gold     float64
	PrecisionCommon, Found float64
}

func (c *Counts) add(d Counts) {
	c.RecallCommon += d.RecallCommon
	c.Gold += d.Gold
	c.PrecisionCommon += d.PrecisionCommon
	c.Found += d.Found
}

// Recall in per cent, 0 of nothing.
func (c Counts) Recall() float64 { return percent(c.RecallCommon, c.Gold) }

// Precision in per cent, 0 of nothing.
func (c Counts) Precision() float64 { return percent(c.PrecisionCommon, c.Found) }

// F1 is their harmonic mean in per cent.
func (c Counts) F1() float64 {
	if c.Recall()+c.Precision() == 0 {
		return 0
	}
	return 2 * c.Recall() * c.Precision() / (c.Recall() + c.Precision())
}

func percent(part, whole float64) float64 {
	if whole == 0 {
		return 0
	}
	return 100 * part / whole
}

// Score is the three measures of CoNLL-2012, summed over documents.
type Score struct{ MUC, B3, CEAFe Counts }

// CoNLL is the mean of the three F1 in per cent.
func (s Score) CoNLL() float64 { return (s.MUC.F1() + s.B3.F1() + s.CEAFe.F1()) / 3 }

// Add scores one more document.
func (s *Score) Add(gold, found Chains) {
	s.MUC.add(muc(gold, found))
	s.B3.add(b3(gold, found))
	s.CEAFe.add(ceafe(gold, found))
}

// both computes recall's half of a measure and, with the sides changed, precision's.
func both(gold, found Chains, half func(a, b Chains) (common, all float64)) Counts {
	var c Counts
	c.RecallCommon, c.Gold = half(gold, found)
	c.PrecisionCommon, c.Found = half(found, gold)
	return c
}

// muc counts links (Vilain et al. 1995): a chain of n mentions has n-1, less one for each part that the other side
// cuts it into.
func muc(gold, found Chains) Counts {
	return both(gold, found, func(a, b Chains) (common, all float64) {
		at := owner(b)
		for _, chain := range a {
			parts := map[int]bool{}
			alone := 0
			for _, m := range chain {
				if k, ok := at[m]; ok {
					parts[k] = true
				} else {
					alone++
				}
			}
			common += float64(len(chain) - len(parts) - alone)
			all += float64(len(chain) - 1)
		}
		return common, all
	})
}

// b3 gives each mention the part of its chain that the other side has with it (Bagga and Baldwin 1998).
func b3(gold, found Chains) Counts {
	return both(gold, found, func(a, b Chains) (common, all float64) {
		at := owner(b)
		for _, chain := range a {
			shared := map[int]int{}
			for _, m := range chain {
				if k, ok := at[m]; ok {
					shared[k]++
				}
			}
			sum := 0
			for _, n := range shared {
				sum += n * n
			}
			common += float64(sum) / float64(len(chain))
			all += float64(len(chain))
		}
		return common, all
	})
}

// ceafe pairs chains one to one so that the sum of 2·|shared| / (|a|+|b|) is greatest (Luo 2005, its fourth measure).
func ceafe(gold, found Chains) Counts {
	best := 0.0
	if len(gold) > 0 && len(found) > 0 {
		best = assign(similar(gold, found))
	}
	return Counts{best, float64(len(gold)), best, float64(len(found))}
}

// similar gives the likeness of each pair of chains.
func similar(gold, found Chains) [][]float64 {
	at := owner(found)
	phi := make([][]float64, len(gold))
	for i, chain := range gold {
		phi[i] = make([]float64, len(found))
		for _, m := range chain {
			if k, ok := at[m]; ok {
				phi[i][k] += 2 / float64(len(chain)+len(found[k]))
			}
		}
	}
	return phi
}

// owner tells for each mention its chain.
func owner(c Chains) map[record.Span]int {
	at := map[record.Span]int{}
	for i, chain := range c {
		for _, m := range chain {
			at[m] = i
		}
	}
	return at
}
