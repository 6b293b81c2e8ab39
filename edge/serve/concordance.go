package serve

import (
	"slices"

	"readout/corpus/phrase"
)

// placed is a row of the table of a formula's uses.
type placed struct {
	Day       string   `json:"day,omitempty"`
	Document  string   `json:"document"`
	Outlet    string   `json:"outlet,omitempty"`
	Speaker   []string `json:"speaker"` // empty where the report itself says it
	Statement string   `json:"statement,omitempty"`
	Start     int      `json:"start"` // of the formula, in bytes of the report's text
	End       int      `json:"end"`
	Words     string   `json:"words"` // with some around it
}

// usesOf is the uses of a formula as a table, by day.
func usesOf(uses []phrase.Use) []placed {
	list := make([]placed, len(uses))
	for i, u := range uses {
		list[i] = placed{u.Day, u.Document, u.Outlet, u.Speaker, u.Statement, u.Span.Start, u.Span.End, u.Text}
	}
	return list
}

func newest(uses []phrase.Use) []phrase.Use {
	list := slices.Clone(uses)
	slices.Reverse(list)
	return list
}

// parted is the words of a use before the formula, the formula, and those after it.
func parted(u phrase.Use) [3]string {
	return [3]string{u.Text[:u.Found.Start], u.Found.In(u.Text), u.Text[u.Found.End:]}
}
