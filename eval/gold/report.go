package gold

import (
	"fmt"
	"io"
	"strings"

	"readout/record"
)

// Report writes verdicts for a person: the figures by kind, then every fact with its outcome.
func Report(w io.Writer, verdicts []Verdict, rec *record.Record, text string) error {
	tallies := Count(verdicts)
	for _, kind := range Kinds {
		if t, ok := tallies[kind]; ok {
			if _, err := fmt.Fprintf(w, "%-10s %s\n", kind, t); err != nil {
				return err
			}
		}
	}
	names := actorNames(rec)
	for _, outcome := range []Outcome{Found, Wrong, Missed, False} {
		for _, v := range verdicts {
			if v.Outcome != outcome {
				continue
			}
			if _, err := fmt.Fprintf(w, "%-6s %-10s %s\n", outcome, v.Kind(), v.line(text, names)); err != nil {
				return err
			}
		}
	}
	return nil
}

// line tells a verdict: a fact of gold by name and words, what is wrong with it, or an item that no fact explains.
func (v *Verdict) line(text string, names map[string]string) string {
	if v.Fact == nil {
		return fields(v.Got, text, names)
	}
	told := v.Fact.ID + v.anchor(text, names)
	for _, f := range v.Faults {
		if len(f.Lacks) > 0 {
			told += fmt.Sprintf("; %s: lacks %s", f.Field, places(f.Lacks, text))
			continue
		}
		told += fmt.Sprintf("; %s: want %s, have %s", f.Field, show(f.Want, text, nil), show(f.Got, text, names))
	}
	return told
}

// places writes spans with the byte where each begins.
func places(values []Value, text string) string {
	parts := make([]string, len(values))
	for i, v := range values {
		parts[i] = fmt.Sprintf("“%s” at %d", shorten(v.Span.In(text)), v.Span.Start)
	}
	return strings.Join(parts, ", ")
}

// anchor gives the words by which a person recognises a fact.
func (v *Verdict) anchor(text string, names map[string]string) string {
	for _, field := range []string{"content", "words", "name", "who"} {
		if values, ok := v.Fact.Get(field); ok {
			return " " + show(values, text, names)
		}
	}
	return ""
}

// Reason says in words what keeps a fact from being found: "" where nothing does.
func (v *Verdict) Reason(rec *record.Record, text string) string {
	switch {
	case v.Got == nil:
		return "not there"
	case v.Outcome == Found:
		return ""
	}
	return v.line(text, actorNames(rec))
}
