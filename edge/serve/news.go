package serve

import (
	"net/url"
	"slices"
	"strings"
	"time"

	"readout/corpus/ledger"
	"readout/corpus/phrase"
	"readout/corpus/story"
	"readout/knowledge/vows"
	"readout/record"
)

// The front page reads so many of the latest reports whole, and shows so many lines of each kind of news.
const (
	newsReports  = 150
	newsLines    = 5
	newsTopics   = 12
	newsSpeakers = 3
)

// news is what the latest reports bring.
type news struct {
	Week   string // its last day: that of the latest report
	Pairs  []mover
	Topics []mover
	Lines  []ledger.Line // red lines, warnings and refusals, those last spoken of first
	Turns  []turnOf
}

// turnOf is a formula that a speaker took up or dropped.
type turnOf struct {
	phrase.Turn
	Speaker, Address string
}

// newsOf gathers the news out of reports, the oldest first.
func newsOf(records []*record.Record, stories []int) news {
	n := news{}
	for _, r := range records {
		n.Week = max(n.Week, r.Document.Published)
	}
	if last, err := time.Parse(time.DateOnly, n.Week); err == nil {
		n.move(records, last.AddDate(0, 0, -6).Format(time.DateOnly))
	}
	for _, l := range ledger.Of(story.Tell(records, stories), vows.Load(), ledger.Options{}) {
		if l.Is("red_line") || l.Is("warning") || l.Is("refusal") {
			n.Lines = append(n.Lines, l)
		}
	}
	slices.SortStableFunc(n.Lines, func(x, y ledger.Line) int { return strings.Compare(lastWord(y), lastWord(x)) })
	n.Lines = n.Lines[:min(len(n.Lines), newsLines)]
	for _, speaker := range talkative(records) {
		for _, t := range phrase.Formulas(speaker, records, stories) {
			if len(n.Turns) < newsLines {
				n.Turns = append(n.Turns, turnOf{t, speaker, "/phrases?q=" + url.QueryEscape(t.Words) + "&actor=" + url.QueryEscape(speaker)})
			}
		}
	}
	return n
}

// talkative names the persons who speak in most reports.
func talkative(records []*record.Record) []string {
	reports := map[string]int{}
	for _, r := range records {
		spoke := map[string]bool{}
		for i := range r.Statements {
			for _, id := range r.Statements[i].Speaker {
				spoke[id] = true
			}
		}
		for i := range r.Actors {
			if a := &r.Actors[i]; a.Kind == "person" && spoke[a.ID] {
				reports[a.Name]++
			}
		}
	}
	var names []string
	for _, m := range movers(reports, func(string) string { return "" }) {
		if len(names) < newsSpeakers {
			names = append(names, m.Name)
		}
	}
	return names
}
