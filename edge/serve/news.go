package serve

import (
	"context"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"

	"readout/corpus/ledger"
	"readout/corpus/phrase"
	"readout/corpus/story"
	"readout/edge/archive"
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
	Told   []crossed // meetings that more than one report tells of
	Week   string    // its last day: that of the latest report
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

// newsroom keeps the news for as long as the latest reports stay the same ones.
type newsroom struct {
	sync.Mutex
	key  string
	kept news
}

// news reads the latest reports, or gives what they brought when they were last read.
func (d *Desk) news(ctx context.Context, latest []archive.Document) (news, error) {
	var key strings.Builder
	for _, doc := range latest {
		key.WriteString(doc.ID + " " + strconv.Itoa(doc.Version) + "\n")
	}
	d.newsroom.Lock()
	defer d.newsroom.Unlock()
	if d.newsroom.key == key.String() {
		return d.newsroom.kept, nil
	}
	read, err := d.gather(ctx, archive.Query{}, newsReports)
	if err != nil {
		return news{}, err
	}
	n := newsOf(read.Records)
	if n.Told, err = d.crossed(ctx); err != nil {
		return news{}, err
	}
	d.newsroom.key, d.newsroom.kept = key.String(), n
	return n, nil
}

// newsOf gathers the news out of reports, the oldest first.
func newsOf(records []*record.Record) news {
	n := news{}
	for _, r := range records {
		n.Week = max(n.Week, r.Document.Published)
	}
	if last, err := time.Parse(time.DateOnly, n.Week); err == nil {
		n.move(records, last.AddDate(0, 0, -6).Format(time.DateOnly))
	}
	for _, l := range ledger.Of(records, vows.Load(), ledger.Options{Layer: story.Report}) {
		if l.Is("red_line") || l.Is("warning") || l.Is("refusal") {
			n.Lines = append(n.Lines, l)
		}
	}
	slices.SortStableFunc(n.Lines, func(x, y ledger.Line) int { return strings.Compare(lastWord(y), lastWord(x)) })
	n.Lines = n.Lines[:min(len(n.Lines), newsLines)]
	for _, speaker := range talkative(records) {
		for _, t := range phrase.Formulas(speaker, records, story.Report) {
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
