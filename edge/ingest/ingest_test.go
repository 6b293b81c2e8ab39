package ingest

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf16"

	"readout/record"
)

// read gives what one file named name holds, a line a document: the error, or "date|title|outlet|text".
func read(t *testing.T, name string, content string, opts Options) []string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
	var got []string
	for doc, err := range Open([]string{path}, opts) {
		if err != nil {
			got = append(got, strings.ReplaceAll(err.Error(), path, name))
			continue
		}
		got = append(got, strings.Join([]string{doc.Published, doc.Title, doc.Outlet, doc.Text}, "|"))
	}
	return got
}

func expect(t *testing.T, name, content string, opts Options, want ...string) {
	t.Helper()
	t.Run(name, func(t *testing.T) {
		t.Helper()
		got := read(t, name, content, opts)
		if strings.Join(got, "\n") != strings.Join(want, "\n") {
			t.Errorf("\n got %q\nwant %q", got, want)
		}
	})
}

func zip(s string) string {
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	z.Write([]byte(s))
	z.Close()
	return b.String()
}

// cut takes the checksum and size off the end of a gzip file.
func cut(zipped string) string { return zipped[:len(zipped)-8] }

// utf16LE and utf16BE write s with a byte order mark.
func utf16LE(s string) string { return utf16Bytes(s, 0) }
func utf16BE(s string) string { return utf16Bytes(s, 1) }

func utf16Bytes(s string, high int) string {
	var b []byte
	for _, unit := range utf16.Encode([]rune("\ufeff" + s)) {
		pair := [2]byte{}
		pair[high], pair[1-high] = byte(unit), byte(unit>>8)
		b = append(b, pair[:]...)
	}
	return string(b)
}

func sourceOf(content string) *source {
	return &source{Reader: bufio.NewReader(strings.NewReader(content)), path: "lines"}
}

func TestText(t *testing.T) {
	expect(t, "plain.txt", "The envoy left.\n", Options{}, "|||The envoy left.\n")
	expect(t, "front.txt", "---\ntitle: Talks: day two\ndate: 2024-03-15\noutlet: Gulf News\n---\nThe envoy left.\n", Options{}, "2024-03-15|Talks: day two|Gulf News|The envoy left.\n")
	expect(t, "quoted.txt", "---\ntitle: \"Talks\"\n---\nWords.", Options{}, "|Talks||Words.")
	expect(t, "other-keys.txt", "---\nauthor: A. Clerk\n\ntitle: Talks\n---\nWords.", Options{}, "|Talks||Words.")
	expect(t, "rule-not-block.txt", "---\nThe envoy left.\n---\n", Options{}, "|||---\nThe envoy left.\n---\n")
	expect(t, "unclosed.txt", "---\ntitle: Talks\n", Options{}, "|||---\ntitle: Talks\n")
	expect(t, "date-wins.txt", "---\ndate: 2024-03-15\n---\nWords.", Options{Date: "2020-01-01"}, "2020-01-01|||Words.")
	expect(t, "long-date.txt", "---\ndate: 15 March 2024\n---\nWords.", Options{}, "2024-03-15|||Words.")
	expect(t, "crlf.txt", "---\r\ntitle: Talks\r\n---\r\nOne.\r\nTwo.\r\n", Options{}, "|Talks||One.\r\nTwo.\r\n")
	expect(t, "bom.txt", "\ufeff---\ntitle: Talks\n---\nWords.", Options{}, "|Talks||Words.")
	expect(t, "gzipped.txt.gz", zip("Words."), Options{}, "|||Words.")
	expect(t, "gzip-unnamed.txt", zip("Words."), Options{}, "|||Words.")
	expect(t, "little.txt", utf16LE("Grüße 🕊"), Options{}, "|||Grüße 🕊")
	expect(t, "big.txt", utf16BE("Grüße 🕊"), Options{}, "|||Grüße 🕊")
}

func TestTextThatFails(t *testing.T) {
	expect(t, "empty.txt", "", Options{}, "empty.txt: empty: no words to read")
	expect(t, "blank.txt", " \n\r\n\t", Options{}, "blank.txt: empty: no words to read")
	expect(t, "front-only.txt", "---\ntitle: Talks\n---\n", Options{}, "front-only.txt: empty: no words to read")
	expect(t, "latin1.txt", "Caf\xe9", Options{}, "latin1.txt: byte 3: not UTF-8")
	expect(t, "latin1-bom.txt", "\xef\xbb\xbfCaf\xe9", Options{}, "latin1-bom.txt: byte 6: not UTF-8")
	expect(t, "surrogate.txt", "ab\xed\xa0\x80", Options{}, "surrogate.txt: byte 2: not UTF-8")
	expect(t, "nul.txt", "ab\x00c\xff", Options{}, "nul.txt: byte 2: binary: a NUL byte")
	expect(t, "bad-date.txt", "---\ndate: 2024-02-31\n---\nWords.", Options{}, `bad-date.txt: date: no such day: "2024-02-31"`)
	expect(t, "two-readings.txt", "---\ndate: 06/07/2024\n---\nWords.", Options{}, `two-readings.txt: date: no such day: "06/07/2024"`)
	expect(t, "large.txt", "0123456789", Options{Limit: 9}, "large.txt: larger than the limit of 9 bytes")
	expect(t, "fits.txt", "0123456789", Options{Limit: 10}, "|||0123456789")
	expect(t, "cut.txt.gz", cut(zip("Words.")), Options{}, "cut.txt.gz: byte 6: gzip: unexpected EOF")
	expect(t, "paper.pdf", "%PDF-1.7\n", Options{}, "paper.pdf: a PDF, not text")
}

func TestJSONLines(t *testing.T) {
	expect(t, "two.jsonl", `{"text":"One."}`+"\n\n"+`{"text":"Two.","title":"T","date":"2024-03-15T10:00:00Z","outlet":"O"}`, Options{}, "|||One.", "2024-03-15|T|O|Two.")
	expect(t, "crlf.jsonl", "{\"text\":\"One.\"}\r\n", Options{}, "|||One.")
	expect(t, "sniffed", `{"text":"One."}`, Options{}, "|||One.")
	expect(t, "zipped.jsonl.gz", zip(`{"text":"One."}`), Options{}, "|||One.")
	expect(t, "wide.jsonl", utf16LE(`{"text":"Grüße"}`), Options{}, "|||Grüße")
	expect(t, "nulls.jsonl", `{"text":"One.","title":null,"id":null}`, Options{}, "|||One.")
}

func TestJSONLinesThatFail(t *testing.T) {
	one := `{"text":"One."}` + "\n"
	expect(t, "not.jsonl", one+"{\"text\":\n"+one, Options{}, "|||One.", "not.jsonl:2: byte 24: not JSON: unexpected end of JSON input", "|||One.")
	expect(t, "no-text.jsonl", "{\"title\":\"T\"}\n"+one, Options{}, `no-text.jsonl:1: no "text"`, "|||One.")
	expect(t, "null-text.jsonl", `{"text":null}`, Options{}, `null-text.jsonl:1: no "text"`)
	expect(t, "empty-text.jsonl", `{"text":" "}`, Options{}, "empty-text.jsonl:1: empty: no words to read")
	expect(t, "list.jsonl", "[1]\n"+one, Options{}, "list.jsonl:1: a JSON array, not an object", "|||One.")
	expect(t, "typed.jsonl", `{"text":7}`, Options{}, `typed.jsonl:1: "text" is a number, not a string`)
	expect(t, "typed-id.jsonl", `{"id":[],"text":"One."}`, Options{}, `typed-id.jsonl:1: id, date and year are strings or numbers`)
	expect(t, "latin1.jsonl", one+"{\"text\":\"Caf\xe9\"}\n"+one, Options{}, "|||One.", "latin1.jsonl:2: byte 28: not UTF-8", "|||One.")
	expect(t, "long.jsonl", one+`{"text":"`+strings.Repeat("a", 2*bufferSize)+"\"}\n"+one, Options{Limit: bufferSize}, "|||One.", fmt.Sprintf("long.jsonl:2: byte 16: larger than the limit of %d bytes", bufferSize), "|||One.")
	expect(t, "no-lines.jsonl", "\n\n", Options{}, "no-lines.jsonl: empty: no words to read")
	expect(t, "bad-date.jsonl", `{"text":"One.","date":"soon"}`, Options{}, `bad-date.jsonl:1: date: no such day: "soon"`)
	expect(t, "periods.jsonl", `{"text":"One.","date":"2021-03"}`+"\n"+`{"text":"Two.","date":2021}`+"\n"+`{"text":"Three.","year":2021}`+"\n"+`{"text":"Four.","date":"March 2021","year":2020}`, Options{},
		"2021-03|||One.", "2021|||Two.", "2021|||Three.", "2021-03|||Four.")
	expect(t, "cut.jsonl.gz", cut(zip(one)), Options{}, "|||One.", "cut.jsonl.gz: byte 16: gzip: unexpected EOF")
}

func TestIDs(t *testing.T) {
	id := func(content string) string {
		for doc, err := range Open([]string{Stdin}, Options{In: JSONL, Stdin: strings.NewReader(content)}) {
			if err != nil {
				t.Fatal(err)
			}
			return doc.ID
		}
		return ""
	}
	for _, c := range [][2]string{
		{`{"id":"r-7","text":"One."}`, "r-7"},
		{`{"id":1234567890123456789,"text":"One."}`, "1234567890123456789"},
		{`{"text":"One."}`, "70277bfc409b502132d7a48b2a3b386294264b31f7bf024a5fb0cafabb8ac122"},
	} {
		if got := id(c[0]); got != c[1] {
			t.Errorf("%s: id %s, want %s", c[0], got, c[1])
		}
	}
}

func TestTheRestGoesOn(t *testing.T) {
	dir := t.TempDir()
	good := filepath.Join(dir, "good.txt")
	os.WriteFile(good, []byte("Words."), 0o600)
	var failed, done int
	for _, err := range Open([]string{filepath.Join(dir, "missing.txt"), good, dir, good}, Options{}) {
		var named *Error
		switch {
		case err == nil:
			done++
		case errors.As(err, &named) && named.Hint != "":
			failed++
		default:
			t.Errorf("unnamed: %v", err)
		}
	}
	if failed != 2 || done != 2 {
		t.Errorf("%d failed and %d done, want 2 and 2", failed, done)
	}
}

func TestNoticeOfConversion(t *testing.T) {
	var got string
	read(t, "a.txt", utf16LE("Words."), Options{Notice: func(_, words string) { got = words }})
	if !strings.HasPrefix(got, "UTF-16LE converted to UTF-8") {
		t.Errorf("notice %q", got)
	}
}

// FuzzFront: a text is never lost or changed; what is not its own is in the block.
func FuzzFront(f *testing.F) {
	for _, seed := range []string{"", "---", "---\n---\n", "---\ntitle: a\n---\nb", "---\r\nid: 1\r\n---\r\nx\r\n", "--- \n: \n---"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, content string) {
		doc := front(content)
		if !strings.HasSuffix(content, doc.Text) {
			t.Errorf("%q: text %q is not its end", content, doc.Text)
		}
		if doc.Text != content && !strings.HasPrefix(content, "---") {
			t.Errorf("%q: text %q without a block", content, doc.Text)
		}
	})
}

// FuzzJSONLines: every line that is not blank gives one document or one named error.
func FuzzJSONLines(f *testing.F) {
	for _, seed := range []string{"", "\n", `{"text":"a"}`, "{}\n{\"text\":1}\r\n", "\xff\n\x00", `{"text":"\ud800"}`} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, content string) {
		want := 0
		for _, l := range strings.Split(content, "\n") {
			if strings.TrimSpace(l) != "" {
				want++
			}
		}
		got := 0
		opts := Options{In: JSONL, Limit: 1 << 20, Notice: func(string, string) {}}
		src := sourceOf(content)
		opts.lines(src, func(doc record.Document, err error) bool {
			got++
			var named *Error
			if err != nil && (!errors.As(err, &named) || named.Path == "") {
				t.Errorf("%q: unnamed error %v", content, err)
			}
			if err == nil && (doc.Bytes != len(doc.Text) || doc.ID == "") {
				t.Errorf("%q: document %+v", content, doc)
			}
			return true
		})
		if got != max(want, 1) {
			t.Errorf("%q: %d results, want %d", content, got, max(want, 1))
		}
	})
}
