package sheet

import (
	"cmp"
	"slices"
	"strings"

	"readout/record"
)

// mark is a fact's words in the text.
type mark struct {
	span record.Span
	kind Kind
	id   string
}

// paragraphs cuts the words where marks begin and end. Where marks overlap the shorter one shows, those of
// events and relations beneath all others.
func (l *layout) paragraphs() {
	marks := l.marks()
	owner := make([]int32, len(l.text)) // of each byte: 1 + index of its mark, 0 for none
	for i, m := range marks {
		for at := m.span.Start; at < m.span.End; at++ {
			owner[at] = int32(i) + 1
		}
	}
	for _, p := range l.paras {
		var runs []Run
		for start := int(p.Start); start < int(p.End); {
			end := start + 1
			for end < int(p.End) && owner[end] == owner[start] {
				end++
			}
			run := Run{Text: Unwrapped(l.text[start:end]), Span: record.Span{Start: start, End: end}}
			if o := owner[start]; o > 0 {
				run.Kind, run.ID = marks[o-1].kind, marks[o-1].id
			}
			runs = append(runs, run)
			start = end
		}
		l.sheet.Paragraphs = append(l.sheet.Paragraphs, Paragraph{Runs: runs})
	}
}

// Unwrapped turns line ends into spaces and makes what steers a terminal visible.
func Unwrapped(words string) string {
	return strings.Map(func(r rune) rune {
		if r == '\n' || r == '\r' || r == '\t' {
			return ' '
		}
		return visible(r)
	}, words)
}

// marks are the words of the facts, in the order in which they are laid over one another.
func (l *layout) marks() []mark {
	var out []mark
	add := func(kind Kind, id string, spans []record.Span) {
		for _, s := range spans {
			if 0 <= s.Start && s.Start < s.End && s.End <= len(l.text) {
				out = append(out, mark{s, kind, id})
			}
		}
	}
	for _, m := range l.rec.Meetings {
		add(Meeting, m.ID, m.Evidence)
	}
	for _, v := range l.rec.Visits {
		add(Visit, v.ID, v.Evidence)
	}
	for _, s := range l.rec.Statements {
		add(Statement, s.ID, s.Content)
	}
	for _, c := range l.rec.Commitments {
		add(Commitment, c.ID, c.Content)
	}
	for _, t := range l.rec.Times {
		add(Time, t.ID, []record.Span{t.Span})
	}
	for _, e := range l.rec.Events {
		add(Event, e.ID, e.Evidence)
	}
	for _, r := range l.rec.Relations {
		add(Relation, r.ID, r.Content)
	}
	slices.SortStableFunc(out, func(a, b mark) int {
		return cmp.Or(cmp.Compare(layer(a.kind), layer(b.kind)), b.span.Len()-a.span.Len())
	})
	return out
}

func layer(k Kind) int {
	if k == Event || k == Relation {
		return 0
	}
	return 1
}
