package sheet

import (
	"strings"

	"readout/record"
)

func (l *layout) statement(s *record.Statement) (Fact, record.Span) {
	f, first := l.fact(Statement, "statement", &s.Item, s.Content)
	if len(s.Content) > 0 {
		first = s.Content[0]
	}
	f.Title = l.names(s.Speaker)
	if len(s.To) > 0 {
		f.Title = f.Title.then(plain(" → "), l.names(s.To))
	}
	for _, v := range s.Via {
		f.Title = f.Title.then(plain(hows[v.How]), strong(l.name(v.Actor)))
	}
	negated := ""
	if s.Negated {
		negated = "negated"
	}
	f.Details = present(negated, spacedAll(s.Acts), spaced(s.Form), prefixed("on ", spacedAll(s.Topics)), inWords(s.Time))
	if around := l.statements[s.NestedIn]; around != nil {
		f.Details = append(f.Details, "within what "+l.names(around.Speaker).String()+" said")
	}
	return f, first
}

// hows say how a statement came to the reader.
var hows = map[string]string{"outlet": ", according to ", "told_by": ", told by ", "document": ", in "}

func (l *layout) commitment(c *record.Commitment) (Fact, record.Span) {
	f, first := l.fact(Commitment, spaced(c.Kind), &c.Item, c.Content)
	f.Title = l.names(c.Parties)
	if len(c.To) > 0 && l.names(c.To).String() != f.Title.String() {
		f.Title = f.Title.then(plain(" → "), l.names(c.To))
	}
	if c.Topic != "" {
		f.Title = f.Title.then(plain(": " + OneLine(c.Topic)))
	}
	f.Details = present(conditional(OneLine(c.Condition)), prefixed("due ", inWords(c.Due)))
	for _, id := range c.RefersTo {
		if m := l.meetings[id]; m != nil {
			f.Details = append(f.Details, "of the meeting "+l.sides(m.Participants).String())
		}
	}
	return f, first
}

// conditional begins a condition with "if", where its words do not begin with another such word.
func conditional(words string) string {
	first, _, _ := strings.Cut(words, " ")
	switch first {
	case "unless", "until", "provided", "once", "when":
		return words
	}
	return prefixed("if ", words)
}
