package statement

import (
	"slices"

	"readout/knowledge/cues"
	"readout/read/attribution"
	"readout/read/syntax"
)

// continued is the reason of a sentence that goes on with what somebody said in the sentence before.
const continued = "paragraph.goes_on"

// goingOn adds to a government's report the sentences that go on, in its own present, with what a person was said to
// say: "Minister Lund said that the port matters. Norway supports its repair. The two sides should finish it." They stand in
// one paragraph, name no cue, and speak of his state, or of what should be. A paper's reporter would speak in them himself.
func goingOn(report *Report) *Report {
	if !report.Government {
		return report
	}
	g := &follower{Report: report, told: map[int32]bool{}, leads: map[int32]int{}}
	g.see()
	var added []attribution.Attribution
	for _, p := range report.Tree.Paragraphs {
		lead := -1
		for s := p.First; s < p.Last; s++ {
			if own, ok := g.leads[s]; ok {
				lead = own
				continue
			}
			if g.told[s] || lead < 0 || !g.follows(s, lead) {
				lead = -1
				continue
			}
			added = append(added, g.sentence(s, lead))
		}
	}
	if added == nil {
		return report
	}
	r := *report
	r.Attributions = append(slices.Clone(report.Attributions), added...)
	return &r
}

// follower looks for such sentences. told are the sentences that hold words of speech, leads those in
// which a person says something, with that attribution.
type follower struct {
	*Report
	told  map[int32]bool
	leads map[int32]int
}

func (g *follower) see() {
	for i := range g.Attributions {
		a := &g.Attributions[i]
		if !a.Speech || a.Confidence < .6 {
			continue
		}
		for _, c := range a.Content {
			for s := g.Tree.SentenceOf[c.First]; s <= g.Tree.SentenceOf[c.Last-1]; s++ {
				g.told[s] = true
			}
		}
		if a.CueHead >= 0 {
			s := g.Tree.SentenceOf[a.CueHead]
			g.told[s] = true
			if g.led(a) {
				g.leads[s] = i
			}
		}
	}
}

// led says whether attribution a is what its sentence tells: a person of a state says a clause.
func (g *follower) led(a *attribution.Attribution) bool {
	if a.Why != "clause.complement" || !a.Speech || a.Parent >= 0 || a.Negated || a.Modal || a.SourceHead < 0 || a.Entry == nil || a.Entry.Kind != cues.Speech {
		return false
	}
	return g.Tree.Head(int(a.CueHead)) < 0 && g.state(int(a.SourceHead)) >= 0
}

// state is the state of the one person at token i, -1 where there is none.
func (g *follower) state(i int) int {
	who := g.Cast.At(i)
	if len(who) != 1 || g.Cast.Actors[who[0]].Kind != "person" {
		return -1
	}
	return g.Cast.State(who[0])
}

// follows says whether sentence s speaks on for the source of a lead: its verb is in the present or tells what should or
// will be, and its subject is his state, or together with others.
func (g *follower) follows(s int32, lead int) bool {
	own := g.state(int(g.Attributions[lead].SourceHead))
	span := g.Tree.Sentences[s]
	for k := int(span.First); k < int(span.Last); k++ {
		if g.Tree.InQuote[k] >= 0 {
			return false
		}
		if g.Tree.Head(k) >= 0 {
			continue
		}
		subject := g.Tree.Kid(k, syntax.Nsubj)
		if subject < 0 || subject > k {
			return false
		}
		return g.present(k) && slices.ContainsFunc(g.Cast.At(subject), func(a int) bool {
			return g.Cast.Actors[a].Kind != "person" && g.Cast.State(a) == own
		})
	}
	return false
}

// present says whether the clause of predicate k is in the present, or under "will", "should" or "must".
func (g *follower) present(k int) bool {
	finite := k
	if aux := g.Tree.Kid(k, syntax.Aux, syntax.Cop, syntax.AuxPass); aux >= 0 {
		finite = aux
	}
	switch g.Tree.Nodes[finite].XPOS {
	case syntax.XVBZ, syntax.XVBP:
		return true
	case syntax.XMD:
		switch g.Tree.Lemma(finite) {
		case "will", "should", "must", "shall":
			return true
		}
	}
	return false
}

func (g *follower) sentence(s int32, lead int) attribution.Attribution {
	first, last := g.Tree.Sentences[s].First, g.Tree.Sentences[s].Last
	for last > first+1 && g.Tree.UPOS(int(last)-1) == syntax.PUNCT {
		last--
	}
	l := &g.Attributions[lead]
	return attribution.Attribution{Source: l.Source, SourceHead: l.SourceHead, CueHead: -1, ToHead: -1, By: -1, Parent: -1, Speech: true,
		Form: attribution.Indirect, Content: []attribution.Range{{First: first, Last: last}}, Why: continued, Confidence: .7}
}
