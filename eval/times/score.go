package times

import (
	"fmt"
	"sort"
	"strings"

	"readout/knowledge/models"
	"readout/read/syntax"
	"readout/read/temporal"
	"readout/read/token"
)

// Parser makes the tree of a text; without one, read/temporal decides by the words nearby.
type Parser func(*token.Text) *syntax.Tree

// Bare is a tree without classes and heads.
func Bare(t *token.Text) *syntax.Tree { return &syntax.Tree{Text: t} }

// Parsed makes trees with the embedded model.
func Parsed() (Parser, error) {
	m, err := syntax.Load(models.Syntax())
	if err != nil {
		return nil, err
	}
	scratch := syntax.NewScratch()
	return func(t *token.Text) *syntax.Tree { return m.Parse(t, scratch) }, nil
}

// Score counts what was found against gold. Type and value count among pairs that overlap, each span
// paired once, in order of the text.
type Score struct {
	Gold, Found, Strict, Relaxed, Type, Value int
	rules                                     map[string][2]int // pairs and right values of each rule
	Errors                                    []string
}

// Run measures all reports below a folder and returns the figures, one a line.
func Run(dir string) ([]string, error) {
	parse, err := Parsed()
	if err != nil {
		return nil, err
	}
	s, err := Measure(dir, parse)
	if err != nil {
		return nil, err
	}
	return s.Lines(), nil
}

// Measure scores all reports below a folder with the trees of a parser.
func Measure(dir string, parse Parser) (*Score, error) {
	docs, err := Load(dir)
	if err != nil {
		return nil, err
	}
	if len(docs) == 0 {
		return nil, fmt.Errorf("eval/times: no .tml file below %s", dir)
	}
	s := &Score{rules: map[string][2]int{}}
	for _, d := range docs {
		s.add(d, temporal.Read(parse(token.Split(d.Text)), d.Created))
	}
	return s, nil
}

func (s *Score) add(d Document, found []temporal.Time) {
	s.Gold += len(d.Times)
	s.Found += len(found)
	k := 0
	used := make([]bool, len(found))
	for _, g := range d.Times {
		for k < len(found) && (found[k].Span.End <= g.Span.Start || used[k]) {
			k++
		}
		if k == len(found) || found[k].Span.Start >= g.Span.End {
			s.note(d, "missed", g, nil)
			continue
		}
		used[k] = true
		s.pair(d, g, &found[k])
	}
	for i := range found {
		if !used[i] {
			s.note(d, "false", Gold{Span: found[i].Span}, &found[i])
		}
	}
}

// pair scores an expression against the gold that it overlaps.
func (s *Score) pair(d Document, g Gold, t *temporal.Time) {
	s.Relaxed++
	if t.Span == g.Span {
		s.Strict++
	}
	if t.Type == g.Type {
		s.Type++
	}
	r := s.rules[t.Why]
	r[0]++
	if t.Value == g.Value {
		s.Value++
		r[1]++
	} else {
		s.note(d, "value", g, t)
	}
	s.rules[t.Why] = r
}

// note keeps an error for people to read: its kind, report, words before, the expression, and values.
func (s *Score) note(d Document, kind string, g Gold, t *temporal.Time) {
	before := d.Text[max(0, g.Span.Start-60):g.Span.Start]
	after := d.Text[g.Span.End:min(len(d.Text), g.Span.End+40)]
	line := kind + "\t" + d.Name + " " + d.Created.String() + "\t"
	if t != nil {
		line += t.Why + " " + t.Type + " " + t.Value + " [" + d.Text[t.Span.Start:t.Span.End] + "]"
	}
	line += "\t" + g.Type + " " + g.Value + "\t" + before + "[[" + d.Text[g.Span.Start:g.Span.End] + "]]" + after
	s.Errors = append(s.Errors, strings.ReplaceAll(line, "\n", " "))
}

// F1 is the harmonic mean of precision and recall in percent, of a count of right ones.
func (s *Score) F1(right int) float64 { return 200 * float64(right) / float64(s.Found+s.Gold) }

// Lines are the figures, one a line, then the share of right values rule by rule.
func (s *Score) Lines() []string {
	line := func(name string, right int) string {
		p, r := 100*float64(right)/float64(s.Found), 100*float64(right)/float64(s.Gold)
		return fmt.Sprintf("times %-12s P %5.1f  R %5.1f  F1 %5.1f", name, p, r, s.F1(right))
	}
	out := []string{line("span strict", s.Strict), line("span relaxed", s.Relaxed), line("type", s.Type), line("value", s.Value)}
	names := make([]string, 0, len(s.rules))
	for name := range s.rules {
		names = append(names, name)
	}
	sort.Strings(names)
	for _, name := range names {
		r := s.rules[name]
		out = append(out, fmt.Sprintf("times rule %-22s values right %4d of %4d", name, r[1], r[0]))
	}
	return out
}
