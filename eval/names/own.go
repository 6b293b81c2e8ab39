package names

import (
	"fmt"
	"slices"

	"readout/eval/examples"
	"readout/eval/own"
	"readout/eval/reports"
	shown "readout/examples"
	"readout/record"
)

// MeasureOwn compares what read finds in the project's own reports with the names that a person read there: in those
// that may be looked at and in those that stay apart (README.md). The differences are of the first alone.
func MeasureOwn(read func(record.Document) *record.Record) (open, apart map[string]Score, wrong []string, err error) {
	list, err := ownReports()
	if err != nil {
		return nil, nil, nil, err
	}
	open, apart = map[string]Score{}, map[string]Score{}
	for _, r := range list {
		found := names(read(r.doc).Layers.Entities)
		if r.apart {
			match(apart, found, r.wanted, r.doc.Text)
			continue
		}
		wrong = append(wrong, match(open, found, r.wanted, r.doc.Text)...)
	}
	return open, apart, wrong, nil
}

// ownReports are the examples, the reports of eval/own and those written for their names.
func ownReports() ([]report, error) {
	list, err := markedReports()
	if err != nil {
		return nil, err
	}
	seen, closed := own.Sets()
	for _, part := range []struct {
		set   reports.Set
		bare  func(string) (string, error)
		apart bool
	}{{examples.Set(), shown.Bare, false}, {seen, own.Bare, false}, {closed, own.Bare, true}} {
		for _, name := range part.set.Names {
			doc, err := part.set.Document(name)
			if err != nil {
				return nil, err
			}
			lines, err := part.bare(name)
			if err != nil {
				return nil, err
			}
			wanted, err := ParseLines(lines, doc.Text)
			if err != nil {
				return nil, fmt.Errorf("%s.names: %w", name, err)
			}
			list = append(list, report{doc, wanted, part.apart})
		}
	}
	return list, nil
}

// match counts the names found that are wanted, and those that may be there not at all.
func match(scores map[string]Score, found []Name, wanted []Wanted, text string) (wrong []string) {
	add := func(typ string, s Score) {
		for _, k := range []string{typ, "all"} {
			o := scores[k]
			scores[k] = Score{o.Right + s.Right, o.Found + s.Found, o.Gold + s.Gold}
		}
	}
	taken := make([]bool, len(wanted))
	for _, n := range found {
		k := slices.IndexFunc(wanted, func(w Wanted) bool {
			return slices.Contains(w.Spans, n.Span) && (w.Type == n.Type || w.Type == "")
		})
		switch {
		case k < 0:
			add(n.Type, Score{Found: 1})
			wrong = append(wrong, fmt.Sprintf("own: false  %s %q", n.Type, n.Span.In(text)))
		case !taken[k] && wanted[k].Type != "":
			add(n.Type, Score{Right: 1, Found: 1})
		}
		if k >= 0 {
			taken[k] = true
		}
	}
	for k, w := range wanted {
		if w.Type == "" {
			continue
		}
		add(w.Type, Score{Gold: 1})
		if !taken[k] {
			wrong = append(wrong, fmt.Sprintf("own: missed %s %q", w.Type, w.Spans[0].In(text)))
		}
	}
	return wrong
}
