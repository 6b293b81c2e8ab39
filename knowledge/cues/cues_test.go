package cues

import (
	"slices"
	"strings"
	"testing"

	"readout/knowledge/table"
	"readout/record"
)

func TestForms(t *testing.T) {
	for _, c := range []struct {
		form, lemma string
		kind        Inflection
	}{
		{"said", "say", Past | Participle}, {"denies", "deny", Third}, {"urging", "urge", Ing}, {"slammed", "slam", Past | Participle},
		{"told", "tell", Past | Participle}, {"wrote", "write", Past}, {"agreeing", "agree", Ing}, {"stresses", "stress", Third},
	} {
		v := Load().Verb(c.form)
		if v == nil || v.Inflection != c.kind || !slices.ContainsFunc(v.Cues, func(q *Cue) bool { return q.Words[0] == c.lemma }) {
			t.Errorf("%s: %+v, want a form of %s (%b)", c.form, v, c.lemma, c.kind)
		}
	}
}

func TestTablesAreWellFormed(t *testing.T) {
	for name, table := range map[string]struct {
		text  string
		cells int
	}{"verbs": {verbTable, 6}, "nouns": {nounTable, 5}, "adjectives": {adjectiveTable, 6}, "phrases": {phraseTable, 3}, "content": {contentTable, 4}} {
		n := 0
		for line := range strings.Lines(table.text) {
			if strings.HasPrefix(line, "#") {
				continue
			}
			n++
			if cells := strings.Split(strings.TrimRight(line, "\n"), "\t"); len(cells) != table.cells {
				t.Errorf("%s: %q has %d cells, want %d", name, line, len(cells), table.cells)
			}
		}
		if n < 5 {
			t.Errorf("%s: %d lines", name, n)
		}
	}
}

func TestWordsOfTheTablesAreKnown(t *testing.T) {
	l := Load()
	check := func(c *Cue) {
		for _, a := range c.Acts {
			if !slices.Contains(record.Acts, a) {
				t.Errorf("%v: act %q", c.Words, a)
			}
		}
	}
	seen := map[*Cue]bool{}
	words := map[string]bool{}
	for _, v := range l.verbs {
		for _, c := range v.Cues {
			seen[c] = true
			words[strings.Join(c.Words, " ")] = true
			check(c)
			if c.Frames == 0 {
				t.Errorf("%v has no frame", c.Words)
			}
		}
	}
	if len(words) < 500 {
		t.Errorf("%d verbs, want at least 500", len(words))
	}
	for name, fault := range map[string]error{
		"verbs":      table.Check("verbs", verbTable, verbCells, true, func(f []string) string { return faultOf(f[1], f[2], f[4], f[5]) }),
		"nouns":      table.Check("nouns", nounTable, nounCells, true, func(f []string) string { return faultOf(f[1], f[2], f[3], f[4]) }),
		"adjectives": table.Check("adjectives", adjectiveTable, 6, true, func(f []string) string { return faultOf(f[1], f[2], f[4], f[5]) }),
	} {
		if fault != nil {
			t.Errorf("%s: %v", name, fault)
		}
	}
	for _, list := range l.content {
		for _, p := range list {
			for _, a := range p.Acts {
				if !slices.Contains(record.Acts, a) {
					t.Errorf("content: act %q", a)
				}
			}
		}
	}
}

func TestOverlaid(t *testing.T) {
	const head = "verbs\tkind\tacts\tto\tframes\tflags\n"
	l, err := Overlaid(Own{Verbs: head + "say\tthought\t-\t-\tc\t\nfulminate\tspeech\tcondemn\t-\tq p:against\tloaded\n"})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range l.Verb("said").Cues {
		if len(c.Words) == 1 && c.Kind != Thought {
			t.Errorf("said: %+v, want the user's row alone", c)
		}
	}
	if v := l.Verb("fulminated"); v == nil || !v.Cues[0].Is(Loaded) {
		t.Errorf("fulminated: %+v", v)
	}
	if l.Verb("stated") == nil {
		t.Error("the other verbs of a row go on")
	}
	for row, want := range map[string]string{
		"growl\tspeech\t-\tq\t":        "cues/verbs.tsv:2: 5 cells with tabs between, want 6",
		"growl\tsound\t-\t-\tq\t":      `cues/verbs.tsv:2: no kind "sound"`,
		"growl\tspeech\tbark\t-\tq\t":  `cues/verbs.tsv:2: no act "bark"`,
		"growl\tspeech\t-\t-\tz\t":     `cues/verbs.tsv:2: no frame "z"`,
		"growl\tspeech\t-\t-\tq\tloud": `cues/verbs.tsv:2: no flag "loud"`,
	} {
		if _, err := Overlaid(Own{Verbs: head + row + "\n"}); err == nil || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("%q: %v, want %s", row, err, want)
		}
	}
}

func TestContent(t *testing.T) {
	for _, c := range []struct{ text, acts string }{
		{"we must end this drought together", "appeal"},
		{"there is no room for any compromise here", "reject"},
		{"they have agreed to reopen the border", "agree"},
		{"we will not ever accept it", "reject"},
		{"the weather is mild", ""},
	} {
		words := strings.Fields(c.text)
		acts := ""
		for i := range words {
			for _, p := range Load().ContentPatterns(words[i]) {
				if acts == "" && p.Match(func(k int) string {
					if i+k >= len(words) {
						return ""
					}
					return words[i+k]
				}) > 0 {
					acts = p.Acts[0]
				}
			}
		}
		if acts != c.acts {
			t.Errorf("%s: %q, want %q", c.text, acts, c.acts)
		}
	}
}
