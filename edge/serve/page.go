package serve

import (
	"bytes"
	"embed"
	"fmt"
	"html/template"
	"net/http"
	"net/url"
	"slices"
	"strings"

	"readout/corpus/account"
	facts "readout/corpus/fact"
)

//go:embed pages/*.html
var pageFiles embed.FS

// pages are the templates by name, each with the frame around it.
type pages map[string]*template.Template

// parsePages reads every page with frame.html and parts.html, which all share.
func parsePages() (pages, error) {
	shared, err := template.New("frame.html").Funcs(helpers).ParseFS(pageFiles, "pages/frame.html", "pages/parts.html")
	if err != nil {
		return nil, err
	}
	files, err := pageFiles.ReadDir("pages")
	if err != nil {
		return nil, err
	}
	found := pages{}
	for _, f := range files {
		name := strings.TrimSuffix(f.Name(), ".html")
		if name == "frame" || name == "parts" {
			continue
		}
		page, err := template.Must(shared.Clone()).ParseFS(pageFiles, "pages/"+f.Name())
		if err != nil {
			return nil, err
		}
		found[name] = page
	}
	return found, nil
}

// view is what a page is drawn from. Here is the entry of the navigation that it belongs to.
type view struct {
	Title string
	Here  string
	Words string // in the search box
	Work  bool   // there is a page of work under way
	Body  any
}

// show draws a page with status 200.
func (d *Desk) show(w http.ResponseWriter, r *http.Request, name string, v view) error {
	d.draw(w, r, http.StatusOK, name, v)
	return nil
}

// draw writes a whole page or, where its template fails, says so: half a page is never sent.
func (d *Desk) draw(w http.ResponseWriter, r *http.Request, code int, name string, v view) {
	var b bytes.Buffer
	v.Work = d.Queue != nil
	if err := d.pages[name].Execute(&b, v); err != nil {
		d.Log.Error("a page's template", "page", name, "error", err)
		http.Error(w, "A fault of Readout: this page could not be made. The fault is in the log.", http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.WriteHeader(code)
	w.Write(b.Bytes())
}

// helpers are what templates call.
var helpers = template.FuncMap{
	"assets":      func() string { return assetVersion },
	"spaced":      spaced,
	"join":        func(list []string) string { return strings.Join(list, ", ") },
	"dots":        func(list []string) string { return strings.Join(list, " · ") },
	"share":       func(p float64) string { return fmt.Sprintf("%.2f", p) },
	"place":       func(path, name, here string) place { return place{path, name, here} },
	"report":      func(id string) string { return "/reports/" + url.PathEscape(id) },
	"actor":       func(name string) string { return "/actors/" + url.PathEscape(name) },
	"link":        outside,
	"day":         dayWords,
	"date":        dateWords,
	"what":        whatWords,
	"before":      func(i int) int { return i - 1 },
	"marked":      marked,
	"tone":        func(kind string) string { return tones[kind] },
	"tenths":      func(n int) string { return fmt.Sprintf("%+.1f", float64(n)/10) },
	"thousandths": func(n int) string { return fmt.Sprintf("%.1f", float64(n)/1000) },
	"orelse":      orElse,
	"short":       shortID,
	"letter":      letter,
	"capital":     capital,
	"told":        func(u account.Unit, document string) told { return told{u, document} },
	"open": func(at string, facts []fact) bool {
		return slices.ContainsFunc(facts, func(f fact) bool { return f.ID == at })
	},
	"length":   lengthWords,
	"parted":   parted,
	"months":   func() []string { return monthNames },
	"weekdays": func() []string { return weekdayNames },
}

// tones are the kinds of facts in the style sheet, by their names in a time-line.
var tones = map[string]string{facts.Meeting: "meet", facts.Visit: "meet", facts.Statement: "say", facts.Commitment: "vow", facts.Event: "code", facts.Relation: "say"}

// place is an entry of the navigation.
type place struct{ Path, Name, Here string }

// told is a unit of a comparison with the report that has it.
type told struct {
	account.Unit
	Document string
}

// Vow is the commitment that rests on the unit, where no act is called the same.
func (t told) Vow() string {
	if slices.Contains(t.Acts, t.Commitment) {
		return ""
	}
	return t.Commitment
}
