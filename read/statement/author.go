package statement

import (
	"slices"

	"readout/read/attribution"
)

// authored is the reason of a statement that is a paragraph of a document which a person speaks himself.
const authored = "document.author"

// byAuthor adds to a report in the first person of one or more persons ("Statement from President Darko", "By Ama Darko and
// Kofi Ba") an attribution that holds all of it, as a turn of a transcript is held. Of what several agreed on, or of a
// government's, only what their cues tell counts: "We agreed to …".
func byAuthor(report *Report) *Report {
	nobody := func(a int) bool { return report.Cast.Actors[a].Kind != "person" }
	if n := len(report.Authors); n == 0 || n > 1 && report.Joint || slices.ContainsFunc(report.Authors, nobody) {
		return report
	}
	whole := attribution.Attribution{SourceHead: -1, CueHead: -1, ToHead: -1, By: -1, Parent: -1, Form: attribution.Direct, Speech: true, Turn: true, Why: authored, Confidence: .9}
	for _, p := range report.Tree.Paragraphs {
		whole.Content = append(whole.Content, attribution.Range{First: report.Tree.Sentences[p.First].First, Last: report.Tree.Sentences[p.Last-1].Last})
	}
	r := *report
	r.Attributions = make([]attribution.Attribution, 1, len(report.Attributions)+1)
	r.Attributions[0] = whole
	for _, a := range report.Attributions {
		a.Parent++ // those with none stand in the whole
		r.Attributions = append(r.Attributions, a)
	}
	return &r
}
