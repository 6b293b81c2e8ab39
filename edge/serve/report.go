package serve

import (
	"net/http"
	"net/url"

	"readout/edge/archive"
	"readout/edge/export/sheet"
	"readout/record"
	"readout/record/correction"
)

// reportPage is a report's words with its facts beside them.
type reportPage struct {
	*sheet.Sheet
	Paragraphs []paragraph
	Document   *record.Document
	Run        record.Run
	At         string // the item whose words are lit, or ""
	Kept       bool   // in the archive
	Versions   []archive.Version
	Cast       []cast     // of a report that is kept
	Marks      []mark     // everything that was said against it
	Again      url.Values // the form that the report was pasted in, where it is not kept
}

// paragraph is words with their facts: what was said and done, its codes, and what was not read.
type paragraph struct {
	Runs               []run
	Facts, Codes, Gaps []fact
}

// fact is a fact with the addresses that it leads to.
type fact struct {
	sheet.Fact
	Lit   bool
	Words string // address of its words
	Item  string // its own page, "" where it is not kept
	Meet  string // the accounts of the meeting
	Marks []mark // what was said against it
	Gone  bool   // somebody said that it is no fact
}

// kinds name the kinds of facts in the style sheet.
var kinds = map[sheet.Kind]string{
	sheet.Meeting: "meet", sheet.Visit: "meet", sheet.Statement: "say", sheet.Commitment: "vow", sheet.Time: "time",
	sheet.Event: "code", sheet.Relation: "say", sheet.Gap: "gap",
}

// Class is the fact's kind in the style sheet.
func (f fact) Class() string { return kinds[f.Kind] }

// report shows a report of the archive.
func (d *Desk) report(w http.ResponseWriter, r *http.Request) error {
	if format := r.URL.Query().Get("format"); format != "" {
		rec, err := d.Archive.Document(r.Context(), r.PathValue("id"))
		if err != nil {
			return err
		}
		if format == "json" {
			return writeJSON(w, rec)
		}
		list, err := valuesOf(rec)
		if err != nil {
			return err
		}
		return writeFile(w, format, "report", list)
	}
	o, versions, err := d.overlaid(r.Context(), r.PathValue("id"))
	if err != nil {
		return err
	}
	p := reportOf(o.Record, r.URL.Query().Get("at"), true)
	p.Versions, p.Cast, p.Marks = versions, castOf(&o), marksOf(&o, "")
	p.mark(&o)
	return d.show(w, r, "report", view{Title: p.Title, Here: "/reports", Body: p})
}

// reportOf lays out a record; the words of the item at are lit.
func reportOf(rec *record.Record, at string, kept bool) reportPage {
	s := sheet.Of(rec)
	p := reportPage{Sheet: s, Document: &rec.Document, Run: rec.Run, At: at, Kept: kept}
	cut := newCutter(rec, at)
	for _, para := range s.Paragraphs {
		out := paragraph{Runs: cut.runs(para.Runs)}
		for _, f := range para.Facts {
			entry := p.fact(f)
			switch f.Kind {
			case sheet.Event:
				out.Codes = append(out.Codes, entry)
			case sheet.Gap:
				out.Gaps = append(out.Gaps, entry)
			default:
				out.Facts = append(out.Facts, entry)
			}
		}
		p.Paragraphs = append(p.Paragraphs, out)
	}
	for i := range p.Paragraphs {
		p.Paragraphs[i].lead(cut, p.address)
	}
	return p
}

// fact gives a fact its addresses.
func (p *reportPage) fact(f sheet.Fact) fact {
	out := fact{Fact: f, Lit: f.ID == p.At, Words: p.address(f.ID) + "#w-" + f.ID}
	if p.Kept {
		out.Item = "/items/" + f.ID
		if f.Kind == sheet.Meeting {
			out.Meet = "/meetings/" + f.ID
		}
	}
	return out
}

// mark puts what was said against facts beside them.
func (p *reportPage) mark(o *correction.Overlay) {
	for i := range p.Paragraphs {
		for _, list := range [][]fact{p.Paragraphs[i].Facts, p.Paragraphs[i].Codes} {
			for n := range list {
				list[n].Marks, list[n].Gone = marksOf(o, list[n].ID), o.Rejected(list[n].ID)
			}
		}
	}
}

// address is this page with the words of an item lit; of a report that is not kept, the page as it stands.
func (p *reportPage) address(id string) string {
	if !p.Kept {
		return ""
	}
	return "/reports/" + url.PathEscape(p.ID) + "?at=" + url.QueryEscape(id)
}

// lead lets words lead to their fact, where it stands on the page.
func (p *paragraph) lead(cut *cutter, address func(string) string) {
	for i := range p.Runs {
		if r := &p.Runs[i]; r.Main != "" && !cut.silent[r.Main] {
			r.Fact = address(r.Main) + "#" + r.Main
		}
	}
}
