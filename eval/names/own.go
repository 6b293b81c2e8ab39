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
// that may be looked at and in those that stay apart (eval/own/README.md). The differences are of the first alone.
func MeasureOwn(read func(record.Document) *record.Record) (open, apart map[string]Score, wrong []string, err error) {
	seen, _ := own.Sets()
	open, apart = map[string]Score{}, map[string]Score{}
	for _, part := range []struct {
		set    reports.Set
		bare   func(string) (string, error)
		scores map[string]Score
		tell   bool
	}{{examples.Set(), shown.Bare, open, true}, {seen, own.Bare, open, true}} {
		for _, name := range part.set.Names {
			doc, err := part.set.Document(name)
			if err != nil {
				return nil, nil, nil, err
			}
			lines, err := part.bare(name)
			if err != nil {
				return nil, nil, nil, err
			}
			wanted, err := ParseLines(lines, doc.Text)
			if err != nil {
				return nil, nil, nil, fmt.Errorf("%s.names: %w", name, err)
			}
			notes := match(part.scores, names(read(doc).Layers.Entities), wanted, doc.Text)
			if part.tell {
				wrong = append(wrong, notes...)
			}
		}
	}
	return open, apart, wrong, nil
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
