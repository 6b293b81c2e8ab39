// Package registers holds official registers of travels and visits, to hold reports against.
package registers

import (
	_ "embed"
	"slices"

	"readout/knowledge/table"
)

//go:generate go run ./gen

//go:embed registers.tsv
var rows string

// Row is a line of a register: a travel of Person to Country, or a visit of Person from Country to the United
// States. Days are ISO 8601, both included.
type Row struct {
	Kind    string `json:"kind"` // travel, visit
	ID      string `json:"id"`
	Person  string `json:"person"`
	Country string `json:"country"` // ISO 3166 alpha-3
	Start   string `json:"start"`
	End     string `json:"end"`
}

// All gives every row that began in a span of days, in the order of the table; "" leaves an end open.
func All(from, to string) []Row {
	var list []Row
	for c := range table.Body(rows, 7) {
		if c[4] >= from && (to == "" || c[4] <= to) {
			list = append(list, Row{c[0], c[1], c[2], c[3], c[4], c[5]})
		}
	}
	return list
}

// Of keeps the rows of one other side.
func Of(rows []Row, country string) []Row {
	return slices.DeleteFunc(slices.Clone(rows), func(r Row) bool { return r.Country != country })
}
