package ingest

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/klauspost/compress/zstd"

	"readout/record"
)

// warcOf is a record of a web archive with its block.
func warcOf(kind, address, contentType, block string) string {
	return fmt.Sprintf("WARC/1.1\r\nWARC-Type: %s\r\nWARC-Target-URI: %s\r\nWARC-Date: 2024-03-20T10:00:00Z\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n",
		kind, address, contentType, len(block), block)
}

// answer is an HTTP response with a body.
func answer(status, headers, body string) string {
	return "HTTP/1.1 " + status + "\r\n" + headers + fmt.Sprintf("Content-Length: %d\r\n\r\n%s", len(body), body)
}

// archived is a page as a crawler keeps it.
func archived(address string) string {
	return warcOf("response", address, "application/http; msgtype=response", answer("200 OK", "Content-Type: text/html; charset=utf-8\r\n", htmlPage("utf-8", "é")))
}

// titles are the days and titles of documents, or errors, without the text.
func titles(lines []string) string {
	var out []string
	for _, line := range lines {
		cells := strings.SplitN(line, "|", 3)
		out = append(out, strings.Join(cells[:min(2, len(cells))], " "))
	}
	return strings.Join(out, "\n")
}

const archivedTitle = "2024-03-15 Harbour talks resume"

func TestWARC(t *testing.T) {
	info := warcOf("warcinfo", "", "application/warc-fields", "software: a crawler\r\n")
	picture := warcOf("response", "https://example.org/a.png", "application/http", answer("200 OK", "Content-Type: image/png\r\n", "\x89PNG\x00"))
	missing := warcOf("response", "https://example.org/gone", "application/http", answer("404 Not Found", "Content-Type: text/html\r\n", "<p>gone"))
	packed := warcOf("response", "https://example.org/z", "application/http", answer("200 OK", "Content-Type: text/html\r\nContent-Encoding: gzip\r\n", zip(htmlPage("utf-8", "é"))))
	western := warcOf("response", "https://example.org/w", "application/http", answer("200 OK", "Content-Type: text/html; charset=iso-8859-1\r\n",
		strings.Replace(strings.NewReplacer("“", "", "”", "").Replace(htmlPage("utf-8", "\xe9")), `<meta charset="utf-8">`, "", 1)))
	for _, c := range []struct{ name, content, want string }{
		{"one.warc", info + archived("https://example.org/a"), archivedTitle},
		{"two.warc", archived("https://example.org/a") + picture + missing + archived("https://example.org/b"), archivedTitle + "\n" + archivedTitle},
		{"one.warc.gz", zip(info) + zip(archived("https://example.org/a")), archivedTitle},
		{"one.warc.zst", zstandard(info) + zstandard(archived("https://example.org/a")), archivedTitle},
		{"packed.warc", packed, archivedTitle},
		{"western.warc", western, archivedTitle},
		{"text.wet", warcOf("conversion", "https://example.org/t", "text/plain", "The envoy left."), " "},
		{"empty.warc", info, ""},
	} {
		if got := titles(read(t, c.name, c.content, Options{})); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func zstandard(s string) string {
	var b bytes.Buffer
	z, _ := zstd.NewWriter(&b)
	z.Write([]byte(s))
	z.Close()
	return b.String()
}

func TestWARCThatFails(t *testing.T) {
	one := archived("https://example.org/a")
	half := one[:len(one)/2]
	empty := warcOf("resource", "https://example.org/e", "text/html", "<html></html>")
	lying := warcOf("resource", "https://example.org/l", "text/html", htmlPage("utf-8", "\xe9"))
	for _, c := range []struct{ name, content, want string }{
		{"half.warc", one + half, archivedTitle + fmt.Sprintf("\nhalf.warc: byte %d: cut off in the middle of a record", len(one))},
		{"head.warc", one + "WARC/1.1\r\nWARC-Ty", archivedTitle + fmt.Sprintf("\nhead.warc: byte %d: cut off in the middle of a record", len(one))},
		{"half.warc.gz", zip(one) + zip(one)[:200], archivedTitle + fmt.Sprintf("\nhalf.warc.gz: byte %d: gzip: cut off in the middle of a record", len(one))},
		{"not.warc", one + "Words.", archivedTitle + fmt.Sprintf("\nnot.warc: byte %d: no WARC record begins here", len(one))},
		{"page.warc", empty + one, "page.warc: byte 0: https://example.org/e: no main text found in the page\n" + archivedTitle},
		{"lying.warc", lying + one, "lying.warc: byte 0: https://example.org/l: not UTF-8\n" + archivedTitle},
		{"size.warc", "WARC/1.1\r\nWARC-Type: resource\r\n\r\n", "size.warc: byte 0: a record without its Content-Length"},
	} {
		if got := titles(read(t, c.name, c.content, Options{})); got != c.want {
			t.Errorf("%s:\n got %q\nwant %q", c.name, got, c.want)
		}
	}
	large := warcOf("resource", "https://example.org/x", "text/plain", strings.Repeat("Words. ", 1000)) + one
	if got := titles(read(t, "large.warc", large, Options{Limit: 5000})); got != "large.warc: byte 0: https://example.org/x: larger than the limit of 5000 bytes\n"+archivedTitle {
		t.Error(got)
	}
}

// FuzzWARC: no archive makes the reader panic or go on for ever.
func FuzzWARC(f *testing.F) {
	f.Add(archived("https://example.org/a"))
	f.Add("WARC/1.0\r\nContent-Length: 9999999999\r\n\r\n")
	f.Fuzz(func(t *testing.T, content string) {
		o := Options{Limit: 1 << 16, Notice: func(string, string) {}}
		o.warc(sourceOf(content), func(doc record.Document, err error) bool { return true })
	})
}
