package frames

import (
	_ "embed"

	"readout/knowledge/table"
)

//go:embed meetings.tsv
var meetingTable string

// Meeting is what a word says about meetings and visits.
type Meeting struct {
	Kind   string
	Format string // "" as the context has it
}

// Meetings is the words of meetings by class: "verb", "noun", "light", "not", "visit", "tripnoun", "tone",
// "aim", "institution", "turn", "seat", "view", "screen".
type Meetings struct {
	Unreal
	words map[string]map[string]Meeting
}

// LoadMeetings reads the embedded table.
func LoadMeetings() *Meetings {
	m := &Meetings{LoadUnreal(), map[string]map[string]Meeting{}}
	for f := range table.Rows(meetingTable, 4) {
		if m.words[f[1]] == nil {
			m.words[f[1]] = map[string]Meeting{}
		}
		format := f[3]
		if format == "-" {
			format = ""
		}
		m.words[f[1]][f[0]] = Meeting{f[2], format}
	}
	return m
}

// Find is what a lemma says in a class.
func (m *Meetings) Find(class, lemma string) (Meeting, bool) {
	w, ok := m.words[class][lemma]
	return w, ok
}
