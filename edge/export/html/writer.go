package html

import (
	"bytes"
	"html/template"
	"io"
)

// Writer puts encoded reports on one page, whose title is the report's own; of several, the first's.
type Writer struct {
	w     io.Writer
	first []byte // held back until it is known whether it stands alone
	begun bool
}

// NewWriter begins a page.
func NewWriter(w io.Writer) *Writer { return &Writer{w: w} }

// Add writes a report, as Encode gave it.
func (p *Writer) Add(piece []byte) error {
	if !p.begun && p.first == nil {
		p.first = piece
		return nil
	}
	if err := p.begin(" and others"); err != nil {
		return err
	}
	_, article := cut(piece)
	_, err := p.w.Write(article)
	return err
}

// Close ends the page.
func (p *Writer) Close() error {
	if err := p.begin(""); err != nil {
		return err
	}
	_, err := io.WriteString(p.w, shut)
	return err
}

// begin writes the head of the page and the first report, if that has not been done.
func (p *Writer) begin(others string) error {
	if p.begun {
		return nil
	}
	p.begun = true
	title, article := cut(p.first)
	if title == "" {
		title, others = "Readout", ""
	}
	_, err := io.WriteString(p.w, head+template.HTMLEscapeString(title+others)+neck+string(article))
	return err
}

// cut parts a piece into the title on its first line and the article after it.
func cut(piece []byte) (title string, article []byte) {
	line, article, _ := bytes.Cut(piece, []byte("\n"))
	return string(line), article
}
