package relation

import "math"

// Turn is a period from which on the level of a series is another.
type Turn struct {
	Start  string `json:"start"`
	Series string `json:"series"`           // goldstein or stories
	Before int    `json:"before_thousands"` // mean of the segment before, in thousandths
	After  int    `json:"after_thousands"`
}

// turns looks for changes in the mean of the Goldstein sums and of the number of stories.
func turns(periods []Period) []Turn {
	list := []Turn{}
	goldstein, stories := make([]int, len(periods)), make([]int, len(periods))
	for i, p := range periods {
		goldstein[i], stories[i] = p.Goldstein, 10*p.Stories
	}
	for _, s := range []struct {
		name   string
		values []int
	}{{"goldstein", goldstein}, {"stories", stories}} {
		changes := append(Changes(s.values), len(s.values))
		from := 0
		for i, at := range changes[:len(changes)-1] {
			list = append(list, Turn{periods[at].Start, s.name, mean(s.values[from:at]), mean(s.values[at:changes[i+1]])})
			from = at
		}
	}
	return list
}

// mean of tenths, in thousandths.
func mean(tenths []int) int {
	sum := 0
	for _, v := range tenths {
		sum += v
	}
	return 100 * sum / max(len(tenths), 1)
}

// unit is the fixed point of costs: whole numbers give the same answer on every machine.
const unit = 1000

// shortest is the least number of periods between two changes.
const shortest = 2

// Changes are the indices at which the mean of a series changes: PELT (Killick, Fearnhead and Eckley,
// Optimal detection of changepoints with a linear computational cost, JASA 107, 2012) with the cost of a
// normal mean, the squared error of the segment, and the penalty 2·σ²·log n of Schwarz's criterion
// for a change and a mean; σ² comes from the differences of neighbours (Rice, 1984), which no change of level
// inflates much.
func Changes(values []int) []int {
	n := len(values)
	penalty := 2 * variance(values) * int64(math.Round(unit*math.Log(float64(max(n, 1))))) / unit
	if n < 2*shortest || penalty == 0 {
		return nil
	}
	sum, square := make([]int64, n+1), make([]int64, n+1)
	for i, v := range values {
		sum[i+1], square[i+1] = sum[i]+int64(v), square[i]+int64(v)*int64(v)
	}
	cost := func(from, to int) int64 {
		s := sum[to] - sum[from]
		return unit*(square[to]-square[from]) - unit*s*s/int64(to-from)
	}
	best, last := make([]int64, n+1), make([]int, n+1)
	best[0] = -penalty
	open := []int{0}
	for to := shortest; to <= n; to++ {
		best[to] = math.MaxInt64
		for _, from := range open {
			if c := best[from] + cost(from, to) + penalty; c < best[to] {
				best[to], last[to] = c, from
			}
		}
		kept := open[:0]
		for _, from := range open {
			if best[from]+cost(from, to) <= best[to] {
				kept = append(kept, from)
			}
		}
		open = kept
		if at := to - shortest + 1; at >= shortest {
			open = append(open, at)
		}
	}
	return walk(last, n)
}

// walk follows the last changes back from the end and gives them in order.
func walk(last []int, n int) []int {
	var changes []int
	for at := last[n]; at > 0; at = last[at] {
		changes = append([]int{at}, changes...)
	}
	return changes
}

// variance is half the mean square of neighbours' differences, in units of fixed point.
func variance(values []int) int64 {
	if len(values) < 2 {
		return 0
	}
	total := int64(0)
	for i := 1; i < len(values); i++ {
		d := int64(values[i] - values[i-1])
		total += d * d
	}
	return unit * total / int64(2*(len(values)-1))
}
