package view

import (
	"strings"

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
	sheet.Gap:        dim,
}

const escape = "\x1b["

// put writes text in a style, and changes the terminal's style only where it differs from the one before.
func (d *drawing) put(text, style string) {
	if d.colour && style != d.style && strings.TrimSpace(text) != "" {
		d.reset()
		if style != "" {
			d.out.WriteString(escape + style + "m")
		}
		d.style = style
	}
	d.out.WriteString(text)
}

// reset ends the style that is on.
func (d *drawing) reset() {
	if d.style != "" {
		d.out.WriteString(escape + "0m")
	}
	d.style = ""
}

func (d *drawing) newline() {
	d.reset()
	d.out.WriteByte('\n')
}
