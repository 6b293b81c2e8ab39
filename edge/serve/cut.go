package serve

import (
	"cmp"
	"slices"
	"strings"

	"readout/edge/export/sheet"
	"readout/record"
)

// run is words that rest under the same facts.
type run struct {
	Text    string
	Class   string   // kind of the fact that shows, "" for none
	Main    string   // its id
	IDs     []string // of all facts whose words these are
	Anchors []string // facts whose words begin here
	Lit     bool
	Fact    string // address of the fact that shows
}

// Names are the ids of all facts, for a script to find them by.
func (r run) Names() string { return strings.Join(r.IDs, " ") }

// cover is the words of one fact.
type cover struct {
	span record.Span
	id   string
}

// cutter cuts the runs of a sheet, in order, where the words of any fact begin or end.
type cutter struct {
	text   string
	at     string // the item that is lit
	covers []cover
	next   int // the first cover that no run has reached
	open   []cover
	begun  map[string]bool
	silent map[string]bool // times stand in the text alone
}

func newCutter(rec *record.Record, at string) *cutter {
	c := &cutter{text: rec.Document.Text, at: at, begun: map[string]bool{}, silent: map[string]bool{}}
	add := func(id string, spans []record.Span) {
		for _, s := range spans {
			if 0 <= s.Start && s.Start < s.End && s.End <= len(c.text) {
				c.covers = append(c.covers, cover{s, id})
			}
		}
	}
	for _, m := range rec.Meetings {
		add(m.ID, m.Evidence)
	}
	for _, v := range rec.Visits {
		add(v.ID, v.Evidence)
	}
	for _, s := range rec.Statements {
		add(s.ID, slices.Concat(s.Content, s.Cue))
	}
	for _, v := range rec.Commitments {
		add(v.ID, v.Content)
	}
	for _, e := range rec.Events {
		add(e.ID, e.Evidence)
	}
	for _, r := range rec.Relations {
		add(r.ID, r.Content)
	}
	for _, g := range rec.Gaps {
		add(g.ID, []record.Span{g.Span})
	}
	for _, t := range rec.Times {
		add(t.ID, []record.Span{t.Span})
		c.silent[t.ID] = true
	}
	for _, a := range rec.Actors {
		if a.ID == at {
			add(a.ID, a.Mentions)
		}
	}
	for _, p := range rec.Places {
		if p.ID == at {
			add(p.ID, []record.Span{p.Span})
		}
	}
	slices.SortStableFunc(c.covers, func(x, y cover) int { return cmp.Compare(x.span.Start, y.span.Start) })
	return c
}

// runs cuts the runs of a paragraph.
func (c *cutter) runs(of []sheet.Run) []run {
	var out []run
	for _, r := range of {
		for at := r.Span.Start; at < r.Span.End; {
			end := c.reach(at, r.Span.End)
			cut := run{Text: sheet.Unwrapped(c.text[at:end]), Class: kinds[r.Kind], Main: r.ID}
			for _, o := range c.open {
				cut.IDs = append(cut.IDs, o.id)
				cut.Lit = cut.Lit || o.id == c.at
				if !c.begun[o.id] {
					c.begun[o.id] = true
					cut.Anchors = append(cut.Anchors, o.id)
				}
			}
			out = append(out, cut)
			at = end
		}
	}
	return out
}

// reach opens the covers that begin at a byte, closes those that have ended, and gives the next byte, at most
// the limit, where one begins or ends.
func (c *cutter) reach(at, limit int) int {
	for c.next < len(c.covers) && c.covers[c.next].span.Start <= at {
		c.open = append(c.open, c.covers[c.next])
		c.next++
	}
	c.open = slices.DeleteFunc(c.open, func(o cover) bool { return o.span.End <= at })
	end := limit
	if c.next < len(c.covers) {
		end = min(end, c.covers[c.next].span.Start)
	}
	for _, o := range c.open {
		end = min(end, o.span.End)
	}
	return end
}
