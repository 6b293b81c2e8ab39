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
	CSV   Format = "csv"
	WARC  Format = "warc"
	Feed  Format = "feed"
	NINJS Format = "ninjs"
)

// Formats are all of them, in the order in which help lists them.
var Formats = []Format{Auto, Text, HTML, JSONL, CSV, WARC, Feed, NINJS}

// ParseFormat reads the value of --in.
func ParseFormat(name string) (Format, error) {
	format := Format(name)
	if slices.Contains(Formats, format) {
		return format, nil
	}
	names := make([]string, len(Formats))
	for i, f := range Formats {
		names[i] = string(f)
	}
	return "", fmt.Errorf("no input format %q: %s", name, strings.Join(names, ", "))
}

// extensions name the format of a file's contents.
var extensions = map[string]Format{
	".txt": Text, ".md": Text,
	".html": HTML, ".htm": HTML, ".xhtml": HTML,
	".jsonl": JSONL, ".ndjson": JSONL, ".csv": CSV,
	".warc": WARC, ".wet": WARC, ".rss": Feed, ".atom": Feed, ".ninjs": NINJS,
}

// signature is how a format begins where the name does not tell.
type signature struct {
	begin  string // in lower case
	format Format
}

var signatures = []signature{
	{`{"version":"https://jsonfeed.org/`, Feed}, {`{"version": "https://jsonfeed.org/`, Feed},
	{"{", JSONL},
	{"<!doctype html", HTML}, {"<html", HTML}, {"<head", HTML}, {"<body", HTML},
	{"warc/", WARC},
	{"<rss", Feed}, {"<feed", Feed}, {"<rdf:rdf", Feed},
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
