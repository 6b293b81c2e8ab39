package attribution

import "readout/read/token"

// turns reads a transcript: paragraphs that begin with "MR. OKELLO:" or "Q", and those after them until
// the next. Names in small letters count only where they come back.
func (r *reader) turns() {
	labels := r.believed(r.labels())
	seen := map[string]int{}
	certain, heads := 0, 0
	for _, l := range labels {
		seen[r.name(l)]++
		switch l.kind {
		case sureLabel:
			certain++
		case headLabel:
			heads++
		}
	}
	again := 0
	for _, n := range seen {
		if n > 1 {
			again++
		}
	}
	most := again > 0 && len(labels) > 2 && 2*len(labels) > len(r.t.Paragraphs)
	switch {
	case most, again > 1, heads > 0:
	case certain == 0, certain == 1 && again == 0 && (labels[0].para > 6 || r.headline(labels[0])):
		return
	}
	for k, l := range labels {
		end := place{len(r.t.Paragraphs), -1}
		if k+1 < len(labels) {
			end = place{labels[k+1].para, -1}
			if labels[k+1].under {
				end.token = int32(labels[k+1].first)
			}
		}
		if l.kind < sureLabel && (!most && (certain > 0 || seen[r.name(l)] < 2) || seen[r.name(l)] < 2 && !r.speaksUp(l.body)) {
			continue
		}
		r.turn(l, end)
	}
}

// headline says whether what stands behind a label is a title rather than speech: "PM: no second vote".
func (r *reader) headline(l label) bool {
	end := int(r.t.Sentences[r.t.Paragraphs[l.para].Last-1].Last)
	return l.body < end && end-l.body < 20 && l.para+1 < len(r.t.Paragraphs) && r.kind(end-1) == token.Word
}

// labels are what looks like a speaker's label at the beginning of each paragraph.
func (r *reader) labels() []label {
	list := make([]label, 0, 8)
	for p := range r.t.Paragraphs {
		if l, ok := r.labelAt(p); ok {
			l.para = p
			list = append(list, l)
		}
		for _, below := range [...]func(int) (label, bool){r.labelUnder, r.headed, r.signedLetter} {
			if l, ok := below(p); ok {
				l.para = p
				list = append(list, l)
			}
		}
	}
	return list
}

// Labels with a title are believed where a text has as many of them; those that end in a full stop, besides,
// where one comes back.
const (
	titledLabels  = 2
	stoppedLabels = 3
)

// believed keeps of the labels with a title those that are enough together.
func (r *reader) believed(list []label) []label {
	var count [labelKinds]int
	stopped, again := map[string]bool{}, false
	for _, l := range list {
		if l.kind == titledLabel && l.body < len(r.t.Tokens) && r.flat(l.body, int(r.t.Sentences[r.t.SentenceOf[l.body]].Last)) { // "Mayor: Ama Darko"
			continue
		}
		count[l.kind]++
		if l.kind == stoppedLabel {
			again = again || stopped[r.name(l)]
			stopped[r.name(l)] = true
		}
	}
	kept := list[:0]
	for _, l := range list {
		switch {
		case l.kind == titledLabel && count[titledLabel] >= titledLabels:
			l.kind = sureLabel
		case l.kind == titledLabel:
			l.kind = smallLabel
		case l.kind == stoppedLabel && (!again || count[stoppedLabel] < stoppedLabels):
			continue
		case l.kind == stoppedLabel:
			l.kind = sureLabel
		}
		kept = append(kept, l)
	}
	return kept
}

// speaksUp says whether the sentence at token i is speech rather than a figure or a name in a list.
func (r *reader) speaksUp(i int) bool {
	last := int(r.t.Sentences[r.t.SentenceOf[i]].Last)
	return last-i > 4 || !r.flat(i, last)
}

func (r *reader) name(l label) string {
	return r.t.Span(l.first, l.last).In(r.t.Source)
}

// place is a paragraph, and the token in it at which the next label stands, -1 for none.
type place struct {
	para  int
	token int32
}

// turn adds the attribution of the paragraphs from a label to the next to its speaker, a range a paragraph.
func (r *reader) turn(l label, end place) {
	a := Attribution{Source: Range{int32(l.first), int32(l.last)}, Cue: Range{int32(l.last), int32(l.body)}, Core: Range{int32(l.last), int32(l.body)},
		SourceHead: int32(r.headOf(l.first, l.last)), CueHead: int32(l.last), ToHead: -1, By: -1, Form: Direct, Speech: true, Turn: true, Why: "turn.label", Confidence: .95}
	switch {
	case l.kind == headLabel:
		a.Cue, a.Core, a.CueHead, a.Why, a.Confidence = l.cue, l.cue, l.cue.First, "turn.heading", .9
		if l.stop > 0 {
			a.CueHead, a.Why, end = -1, "turn.signed", place{min(end.para, l.stop), -1}
		}
	case l.body == l.last:
		a.CueHead, a.Cue, a.Core = -1, Range{}, Range{}
	}
	if r.speech == nil {
		r.speech = make([]int32, len(r.t.Tokens))
	}
	for k := l.para; k < len(r.t.Paragraphs) && k <= end.para; k++ {
		para := r.t.Paragraphs[k]
		first, last := int(r.t.Sentences[para.First].First), int(r.t.Sentences[para.Last-1].Last)
		if k == end.para {
			last = int(end.token)
		}
		switch {
		case k == l.para && l.body >= last, first >= last:
			continue
		case k == l.para:
			first = l.body
		case r.t.Form(first) == "END": // what stands below a transcript's end is nobody's
			k = end.para
			continue
		case r.heading(first, last):
			continue
		}
		a.Content = append(a.Content, Range{int32(first), int32(last)})
		for i := first; i < last; i++ {
			r.speech[i] = int32(len(r.out)) + 1
		}
	}
	if len(a.Content) > 0 {
		r.add(a)
	}
}

// heading says whether a paragraph inside a turn is a stage direction, a rule, a time or a title rather than speech.
func (r *reader) heading(first, last int) bool {
	if r.is(first, "(", "[", "***", "#", "##", "###", "END", "_", "<") {
		return true
	}
	words := 0
	for i := first; i < last; i++ {
		if r.kind(i) == token.Word {
			words++
		}
	}
	return words < 6 && !r.is(last-1, ".", "?", "!", "—", "…") && !r.mark(last-1)
}
