package serve

import (
	"strings"

	"readout/corpus/ledger"
)

// entry is a row of the ledger's table: a commitment as it was first made, or a later word on one.
type entry struct {
	Line      string   `json:"line"`     // id of the first making
	Relation  string   `json:"relation"` // made; repeated, weaker, stronger, kept, broken
	Because   []string `json:"because"`  // what changed: kind, condition, firmness
	ID        string   `json:"id"`
	Document  string   `json:"document"`
	Outlet    string   `json:"outlet,omitempty"`
	Day       string   `json:"day,omitempty"`
	Kind      string   `json:"kind"` // of a commitment; of a word on one the acts
	Who       []string `json:"who"`
	From      []string `json:"from"`
	To        []string `json:"to"`
	Topics    []string `json:"topics"`
	Condition string   `json:"condition,omitempty"`
	Due       string   `json:"due,omitempty"`
	Words     string   `json:"words"`
}

// made is the relation of a first making to its own line.
const made = "made"

// entriesOf is the ledger as a table, line by line, each line's words in the order of days.
func entriesOf(lines []ledger.Line) []entry {
	var list []entry
	for _, l := range lines {
		list = append(list, entryOf(l.ID, ledger.Mention{Relation: made, Because: []string{}, Fact: l.Fact}))
		for _, m := range l.Later {
			list = append(list, entryOf(l.ID, m))
		}
	}
	return list
}

func entryOf(line string, m ledger.Mention) entry {
	return entry{Line: line, Relation: m.Relation, Because: m.Because, ID: m.ID, Document: m.Document, Outlet: m.Outlet, Day: m.Day, Kind: strings.Join(m.What, ", "),
		Who: m.Who, From: m.From, To: m.To, Topics: m.Topics, Condition: m.Condition, Due: m.Due, Words: m.Words}
}
