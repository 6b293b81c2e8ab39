package serve

import (
	"context"
	"net/url"
	"slices"
	"strings"
	"time"

	"readout/corpus/ledger"
	"readout/corpus/phrase"
	"readout/corpus/story"
	"readout/edge/archive"
)

// The front page shows so many lines of each kind of news; formulas are looked for in so many reports of a speaker.
const (
	newsLines    = 5
	newsTopics   = 12
	newsSpeakers = 3
	newsReports  = 150
)

// sternKinds are the commitments that are news.
var sternKinds = []string{"red_line", "warning", "refusal"}

// news is what the latest reports bring.
type news struct {
	Week   string        `json:"week,omitempty"` // its last day: that of the latest report
	Pairs  []mover       `json:"pairs"`
	Topics []mover       `json:"topics"`
	Lines  []ledger.Line `json:"red_lines"` // red lines, warnings and refusals, those last spoken of first
	Turns  []turnOf      `json:"formulas"`
}

// turnOf is a formula that a speaker took up or dropped.
type turnOf struct {
	phrase.Turn
	Speaker string `json:"speaker"`
	Address string `json:"-"`
}

// newsTo gathers the news up to the day of the latest report.
func (d *Desk) newsTo(ctx context.Context, day string) (n news, err error) {
	n.Week = day
	if last, err := time.Parse(time.DateOnly, day); err == nil {
		if err := d.move(ctx, &n, last.AddDate(0, 0, -6).Format(time.DateOnly)); err != nil {
			return n, err
		}
	}
	if n.Lines, err = d.stern(ctx); err != nil {
		return n, err
	}
	speakers, err := d.speakers(ctx)
	if err != nil {
		return n, err
	}
	for _, speaker := range speakers[:min(len(speakers), newsSpeakers)] {
		said, err := d.Archive.Speeches(ctx, archive.Query{Actor: speaker, Limit: newsReports}, story.Report)
		if err != nil {
			return n, err
		}
		for _, t := range phrase.Turns(said) {
			if len(n.Turns) < newsLines {
				n.Turns = append(n.Turns, turnOf{t, speaker, "/phrases?q=" + url.QueryEscape(t.Words) + "&actor=" + url.QueryEscape(speaker)})
			}
		}
	}
	return n, nil
}

// stern are the lines of the latest commitments of the stern kinds.
func (d *Desk) stern(ctx context.Context) ([]ledger.Line, error) {
	var made []archive.Commitment
	for _, kind := range sternKinds {
		list, err := d.Archive.Commitments(ctx, archive.Query{Kind: kind, Limit: newsLines})
		if err != nil {
			return nil, err
		}
		made = append(made, list...)
	}
	of, err := d.linesOf(ctx, made)
	var lines []ledger.Line
	for i := range made {
		if l := of[made[i].ID]; l != nil && !slices.ContainsFunc(lines, func(known ledger.Line) bool { return known.ID == l.ID }) {
			lines = append(lines, *l)
		}
	}
	slices.SortStableFunc(lines, func(x, y ledger.Line) int { return strings.Compare(lastWord(y), lastWord(x)) })
	return lines[:min(len(lines), newsLines)], err
}
