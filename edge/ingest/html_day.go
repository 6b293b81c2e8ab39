package ingest

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// dayNames are the names of meta elements that hold the day of publication: HTML's habit, Dublin Core, Sailthru, Parsely.
var dayNames = []string{"article:published_time", "date", "pubdate", "publishdate", "publish-date", "publication_date", "dc.date", "dc.date.issued", "dcterms.issued",
	"dcterms.created", "dcterms.date", "sailthru.date", "parsely-pub-date", "datepublished"}

// pageDay is the day of a page as its head tells it, else its first time element, else the first element that is
// called a date and holds one and nothing else; "" where none does. 02/05/2024 has two readings and is none.
func pageDay(root *html.Node) string {
	best, rank := "", 3
	for n := range root.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		words, r := "", 3
		switch {
		case n.Data == "meta" && slices.Contains(dayNames, strings.ToLower(attribute(n, "name")+attribute(n, "property")+attribute(n, "itemprop"))):
			words, r = attribute(n, "content"), 0
		case n.Data == "time":
			words, r = attribute(n, "datetime"), 1
		case calledDate(n):
			words, r = shortText(n), 2
		}
		if r >= rank || words == "" {
			continue
		}
		if day, err := Day(words); err == nil && day != "" {
			best, rank = day, r
		}
	}
	return best
}

// calledDate says whether an element's class or id has the word date, or one for publishing.
func calledDate(n *html.Node) bool {
	name := strings.ToLower(attribute(n, "class") + " " + attribute(n, "id"))
	return strings.Contains(name, "date") && !strings.Contains(name, "update") || strings.Contains(name, "publish") || strings.Contains(name, "posted")
}

// maxDayText is the longest text of an element, in bytes, that is looked at for a day.
const maxDayText = 80

// shortText is the text of an element with little of it, without a label such as "Date:"; "" of one with more.
func shortText(n *html.Node) string {
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			b.WriteString(d.Data + " ")
		}
		if b.Len() > maxDayText {
			return ""
		}
	}
	words := strings.Join(strings.Fields(b.String()), " ")
	if label, rest, found := strings.Cut(words, ": "); found && !strings.ContainsAny(label, "0123456789") {
		return rest
	}
	return words
}
