package coref

import "math"

// assign is the greatest sum of values with at most one of each row and column: the Hungarian method with
// potentials, rows × columns × the smaller of the two.
func assign(value [][]float64) float64 {
	if len(value) > len(value[0]) {
		value = transposed(value)
	}
	rows, columns := len(value), len(value[0])
	u, v := make([]float64, rows+1), make([]float64, columns+1)
	row := make([]int, columns+1) // of each column, from 1; 0 where it is free
	for i := 1; i <= rows; i++ {
		augment(value, u, v, row, i)
	}
	sum := 0.0
	for j := 1; j <= columns; j++ {
		if row[j] > 0 {
			sum += value[row[j]-1][j-1]
		}
	}
	return sum
}

// augment gives row i a column along the cheapest path; costs are values below zero.
func augment(value [][]float64, u, v []float64, row []int, i int) {
	columns := len(v) - 1
	least := make([]float64, columns+1)
	from := make([]int, columns+1)
	done := make([]bool, columns+1)
	for j := range least {
		least[j] = math.Inf(1)
	}
	row[0] = i
	at := 0
	for row[at] != 0 {
		done[at] = true
		next, delta := 0, math.Inf(1)
		for j := 1; j <= columns; j++ {
			if done[j] {
				continue
			}
			if cost := -value[row[at]-1][j-1] - u[row[at]] - v[j]; cost < least[j] {
				least[j], from[j] = cost, at
			}
			if least[j] < delta {
				next, delta = j, least[j]
			}
		}
		for j := 0; j <= columns; j++ {
			if done[j] {
				u[row[j]] += delta
				v[j] -= delta
			} else {
				least[j] -= delta
			}
		}
		at = next
	}
	for at != 0 {
		row[at] = row[from[at]]
		at = from[at]
	}
}

func transposed(m [][]float64) [][]float64 {
	out := make([][]float64, len(m[0]))
	for j := range out {
		out[j] = make([]float64, len(m))
		for i := range m {
			out[j][i] = m[i][j]
		}
	}
	return out
}
