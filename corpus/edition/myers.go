package edition

import "readout/record"

// run is pieces [first, last) of each text that have nothing in common.
type run struct{ a, b [2]int }

// maxEdits bounds the pieces that may be gone and new until all of them count as changed.
const maxEdits = 1000

// differing are the runs in which two lists of pieces differ, by the shortest way from one to the other (E. W. Myers,
// An O(ND) Difference Algorithm and Its Variations, 1986).
func differing(old, new string, as, bs []record.Span) []run {
	a, b := numbered(old, new, as, bs)
	first := 0
	for first < len(a) && first < len(b) && a[first] == b[first] {
		first++
	}
	lastA, lastB := len(a), len(b)
	for lastA > first && lastB > first && a[lastA-1] == b[lastB-1] {
		lastA--
		lastB--
	}
	if first == lastA && first == lastB {
		return nil
	}
	trace, found := shortest(a[first:lastA], b[first:lastB])
	if !found {
		return []run{{[2]int{first, lastA}, [2]int{first, lastB}}}
	}
	return runs(trace, lastA-first, lastB-first, first)
}

// numbered gives pieces with the same words the same number.
func numbered(old, new string, as, bs []record.Span) (a, b []int) {
	numbers := map[string]int{}
	number := func(text string, pieces []record.Span) []int {
		out := make([]int, len(pieces))
		for i, p := range pieces {
			words := p.In(text)
			n, known := numbers[words]
			if !known {
				n = len(numbers)
				numbers[words] = n
			}
			out[i] = n
		}
		return out
	}
	return number(old, as), number(new, bs)
}

// shortest gives, for each number of edits d, how far into a every diagonal k = x − y can be followed: trace[d][k+d].
func shortest(a, b []int) (trace [][]int, found bool) {
	for d := 0; d <= min(len(a)+len(b), maxEdits); d++ {
		reach := make([]int, 2*d+1)
		for k := -d; k <= d; k += 2 {
			x := 0
			if d > 0 {
				x = step(trace[d-1], d, k)
			}
			y := x - k
			for x < len(a) && y < len(b) && y >= 0 && a[x] == b[y] {
				x++
				y++
			}
			reach[k+d] = x
			if x >= len(a) && y >= len(b) {
				return append(trace, reach), true
			}
		}
		trace = append(trace, reach)
	}
	return nil, false
}

// step is where diagonal k begins at edit d: a piece of b was put in, or one of a taken out, whichever leads further.
func step(before []int, d, k int) int {
	at := func(k int) int { return before[k+d-1] }
	if k == -d || k != d && at(k-1) < at(k+1) {
		return at(k + 1)
	}
	return at(k-1) + 1
}

// runs walks the trace back from the ends of both lists. Edits with no common piece between them are one run.
func runs(trace [][]int, x, y, offset int) []run {
	var out []run
	for d := len(trace) - 1; d > 0; d-- {
		k := x - y
		begin := step(trace[d-1], d, k)
		endX, endY := begin, begin-k
		fromK := k - 1
		if k == -d || k != d && trace[d-1][k-1+d-1] < trace[d-1][k+1+d-1] {
			fromK = k + 1
		}
		x = trace[d-1][fromK+d-1]
		y = x - fromK
		edit := run{[2]int{x + offset, endX + offset}, [2]int{y + offset, endY + offset}}
		if n := len(out); n > 0 && out[n-1].a[0] == edit.a[1] && out[n-1].b[0] == edit.b[1] {
			out[n-1].a[0], out[n-1].b[0] = edit.a[0], edit.b[0]
			continue
		}
		out = append(out, edit)
	}
	for i, j := 0, len(out)-1; i < j; i, j = i+1, j-1 {
		out[i], out[j] = out[j], out[i]
	}
	return out
}
