package serve

import (
	"compress/gzip"
	"context"
	"io"
	"net/http"
	"net/http/httptest"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	"readout/edge/archive"
	"readout/record"
)

// TestShelf: fifty who ask the same at once let it be made once, and so do those after them until the archive changes; who
// is another to the desk gets an answer of his own.
func TestShelf(t *testing.T) {
	d, store := stand(t, nil)
	var times atomic.Int32
	desk := d.shelved(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Write([]byte(strconv.Itoa(int(times.Add(1)))))
	}))
	ask := func(address, cookie string) string {
		r := httptest.NewRequest("GET", address, nil)
		if cookie != "" {
			r.AddCookie(&http.Cookie{Name: seenCookie, Value: cookie})
		}
		w := httptest.NewRecorder()
		desk.ServeHTTP(w, r)
		return w.Body.String()
	}
	var all sync.WaitGroup
	for range 50 {
		all.Go(func() {
			if got := ask("/ledger", ""); got != "1" {
				t.Errorf("made %s times", got)
			}
		})
	}
	all.Wait()
	for _, c := range []struct{ address, cookie, want string }{
		{"/ledger", "", "1"}, {"/ledger?kind=pledge", "", "2"}, {"/ledger", "7", "3"}, {"/ledger", "7", "3"}, {"/ledger", "", "1"},
	} {
		if got := ask(c.address, c.cookie); got != c.want {
			t.Errorf("%s seen %s: answer %s, want %s", c.address, c.cookie, got, c.want)
		}
	}
	r := d.Reader.Read(record.Document{ID: "late", Text: "The two ministers met on Monday.", Published: "2024-06-04"})
	if _, err := store.Add(t.Context(), []archive.Entry{{Record: r}}); err != nil {
		t.Fatal(err)
	}
	if got := ask("/ledger", ""); got != "4" {
		t.Errorf("after a report answer %s, want 4", got)
	}
}

// TestShelfIsBounded: what is asked for the least makes room, and an answer too large or no answer is never kept.
func TestShelfIsBounded(t *testing.T) {
	var s shelf
	body := make([]byte, answerBytes)
	for i := range 100 {
		s.keep(&response{key: strconv.Itoa(i), code: http.StatusOK, body: body})
		s.find("0")
	}
	if s.bytes > shelfBytes || s.find("0") == nil || s.find("1") != nil || s.find("99") == nil {
		t.Errorf("%d bytes; first %v, second %v, last %v", s.bytes, s.find("0") != nil, s.find("1") != nil, s.find("99") != nil)
	}
	for name, m := range map[string]*response{
		"too large": {code: http.StatusOK, body: make([]byte, answerBytes+1)}, "no such page": {code: http.StatusNotFound}, "a fault": {code: http.StatusOK, fault: "fault"},
	} {
		m.key = name
		if s.keep(m); s.find(name) != nil {
			t.Errorf("%s was kept", name)
		}
	}
}

// TestFaultOfOne: a fault in one page is told to those who wait for it, and to nobody after them.
func TestFaultOfOne(t *testing.T) {
	d, _ := stand(t, nil)
	faulty := true
	desk := d.guarded(d.shelved(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if faulty {
			panic("a fault")
		}
	})))
	for _, want := range []int{http.StatusInternalServerError, http.StatusOK} {
		w := httptest.NewRecorder()
		desk.ServeHTTP(w, httptest.NewRequest("GET", "/", nil))
		if w.Code != want {
			t.Errorf("%d, want %d", w.Code, want)
		}
		faulty = false
	}
}

// TestGoneReader: whoever leaves does not wait, and the page is made for those who stay.
func TestGoneReader(t *testing.T) {
	d, _ := stand(t, nil)
	begun, end := make(chan bool), make(chan bool)
	desk := d.shelved(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		begun <- true
		<-end
		if r.Context().Err() != nil {
			t.Error("given up")
		}
		w.Write([]byte("made"))
	}))
	ctx, leave := context.WithCancel(t.Context())
	left, stayed := make(chan bool), make(chan string)
	go func() {
		desk.ServeHTTP(httptest.NewRecorder(), httptest.NewRequest("GET", "/", nil).WithContext(ctx))
		close(left)
	}()
	<-begun
	go func() {
		w := httptest.NewRecorder()
		desk.ServeHTTP(w, httptest.NewRequest("GET", "/", nil))
		stayed <- w.Body.String()
	}()
	leave()
	<-left
	close(end)
	if got := <-stayed; got != "made" {
		t.Errorf("%q", got)
	}
}

// TestCompressed: a page is sent in gzip's form to those who take it, and both forms are known again.
func TestCompressed(t *testing.T) {
	d, _ := stand(t, nil)
	plain := httptest.NewRecorder()
	d.ServeHTTP(plain, httptest.NewRequest("GET", "/statements", nil))
	for _, given := range []string{"", plain.Header().Get("ETag"), "zipped"} {
		r := httptest.NewRequest("GET", "/statements", nil)
		r.Header.Set("Accept-Encoding", "br, gzip")
		w := httptest.NewRecorder()
		switch given {
		case "":
			d.ServeHTTP(w, r)
			zip, err := gzip.NewReader(w.Body)
			if err != nil {
				t.Fatal(err)
			}
			if body, _ := io.ReadAll(zip); string(body) != plain.Body.String() || !strings.Contains(w.Header().Get("Vary"), "Accept-Encoding") {
				t.Errorf("%d bytes, want %d", len(body), plain.Body.Len())
			}
		case "zipped":
			given = strings.TrimSuffix(plain.Header().Get("ETag"), `"`) + `-gzip"`
			fallthrough
		default:
			r.Header.Set("If-None-Match", given)
			if d.ServeHTTP(w, r); w.Code != http.StatusNotModified || w.Header().Get("Content-Encoding") != "" {
				t.Errorf("%s: %d", given, w.Code)
			}
		}
	}
}
