package account

import (
	"slices"
	"strings"
)

// issues lines the units of all reports up and sorts the rows under the topics that they are about, in
// the order in which the reports come to them. Rows without a topic come last.
func issues(tellings []Telling) []Issue {
	units := make([][]Unit, len(tellings))
	for i, t := range tellings {
		units[i] = unitsOf(t)
	}
	list := []Issue{}
	at := map[string]int{}
	aligner, rows := align(units)
	for _, places := range rows {
		topic := topicOf(units, places)
		i, known := at[topic]
		if !known {
			i = len(list)
			at[topic] = i
			list = append(list, Issue{Topic: topic, Mentioned: mentions(tellings, units, topic), Rows: []Row{}})
		}
		list[i].Rows = append(list[i].Rows, rowOf(tellings, aligner, places))
	}
	slices.SortStableFunc(list, func(a, b Issue) int {
		switch {
		case a.Topic == "" && b.Topic != "":
			return 1
		case a.Topic != "" && b.Topic == "":
			return -1
		}
		return 0
	})
	return list
}

// topicOf is the topic that most units of a row are about; of equal ones, the first.
func topicOf(units [][]Unit, row []place) string {
	best, most := "", 0
	count := map[string]int{}
	for _, p := range row {
		for _, t := range units[p.report][p.unit].topics {
			count[t]++
		}
	}
	for _, p := range row {
		for _, t := range units[p.report][p.unit].topics {
			if count[t] > most {
				best, most = t, count[t]
			}
		}
	}
	return best
}

// mentions says of each report whether it comes to a topic at all.
func mentions(tellings []Telling, units [][]Unit, topic string) []bool {
	list := make([]bool, len(tellings))
	for i, t := range tellings {
		about := func(topics []string) bool {
			return slices.ContainsFunc(topics, func(t string) bool { return strings.EqualFold(t, topic) })
		}
		list[i] = topic == "" || about(t.meeting().Topics) ||
			slices.ContainsFunc(units[i], func(u Unit) bool { return about(u.topics) })
	}
	return list
}

func rowOf(tellings []Telling, a *aligner, places []place) Row {
	row := Row{Cells: make([][]Unit, len(tellings)), Differences: []Difference{}}
	for i := range row.Cells {
		row.Cells[i] = []Unit{}
	}
	for _, p := range places {
		row.Cells[p.report] = append(row.Cells[p.report], a.units[p.report][p.unit])
	}
	filled := filledCells(row.Cells)
	row.Class = classOf(filled, len(tellings))
	if filled < 2 {
		return row
	}
	saying := a.saying(row.Cells)
	row.Tones = tonesOf(saying)
	row.Differences = differences(tellings, row.Cells, saying)
	switch {
	case len(row.Differences) > 0:
		row.Class = Differ
	case filledCells(saying) < filled:
		row.Class = Related
	}
	return row
}

func filledCells(cells [][]Unit) int {
	n := 0
	for _, c := range cells {
		if len(c) > 0 {
			n++
		}
	}
	return n
}

// saying keeps of a row the cells that say the same as another, so that they can be held against it; the
// others are empty.
func (a *aligner) saying(cells [][]Unit) [][]Unit {
	kept := make([][]Unit, len(cells))
	for i, x := range cells {
		for j, y := range cells {
			if i != j && a.alike(x, y) {
				kept[i] = x
			}
		}
	}
	return kept
}

func (a *aligner) alike(x, y []Unit) bool {
	for i := range x {
		for j := range y {
			if a.same(&x[i], &y[j]) {
				return true
			}
		}
	}
	return false
}
