package console

import (
	"bufio"
	"io"
	"strings"
)

// Part is a piece of a cell that begins on a line of its own.
type Part struct{ Text, Style string }

// Cell is what stands in one row of one column.
type Cell []Part

// Text makes a cell of plain words.
func Text(words string) Cell { return Cell{{Text: words}} }

// Column is one column of a table. One that is Flexible shares what the others leave and wraps; the
// others are as wide as their widest cell, but within Min and Max where those are set.
type Column struct {
	Head     string
	Style    string
	Flexible bool
	Min, Max int
}

const gap = "  "

// Table writes rows under their heads, which are left out where none is set.
func (s Screen) Table(w io.Writer, columns []Column, rows [][]Cell) error {
	out := bufio.NewWriter(w)
	widths := s.widths(columns, rows)
	heads := make([]Cell, len(columns))
	headed := false
	for i, c := range columns {
		heads[i] = Cell{{c.Head, Dim}}
		headed = headed || c.Head != ""
	}
	if headed {
		s.row(out, columns, widths, heads)
	}
	for _, row := range rows {
		s.row(out, columns, widths, row)
	}
	return out.Flush()
}

// narrowest is the least width of a flexible column.
const narrowest = 16

func (s Screen) widths(columns []Column, rows [][]Cell) []int {
	widths := make([]int, len(columns))
	left, flexible := s.Width-len(gap)*(len(columns)-1), 0
	for i, c := range columns {
		if c.Flexible {
			flexible++
			continue
		}
		widths[i] = max(Columns(c.Head), c.Min)
		for _, row := range rows {
			for _, p := range row[i] {
				widths[i] = max(widths[i], Columns(p.Text))
			}
		}
		if c.Max > 0 {
			widths[i] = min(widths[i], c.Max)
		}
		left -= widths[i]
	}
	for i, c := range columns {
		if c.Flexible {
			widths[i] = max(left/flexible, narrowest)
			left -= widths[i]
			flexible--
		}
	}
	return widths
}

func (s Screen) row(out *bufio.Writer, columns []Column, widths []int, row []Cell) {
	cells := make([][]string, len(row))
	height := 0
	for i, cell := range row {
		for _, p := range cell {
			style := p.Style
			if style == Plain {
				style = columns[i].Style
			}
			for _, line := range Wrap(p.Text, widths[i]) {
				if !strings.Contains(line, escape) {
					line = s.paintLine(line, style)
				}
				cells[i] = append(cells[i], line)
			}
		}
		height = max(height, len(cells[i]))
	}
	for n := range height {
		pad := 0
		for i := range cells {
			line := ""
			if n < len(cells[i]) {
				line = cells[i][n]
			}
			if line != "" {
				out.WriteString(strings.Repeat(" ", pad))
				out.WriteString(line)
				pad = 0
			}
			pad += widths[i] - Columns(line) + len(gap)
		}
		out.WriteByte('\n')
	}
}
