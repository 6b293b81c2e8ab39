package account

import (
	"cmp"
	"math/bits"
	"slices"
)

// Likeness is what two units have in common of the lesser one's words, in thousandths, rare words counting
// more. From these on two units of different reports are on the same point: where they name the same issue
// they need less in common; where different sides speak, more. From likeSaying on they say the same, and can
// be held against each other.
const (
	likeSameTopic = 150
	likeRare      = 150 // the same two rare words, whatever the topic
	likeElsewhere = 400
	likeApart     = 80 // more, where different sides speak
	likeSaying    = 500
	shareSaying   = 220 // and so much in common of all words of both
	likeSecond    = 600 // for a second unit of a report in a row
)

// place is a unit by its report and its number there.
type place struct{ report, unit int }

// aligner joins units of different reports into rows.
type aligner struct {
	units  [][]Unit // by report
	total  int
	having map[string]int // stem → how many units have it
	row    map[place]int
	rows   [][]place
}

// align gives the rows: each the units, of one report or more, that are on the same point.
func align(units [][]Unit) (*aligner, [][]place) {
	a := &aligner{units: units, having: map[string]int{}, row: map[place]int{}}
	for r := range units {
		for u := range units[r] {
			a.total++
			for _, s := range units[r][u].stems {
				a.having[s]++
			}
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
	return a, rows
}

func comparePlaces(a, b place) int {
	return cmp.Or(cmp.Compare(a.report, b.report), cmp.Compare(a.unit, b.unit))
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
					if like := a.like(x, y); like > 0 && like >= a.floor(x, y) {
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
func (a *aligner) floor(x, y *Unit) int {
	limit := likeElsewhere
	switch {
	case shares(x.topics, y.topics):
		limit = likeSameTopic
	case a.rareInCommon(x, y) > 1:
		limit = likeRare
	}
	if len(x.Sides) > 0 && len(y.Sides) > 0 && !shares(x.Sides, y.Sides) {
		limit += likeApart
	}
	return limit
}

// rareInCommon counts the stems that these two have in common and no report has twice.
func (a *aligner) rareInCommon(x, y *Unit) int {
	n := 0
	for _, s := range x.stems {
		if a.having[s] <= len(a.units) && slices.Contains(y.stems, s) {
			n++
		}
	}
	return n
}

// like is the likeness of two units. One word in common is none, but between the shortest.
func (a *aligner) like(x, y *Unit) int {
	common, n := a.common(x, y)
	if n == 0 || n == 1 && min(len(x.stems), len(y.stems)) > 2 {
		return 0
	}
	return common * 1000 / min(a.sum(x), a.sum(y))
}

// same is true of units that say the same: like each other, and not much in one that the other has not.
func (a *aligner) same(x, y *Unit) bool {
	common, _ := a.common(x, y)
	return a.like(x, y) >= likeSaying && common*1000 >= shareSaying*(a.sum(x)+a.sum(y)-common)
}

// common is the weight and the number of the stems that two units share.
func (a *aligner) common(x, y *Unit) (weight, n int) {
	for _, s := range x.stems {
		if slices.Contains(y.stems, s) {
			weight += a.weight(s)
			n++
		}
	}
	return weight, n
}

// weight of a stem: the fewer units have it, the more it counts. Whole numbers, so that they are the same
// on every machine.
func (a *aligner) weight(stem string) int {
	w := bits.Len(uint(4 * a.total / a.having[stem]))
	return w * w
}

func (a *aligner) sum(u *Unit) int {
	sum := 0
	for _, s := range u.stems {
		sum += a.weight(s)
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
