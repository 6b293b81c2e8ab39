package serve

import (
	"context"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"readout/corpus/phrase"
	"readout/edge/archive"
	"readout/edge/ask"
	"readout/record"
)

// changesPage holds a report against an earlier text, word by word.
type changesPage struct {
	ID, Title string
	Earlier   []earlier // to choose from, latest first
	Before    *earlier  // the one chosen; nil where there is none
	Gone, New int       // words
	Pieces    []phrase.Piece
}

// earlier is a text that a report can be held against: an older version of it, or an edition before.
type earlier struct {
	Name, Day, Address string
	id                 string
	version            int // 0: the current one
}

// changes shows what changed in a report since its version before, or since its edition before: the same outlet's report
// of the same title but for dates and numbers.
func (d *Desk) changes(w http.ResponseWriter, r *http.Request) error {
	p, err := d.changed(r.Context(), r.PathValue("id"), r.URL.Query().Get("since"))
	if err != nil {
		return err
	}
	if format := r.URL.Query().Get("format"); format != "" {
		return writeFile(w, format, "changes", p.Pieces)
	}
	p.Pieces = folded(p.Pieces)
	return d.show(w, r, "changes", view{Title: "Changes · " + orElse(p.Title, shortID(p.ID)), Here: "/reports", Body: p})
}

// changed holds a report against an earlier text: since names it as an address does, "" the latest.
func (d *Desk) changed(ctx context.Context, id, since string) (p changesPage, err error) {
	now, err := d.Archive.Document(ctx, id)
	if err != nil {
		return p, err
	}
	p = changesPage{ID: now.Document.ID, Title: now.Document.Title, Pieces: []phrase.Piece{}}
	versions, err := d.Archive.Versions(ctx, p.ID)
	if err != nil {
		return p, err
	}
	editions, err := ask.Editions(ctx, d.Archive, &now.Document)
	if err != nil {
		return p, err
	}
	p.Earlier = append(versionsOf(p.ID, versions), editionsOf(p.ID, editions)...)
	if err := p.choose(since); err != nil || p.Before == nil {
		return p, err
	}
	before, err := d.earlierText(ctx, p.Before)
	if err == nil {
		p.hold(before.Document.Text, now.Document.Text)
	}
	return p, err
}

// since names the text that a report is held against, "" where there is none.
func (p *changesPage) since() string {
	switch {
	case p.Before == nil:
		return ""
	case p.Before.version > 0:
		return "v" + strconv.Itoa(p.Before.version)
	}
	return p.Before.id
}

func versionsOf(id string, versions []archive.Version) []earlier {
	var list []earlier
	for _, v := range slices.Backward(versions[:max(len(versions)-1, 0)]) {
		n := strconv.Itoa(v.Number)
		list = append(list, earlier{Name: "version " + n, Day: v.Added[:min(len(v.Added), len("2006-01-02"))], Address: changesAddress(id, "v"+n), id: id, version: v.Number})
	}
	return list
}

func editionsOf(id string, docs []archive.Document) []earlier {
	var list []earlier
	for _, doc := range docs {
		list = append(list, earlier{Name: orElse(doc.Title, shortID(doc.ID)), Day: doc.Published, Address: changesAddress(id, doc.ID), id: doc.ID})
	}
	return list
}

func changesAddress(id, since string) string {
	return "/reports/" + url.PathEscape(id) + "/changes?since=" + url.QueryEscape(since)
}

// choose picks the earlier text of an address, the latest where it names none.
func (p *changesPage) choose(since string) error {
	at := slices.IndexFunc(p.Earlier, func(e earlier) bool { return since == "" || e.Address == changesAddress(p.ID, since) })
	switch {
	case at >= 0:
		p.Before = &p.Earlier[at]
	case since != "":
		return problem{http.StatusNotFound, "No such text", "“" + since + "” is no earlier version or edition of this report.", "choose one from the list of its changes"}
	}
	return nil
}

func (d *Desk) earlierText(ctx context.Context, e *earlier) (*record.Record, error) {
	if e.version > 0 {
		return d.Archive.Version(ctx, e.id, e.version)
	}
	return d.Archive.Document(ctx, e.id)
}

// hold compares two texts and counts the words that are gone and new.
func (p *changesPage) hold(before, after string) {
	p.Pieces = phrase.Diff(before, after)
	for _, piece := range p.Pieces {
		switch n := len(strings.Fields(piece.Text)); piece.Change {
		case "gone":
			p.Gone += n
		case "new":
			p.New += n
		}
	}
}

// Words on either side of a change that stay where a long run of equal words is folded.
const unfolded = 24

// folded leaves out the middle of what did not change.
func folded(pieces []phrase.Piece) []phrase.Piece {
	var list []phrase.Piece
	for _, p := range pieces {
		words := strings.Fields(p.Text)
		if p.Change != "same" || len(words) <= 3*unfolded {
			list = append(list, p)
			continue
		}
		rest := len(words) - 2*unfolded
		list = append(list, phrase.Piece{Change: "same", Text: strings.Join(words[:unfolded], " ")},
			phrase.Piece{Change: "left out", Text: strconv.Itoa(rest) + " words the same"},
			phrase.Piece{Change: "same", Text: strings.Join(words[len(words)-unfolded:], " ")})
	}
	return list
}
