package sheet

import (
	"fmt"
	"slices"

	"readout/record"
)

func (l *layout) meeting(m *record.Meeting) (Fact, record.Span) {
	f, first := l.fact(Meeting, "meeting", &m.Item, nil)
	switch {
	case m.Format == "call" || m.Format == "video" || m.Format == "letter":
		f.Label = m.Format
	}
	f.Title = l.sides(m.Participants)
	f.Details = present(unless(spaced(m.Status), "happened"), number(m.Count), spaced(m.Format), m.Level, m.City, m.Venue,
		Moment(m.Start), prefixed("until ", Moment(m.End)), Moment(m.Duration), prefixed("on ", spacedAll(m.Topics)))
	for _, c := range m.Characterised {
		f.Details = append(f.Details, fmt.Sprintf("called “%s” by %s", l.words(c.Content), l.names(c.By)))
	}
	for _, o := range m.Outcome {
		f.Details = append(f.Details, fmt.Sprintf("brought “%s”", l.words(o.Content)))
	}
	for _, id := range m.Follows {
		if earlier := l.meetings[id]; earlier != nil {
			f.Details = append(f.Details, "after the meeting "+l.sides(earlier.Participants).String())
		}
	}
	return f, first
}

// sides sets the participants side by side: A, B (CHN, host) – C (USA).
func (l *layout) sides(participants []record.Participant) Phrase {
	var order []string
	names := map[string][]Phrase{}
	host := map[string]bool{}
	for _, p := range participants {
		key := p.Side
		if key == "" {
			key = p.Actor
		}
		if !slices.Contains(order, key) {
			order = append(order, key)
		}
		names[key] = append(names[key], strong(l.name(p.Actor)))
		host[key] = host[key] || p.Host != nil && *p.Host
	}
	var out []Phrase
	for _, key := range order {
		side := join(names[key], ", ")
		switch isSide := l.actors[key] == nil; {
		case isSide && host[key]:
			side = side.then(plain(" (" + key + ", host)"))
		case isSide:
			side = side.then(plain(" (" + key + ")"))
		case host[key]:
			side = side.then(plain(" (host)"))
		}
		out = append(out, side)
	}
	return join(out, " – ")
}

func (l *layout) visit(v *record.Visit) (Fact, record.Span) {
	f, first := l.fact(Visit, "visit", &v.Item, nil)
	f.Title = l.names(v.Visitors)
	if len(v.Host) > 0 {
		f.Title = f.Title.then(plain(" → "), l.names(v.Host))
	}
	f.Details = present(unless(spaced(v.Status), "happened"), v.City, v.Country, Moment(v.Start), prefixed("until ", Moment(v.End)))
	if v.Claim != nil {
		f.Details = append(f.Details, fmt.Sprintf("“%s”, says %s", l.words(v.Claim.Content), l.name(v.Claim.By)))
	}
	return f, first
}

// number says how many meetings an entry stands for, where it is not one.
func number(c record.Count) string {
	switch {
	case c == record.Several:
		return "several"
	case c > 1:
		return fmt.Sprintf("%d meetings", c)
	}
	return ""
}

func unless(word, usual string) string {
	if word == usual {
		return ""
	}
	return word
}

func prefixed(prefix, words string) string {
	if words == "" {
		return ""
	}
	return prefix + words
}
