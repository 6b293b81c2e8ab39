package ingest

import (
	"strings"

	"readout/record"
)

// text reads one text file with its front block, if it has one.
func (o Options) text(src *source) (record.Document, error) {
	mark := src.read
	b, err := o.all(src)
	if err != nil {
		return record.Document{}, err
	}
	if err := src.checkUTF8(b, 0, mark); err != nil {
		return record.Document{}, err
	}
	doc, err := o.finish(front(string(b)))
	if err != nil {
		return doc, src.unfit(err, 0)
	}
	return doc, nil
}

// maxFrontLines bounds how far a front block is looked for.
const maxFrontLines = 64

// front splits the block between two lines "---" from a text that begins with one. Its lines are
// "key: value"; id, title, date, outlet and url are kept, other keys are not. What does not look like
// that is text.
func front(content string) record.Document {
	asText := record.Document{Text: content}
	line, rest := cutLine(content)
	if line != "---" {
		return asText
	}
	var doc record.Document
	for range maxFrontLines {
		if rest == "" {
			return asText
		}
		line, rest = cutLine(rest)
		if line == "---" {
			doc.Text = rest
			return doc
		}
		key, value, ok := strings.Cut(line, ":")
		if !ok && strings.TrimSpace(line) != "" {
			return asText
		}
		setField(&doc, strings.TrimSpace(key), unquote(strings.TrimSpace(value)))
	}
	return asText
}

// cutLine takes the first line off, without its line end and the blanks before that.
func cutLine(s string) (line, rest string) {
	line, rest, _ = strings.Cut(s, "\n")
	return strings.TrimRight(line, " \t\r"), rest
}

func setField(doc *record.Document, key, value string) {
	switch key {
	case "id":
		doc.ID = value
	case "title":
		doc.Title = value
	case "date":
		doc.Published = value
	case "outlet":
		doc.Outlet = value
	case "url":
		doc.URL = value
	}
}

// unquote takes a value out of a pair of straight quotation marks.
func unquote(value string) string {
	if n := len(value); n >= 2 && (value[0] == '"' || value[0] == '\'') && value[n-1] == value[0] {
		return value[1 : n-1]
	}
	return value
}
