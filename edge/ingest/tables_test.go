package ingest

import (
	"fmt"
	"strings"
	"testing"
)

func TestCSV(t *testing.T) {
	expect(t, "one.csv", "date,title,text\n2024-03-15,Talks,\"The envoy left, he said.\"\n", Options{}, "2024-03-15|Talks||The envoy left, he said.")
	expect(t, "names.csv", "ID,Text ,Outlet,mood\r\n7,Words.,Gulf News,bright\r\n", Options{}, "||Gulf News|Words.")
	expect(t, "lines.csv", "text\n\"One.\nTwo.\"\nThree.\n", Options{}, "|||One.\nTwo.", "|||Three.")
	expect(t, "bom.csv", "\ufefftext\nWords.\n", Options{}, "|||Words.")
}

func TestCSVThatFails(t *testing.T) {
	expect(t, "none.csv", "title,words\nTalks,Words.\n", Options{}, `none.csv:1: no column "text"`)
	expect(t, "empty.csv", "", Options{}, "empty.csv: empty: no words to read")
	expect(t, "short.csv", "title,text\nTalks\nTalks,Words.\n", Options{}, "short.csv:2: wrong number of fields", "|Talks||Words.")
	expect(t, "blank.csv", "title,text\nTalks,\nTalks,Words.\n", Options{}, "blank.csv:2: empty: no words to read", "|Talks||Words.")
	expect(t, "nul.csv", "text\na\x00b\nWords.\n", Options{}, "nul.csv:2: column \"text\": binary: a NUL byte", "|||Words.")
	expect(t, "latin.csv", "text\nCaf\xe9\nWords.\n", Options{}, "latin.csv:2: column \"text\": not UTF-8", "|||Words.")
	open := "text\n\"" + strings.Repeat("a", 1<<20)
	if got := read(t, "open.csv", open, Options{Limit: 1000}); len(got) != 1 || !strings.Contains(got[0], "larger than the limit of 1000 bytes") {
		t.Errorf("%.200q", got)
	}
}

func TestNINJS(t *testing.T) {
	expect(t, "one.ninjs", `{"uri":"urn:1","headline":"Talks","firstcreated":"2024-03-15T10:00:00Z","versioncreated":"2024-03-16T10:00:00Z","source":"Gulf News","body_text":"The envoy left."}`,
		Options{}, "2024-03-15|Talks|Gulf News|The envoy left.")
	expect(t, "two.ninjs", `{"uri":"urn:1","headlines":[{"role":"short","value":"T"},{"role":"main","value":"Talks"}],"contentcreated":"2024-03-15T10:00:00Z",
		"bodies":[{"contenttype":"text/html","value":"<p>The envoy left.</p><p>He smiled.</p>"}]}{"uri":"urn:2","body_text":"Words."}`,
		Options{}, "2024-03-15|Talks||The envoy left.\n\nHe smiled.", "|||Words.")
	expect(t, "asked.json", `{"uri":"urn:1","body_text":"Words."}`, Options{In: NINJS}, "|||Words.")
}

func TestNINJSThatFails(t *testing.T) {
	expect(t, "withdrawn.ninjs", `{"uri":"urn:1","pubstatus":"canceled","body_text":"Words."} {"body_text":"More."}`, Options{},
		"withdrawn.ninjs: byte 0: withdrawn by its publisher (pubstatus canceled)", "|||More.")
	expect(t, "typed.ninjs", `{"headline":7,"body_text":"Words."}{"body_text":"More."}`, Options{},
		"typed.ninjs: byte 0: not ninjs: \"headline\" is a number", "|||More.")
	expect(t, "cut.ninjs", `{"body_text":"Words."}{"body_te`, Options{}, "|||Words.", "cut.ninjs: byte 22: not ninjs: cut off in the middle of an item")
	expect(t, "empty.ninjs", "", Options{}, "empty.ninjs: empty: no words to read")
}

const rss = `<?xml version="1.0"?><rss version="2.0"><channel><title>Gulf News</title><link>https://example.org/</link>
<item><title>Talks resume</title><link>/talks#top</link><pubDate>Fri, 15 Mar 2024 10:00:00 GMT</pubDate><description>&lt;p&gt;The envoy left.&lt;/p&gt;</description></item>
<item><title>Only a title</title><link>file:///etc/passwd</link></item></channel></rss>`

func TestFeedInAFile(t *testing.T) {
	expect(t, "news.rss", rss, Options{}, "2024-03-15|Talks resume|Gulf News|The envoy left.", "news.rss: entry 2: empty: no words to read")
	expect(t, "news.xml", `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Gulf News</title><entry><title>Talks</title><published>2024-03-15T10:00:00Z</published>
		<link href="https://example.org/a"/><content type="html">&lt;p&gt;Words.&lt;/p&gt;</content></entry></feed>`, Options{}, "2024-03-15|Talks|Gulf News|Words.")
	expect(t, "feed", `{"version":"https://jsonfeed.org/version/1.1","title":"Gulf News","items":[{"id":"1","title":"Talks","content_text":"Words.","date_published":"2024-03-15T10:00:00Z"}]}`,
		Options{}, "2024-03-15|Talks|Gulf News|Words.")
	expect(t, "broken.rss", "<rss><channel><item>", Options{}, "broken.rss: XML syntax error on line 1: unexpected EOF")
}

func TestLinksOfEntries(t *testing.T) {
	entries, err := Entries([]byte(rss), "https://example.org/feeds/news.rss")
	if got := fmt.Sprint(entries[0].Link, " ", entries[1].Link, err); got != "https://example.org/talks <nil>" {
		t.Error(got)
	}
}
