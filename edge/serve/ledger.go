package serve

import (
	"cmp"
	"fmt"
	"net/http"
	"slices"
	"strings"

	"readout/corpus/ledger"
	"readout/corpus/phrase"
	"readout/corpus/story"
	"readout/edge/archive"
	"readout/knowledge/vows"
	"readout/record"
)

// ledgerPage is the commitments of the archive with what came of them, those last spoken of first.
type ledgerPage struct {
	list[vow]
	Kind  string
	Kinds []string // that can be chosen
	Again bool     // only what was taken up again
	Count []kindCount
	Since string // of the oldest report read, where there are older ones
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

// kindCount is a kind of commitment with the number of its lines.
type kindCount struct {
	Kind    string
	N       int
	Address string
}

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
	asked := ledger.Options{Actor: f.Actor, Topic: f.Topic, From: q.From, To: q.To}
	read, err := gather(r.Context(), d, archive.Query{Actor: f.Actor, Topic: f.Topic}, depth(form.Get("format")), fmt.Sprintf("ledger %+v", asked),
		func(records []*record.Record, stories []int) []ledger.Line {
			return ledger.Of(story.Tell(records, stories), vows.Load(), asked)
		})
	if err != nil {
		return err
	}
	lines := slices.Clone(read.Found)
	if p.Again {
		lines = slices.DeleteFunc(lines, func(l ledger.Line) bool { return len(l.Later) == 0 })
	}
	p.Count, p.Since = kindsOf(lines, f), read.Since
	lines = slices.DeleteFunc(lines, func(l ledger.Line) bool { return p.Kind != "" && !l.Is(p.Kind) })
	slices.SortStableFunc(lines, func(x, y ledger.Line) int { return strings.Compare(lastWord(y), lastWord(x)) })
	if format := form.Get("format"); format != "" {
		return writeFile(w, format, "ledger", entriesOf(lines))
	}
	p.list = listOf(f, vowsOf(lines[:min(len(lines), f.Limit+1)]))
	v.Body = p
	return d.show(w, r, "ledger", v)
}

// lastWord is the day on which a commitment was last spoken of.
func lastWord(l ledger.Line) string {
	day := l.Day
	for _, m := range l.Later {
		day = max(day, m.Day)
	}
	return day
}

// kindsOf counts lines by the kind of their first making.
func kindsOf(lines []ledger.Line, f filter) []kindCount {
	var list []kindCount
	for _, kind := range record.CommitmentKinds {
		c := kindCount{Kind: kind, Address: f.address("kind", kind)}
		for i := range lines {
			if lines[i].Is(kind) {
				c.N++
			}
		}
		if c.N > 0 {
			list = append(list, c)
		}
	}
	slices.SortStableFunc(list, func(x, y kindCount) int { return cmp.Compare(y.N, x.N) })
	return list
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
