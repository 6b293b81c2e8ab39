package serve

import (
	"net/http"
	"strings"
	"time"
)

// exports is where the answers begin that are written as they come.
const exports = "/api/v1/export/"

// conditional puts the answers of the API on the shelf. Exports are passed through: they take the time that they take,
// and are never held whole.
func (d *Desk) conditional(inner http.Handler) http.Handler {
	kept := d.shelved(inner)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if strings.HasPrefix(r.URL.Path, exports) {
			d.pour(inner, w, r)
			return
		}
		kept.ServeHTTP(w, r)
	})
}

// pourPatience is how long a file waits for others to end.
const pourPatience = 2 * time.Second

// pour lets an export through where there is room for another.
func (d *Desk) pour(inner http.Handler, w http.ResponseWriter, r *http.Request) {
	select {
	case d.pouring <- struct{}{}:
		defer func() { <-d.pouring }()
		inner.ServeHTTP(w, r)
	case <-time.After(pourPatience):
		w.Header().Set("Retry-After", "5")
		d.fail(w, r, problem{http.StatusTooManyRequests, "Too much at once", "Four exports are under way already.", "wait until one is done"})
	}
}
