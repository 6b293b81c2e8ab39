package serve

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"net/http"
	"strings"
)

// exports is where the answers begin that are written as they come.
const exports = "/api/v1/export/"

// conditional gives each answer of the API its time and its ETag, and answers 304 to those who have it already
// (RFC 9110, section 13.1.2). Exports are passed through: they take the time that they take, and are never held whole.
func (d *Desk) conditional(inner http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if strings.HasPrefix(r.URL.Path, exports) {
			d.pour(inner, w, r)
			return
		}
		ctx, cancel := context.WithTimeout(r.Context(), pageTime)
		defer cancel()
		held := &holder{ResponseWriter: w, code: http.StatusOK}
		inside := r.WithContext(ctx)
		inner.ServeHTTP(held, inside)
		r.Pattern = inside.Pattern
		if held.code == http.StatusOK && (r.Method == http.MethodGet || r.Method == http.MethodHead) {
			w.Header().Set("Cache-Control", "private, no-cache")
			if tagged(w, r, held.body.Bytes()) {
				return
			}
		}
		w.WriteHeader(held.code)
		w.Write(held.body.Bytes())
	})
}

// pour lets an export through where there is room for another.
func (d *Desk) pour(inner http.Handler, w http.ResponseWriter, r *http.Request) {
	select {
	case d.pouring <- struct{}{}:
		defer func() { <-d.pouring }()
		inner.ServeHTTP(w, r)
	default:
		w.Header().Set("Retry-After", "5")
		d.fail(w, r, problem{http.StatusTooManyRequests, "Too much at once", "Four exports are under way already.", "wait until one is done"})
	}
}

// tagged gives a body its ETag, and answers 304 where the one who asks has it.
func tagged(w http.ResponseWriter, r *http.Request, body []byte) bool {
	sum := sha256.Sum256(body)
	tag := `"` + hex.EncodeToString(sum[:8]) + `"`
	w.Header().Set("ETag", tag)
	for given := range strings.SplitSeq(r.Header.Get("If-None-Match"), ",") {
		if given = strings.TrimPrefix(strings.TrimSpace(given), "W/"); given == tag || given == "*" {
			w.WriteHeader(http.StatusNotModified)
			return true
		}
	}
	return false
}

// holder keeps an answer until it is whole.
type holder struct {
	http.ResponseWriter
	code int
	body bytes.Buffer
}

func (h *holder) WriteHeader(code int)        { h.code = code }
func (h *holder) Write(b []byte) (int, error) { return h.body.Write(b) }
