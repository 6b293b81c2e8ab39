package ingest

import (
	"bytes"
	"errors"
	"fmt"
	"path"
	"slices"
	"strings"
)

// Format is a kind of input.
type Format string

// The formats that --in names.
const (
	Auto  Format = "auto"
	Text  Format = "text"
	HTML  Format = "html"
	JSONL Format = "jsonl"
	WARC  Format = "warc"
	Feed  Format = "feed"
	NINJS Format = "ninjs"
)

// Formats are those that can be read today.
var Formats = []Format{Auto, Text, HTML, JSONL}

// instead says how to read what cannot be read today.
var instead = map[Format]string{
	WARC:  "its pages as HTML files with --in html",
	Feed:  "the pages that it links to with --in html",
	NINJS: "JSON lines with --in jsonl: id, date, title, outlet, url, text",
}

// ParseFormat reads the value of --in.
func ParseFormat(name string) (Format, error) {
	format := Format(name)
	if slices.Contains(Formats, format) {
		return format, nil
	}
	if other, known := instead[format]; known {
		return "", fmt.Errorf("not yet: %s, use %s", name, other)
	}
	return "", fmt.Errorf("no input format %q: auto, text, html or jsonl", name)
}

// extensions name the format of a file's contents.
var extensions = map[string]Format{
	".txt": Text, ".md": Text,
	".html": HTML, ".htm": HTML, ".xhtml": HTML,
	".jsonl": JSONL, ".ndjson": JSONL,
	".warc": WARC, ".rss": Feed, ".atom": Feed,
}

// signature is how a format begins where the name does not tell.
type signature struct {
	begin  string // in lower case
	format Format
}

var signatures = []signature{
	{"{", JSONL},
	{"<!doctype html", HTML}, {"<html", HTML}, {"<head", HTML}, {"<body", HTML},
	{"warc/", WARC},
	{"<rss", Feed}, {"<feed", Feed},
}

// foreign are files that hold words but are no text, by their first bytes.
var foreign = []struct{ begin, what, hint string }{
	{"%PDF-", "a PDF", "take its words out first: pdftotext FILE - | readout read -"},
	{"PK\x03\x04", "a zip archive or office document", "unpack it, or save it as text"},
	{`{\rtf`, "rich text", "save it as plain text"},
}

// formatOf decides how a source is read: as asked, else by its name, else by how it begins.
func (o Options) formatOf(src *source) (Format, error) {
	head, _ := src.Peek(512)
	for _, f := range foreign {
		if bytes.HasPrefix(head, []byte(f.begin)) {
			return "", &Error{Op: "parse", Path: src.path, Offset: -1, Err: errors.New(f.what + ", not text"), Hint: f.hint}
		}
	}
	format := o.In
	if format == Auto {
		format = guess(src.name, head)
	}
	if other, known := instead[format]; known {
		return "", &Error{Op: "parse", Path: src.path, Offset: -1, Err: fmt.Errorf("not yet: %s", format), Hint: "use " + other}
	}
	return format, nil
}

// guess tells the format from the file's name, else from its first bytes.
func guess(name string, head []byte) Format {
	if format, ok := extensions[path.Ext(name)]; ok {
		return format
	}
	begin := strings.ToLower(strings.TrimSpace(string(head)))
	if strings.HasPrefix(begin, "<?xml") {
		_, begin, _ = strings.Cut(begin, "?>")
		begin = strings.TrimSpace(begin)
	}
	for _, s := range signatures {
		if strings.HasPrefix(begin, s.begin) {
			return s.format
		}
	}
	return Text
}
