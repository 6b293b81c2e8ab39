package serve

import (
	"errors"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"readout/record"
	"readout/record/correction"
)

// correctPage is the form in which somebody says what is wrong with an item.
type correctPage struct {
	itemPage
	Inputs   []input
	Others   []string // actors that an actor can be merged into
	Names    []string // all actors of the report
	Mentions []meant
	Name     string // of an actor
	By, Note string
	Fault    string
}

// input is a field that can be corrected.
type input struct {
	correction.Field
	Value string
}

// Chosen is true of a field with one of a list of values.
func (f input) Chosen() bool { return f.Values != nil && f.Shape != correction.Many }

// Hint says how a field is written.
func (f input) Hint() string {
	switch {
	case f.Shape == correction.Actors:
		return "names, with ; between them"
	case f.Shape == correction.Many:
		return "with ; between them"
	}
	return ""
}

// meant is a mention of an actor with the words around it.
type meant struct {
	N      int
	Pieces []piece
}

// correctForm shows the form.
func (d *Desk) correctForm(w http.ResponseWriter, r *http.Request) error {
	p, _, err := d.correctPage(r)
	if err != nil {
		return err
	}
	return d.show(w, r, "correct", view{Title: "Correct " + p.ID, Here: homes[p.Kind], Body: p})
}

func (d *Desk) correctPage(r *http.Request) (correctPage, *correction.Overlay, error) {
	opened, o, err := d.opened(r)
	if err != nil {
		return correctPage{}, nil, err
	}
	p := correctPage{itemPage: opened, By: nameOfReader(r)}
	for _, f := range correction.Fields(p.Kind) {
		p.Inputs = append(p.Inputs, input{f, correction.ValueOf(o.Record, p.ID, f.Name)})
	}
	for _, a := range o.Record.Actors {
		p.Names = append(p.Names, a.Name)
		if a.ID != p.ID {
			p.Others = append(p.Others, a.Name)
			continue
		}
		p.Name = a.Name
		for n, m := range a.Mentions {
			p.Mentions = append(p.Mentions, meant{n, around(o.Record.Document.Text, m)})
		}
	}
	return p, o, nil
}

// besideMention is how many bytes of the text stand before and after a mention.
const besideMention = 40

// around is a mention with the words beside it.
func around(text string, m record.Span) []piece {
	start, end := max(0, m.Start-besideMention), min(len(text), m.End+besideMention)
	if at := strings.IndexByte(text[start:m.Start], ' '); at >= 0 && start > 0 {
		start += at + 1
	}
	if at := strings.LastIndexByte(text[m.End:end], ' '); at >= 0 && end < len(text) {
		end = m.End + at
	}
	return marked(strings.ToValidUTF8(text[start:end], ""), []record.Span{{Start: m.Start - start, End: m.End - start}})
}

// correct keeps what the form says and goes back to the report.
func (d *Desk) correct(w http.ResponseWriter, r *http.Request) error {
	if err := r.ParseForm(); err != nil {
		return unreadable(err)
	}
	p, o, err := d.correctPage(r)
	if err != nil {
		return err
	}
	p.By, p.Note = strings.TrimSpace(r.PostForm.Get("by")), strings.TrimSpace(r.PostForm.Get("note"))
	said, err := p.said(o, r.PostForm)
	for i := range said {
		said[i].By, said[i].Note = p.By, p.Note
		err = errors.Join(err, said[i].Check())
	}
	if err != nil {
		p.Fault = capital(strings.ReplaceAll(err.Error(), "\n", "; ")) + "."
		d.draw(w, r, http.StatusUnprocessableEntity, "correct", view{Title: "Correct " + p.ID, Here: homes[p.Kind], Body: p})
		return nil
	}
	for _, c := range said {
		if _, err := d.Archive.Correct(r.Context(), c); err != nil {
			return err
		}
	}
	rememberReader(w, p.By)
	http.Redirect(w, r, "/reports/"+url.PathEscape(p.Document.ID)+"?at="+url.QueryEscape(p.ID)+"#"+p.ID, http.StatusSeeOther)
	return nil
}

// said are the corrections that a form makes; of fields, those that were changed.
func (p *correctPage) said(o *correction.Overlay, form url.Values) ([]correction.Correction, error) {
	c, ok := correction.On(o.Record, p.ID)
	if !ok {
		return nil, errors.New("the item is no longer there")
	}
	switch c.Action = correction.Action(form.Get("action")); c.Action {
	case correction.Set:
		return p.changed(c, form)
	case correction.Merge:
		c.Value = strings.TrimSpace(form.Get("same"))
		if !slices.Contains(p.Others, c.Value) {
			return nil, errors.New("choose the actor that it is the same as")
		}
	case correction.Split:
		c.Value = strings.TrimSpace(form.Get("other"))
		c.Tie(o.Record.Document.Text, slices.DeleteFunc(slices.Clone(c.Spans), func(s record.Span) bool {
			return !slices.Contains(form["mention"], strconv.Itoa(slices.Index(c.Spans, s)))
		}))
	}
	return []correction.Correction{c}, nil
}

// changed is a correction for each field whose value in the form is another.
func (p *correctPage) changed(c correction.Correction, form url.Values) (list []correction.Correction, err error) {
	for i := range p.Inputs {
		f := &p.Inputs[i]
		value := strings.TrimSpace(form.Get("field." + f.Name))
		if _, sent := form["field."+f.Name]; !sent || value == f.Value {
			continue
		}
		c.Field, c.Value = f.Name, value
		f.Value = value
		list = append(list, c)
	}
	if len(list) == 0 {
		return nil, errors.New("no field was changed")
	}
	return list, nil
}
