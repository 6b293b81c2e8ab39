package main

import (
	"fmt"
	"strings"

	"readout/corpus/account"
	"readout/edge/console"
)

// narrowestAccount is the least width of a report's column; where there is less room, reports stand below
// each other.
const narrowestAccount = 20

// drawAccounts lays the comparison out for people: which reports, the facts of the meeting, issue by issue.
func (a *App) drawAccounts(t account.Table) error {
	d := &accounts{screen: a.screen(), table: t}
	d.beside = len(t.Reports) > 0 && (a.Width-verdictWidth)/len(t.Reports) >= narrowestAccount+2
	if err := d.screen.Table(a.Out, []console.Column{{Style: console.Bold}, {}, {Flexible: true}, {Max: 24, Style: console.Dim}}, d.reports()); err != nil {
		return err
	}
	fmt.Fprintf(a.Out, "\n%s\n", d.screen.Paint("The meeting", console.Bold))
	if err := d.screen.Table(a.Out, d.columns(), d.fields()); err != nil {
		return err
	}
	for _, issue := range t.Issues {
		fmt.Fprintf(a.Out, "\n%s\n", d.heading(issue))
		if err := d.screen.Table(a.Out, d.columns(), d.issue(issue)); err != nil {
			return err
		}
	}
	if len(t.Reports) == 1 {
		fmt.Fprintln(a.Out, "\nOne report alone tells of this meeting.")
	}
	return nil
}

// accounts is a comparison being drawn.
type accounts struct {
	screen console.Screen
	table  account.Table
	beside bool
}

// letter names a report in the table: A, B, C.
func letter(i int) string {
	if i < 26 {
		return string(rune('A' + i))
	}
	return letter(i/26-1) + letter(i%26)
}

func (d *accounts) reports() [][]console.Cell {
	var rows [][]console.Cell
	for i, r := range d.table.Reports {
		what := console.Cell{{Text: console.Clean(orElse(r.Outlet, r.Document)), Style: console.Bold}, {Text: console.Clean(r.Title)}}
		for _, id := range r.Reprints {
			what = append(what, console.Part{Text: "the same words in " + shortID(id), Style: console.Dim})
		}
		if r.Retells != "" {
			what = append(what, console.Part{Text: "the same story as " + shortID(r.Retells), Style: console.Dim})
		}
		rows = append(rows, []console.Cell{console.Text(letter(i)), console.Text(r.Published), what, console.Text(shortID(r.Document))})
	}
	return rows
}

func orElse(s, other string) string {
	if s == "" {
		return other
	}
	return s
}

// verdictWidth is the first column, which says how the cells relate.
const verdictWidth = 14

// columns are the verdict and one for each report; below each other, the verdict, a letter and the words.
func (d *accounts) columns() []console.Column {
	if !d.beside {
		return []console.Column{{Min: verdictWidth, Max: verdictWidth, Style: console.Dim}, {Style: console.Bold}, {Flexible: true}}
	}
	columns := []console.Column{{Min: verdictWidth, Max: verdictWidth, Style: console.Dim}}
	for i := range d.table.Reports {
		columns = append(columns, console.Column{Head: letter(i), Flexible: true})
	}
	return columns
}

// rows puts the cells of the reports beside each other, or below.
func (d *accounts) rows(verdict console.Cell, cells []console.Cell) [][]console.Cell {
	if d.beside {
		return [][]console.Cell{append([]console.Cell{verdict}, cells...)}
	}
	var rows [][]console.Cell
	for i, c := range cells {
		if c == nil {
			continue
		}
		rows = append(rows, []console.Cell{verdict, console.Text(letter(i)), c})
		verdict = nil
	}
	return rows
}

func (d *accounts) fields() [][]console.Cell {
	var rows [][]console.Cell
	for _, f := range d.table.Fields {
		cells := make([]console.Cell, len(f.Cells))
		for i, v := range f.Cells {
			style := console.Plain
			switch {
			case v.Value == "":
				cells[i] = console.Cell{{Text: "not stated", Style: console.Dim}}
				continue
			case f.Class == account.Differ:
				style = console.Yellow
			}
			cells[i] = console.Cell{{Text: console.Clean(fieldWords(f.Name, v.Value)), Style: style}}
		}
		verdict := console.Cell{{Text: f.Name, Style: console.Cyan}}
		if f.Class == account.Differ {
			verdict = append(verdict, console.Part{Text: "they differ", Style: console.Yellow})
		}
		rows = append(rows, d.rows(verdict, cells)...)
	}
	return rows
}

// heading names an issue and those that do not come to it.
func (d *accounts) heading(issue account.Issue) string {
	topic := orElse(issue.Topic, "no issue named")
	var silent []string
	for i, mentioned := range issue.Mentioned {
		if !mentioned {
			silent = append(silent, letter(i))
		}
	}
	line := d.screen.Paint(capital(topic), console.Bold)
	if len(silent) > 0 {
		line += d.screen.Paint("  not mentioned by "+strings.Join(silent, ", "), console.Dim)
	}
	return line
}

func (d *accounts) issue(issue account.Issue) [][]console.Cell {
	var rows [][]console.Cell
	for _, row := range issue.Rows {
		cells := make([]console.Cell, len(row.Cells))
		for i, units := range row.Cells {
			for _, u := range units {
				cells[i] = append(cells[i], unit(u)...)
			}
			for _, diff := range row.Differences {
				if v := diff.Values[i]; v != "" {
					cells[i] = append(cells[i], console.Part{Text: diff.What + ": " + console.Clean(v), Style: console.Yellow})
				} else if diff.What == "condition" && len(units) > 0 {
					cells[i] = append(cells[i], console.Part{Text: "condition: none", Style: console.Yellow})
				}
			}
		}
		if len(rows) > 0 {
			rows = append(rows, blankRow(len(d.columns())))
		}
		rows = append(rows, d.rows(append(d.verdict(row), tones(row.Tones)...), cells)...)
	}
	return rows
}

// tones says what each report's words do to the same point: "A: stress".
func tones(list []string) console.Cell {
	var cell console.Cell
	for i, tone := range list {
		if tone != "" {
			cell = append(cell, console.Part{Text: letter(i) + ": " + tone, Style: console.Dim})
		}
	}
	return cell
}

// blankRow keeps two points apart.
func blankRow(columns int) []console.Cell {
	row := make([]console.Cell, columns)
	row[0] = console.Text("")
	return row
}

// verdict says how the cells of a row relate: both say, only A, A and C, they differ.
func (d *accounts) verdict(row account.Row) console.Cell {
	var who []string
	for i, units := range row.Cells {
		if len(units) > 0 {
			who = append(who, letter(i))
		}
	}
	switch row.Class {
	case account.Differ:
		cell := console.Cell{{Text: "they differ", Style: console.Yellow}}
		for _, diff := range row.Differences {
			cell = append(cell, console.Part{Text: "in " + diff.What, Style: console.Yellow})
		}
		return cell
	case account.All:
		switch len(row.Cells) {
		case 1:
			return nil
		case 2:
			return console.Cell{{Text: "both say", Style: console.Green}}
		}
		return console.Cell{{Text: "all say", Style: console.Green}}
	case account.Related:
		return console.Cell{{Text: "on this point " + strings.Join(who, ", "), Style: console.Cyan}}
	case account.Some:
		return console.Cell{{Text: strings.Join(who[:len(who)-1], ", ") + " and " + who[len(who)-1], Style: console.Green}}
	}
	return console.Cell{{Text: "only " + strings.Join(who, ", "), Style: console.Cyan}}
}
