package event

import (
	"sort"
	"strings"

	"readout/read/clause"
	"readout/read/temporal"
)

// dateIn is the day of what tokens [first, last) tell: the first date in them, else the report's own day for
// what it tells as done. Empty where neither is known.
func (c *coder) dateIn(first, last int, status string) string {
	i := sort.Search(len(c.Times), func(i int) bool { return int(c.Times[i].First) >= first })
	for last = min(last, first+stretch); i < len(c.Times) && int(c.Times[i].First) < last; i++ {
		t := &c.Times[i]
		if t.Type != temporal.DATE && t.Type != temporal.TIME {
			continue
		}
		if v := day(t.Value); len(v) >= 4 {
			if k := strings.IndexByte(v, 'T'); k > 0 {
				v = v[:k]
			}
			if n := min(len(v), len(c.Published)); status == clause.Happened && v[:n] > c.Published[:n] {
				continue // what has happened has no date to come
			}
			return v
		}
	}
	if status == clause.Happened {
		return day(c.Published)
	}
	return ""
}

// longAgo says whether a date lies more than a year before the report: then what it tells is background.
func (c *coder) longAgo(date string) bool {
	if len(date) < 4 || len(c.Published) < 10 {
		return false
	}
	if len(date) == 4 {
		return date < c.Published[:4]
	}
	n := min(len(date), 7)
	year := int(c.Published[0]-'0')*1000 + int(c.Published[1]-'0')*100 + int(c.Published[2]-'0')*10 + int(c.Published[3]-'0') - 1
	limit := string([]byte{byte('0' + year/1000), byte('0' + year/100%10), byte('0' + year/10%10), byte('0' + year%10)}) + c.Published[4:7]
	return date[:n] < limit
}

// placeIn is the first place in tokens [first, last) where something takes place, or -1.
func (c *coder) placeIn(first, last int) int {
	i := sort.Search(len(c.Places), func(i int) bool { return int(c.Places[i].First) >= first })
	for last = min(last, first+stretch); i < len(c.Places) && int(c.Places[i].Last) <= last; i++ {
		if c.Places[i].UsedAs == "government" || c.Places[i].First == 0 {
			continue
		}
		switch before := c.tree.Form(int(c.Places[i].First) - 1); before {
		case "in", "at", "near", "In", "At":
			return i
		case "the":
			if c.Places[i].First > 1 {
				if w := c.tree.Form(int(c.Places[i].First) - 2); w == "in" || w == "at" {
					return i
				}
			}
		}
	}
	return -1
}
