// Package html draws records as one page that a person can send on: the report's words with their facts
// in the margin, the reasons on demand. The page loads nothing and runs nothing.
package html

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	_ "embed"
	"encoding/hex"
	"fmt"
	"html/template"
	"strings"

	"readout/edge/export/sheet"
	"readout/record"
)

//go:embed page.css
var style string

//go:embed report.html
var report string

var page = template.Must(template.New("report").Funcs(template.FuncMap{
	"class": func(k sheet.Kind) string { return classes[k] },
	"link":  link,
	"share": func(p float64) string { return fmt.Sprintf("%.2f", p) },
	"join":  func(words []string) string { return strings.Join(words, " · ") },
}).Parse(report))

// classes name the kinds in the style sheet.
var classes = map[sheet.Kind]string{
	sheet.Meeting: "meet", sheet.Visit: "meet", sheet.Statement: "say", sheet.Commitment: "vow", sheet.Time: "time",
	sheet.Event: "act", sheet.Relation: "act", sheet.Gap: "gap",
}

// head, the title, neck, the reports and shut are a page.
var (
	head = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark"><title>`
	neck = "</title><style>\n" + style + "</style></head><body>\n"
	shut = "</body></html>\n"
)

// Encode draws one record as an article of the page, for a Writer: a line with its title stands before it.
func Encode(rec *record.Record) ([]byte, error) {
	var b bytes.Buffer
	report := sheet.Of(rec)
	b.WriteString(report.Title + "\n")
	err := page.Execute(&b, pageOf(report))
	return b.Bytes(), err
}

// view is a sheet with the anchors of its words.
type view struct {
	*sheet.Sheet
	Paragraphs []paragraph
}

type paragraph struct {
	ID    string
	Runs  []run
	Facts []fact
}

// run is marked words. Anchor is set on the first run of each fact, Fact where the fact is on the page.
type run struct {
	sheet.Run
	Anchor, Fact string
}

// fact is a fact with the anchor of its words: the first run that shows them, else their paragraph.
type fact struct {
	sheet.Fact
	Where string
}

func pageOf(s *sheet.Sheet) view {
	shown, anchors := map[string]bool{}, map[string]string{}
	for _, p := range s.Paragraphs {
		for _, f := range p.Facts {
			shown[f.ID] = true
		}
	}
	v := view{Sheet: s}
	for i, p := range s.Paragraphs {
		out := paragraph{ID: fmt.Sprintf("%s-%d", anchorOf(s.ID), i+1)}
		for _, r := range p.Runs {
			marked := run{Run: r}
			if r.ID != "" && anchors[r.ID] == "" {
				marked.Anchor = "w-" + r.ID
				anchors[r.ID] = marked.Anchor
			}
			if shown[r.ID] {
				marked.Fact = "#" + r.ID
			}
			out.Runs = append(out.Runs, marked)
		}
		v.Paragraphs = append(v.Paragraphs, out)
	}
	for i, p := range s.Paragraphs {
		for _, f := range p.Facts {
			v.Paragraphs[i].Facts = append(v.Paragraphs[i].Facts, fact{f, cmp.Or(anchors[f.ID], v.Paragraphs[i].ID)})
		}
	}
	return v
}

// anchorOf is a name for a document's anchors, whatever its id holds.
func anchorOf(id string) string {
	sum := sha256.Sum256([]byte(id))
	return "p-" + hex.EncodeToString(sum[:5])
}

// link is an address that a reader may follow, or "".
func link(url string) string {
	if strings.HasPrefix(url, "https://") || strings.HasPrefix(url, "http://") {
		return url
	}
	return ""
}
