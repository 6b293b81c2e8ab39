package serve

import (
	"context"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"time"

	"readout/record/correction"
)

// corrections lists what people said against records, the latest first.
func (d *Desk) corrections(w http.ResponseWriter, r *http.Request) error {
	f, _ := filterOf(r)
	all, err := d.corrected(r.Context())
	if err != nil {
		return err
	}
	if format := r.URL.Query().Get("format"); format != "" {
		return writeFile(w, format, "corrections", all)
	}
	lines := make([]mark, len(all))
	for i, c := range all {
		lines[i] = mark{Mark: correction.Mark{Correction: c, On: c.Item}}
	}
	return showList(d, w, r, "corrections", view{Title: "Corrections", Here: "/reports"}, listOf(f, lines))
}

// corrected are the corrections of the archive, the latest first.
func (d *Desk) corrected(ctx context.Context) ([]correction.Correction, error) {
	all, err := d.Archive.Corrections(ctx, "")
	slices.Reverse(all)
	return all, err
}

// undo takes a correction back and goes back to its report.
func (d *Desk) undo(w http.ResponseWriter, r *http.Request) error {
	number, err := strconv.Atoi(r.PathValue("number"))
	if err != nil {
		return problem{http.StatusNotFound, "No such correction", "Corrections have numbers.", "begin at Corrections"}
	}
	ctx, cancel := patient(r.Context())
	defer cancel()
	if err := d.Archive.Undo(ctx, number, orElse(nameOfReader(r), "somebody")); err != nil {
		return err
	}
	all, err := d.Archive.Corrections(r.Context(), "")
	if err != nil {
		return err
	}
	to := "/corrections"
	for _, c := range all {
		switch {
		case c.Number == number && c.Everywhere():
			to = "/actors/" + url.PathEscape(c.Called())
		case c.Number == number:
			to = "/reports/" + url.PathEscape(c.Document) + "?at=" + url.QueryEscape(c.Item) + "#" + c.Item
		}
	}
	http.Redirect(w, r, to, http.StatusSeeOther)
	return nil
}

// readerCookie remembers the name under which a reader corrects.
const readerCookie = "readout_name"

// nameOfReader is the name that a reader signed with last, else the one given beside the token.
func nameOfReader(r *http.Request) string {
	if c, err := r.Cookie(readerCookie); err == nil {
		if name, err := url.QueryUnescape(c.Value); err == nil {
			return name
		}
	}
	name, _, _ := r.BasicAuth()
	return name
}

func rememberReader(w http.ResponseWriter, name string) {
	const year = 365 * 24 * time.Hour
	http.SetCookie(w, &http.Cookie{Name: readerCookie, Value: url.QueryEscape(name), Path: "/", MaxAge: int(year.Seconds()), HttpOnly: true, SameSite: http.SameSiteLaxMode})
}
