package correction

import (
	"cmp"
	"strings"

	"readout/record"
)

// On begins a correction of an item: tied to the item's own words. false where the record has no such item.
func On(r *record.Record, item string) (Correction, bool) {
	e, ok := indexOf(r)[item]
	if !ok {
		return Correction{}, false
	}
	c := Correction{Document: cmp.Or(r.Document.ID, r.Document.SHA256), SHA256: r.Document.SHA256, Kind: e.kind, Item: item}
	c.Tie(r.Document.Text, e.own())
	return c, true
}

// Tie ties a correction to spans of a text.
func (c *Correction) Tie(text string, spans []record.Span) {
	c.Spans, c.Words = nil, nil
	for _, s := range spans {
		if 0 <= s.Start && s.Start < s.End && s.End <= len(text) {
			c.Spans, c.Words = append(c.Spans, s), append(c.Words, s.In(text))
		}
	}
}

// found gives the correction's spans in a document, nil where its words do not stand there, or, in another text than
// its own, not once.
func (c *Correction) found(d *record.Document) []record.Span {
	if c.SHA256 == d.SHA256 {
		for _, s := range c.Spans {
			if s.Start < 0 || s.Start >= s.End || s.End > len(d.Text) {
				return nil
			}
		}
		return c.Spans
	}
	var spans []record.Span
	for _, words := range c.Words {
		at := strings.Index(d.Text, words)
		if words == "" || at < 0 || strings.Contains(d.Text[at+1:], words) {
			return nil
		}
		spans = append(spans, record.Span{Start: at, End: at + len(words)})
	}
	return spans
}

// item finds the item of the correction among those of its kind: the one whose words are most nearly its own, at
// least half the same; of several, the one with the id, else the first.
func (c *Correction) item(items []entry, spans []record.Span) *entry {
	var best *entry
	most := 500
	for i := range items {
		e := &items[i]
		if e.kind != c.Kind {
			continue
		}
		alike := alike(e.own(), spans)
		if e.kind == "actor" {
			alike = share(spans, e.own())
		}
		if alike > most || alike == most && (best == nil || e.item.ID == c.Item) {
			best, most = e, alike
		}
	}
	return best
}

// alike is how many of the bytes of two lists of spans are in both, in thousandths.
func alike(a, b []record.Span) int {
	both := common(a, b)
	return both * 1000 / max(1, length(a)+length(b)-both)
}

// share is how many of the bytes of a are in b, in thousandths.
func share(a, b []record.Span) int { return common(a, b) * 1000 / max(1, length(a)) }

func common(a, b []record.Span) (n int) {
	for _, x := range a {
		for _, y := range b {
			n += max(0, min(x.End, y.End)-max(x.Start, y.Start))
		}
	}
	return n
}

func length(list []record.Span) (n int) {
	for _, s := range list {
		n += s.Len()
	}
	return n
}
