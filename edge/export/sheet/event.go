package sheet

import (
	"fmt"
	"slices"
	"strings"
	"sync"

	"readout/knowledge/codes"
	"readout/record"
)

func (l *layout) event(e *record.Event) (Fact, record.Span) {
	f, first := l.fact(Event, "event", &e.Item, nil)
	if sameSet(e.Source, e.Target) {
		f.Title = join(strongAll(l, e.Source), " – ")
	} else {
		f.Title = join(strongAll(l, e.Source), ", ").then(plain(" → "), join(strongAll(l, e.Target), ", "))
	}
	f.Title = f.Title.then(plain(": " + act(e)))
	f.Details = present(spaced(e.Status), inWords(e.Date), prefixed("CAMEO ", e.CAMEO))
	if e.Goldstein != nil {
		f.Details = append(f.Details, fmt.Sprintf("Goldstein %+.1f", e.Goldstein.Value))
	}
	var tellers []string
	for _, id := range e.ToldBy {
		if s := l.statements[id]; s != nil {
			tellers = append(tellers, l.names(s.Speaker).String())
		}
	}
	f.Details = append(f.Details, present(prefixed("told by ", strings.Join(unique(tellers), ", ")))...)
	return f, first
}

var book = sync.OnceValue(codes.Load)

// act is what was done: PLOVER's event with mode and contexts, else CAMEO's label.
func act(e *record.Event) string {
	if e.PLOVER != nil {
		return strings.Join(present(e.PLOVER.Event, e.PLOVER.Mode, strings.Join(e.PLOVER.Contexts, " ")), " ")
	}
	code, ok := book().CAMEO(e.CAMEO)
	if !ok {
		return "CAMEO " + e.CAMEO
	}
	label, _, _ := strings.Cut(code.Label, ", not specified")
	return strings.ToLower(label)
}

func strongAll(l *layout, refs []string) []Phrase {
	out := make([]Phrase, len(refs))
	for i, ref := range refs {
		out[i] = strong(l.name(ref))
	}
	return out
}

// sameSet says whether all take part on both sides.
func sameSet(a, b []string) bool {
	return slices.Equal(slices.Sorted(slices.Values(a)), slices.Sorted(slices.Values(b)))
}

func (l *layout) relation(r *record.Relation) (Fact, record.Span) {
	f, first := l.fact(Relation, "relation", &r.Item, r.Content)
	f.Title = join(strongAll(l, r.Actors), " – ").then(plain(": " + spaced(r.Direction) + ", says " + l.name(r.By)))
	return f, first
}

// gap gathers what a paragraph holds that was not understood in one entry, by reason.
func (l *layout) gap(g *record.Gap) {
	i := l.paragraphOf(g.Span.Start)
	if i < 0 {
		return
	}
	p := &l.sheet.Paragraphs[i]
	if n := len(p.Facts); n == 0 || p.Facts[n-1].Kind != Gap {
		p.Facts = append(p.Facts, Fact{Kind: Gap, ID: g.ID, Label: "not read", Why: g.Why})
	}
	f := &p.Facts[len(p.Facts)-1]
	words := "“" + l.words([]record.Span{g.Span}) + "”"
	if n := len(f.Because); n > 0 && f.Because[n-1].Why == g.Reason {
		f.Because[n-1].Words += ", " + words
		f.Title[len(f.Title)-2].Text += ", " + words
		return
	}
	if len(f.Title) > 0 {
		f.Title = f.Title.then(plain("; "))
	}
	f.Because = append(f.Because, Reason{Field: g.Kind, Words: words, Why: g.Reason})
	f.Title = f.Title.then(plain(words), plain(": "+OneLine(g.Reason)))
}
