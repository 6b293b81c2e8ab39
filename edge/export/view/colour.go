package view

import (
	"strings"

	"github.com/mattn/go-runewidth"

	"readout/edge/export/sheet"
)

// Styles are the numbers of SGR (ECMA-48, 8.3.117): the terminal's own sixteen colours, so that a light
// and a dark one both read well.
const (
	bold   = "1"
	dim    = "2"
	italic = "3"
)

// colours: four that mean four kinds of fact; the others go without.
var colours = map[sheet.Kind]string{
	sheet.Meeting: "32", sheet.Visit: "32",
	sheet.Statement:  "36",
	sheet.Commitment: "33",
	sheet.Time:       "35",
	sheet.Event:      bold, sheet.Relation: bold,
	sheet.Gap: dim,
}

const escape = "\x1b["

func (d *drawing) paint(text, style string) string {
	if !d.colour || style == "" || strings.TrimSpace(text) == "" {
		return text
	}
	return escape + style + "m" + text + escape + "0m"
}

// columns is the width of text that may be painted.
func columns(text string) int {
	n := 0
	for {
		before, after, painted := strings.Cut(text, escape)
		n += runewidth.StringWidth(before)
		if !painted {
			return n
		}
		_, text, _ = strings.Cut(after, "m")
	}
}
