package main

import (
	"math/rand/v2"
	"slices"
	"strings"

	"readout/read/syntax"
	"readout/read/syntax/word"
	"readout/train/network"
)

// variations shows sentences now and then as headlines and hasty writers have them: in capitals, in small
// letters, with capitals in front of every word, or without the last mark.
func variations(data []sentence, examples []*network.Example) func(*network.Example, *rand.Rand) *network.Example {
	of := make(map[*network.Example]*sentence, len(examples))
	for k, e := range examples {
		of[e] = &data[k]
	}
	return func(e *network.Example, rng *rand.Rand) *network.Example {
		s := of[e]
		if s == nil {
			return e
		}
		var change func(string) string
		switch p := rng.Float32(); {
		case p < .04:
			change = strings.ToUpper
		case p < .07:
			change = strings.ToLower
		case p < .10:
			change = capital
		}
		if change != nil {
			e = recased(e, s, change)
		}
		if rng.Float32() < .05 {
			e = unfinished(e, s)
		}
		return e
	}
}

func capital(form string) string {
	if form == "" || form[0] >= 0x80 {
		return form
	}
	return strings.ToUpper(form[:1]) + form[1:]
}

// recased is the sentence with its forms changed: only the shapes differ, since the tables see small
// letters.
func recased(e *network.Example, s *sentence, change func(string) string) *network.Example {
	out := *e
	out.Chars = make([][]int32, len(e.Chars))
	for i, form := range s.forms {
		w := word.See(change(form))
		rows := w.Rows()
		out.Chars[i] = rows[:]
	}
	return &out
}

// unfinished is the sentence without its last mark, where nothing hangs from it.
func unfinished(e *network.Example, s *sentence) *network.Example {
	n := len(e.Word)
	last := int32(n - 1)
	if n < 2 || s.tags[last].UPOS != syntax.PUNCT || slices.Contains(e.Head, last) || int(e.Head[last]) == n {
		return e
	}
	out := network.Example{Vector: e.Vector[:last], Word: e.Word[:last], Chars: e.Chars[:last], Rare: e.Rare[:last], Tag: e.Tag[:last], Label: e.Label[:last]}
	for _, h := range e.Head[:last] {
		if int(h) == n {
			h--
		}
		out.Head = append(out.Head, h)
	}
	return &out
}
