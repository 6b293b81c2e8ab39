package serve

import (
	"bytes"
	"compress/gzip"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"net/http"
	"strconv"
	"strings"
	"sync"
)

// worthZipping is the size in bytes from which an answer is compressed: one packet's load.
const worthZipping = 1400

// shelved gives each answer to GET its time, its ETag and a place on the shelf. What was answered holds as long as the
// archive's revision; of many who ask the same at once one lets it be made, and goes on when he is gone. At most
// makeAtOnce answers are made at a time, in the order in which they were asked for.
func (d *Desk) shelved(inner http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if isFile(r) {
			d.pour(inner, w, r)
			return
		}
		if r.Method != http.MethodGet && r.Method != http.MethodHead {
			ctx, cancel := context.WithTimeout(r.Context(), pageTime)
			defer cancel()
			inside := r.WithContext(ctx)
			inner.ServeHTTP(w, inside)
			r.Pattern = inside.Pattern
			return
		}
		revision, err := d.Archive.Revision(r.Context())
		if err != nil {
			d.fail(w, r, err)
			return
		}
		key := askedBy(r, revision)
		m := d.shelf.find(key)
		if m == nil {
			flight := d.flights.DoChan(key, func() (any, error) {
				if m := d.shelf.find(key); m != nil { // made since it was looked for
					return m, nil
				}
				return d.make(inner, r, key), nil
			})
			select {
			case result := <-flight:
				m = result.Val.(*response)
			case <-r.Context().Done():
				return // nobody is there
			}
		}
		if r.Pattern = m.pattern; m.fault != nil {
			panic(m.fault)
		}
		m.send(w, r)
	})
}

// askedBy is all that an answer depends on: the archive, the address, and what the desk remembers of the reader.
func askedBy(r *http.Request, revision string) string {
	key := []string{revision, homeOf(r), r.URL.RequestURI()}
	for _, name := range []string{seenCookie, readerCookie, watchCookie} {
		if c, err := r.Cookie(name); err == nil {
			key = append(key, name+"="+c.Value)
		}
	}
	if name, _, ok := r.BasicAuth(); ok {
		key = append(key, "name="+name)
	}
	if forProgram(r) {
		key = append(key, "for a program")
	}
	return strings.Join(key, "\n")
}

// make lets an answer be made, and keeps it.
func (d *Desk) make(inner http.Handler, r *http.Request, key string) *response {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(r.Context()), pageTime)
	defer cancel()
	held := &holder{head: http.Header{}, code: http.StatusOK}
	inside := r.WithContext(ctx)
	inside.Method = http.MethodGet
	var fault any
	select {
	case d.making <- struct{}{}:
		fault = held.serve(inner, inside)
		<-d.making
	case <-ctx.Done():
		d.fail(held, inside, ctx.Err())
	}
	sum := sha256.Sum256(held.body.Bytes())
	m := &response{key: key, code: held.code, header: held.head, body: bytes.Clone(held.body.Bytes()), pattern: inside.Pattern, tag: `"` + hex.EncodeToString(sum[:8]) + `"`, fault: fault}
	d.shelf.keep(m)
	return m
}

// send writes the answer, or 304 to those who have it already (RFC 9110, section 13.1.2).
func (m *response) send(w http.ResponseWriter, r *http.Request) {
	h := w.Header()
	for name, values := range m.header {
		h[name] = values
	}
	body := m.body
	if m.code == http.StatusOK {
		h.Set("Cache-Control", "private, no-cache")
		tag := m.tag
		h.Set("Vary", "Accept-Encoding, Cookie")
		if zips := m.zipped(r); zips != nil {
			body, tag = zips, strings.TrimSuffix(m.tag, `"`)+`-gzip"`
			h.Set("Content-Encoding", "gzip")
		}
		h.Set("ETag", tag)
		if m.has(r) {
			h.Del("Content-Encoding")
			w.WriteHeader(http.StatusNotModified)
			return
		}
	}
	h.Set("Content-Length", strconv.Itoa(len(body)))
	w.WriteHeader(m.code)
	w.Write(body)
}

// zipped is the body in gzip's form, where the one who asks takes it so and it is shorter.
func (m *response) zipped(r *http.Request) []byte {
	if len(m.body) < worthZipping || !strings.Contains(r.Header.Get("Accept-Encoding"), "gzip") || strings.Contains(m.header.Get("Content-Type"), "parquet") {
		return nil
	}
	m.zip.Do(func() {
		var b bytes.Buffer
		zip := zips.Get().(*gzip.Writer)
		defer zips.Put(zip)
		zip.Reset(&b)
		zip.Write(m.body)
		zip.Close()
		m.zips = b.Bytes()
	})
	return m.zips
}

var zips = sync.Pool{New: func() any {
	zip, _ := gzip.NewWriterLevel(nil, gzip.BestSpeed)
	return zip
}}

// has is true of a request of somebody who has the answer, in whatever form.
func (m *response) has(r *http.Request) bool {
	for given := range strings.SplitSeq(r.Header.Get("If-None-Match"), ",") {
		given = strings.Replace(strings.TrimPrefix(strings.TrimSpace(given), "W/"), `-gzip"`, `"`, 1)
		if given == m.tag || given == "*" {
			return true
		}
	}
	return false
}

// holder keeps an answer until it is whole.
type holder struct {
	head http.Header
	code int
	body bytes.Buffer
}

func (h *holder) Header() http.Header         { return h.head }
func (h *holder) WriteHeader(code int)        { h.code = code }
func (h *holder) Write(b []byte) (int, error) { return h.body.Write(b) }

// serve lets a handler answer, and catches what it panics with.
func (h *holder) serve(inner http.Handler, r *http.Request) (fault any) {
	defer func() { fault = recover() }()
	inner.ServeHTTP(h, r)
	return nil
}
