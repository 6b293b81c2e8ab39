package serve

import (
	"bytes"
	"context"
	"errors"
	"io"
	"mime/multipart"
	"net/http"
	"net/url"
	"strings"

	"readout/edge/archive"
	"readout/edge/ingest"
	"readout/record"
)

// pasted is the form in which a report comes.
type pasted struct {
	Text, Title, Outlet, Date, URL string
	Fault, Hint                    string
}

// paste shows the empty form.
func (d *Desk) paste(w http.ResponseWriter, r *http.Request) error {
	return d.show(w, r, "read", view{Title: "Read a report", Here: "/read", Body: pasted{}})
}

// read shows the record of a report that was pasted or dropped. Nothing is kept.
func (d *Desk) read(w http.ResponseWriter, r *http.Request) error {
	rec, err := d.taken(w, r)
	if rec == nil {
		return err
	}
	p := reportOf(rec, "", false)
	p.Again = url.Values{"text": {rec.Document.Text}, "title": {rec.Document.Title}, "outlet": {rec.Document.Outlet}, "date": {rec.Document.Published}, "url": {rec.Document.URL}}
	return d.show(w, r, "report", view{Title: p.Title, Here: "/read", Body: p})
}

// keep adds a report to the archive and shows it there.
func (d *Desk) keep(w http.ResponseWriter, r *http.Request) error {
	rec, err := d.taken(w, r)
	if rec == nil {
		return err
	}
	if _, err := d.Archive.Add(r.Context(), []archive.Entry{{Record: rec, Source: "the desk"}}); err != nil {
		return err
	}
	http.Redirect(w, r, "/reports/"+url.PathEscape(rec.Document.ID), http.StatusSeeOther)
	return nil
}

// taken is the report that a form brings. Where it cannot be read the record is nil, and the form is shown again with
// the reason.
func (d *Desk) taken(w http.ResponseWriter, r *http.Request) (*record.Record, error) {
	form, rec, err := d.received(r)
	if err == nil && rec == nil {
		d.draw(w, r, http.StatusUnprocessableEntity, "read", view{Title: "Read a report", Here: "/read", Body: form})
	}
	return rec, err
}

// received takes a report out of a form and reads it. Where the report cannot be read the record is nil, and the
// form says why.
func (d *Desk) received(r *http.Request) (pasted, *record.Record, error) {
	if err := r.ParseForm(); err != nil {
		return pasted{}, nil, unreadable(err)
	}
	if err := r.ParseMultipartForm(maxBody); err != nil && !errors.Is(err, http.ErrNotMultipart) {
		return pasted{}, nil, unreadable(err)
	}
	form := pasted{Text: r.PostFormValue("text"), Title: r.PostFormValue("title"), Outlet: r.PostFormValue("outlet"), Date: r.PostFormValue("date"), URL: r.PostFormValue("url")}
	content, format := []byte(form.Text), ingest.Text
	if r.MultipartForm != nil && len(r.MultipartForm.File["file"]) > 0 && strings.TrimSpace(form.Text) == "" {
		b, err := fileOf(r.MultipartForm.File["file"][0])
		if err != nil {
			return form, nil, err
		}
		content, format = b, ingest.Auto
	}
	day, err := ingest.Published(form.Date)
	if err != nil {
		form.Fault, form.Hint = "“"+form.Date+"” is no day.", "write it as 2023-06-19, or as 2023-06 or 2023, or leave it out"
		return form, nil, nil
	}
	for doc, err := range ingest.Open([]string{ingest.Stdin}, ingest.Options{In: format, Date: day, Limit: maxBody, Stdin: bytes.NewReader(content)}) {
		if err != nil {
			form.Fault, form.Hint = faultOf(err)
			return form, nil, nil
		}
		doc.Title, doc.Outlet, doc.URL = orElse(form.Title, doc.Title), orElse(form.Outlet, doc.Outlet), orElse(form.URL, doc.URL)
		rec, err := d.recordOf(r.Context(), doc)
		return form, rec, err
	}
	form.Fault = "There is no report in that file."
	return form, nil, nil
}

// recordOf reads a document when there is a place for it.
func (d *Desk) recordOf(ctx context.Context, doc record.Document) (*record.Record, error) {
	select {
	case d.reading <- struct{}{}:
		defer func() { <-d.reading }()
		return d.Reader.Read(doc), nil
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

// unreadable says what is wrong with a form that does not parse.
func unreadable(err error) error {
	if tooLarge := (*http.MaxBytesError)(nil); errors.As(err, &tooLarge) {
		return err
	}
	return problem{http.StatusBadRequest, "Not a form", "What was sent is not the form of this page.", "paste the report again"}
}

func fileOf(head *multipart.FileHeader) ([]byte, error) {
	f, err := head.Open()
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return io.ReadAll(f)
}

// faultOf says why a report cannot be read, without the names that the command line has.
func faultOf(err error) (what, hint string) {
	if e, ok := errors.AsType[*ingest.Error](err); ok {
		hint, _, _ = strings.Cut(e.Hint, ":")
		return "The report cannot be read: " + e.Err.Error() + ".", hint
	}
	return "The report cannot be read.", ""
}
