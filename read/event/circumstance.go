package event

import (
	"sort"
	"strings"

	"readout/read/clause"
	"readout/read/syntax"
	"readout/read/temporal"
)

// joined is how many verbs before one that hangs on them by "and" are asked for their date.
const joined = 8

// dateIn is the day of what the clause of v in tokens [first, last) tells: its first date, else that of the verb before to which it is
// joined, else the report's own day for what it tells as done. Empty where none is known.
func (c *coder) dateIn(v, first, last int, status string) string {
	if d := c.dated(v, first, last, status); d != "" {
		return d
	}
	if h := c.tree.Head(v); c.tree.Rel(v) == syntax.Advcl && h >= 0 && clause.Has(c.tree, v, syntax.Aux, "have") {
		if d := c.framed(h, len(c.tree.Nodes)); c.longAgo(d) {
			return d[:len("2006")] // "in 2006, after it had invaded Y"
		}
	}
	for range joined {
		h := c.tree.Head(v)
		if c.tree.Rel(v) != syntax.Conj || h < 0 || h > v || c.tree.UPOS(h) != syntax.VERB || c.tree.Kid(v, syntax.Nsubj) >= 0 {
			break
		}
		if d := c.framed(h, v); d != "" {
			return d // "In 1956 it invaded Y and killed its president"
		}
		v = h
	}
	if status == clause.Happened {
		return day(c.Published)
	}
	return ""
}

// framed is the date that hangs on verb h itself, before token end; empty where none does.
func (c *coder) framed(h, end int) string {
	first, _ := clause.Span(c.tree, h)
	i := sort.Search(len(c.Times), func(i int) bool { return int(c.Times[i].First) >= first })
	for end = min(end, first+stretch); i < len(c.Times) && int(c.Times[i].Last) <= end; i++ {
		t := &c.Times[i]
		if t.Type != temporal.DATE || t.First > 0 && c.tree.Lemma(int(t.First)-1) == "since" {
			continue
		}
		for k := int(t.First); k < int(t.Last); k++ {
			if d := day(t.Value); c.tree.Head(k) == h && len(d) >= 4 {
				return d
			}
		}
	}
	return ""
}

// dated is the first date in tokens [first, last) that belongs to the clause of v, empty where there is none.
func (c *coder) dated(v, first, last int, status string) string {
	i := sort.Search(len(c.Times), func(i int) bool { return int(c.Times[i].First) >= first })
	for last = min(last, first+stretch); i < len(c.Times) && int(c.Times[i].First) < last; i++ {
		t := &c.Times[i]
		if t.Type != temporal.DATE && t.Type != temporal.TIME {
			continue
		}
		if d := day(t.Value); len(d) >= 4 && !c.ofOther(int(t.First), v, status) {
			if k := strings.IndexByte(d, 'T'); k > 0 {
				d = d[:k]
			}
			if status == clause.Happened && temporal.Later(d, temporal.ParseDate(c.Published)) {
				continue // what has happened has no date to come
			}
			if status == clause.Planned && temporal.Later(c.Published, temporal.ParseDate(d)) {
				continue // and what is to come none that is past
			}
			return d
		}
	}
	return ""
}

// toCome says whether verb v in the present tense tells of a day to come: "the two meet on Friday", "opens next week".
func (c *coder) toCome(v, first, last int) bool {
	if x := c.tree.Nodes[v].XPOS; x != syntax.XVBP && x != syntax.XVBZ {
		return false
	}
	i := sort.Search(len(c.Times), func(i int) bool { return int(c.Times[i].First) >= first })
	for last = min(last, first+stretch); i < len(c.Times) && int(c.Times[i].First) < last; i++ {
		t := &c.Times[i]
		if c.ofOther(int(t.First), v, clause.Planned) {
			continue
		}
		if c.tree.Lemma(int(t.First)) == "next" || temporal.Later(day(t.Value), temporal.ParseDate(c.Published)) {
			return true
		}
	}
	return false
}

// ofOther says whether the time at token t belongs to another clause inside that of v: to one with its own
// subject ("after trucks were stopped on Monday"), to one coordinated with it, or, where v has happened, to what
// it aims at ("agreed to meet before the end of the year").
func (c *coder) ofOther(t, v int, status string) bool {
	for range 12 {
		h := c.tree.Head(t)
		if t == v || h < 0 {
			return false
		}
		if c.tree.UPOS(t) == syntax.VERB {
			switch c.tree.Rel(t) {
			case syntax.Xcomp:
				return status == clause.Happened && h == v
			case syntax.Advcl, syntax.Acl:
				if clause.Has(c.tree, t, syntax.Mark, "to") {
					return status == clause.Happened
				}
				if c.tree.Kid(t, syntax.Nsubj, syntax.NsubjPass) >= 0 {
					return true
				}
			case syntax.AclRelcl, syntax.Ccomp, syntax.Conj:
				return true
			}
		}
		t = h
	}
	return false
}

// longAgo says whether a date lies more than a year before the report: then what it tells is background.
func (c *coder) longAgo(date string) bool {
	if len(date) < 4 || len(c.Published) < 4 {
		return false
	}
	if len(date) == 4 || len(c.Published) < 7 {
		return date[:4] < c.Published[:4]
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

// territory is the side in whose country the place lies that force is used on, or withdrawn from: the object of v, or what
// stands after one of the prepositions, in order. Empty where nothing says.
func (c *coder) territory(v int, prepositions ...string) []string {
	o := clause.Object(c.tree, v)
	if list := c.ground(v, o); len(list) > 0 {
		return list
	}
	if o >= 0 { // "shelled the town of Y", "two villages in Y", "a camp near Y"
		if list := c.ground(v, clause.PrepAny(c.tree, o, "of", "in", "near")); len(list) > 0 {
			return list
		}
	}
	for k := range c.tree.Kids(v) {
		if c.tree.Rel(k) == syntax.Obl && clause.Has(c.tree, k, syntax.Case, prepositions...) {
			if list := c.ground(v, k); len(list) > 0 {
				return list
			}
		}
	}
	return nil
}

// ground is the side in whose country the place at token t lies, of what verb v does something to.
func (c *coder) ground(v, t int) []string {
	if t < 0 || t < v && !clause.Passive(c.tree, v) {
		return nil
	}
	i := sort.Search(len(c.Places), func(i int) bool { return int(c.Places[i].Last) > t })
	if i < len(c.Places) && int(c.Places[i].First) <= t && (c.Places[i].UsedAs != "government" || c.Places[i].Precision == "city") && c.Places[i].Country != "" {
		return []string{c.Places[i].Country}
	}
	return nil
}
