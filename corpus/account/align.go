package account

import (
	"cmp"
	"math/bits"
	"slices"
)

// Likeness, in thousandths of the cosine squared, from which two units of different reports make the same
// point. Where they name the same issue they need little more in common; otherwise most of their words,
// and more where different sides speak.
const (
	likeSameTopic = 50
	likeElsewhere = 200
	likeSecond    = 200 // for a second unit of a report in a row
	likeSpeakers  = 100 // from this on where different sides speak on one issue; 250 elsewhere
	likeNeither   = 250
)

// place is a unit by its report and its number there.
type place struct{ report, unit int }

// aligner joins units of different reports into rows.
type aligner struct {
	units  [][]Unit // by report
	weight map[string]int
	row    map[place]int
	rows   [][]place
}

// align gives the rows: each the units, of one report or more, that make the same point.
func align(units [][]Unit) [][]place {
	a := &aligner{units: units, weight: weights(units), row: map[place]int{}}
	for r := range units {
		for u := range units[r] {
			a.row[place{r, u}] = len(a.rows)
			a.rows = append(a.rows, []place{{r, u}})
		}
	}
	for _, p := range a.likely() {
		a.join(p)
	}
	rows := slices.DeleteFunc(a.rows, func(row []place) bool { return row == nil })
	for _, row := range rows {
		slices.SortFunc(row, comparePlaces)
	}
	return rows
}

func comparePlaces(a, b place) int {
	return cmp.Or(cmp.Compare(a.report, b.report), cmp.Compare(a.unit, b.unit))
}

// weights of stems: the fewer units have one, the more it counts. Whole numbers, so that they are the same
// on every machine.
func weights(units [][]Unit) map[string]int {
	n, in := 0, map[string]int{}
	for _, report := range units {
		for _, u := range report {
			n++
			for _, s := range u.stems {
				in[s]++
			}
		}
	}
	for s, k := range in {
		in[s] = bits.Len(uint(4 * n / k))
	}
	return in
}

type likely struct {
	a, b place
	like int
}

// likely lists the pairs alike enough to make one row, the most alike first.
func (a *aligner) likely() []likely {
	var list []likely
	for r := range a.units {
		for q := r + 1; q < len(a.units); q++ {
			for u := range a.units[r] {
				for v := range a.units[q] {
					x, y := &a.units[r][u], &a.units[q][v]
					if like := a.like(x, y); like >= floor(x, y) {
						list = append(list, likely{place{r, u}, place{q, v}, like})
					}
				}
			}
		}
	}
	slices.SortStableFunc(list, func(x, y likely) int { return cmp.Compare(y.like, x.like) })
	return list
}

// floor is the likeness that two units must reach.
func floor(x, y *Unit) int {
	apart := len(x.Sides) > 0 && len(y.Sides) > 0 && !shares(x.Sides, y.Sides)
	switch topic := shares(x.topics, y.topics); {
	case topic && apart:
		return likeSpeakers
	case topic:
		return likeSameTopic
	case apart:
		return likeNeither
	}
	return likeElsewhere
}

// like is the squared cosine of the stems of two units, in thousandths.
func (a *aligner) like(x, y *Unit) int {
	common := 0
	for _, s := range x.stems {
		if slices.Contains(y.stems, s) {
			common += a.weight[s] * a.weight[s]
		}
	}
	if common == 0 {
		return 0
	}
	return common * 1000 / a.norm(x) * common / a.norm(y)
}

func (a *aligner) norm(u *Unit) int {
	sum := 0
	for _, s := range u.stems {
		sum += a.weight[s] * a.weight[s]
	}
	return sum
}

// join makes one row of the rows of two units, where no report is then there twice, unless the two are
// very alike.
func (a *aligner) join(p likely) {
	i, j := a.row[p.a], a.row[p.b]
	if i == j {
		return
	}
	i, j = min(i, j), max(i, j)
	if p.like < likeSecond || len(a.rows[i]) > 1 && len(a.rows[j]) > 1 {
		for _, x := range a.rows[i] {
			for _, y := range a.rows[j] {
				if x.report == y.report {
					return
				}
			}
		}
	}
	for _, x := range a.rows[j] {
		a.row[x] = i
	}
	a.rows[i] = append(a.rows[i], a.rows[j]...)
	a.rows[j] = nil
}

func shares(a, b []string) bool {
	return slices.ContainsFunc(a, func(s string) bool { return slices.Contains(b, s) })
}
