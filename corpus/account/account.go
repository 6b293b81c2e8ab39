// Package account sets side by side how several reports tell of one meeting.
//
// Group finds the reports of one meeting among many; Compare lines up what they say: the fields of the
// meeting itself, then issue by issue the statements and commitments, each with its words. A row says
// whether all reports have it, some, one alone, or whether they differ, and in what.
//
// An account is compared by what it says, not by what it may have meant: two rows differ only where the
// reports state something that cannot both be so (agreed or only discussed, 40 or 60, July or August).
package account

import "readout/record"

// Telling is one meeting as one report has it: Record.Meetings[Meeting].
type Telling struct {
	Record  *record.Record
	Meeting int
}

func (t Telling) meeting() *record.Meeting { return &t.Record.Meetings[t.Meeting] }

// Class says how the cells of a row relate.
type Class string

const (
	All     Class = "all"     // every report has it
	Some    Class = "some"    // several have it, not all
	One     Class = "one"     // one alone has it
	Related Class = "related" // several are on the same point, and say other things about it
	Differ  Class = "differ"  // several have it, and they cannot all be right
)

// Table is the whole comparison. Cells, values and flags are parallel to Reports.
type Table struct {
	Reports []Report `json:"reports"`
	Fields  []Field  `json:"fields"`
	Issues  []Issue  `json:"issues"`
}

// Report is one account.
type Report struct {
	Document  string   `json:"document"`
	Meeting   string   `json:"meeting"` // id of the meeting in that document
	Outlet    string   `json:"outlet,omitempty"`
	Title     string   `json:"title,omitempty"`
	Published string   `json:"published,omitempty"`
	Reprints  []string `json:"reprints"`          // other documents with the same words
	Retells   string   `json:"retells,omitempty"` // an earlier report here of the same story, with which it is one origin
}

// Words is a piece of a report's text.
type Words struct {
	Span record.Span `json:"span"`
	Text string      `json:"text"`
}

// Field is a fact of the meeting itself: its day, its length, its place.
type Field struct {
	Name  string  `json:"name"`
	Class Class   `json:"class"`
	Cells []Value `json:"cells"`
}

// Value is what one report states; Value "" means not stated.
type Value struct {
	Value string  `json:"value,omitempty"`
	Words []Words `json:"words"`
}

// Issue is what the reports tell about one topic; Topic is "" for what has none.
type Issue struct {
	Topic     string `json:"topic"`
	Mentioned []bool `json:"mentioned"`
	Rows      []Row  `json:"rows"`
}

// Row is one point of an issue.
type Row struct {
	Class       Class        `json:"class"`
	Cells       [][]Unit     `json:"cells"`
	Tones       []string     `json:"tones,omitempty"` // of each report, what its words do: where they do different things
	Differences []Difference `json:"differences"`
}

// Unit is a statement, a commitment or an outcome of one report.
type Unit struct {
	Item       string   `json:"item"` // its id; of an outcome the meeting's
	Kind       string   `json:"kind"` // statement, commitment, outcome
	Speaker    []string `json:"speaker"`
	Sides      []string `json:"sides"`
	Via        []string `json:"via"`
	Cue        string   `json:"cue,omitempty"`
	Acts       []string `json:"acts"`
	Commitment string   `json:"commitment,omitempty"` // kind of the commitment that rests on it
	Condition  string   `json:"condition,omitempty"`
	Asked      string   `json:"asked,omitempty"` // side at whose request it was done
	Negated    bool     `json:"negated,omitempty"`
	Words      []Words  `json:"words"`

	topics  []string
	stems   []string
	content []record.Span
}

// Difference is one way in which the cells of a row cannot all be right.
type Difference struct {
	What   string   `json:"what"`   // act, number, date, duration, place, condition, asked, negation, speaker
	Values []string `json:"values"` // "" where a report has no such thing
}

// Compare lines up the accounts of one meeting. Those that have the same words are one report.
func Compare(tellings []Telling) Table {
	tellings, reprints := distinct(tellings)
	t := Table{Reports: reports(tellings, reprints), Fields: []Field{}, Issues: []Issue{}}
	if len(tellings) == 0 {
		return t
	}
	t.Fields = fields(tellings)
	t.Issues = issues(tellings)
	return t
}

func reports(tellings []Telling, reprints [][]string) []Report {
	list := []Report{}
	for i, t := range tellings {
		doc := t.Record.Document
		list = append(list, Report{Document: doc.ID, Meeting: t.meeting().ID, Outlet: doc.Outlet, Title: doc.Title, Published: doc.Published, Reprints: reprints[i]})
	}
	return list
}

// classOf is the class of a row by how many of n cells are filled.
func classOf(filled, n int) Class {
	switch {
	case filled == n:
		return All
	case filled > 1:
		return Some
	}
	return One
}

// words cuts spans out of a text; what lies outside it is left out.
func words(text string, spans []record.Span) []Words {
	list := []Words{}
	for _, s := range spans {
		if 0 <= s.Start && s.Start < s.End && s.End <= len(text) {
			list = append(list, Words{Span: s, Text: s.In(text)})
		}
	}
	return list
}
