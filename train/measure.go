package main

import (
	"strings"

	"readout/read/syntax"
	"readout/train/network"
)

// measure is the share of right classes, heads, and heads with relations (subtypes apart), in per cent.
func measure(guess []network.Guess, data []sentence, list []syntax.Tag) (upos, uas, las float64) {
	var all, u, h, l int
	for k := range data {
		s := &data[k]
		for i := range s.words {
			all++
			if list[guess[k].Tag[i]].UPOS == s.tags[i].UPOS {
				u++
			}
			if guess[k].Head[i] == s.heads[i] {
				h++
				if universal[guess[k].Label[i]] == universal[s.rels[i]] {
					l++
				}
			}
		}
	}
	p := 100 / float64(all)
	return float64(u) * p, float64(h) * p, float64(l) * p
}

var universal = func() (out [syntax.RelCount]string) {
	for r := range syntax.RelCount {
		out[r], _, _ = strings.Cut(r.String(), ":")
	}
	return out
}()
