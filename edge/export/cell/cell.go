// Package cell keeps the cells of tables from being taken for formulas: a spreadsheet runs what begins with
// = + - @ or a tab (OWASP, "CSV injection"), and reports are other people's words.
package cell

import (
	"strconv"
	"strings"
)

// Guard puts an apostrophe before a cell that a spreadsheet would run; a plain number stays as it is.
func Guard(cell string) string {
	if cell == "" || !strings.ContainsRune("=+-@\t\r", rune(cell[0])) {
		return cell
	}
	if _, err := strconv.ParseFloat(cell, 64); err == nil {
		return cell
	}
	return "'" + cell
}

// Row guards every cell of a row, in place.
func Row(cells []string) []string {
	for i, c := range cells {
		cells[i] = Guard(c)
	}
	return cells
}

var blanks = strings.NewReplacer("\t", " ", "\n", " ", "\r", " ")

// Line is a row of a table with tabs, which knows no quoting: tabs and line ends inside cells become blanks.
func Line(cells []string) string {
	for i, c := range cells {
		cells[i] = blanks.Replace(c)
	}
	return strings.Join(cells, "\t") + "\n"
}
