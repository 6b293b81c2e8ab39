// Package score keeps the figures of a measured task as floors in a text file, one a line:
//
//	seed  statements_found  >= 9
//	seed  statements_false  <= 0
//
// A figure may get better; a change that makes one worse has to say why and move the line.
package score

import (
	"bufio"
	"fmt"
	"io"
	"math"
	"strconv"
	"strings"
)

// Figure is one measured value. Value is a count, or a percentage with one decimal.
type Figure struct {
	Task, Name string
	Value      float64
	Low        bool // less is better
}

// Key tells a figure from others.
func (f Figure) Key() string { return f.Task + " " + f.Name }

// String gives task, name and value.
func (f Figure) String() string { return fmt.Sprintf("%-10s %-24s %s", f.Task, f.Name, f.value()) }

// Floor gives the figure as a line of the file of floors.
func (f Figure) Floor() string {
	return fmt.Sprintf("%-10s %-24s %s %s", f.Task, f.Name, f.relation(), f.value())
}

func (f Figure) relation() string {
	if f.Low {
		return "<="
	}
	return ">="
}

func (f Figure) value() string {
	if f.Value == math.Trunc(f.Value) {
		return strconv.FormatFloat(f.Value, 'f', 0, 64)
	}
	return strconv.FormatFloat(f.Value, 'f', 1, 64)
}

// Percent is part of whole in per cent, rounded to one decimal; 0 of nothing.
func Percent(part, whole int) float64 {
	if whole == 0 {
		return 0
	}
	return math.Round(1000*float64(part)/float64(whole)) / 10
}

// Parse reads floors. Blank lines and lines that begin with # count for nothing; an error names the line.
func Parse(r io.Reader) ([]Figure, error) {
	var list []Figure
	lines := bufio.NewScanner(r)
	for n := 1; lines.Scan(); n++ {
		words := strings.Fields(lines.Text())
		if len(words) == 0 || words[0][0] == '#' {
			continue
		}
		if len(words) != 4 || words[2] != ">=" && words[2] != "<=" {
			return nil, fmt.Errorf("line %d: want: task figure >= value", n)
		}
		value, err := strconv.ParseFloat(words[3], 64)
		if err != nil {
			return nil, fmt.Errorf("line %d: %q is no number", n, words[3])
		}
		list = append(list, Figure{words[0], words[1], value, words[2] == "<="})
	}
	return list, lines.Err()
}

// Compare holds figures to floors: worse names those that fell behind or are gone, better those that may move up.
func Compare(have, floors []Figure) (worse, better []string) {
	now := map[string]Figure{}
	for _, f := range have {
		now[f.Key()] = f
	}
	known := map[string]bool{}
	for _, floor := range floors {
		known[floor.Key()] = true
		f, there := now[floor.Key()]
		gain := f.Value - floor.Value
		if floor.Low {
			gain = -gain
		}
		switch {
		case !there:
			worse = append(worse, floor.Key()+": is not measured any more")
		case gain < 0:
			worse = append(worse, fmt.Sprintf("%s: %s, the floor is %s", floor.Key(), f.value(), floor.value()))
		case gain > 0:
			better = append(better, fmt.Sprintf("%s: %s, the floor is %s", floor.Key(), f.value(), floor.value()))
		}
	}
	for _, f := range have {
		if !known[f.Key()] {
			better = append(better, fmt.Sprintf("%s: %s has no floor yet", f.Key(), f.value()))
		}
	}
	return worse, better
}
