package serve

import (
	"strings"

	"readout/corpus/account"
)

// cell is a row of a comparison's table: what one report tells on one point, or that it tells nothing.
type cell struct {
	Issue      string   `json:"issue"`   // a topic; of a fact of the meeting its name
	Verdict    string   `json:"verdict"` // differ, one, related, some, all
	Document   string   `json:"document"`
	Outlet     string   `json:"outlet,omitempty"`
	Item       string   `json:"item,omitempty"` // "" where the report does not mention it
	Kind       string   `json:"kind"`           // statement, commitment, outcome; fact
	Speaker    []string `json:"speaker"`
	Via        []string `json:"via"`
	Acts       []string `json:"acts"`
	Commitment string   `json:"commitment,omitempty"`
	Condition  string   `json:"condition,omitempty"`
	Negated    bool     `json:"negated"`
	Value      string   `json:"value,omitempty"` // of a fact
	Words      string   `json:"words"`
}

// cellsOf is a comparison as a table: a row for each report's word on each point.
func cellsOf(t account.Table) []cell {
	var list []cell
	for _, f := range t.Fields {
		for i, v := range f.Cells {
			c := cell{Issue: f.Name, Verdict: string(f.Class), Kind: "fact", Value: v.Value, Words: joinedWords(v.Words)}
			list = append(list, c.by(t.Reports[i]))
		}
	}
	for _, issue := range t.Issues {
		for _, row := range issue.Rows {
			for i, units := range row.Cells {
				list = append(list, cellsOfReport(issue.Topic, string(row.Class), units, t.Reports[i])...)
			}
		}
	}
	return list
}

// cellsOfReport is what one report tells on a point; one row without words where it tells nothing.
func cellsOfReport(issue, verdict string, units []account.Unit, r account.Report) []cell {
	if len(units) == 0 {
		return []cell{cell{Issue: issue, Verdict: verdict}.by(r)}
	}
	var list []cell
	for _, u := range units {
		list = append(list, cell{Issue: issue, Verdict: verdict, Item: u.Item, Kind: u.Kind, Speaker: u.Speaker, Via: u.Via, Acts: u.Acts,
			Commitment: u.Commitment, Condition: u.Condition, Negated: u.Negated, Words: joinedWords(u.Words)}.by(r))
	}
	return list
}

func (c cell) by(r account.Report) cell {
	c.Document, c.Outlet = r.Document, r.Outlet
	return c
}

func joinedWords(words []account.Words) string {
	parts := make([]string, len(words))
	for i, w := range words {
		parts[i] = w.Text
	}
	return strings.Join(parts, " … ")
}
