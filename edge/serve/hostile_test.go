package serve

import (
	"bytes"
	"io"
	"mime/multipart"
	"net"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
	"time"

	"readout/corpus/corpustest"
	"readout/edge/archive"
	"readout/internal/race"
)

// odd is what readers and programs put into a field: syntax of SQL and of full text, marks, dates out of range, ids of
// nobody, bytes that are no words.
var odd = []string{
	"", " ", "'", `"`, "';DROP TABLE versions--", `NEAR("a" "b", 3) OR *`, "a AND", "^", "-x", "col:word", "*", "**", "%", "_", "\\", "\x00", "\xff\xfe", "\u202e", "\U0010ffff", "<script>alert(1)</script>",
	"{{.}}", "../../etc/passwd", "0", "-1", "99999999999999999999", "1e9", "0000-00-00", "9999-99-99", "2023-02-30", "-0001-01-01", "12023-01-01", "USA", "USA USA", "USA CHN RUS", strings.Repeat("a", 3000), strings.Repeat("a ", 900), strings.Repeat(`"`, 99),
}

// TestOddInput puts every odd thing into every field of every page and operation: a page or a problem comes back, never a
// fault, and on a page no mark that is not its own.
func TestOddInput(t *testing.T) {
	d, _ := stand(t, func(o *Options) {})
	d.asks.SetBurst(1 << 20)
	lists := []string{"/", "/reports", "/meetings", "/statements", "/pairs", "/pairs/JPN/KOR", "/ledger", "/phrases", "/actors", "/sources", "/search", "/watch", "/corrections",
		"/api/v1/documents", "/api/v1/meetings", "/api/v1/statements", "/api/v1/search", "/api/v1/export/statements"}
	fields := []string{"q", "actor", "pair", "from", "to", "act", "topic", "limit", "cursor", "after", "since", "format", "by", "view", "kind", "status", "at"}
	ids := []string{"/reports/", "/reports/X/changes?since=", "/meetings/", "/items/", "/actors/", "/pairs/USA/", "/api/v1/documents/", "/api/v1/items/", "/api/v1/meetings/"}
	var addresses []string
	for _, value := range odd {
		for _, list := range lists {
			for _, field := range fields {
				addresses = append(addresses, list+"?"+field+"="+url.QueryEscape(value))
			}
		}
		for _, id := range ids {
			addresses = append(addresses, id+url.PathEscape(value))
		}
	}
	for i, address := range addresses {
		if testing.Short() && i%7 != 0 || i%race.Fewer != 0 {
			continue
		}
		code, body := get(d, address)
		if code >= 500 || strings.Contains(body, "<script>alert") && !strings.HasPrefix(address, "/api/") || strings.Contains(body, "goroutine ") {
			t.Errorf("%.120q: %d %.200s", address, code, body)
		}
	}
}

// TestBinaryUpload: a file that is no text is told apart, and nothing of it is kept.
func TestBinaryUpload(t *testing.T) {
	d, store := stand(t, nil)
	before, _ := store.Latest(t.Context())
	for name, content := range map[string][]byte{"photo.png": []byte("\x89PNG\r\n\x1a\n\x00\x00"), "report.pdf": []byte("%PDF-1.7\n\xe2\xe3\xcf\xd3"), "zeros.txt": make([]byte, 1<<16)} {
		var body bytes.Buffer
		form := multipart.NewWriter(&body)
		file, _ := form.CreateFormFile("file", name)
		file.Write(content)
		form.Close()
		r := httptest.NewRequest("POST", "/reports", &body)
		r.Header.Set("Content-Type", form.FormDataContentType())
		w := httptest.NewRecorder()
		if d.ServeHTTP(w, r); w.Code != http.StatusUnprocessableEntity || !strings.Contains(w.Body.String(), "cannot be read") {
			t.Errorf("%s: %d", name, w.Code)
		}
	}
	if after, _ := store.Latest(t.Context()); after != before {
		t.Error("something was kept")
	}
}

// TestMarksInReports: marks in every field of a report that is kept stay words on every page that shows it.
func TestMarksInReports(t *testing.T) {
	d, store := stand(t, nil)
	const mark = `<script>alert(1)</script>`
	rec := corpustest.Talks()[0]
	rec.Document.Title, rec.Document.Outlet, rec.Document.URL = mark, mark, "javascript:alert(1)"
	rec.Actors[0].Name, rec.Meetings[0].City, rec.Statements[0].Topics = mark, mark, []string{mark}
	if _, err := store.Add(t.Context(), []archive.Entry{{Record: rec}}); err != nil {
		t.Fatal(err)
	}
	post(d, "/items/"+rec.Statements[0].ID+"/correct", url.Values{"by": {mark}, "note": {mark}, "action": {"set"}, "field.topics": {mark + "; b"}})
	for _, address := range []string{"/", "/reports", "/reports/host", "/meetings", "/meetings/" + rec.Meetings[0].ID, "/statements", "/items/" + rec.Statements[0].ID, "/items/" + rec.Statements[0].ID + "/correct", "/actors", "/sources", "/corrections",
		"/watch?actor=NOR", "/statements?format=atom", "/pairs/NOR/SAV"} {
		if code, body := get(d, address); code != 200 || strings.Contains(body, "<script>alert") || strings.Contains(body, `href="javascript:`) {
			t.Errorf("%s: %d", address, code)
		}
	}
}

// TestCutConnection: reports whose sender goes away in the middle leave nothing, and the desk goes on.
func TestCutConnection(t *testing.T) {
	d, store := stand(t, nil)
	server := httptest.NewServer(d)
	defer server.Close()
	before, _ := store.Latest(t.Context())
	for _, address := range []string{"/reports", "/api/v1/documents"} {
		conn, err := net.Dial("tcp", strings.TrimPrefix(server.URL, "http://"))
		if err != nil {
			t.Fatal(err)
		}
		io.WriteString(conn, "POST "+address+" HTTP/1.1\r\nHost: desk\r\nContent-Type: application/json\r\nContent-Length: 5000\r\n\r\n{\"text\": \"half a rep")
		conn.Close()
	}
	if answer, err := http.Get(server.URL + "/reports"); err != nil || answer.StatusCode != 200 {
		t.Error(err)
	}
	time.Sleep(50 * time.Millisecond)
	if after, _ := store.Latest(t.Context()); after != before {
		t.Error("half a report was kept")
	}
}
