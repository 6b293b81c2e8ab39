package serve

import (
	"crypto/sha256"
	"crypto/subtle"
	"net"
	"net/http"
	"slices"
	"strings"
	"time"
)

// maxBody is the largest request in bytes: a report, and a form around it.
const maxBody = 4 << 20

// policy lets a page have its own style, script and pictures, and send forms home. Nothing inline runs; the one style
// inside a page is that of Observable Plot's charts, known by its hash.
const policy = "default-src 'none'; style-src 'self' 'sha256-+TfQir1nvDucAdvE6XUQBt4ayUjpAWkbw2kCdSfekHM='; script-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

// guarded puts around the desk what holds for every request. Posts of other sites are refused by what browsers
// say of where they come from (http.CrossOriginProtection).
func (d *Desk) guarded(inner http.Handler) http.Handler {
	protection := http.NewCrossOriginProtection()
	protection.SetDenyHandler(d.page(func(http.ResponseWriter, *http.Request) error {
		return problem{http.StatusForbidden, "Sent by another site", "The desk takes forms from its own pages alone.", "open the page here and send it again"}
	}))
	checked := protection.Handler(inner)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		start := time.Now()
		h := w.Header()
		h.Set("Content-Security-Policy", policy)
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("Referrer-Policy", "no-referrer")
		h.Set("Cross-Origin-Opener-Policy", "same-origin")
		d.metrics.open.Inc()
		defer d.metrics.open.Dec()
		seen := &status{ResponseWriter: w, code: http.StatusOK}
		defer func() {
			took := time.Since(start)
			fault := recover()
			if fault != nil && fault != http.ErrAbortHandler {
				d.Log.Error("a fault of readout", "path", r.URL.Path, "fault", fault)
				d.fail(seen, r, problem{status: http.StatusInternalServerError, title: "A fault of Readout", what: "This page could not be made. The fault is in the log."})
			}
			d.metrics.count(r, seen.code, took)
			d.Log.Info("request", "method", r.Method, "path", r.URL.Path, "route", r.Pattern, "status", seen.code, "bytes", seen.bytes, "ms", took.Milliseconds())
			if fault == http.ErrAbortHandler {
				panic(fault) // the server ends the connection
			}
		}()
		if p, ok := d.refused(r); ok {
			switch p.status {
			case http.StatusUnauthorized:
				h.Set("WWW-Authenticate", `Basic realm="Readout", charset="UTF-8"`)
			case http.StatusTooManyRequests:
				h.Set("Retry-After", "1")
			}
			d.fail(seen, r, p)
			return
		}
		r.Body = http.MaxBytesReader(seen, r.Body, maxBody)
		checked.ServeHTTP(seen, r)
	})
}

// refused says why a request gets no answer.
func (d *Desk) refused(r *http.Request) (problem, bool) {
	switch {
	case len(d.Hosts) > 0 && !slices.Contains(d.Hosts, hostOf(r.Host)):
		return problem{status: http.StatusMisdirectedRequest, title: "Not this desk", what: "The desk was asked for under another name than its own.", hint: "open it under the address that it was started with"}, true
	case !d.allowed(r):
		return problem{status: http.StatusUnauthorized, title: "A token is needed", what: "This desk answers only those who have its token.", hint: "give it as the password, with any name"}, true
	case r.Method == http.MethodPost && !d.posts.Allow(), !d.asks.Allow():
		return problem{status: http.StatusTooManyRequests, title: "Too much at once", what: "More was sent than the desk takes in at a time.", hint: "wait a second and send it again"}, true
	}
	return problem{}, false
}

// allowed is true of a request with the token, as a bearer's or as the password of any name.
func (d *Desk) allowed(r *http.Request) bool {
	if d.Token == "" || r.URL.Path == "/health" {
		return true
	}
	given, ok := strings.CutPrefix(r.Header.Get("Authorization"), "Bearer ")
	if !ok {
		_, given, _ = r.BasicAuth()
	}
	want, got := sha256.Sum256([]byte(d.Token)), sha256.Sum256([]byte(given))
	return subtle.ConstantTimeCompare(want[:], got[:]) == 1
}

// hostOf is a request's host without its port.
func hostOf(host string) string {
	if name, _, err := net.SplitHostPort(host); err == nil {
		return name
	}
	return strings.Trim(host, "[]")
}

// status remembers what was answered.
type status struct {
	http.ResponseWriter
	code  int
	bytes int64
}

func (s *status) Write(b []byte) (int, error) {
	n, err := s.ResponseWriter.Write(b)
	s.bytes += int64(n)
	return n, err
}

func (s *status) WriteHeader(code int) {
	s.code = code
	s.ResponseWriter.WriteHeader(code)
}

// Unwrap lets http.ResponseController reach the connection.
func (s *status) Unwrap() http.ResponseWriter { return s.ResponseWriter }
