package serve

import (
	"context"
	"fmt"
	"net/http"
	"slices"

	"readout/corpus/ledger"
	"readout/corpus/phrase"
	"readout/corpus/story"
	"readout/edge/archive"
	"readout/knowledge/vows"
	"readout/record"
)

// ledgerPage is the commitments of the archive with what came of them, those made last first.
type ledgerPage struct {
	list[vow]
	Kind  string
	Kinds []string // that can be chosen
	Again bool     // only what was taken up again
	Count []kindCount
}

// vow is a line of the ledger.
type vow struct {
	ledger.Line
	Later []mention // newest first
}

// mention is a later word on a commitment, held against the making before it.
type mention struct {
	ledger.Mention
	Against []phrase.Piece // nil where it is no making, or in the same words
}

// kindCount is a kind of commitment with the number of commitments.
type kindCount struct {
	Kind    string
	N       int
	Address string
}

// A page of the ledger has so many lines, looked for among so many commitments at most.
const (
	ledgerLines  = 20
	ledgerLooked = 600
)

// ledger shows commitments and their later mentions.
func (d *Desk) ledger(w http.ResponseWriter, r *http.Request) error {
	f, q := filterOf(r)
	form := r.URL.Query()
	p := ledgerPage{Kind: form.Get("kind"), Kinds: record.CommitmentKinds, Again: form.Get("again") != ""}
	if p.Kind != "" && !slices.Contains(p.Kinds, p.Kind) {
		f.Fault = "“" + p.Kind + "” is no kind of commitment."
	}
	f.with("kind", p.Kind)
	f.with("again", form.Get("again"))
	v := view{Title: "Ledger", Here: "/ledger"}
	if f.Fault != "" {
		p.Filter = f
		v.Body = p
		d.draw(w, r, http.StatusBadRequest, "ledger", v)
		return nil
	}
	q.Act, q.Kind = "", p.Kind
	if format := form.Get("format"); format != "" {
		lines, err := d.wholeLedger(r.Context(), q, p.Again)
		if err != nil {
			return err
		}
		return writeFile(w, format, "ledger", entriesOf(lines))
	}
	if f.Limit = min(f.Limit, ledgerLines); p.Again {
		f.Limit = ledgerLines / 2
	}
	lines, next, err := d.pageOfLedger(r.Context(), q, f.Limit, p.Again)
	if err != nil {
		return err
	}
	q.Kind = ""
	if p.Count, err = d.kinds(r.Context(), q, f); err != nil {
		return err
	}
	if next != nil {
		f.Next = f.address("after", covered(next))
	}
	p.list = list[vow]{Filter: f, Lines: vowsOf(lines)}
	v.Body = p
	return d.show(w, r, "ledger", v)
}

// wholeLedger is all lines that a query asks for, those made first first.
func (d *Desk) wholeLedger(ctx context.Context, q archive.Query, again bool) ([]ledger.Line, error) {
	told, err := d.Archive.Vows(ctx, archive.Query{Actor: q.Actor, Topic: q.Topic, Pair: q.Pair, Words: q.Words}, story.Event)
	if err != nil {
		return nil, err
	}
	lines := ledger.Of(told, vows.Load(), ledger.Options{Actor: q.Actor, Topic: q.Topic, Kind: q.Kind, From: q.From, To: q.To})
	return slices.DeleteFunc(lines, func(l ledger.Line) bool { return again && len(l.Later) == 0 }), nil
}

// ledgerPart is the lines of a page, and the place where the next one begins, nil where there is none.
type ledgerPart struct {
	lines []ledger.Line
	next  *archive.Place
}

// pageOfLedger is a page of the ledger. A line stands where its last making does.
func (d *Desk) pageOfLedger(ctx context.Context, q archive.Query, most int, again bool) ([]ledger.Line, *archive.Place, error) {
	asked := []any{q.After != nil, again, most}
	if q.After != nil {
		asked = append(asked, *q.After)
	}
	bare := q
	bare.After = nil
	part, err := known(ctx, d, fmt.Sprintf("ledger %+v %v", bare, asked), func(ctx context.Context) (p ledgerPart, err error) {
		p.lines, p.next, err = d.findLedger(ctx, q, most, again)
		return p, err
	})
	return part.lines, part.next, err
}

// findLedger finds the lines of a page.
func (d *Desk) findLedger(ctx context.Context, q archive.Query, most int, again bool) (page []ledger.Line, next *archive.Place, err error) {
	shown := map[string]bool{}
	for looked := 0; looked < ledgerLooked; {
		q.Limit = most + 1
		made, err := d.Archive.Commitments(ctx, q)
		if err != nil {
			return nil, nil, err
		}
		more := len(made) > most
		made = made[:min(len(made), most)]
		lines, err := d.linesOf(ctx, made)
		if err != nil {
			return nil, nil, err
		}
		for i := range made {
			looked++
			q.After = &made[i].Place
			l := lines[made[i].ID]
			if l == nil || shown[l.ID] || again && len(l.Later) == 0 || !lastMade(l, &made[i], &q) {
				continue
			}
			shown[l.ID] = true
			if page = append(page, *l); len(page) == most && (more || i+1 < len(made)) {
				return page, q.After, nil
			}
		}
		if !more {
			return page, nil, nil
		}
	}
	return page, q.After, nil
}

// linesOf finds the line of each of some commitments.
func (d *Desk) linesOf(ctx context.Context, made []archive.Commitment) (map[string]*ledger.Line, error) {
	told, err := d.Archive.Akin(ctx, made, story.Event)
	if err != nil {
		return nil, err
	}
	of := map[string]*ledger.Line{}
	lines := ledger.Of(told, vows.Load(), ledger.Options{})
	for i := range lines {
		of[lines[i].ID] = &lines[i]
		for _, m := range lines[i].Later {
			of[m.ID] = &lines[i]
		}
	}
	return of, nil
}

// lastMade is true of the last making in a line of those that a query asks for by kind and day.
func lastMade(l *ledger.Line, made *archive.Commitment, q *archive.Query) bool {
	return !slices.ContainsFunc(l.Later, func(m ledger.Mention) bool {
		return m.ID != made.ID && m.Day > made.Day && m.Relation != ledger.Kept && m.Relation != ledger.Broken &&
			(q.Kind == "" || slices.Contains(m.What, q.Kind)) && (q.To == "" || m.Day <= q.To)
	})
}

// kinds counts the commitments that a query asks for.
func (d *Desk) kinds(ctx context.Context, q archive.Query, f filter) ([]kindCount, error) {
	q.After = nil
	counts, err := known(ctx, d, "kinds "+f.address("kind", "", "again", ""), func(ctx context.Context) ([]archive.Count, error) { return d.Archive.CommitmentKinds(ctx, q) })
	var list []kindCount
	for _, c := range counts {
		list = append(list, kindCount{c.Name, c.N, f.address("kind", c.Name)})
	}
	return list, err
}

// lastWord is the day on which a commitment was last spoken of.
func lastWord(l ledger.Line) string {
	day := l.Day
	for _, m := range l.Later {
		day = max(day, m.Day)
	}
	return day
}

// vowsOf holds each later making against the one before it.
func vowsOf(lines []ledger.Line) []vow {
	var list []vow
	for _, l := range lines {
		v := vow{Line: l}
		before := l.Words
		for _, m := range l.Later {
			out := mention{Mention: m}
			if m.Relation != ledger.Kept && m.Relation != ledger.Broken {
				if pieces := phrase.Diff(before, m.Words); len(pieces) > 1 {
					out.Against = pieces
				}
				before = m.Words
			}
			v.Later = append(v.Later, out)
		}
		slices.Reverse(v.Later)
		list = append(list, v)
	}
	return list
}
