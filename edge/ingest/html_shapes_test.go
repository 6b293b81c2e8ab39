package ingest

import (
	"strings"
	"testing"
)

// Pages of the shapes that ministries, papers and agencies have: what is kept of each.
func TestShapesOfPages(t *testing.T) {
	words := "The Minister of Foreign Affairs, Ana Reis, visited the port on Thursday and met the ambassador of Norway."
	body := "<p>" + words + "</p><p>They discussed the ferry line.</p>"
	for _, c := range []struct{ name, page, day, title, outlet string }{
		{"meta name", `<html><head><title>Minister visits port - Xinhua</title><meta name="date" content="2024-05-02"></head><body>` + body, "2024-05-02", "Minister visits port", "Xinhua News Agency"},
		{"table", `<title>Visit</title><table><tr><td><a href="/a">About</a></td><td><h2>Visit</h2>` + body + `</td></tr></table>`, "", "Visit", ""},
		{"JSON-LD", `<title>Visit</title><script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Visit","datePublished":"2024-05-02T09:00:00Z",
			"publisher":{"@type":"Organization","name":"Harbour Wire"}}</script><main><h1>Visit</h1>` + body + `</main>`, "2024-05-02", "Visit", "Harbour Wire"},
		{"time element", `<title>Visit</title><article><h1>Visit</h1><time datetime="2024-05-02T09:00">May 2</time>` + body + `</article>`, "2024-05-02", "Visit", ""},
		{"class", `<title>Visit</title><div class="content"><span class="post-date">2 May 2024</span>` + body + `</div>`, "2024-05-02", "Visit", ""},
		{"label", `<title>Visit</title><div class="content"><div id="pubDate">Published: May 2, 2024</div>` + body + `</div>`, "2024-05-02", "Visit", ""},
		{"two readings", `<title>Visit</title><div class="content"><span class="date">02/05/2024</span>` + body + `</div>`, "", "Visit", ""},
		{"last change", `<title>Visit</title><div class="content"><span class="last-update">2 May 2024</span>` + body + `</div>`, "", "Visit", ""},
		{"line breaks", `<title>Visit</title><div class="content">` + words + `<br><br>They discussed the ferry line.</div>`, "", "Visit", ""},
	} {
		doc, err := article([]byte(c.page))
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		if doc.Published != c.day || doc.Title != c.title || doc.Outlet != c.outlet {
			t.Errorf("%s: %q %q %q, want %q %q %q", c.name, doc.Published, doc.Title, doc.Outlet, c.day, c.title, c.outlet)
		}
		if !strings.Contains(doc.Text, words+"\n\nThey discussed the ferry line.") || strings.Contains(doc.Text, "About") {
			t.Errorf("%s: %q", c.name, doc.Text)
		}
	}
}
