package account

import (
	"strings"

	"readout/record"
)

// phrases that name who asked for something; the one who asked stands after them, or before.
type phrases struct{ before, after []string }

var (
	asked   = phrases{[]string{"at the request of ", "requested by ", "initiated by "}, []string{"’s request", "'s request", "’s initiative", "'s initiative"}}
	invited = phrases{[]string{"at the invitation of "}, []string{"’s invitation", "'s invitation"}}
)

// in gives the side of the one at whose request something was done, in the sentence s: "at the request of
// the Korean side", "at Seoul's invitation". It is "" where none is named.
func (p phrases) in(r *record.Record, s record.Span) string {
	sentence := strings.ToLower(s.In(r.Document.Text))
	if len(sentence) != s.Len() { // a letter whose lower case has another length
		return ""
	}
	for _, phrase := range p.before {
		if at := strings.Index(sentence, phrase); at >= 0 {
			return mentioned(r, s.Start+at+len(phrase), true)
		}
	}
	for _, phrase := range p.after {
		if at := strings.Index(sentence, phrase); at >= 0 && strings.Contains(sentence[:at], "at ") {
			return mentioned(r, s.Start+at, false)
		}
	}
	return ""
}

// mentioned gives the side of the actor of whom a mention starts at a byte, or ends there; the widest counts.
func mentioned(r *record.Record, at int, starts bool) string {
	side, widest := "", 0
	for i := range r.Actors {
		for _, m := range r.Actors[i].Mentions {
			edge := m.End
			if starts {
				edge = m.Start
			}
			article := starts && edge == at+len("the ") && m.Start > 0
			if (edge == at || article) && m.Len() > widest {
				side, widest = r.Actors[i].Represents, m.Len()
			}
		}
	}
	return side
}

// sentenceAt is the bytes around at up to a full stop, question or exclamation mark before a blank, or a
// line's end. A stop after an initial or an abbreviation may cut it short: then less is found, not more.
func sentenceAt(text string, at int) record.Span {
	at = max(0, min(at, len(text)))
	start, end := at, at
	for start > 0 && !ends(text, start-1) {
		start--
	}
	for end < len(text) && !ends(text, end) {
		end++
	}
	return record.Span{Start: start, End: end}
}

func ends(text string, i int) bool {
	switch text[i] {
	case '\n':
		return true
	case '.', '?', '!':
		return i+1 == len(text) || text[i+1] == ' ' || text[i+1] == '\n'
	}
	return false
}
