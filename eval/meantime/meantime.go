// Package meantime measures whether corpus/story tells which events of several reports are one: the events that people
// marked in MEANTIME's English articles (Minard et al. 2016; topics Airbus and Apple), their words given, are put
// together, and the groups are scored as chains. Beside it stands what one gets by the lemma alone.
package meantime

import (
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"readout/corpus/stem"
	"readout/corpus/story"
	"readout/eval/coref"
	"readout/record"
)

// Result has the scores of corpus/story, of "the same lemma in a topic", and of "the same lemma in an article".
type Result struct{ Story, Lemma, Article coref.Score }

// Measure reads the topics in a folder. The records must have the layer "tokens".
func Measure(folder string, read func(record.Document) *record.Record) (Result, error) {
	var r Result
	for _, name := range []string{"corpus_airbus", "corpus_apple"} {
		articles, err := topic(filepath.Join(folder, name))
		if err != nil {
			return Result{}, err
		}
		m := &marked{}
		for i := range articles {
			m.add(&articles[i], read(articles[i].doc))
		}
		gold := m.chains(m.instances)
		r.Story.Add(gold, m.chains(numbers(story.SameEvents(m.papers, m.told))))
		r.Lemma.Add(gold, m.chains(m.lemmas))
		r.Article.Add(gold, m.chains(m.own))
	}
	return r, nil
}

// marked is the events of a topic, parallel lists.
type marked struct {
	papers                 []story.Paper
	told                   []story.Happening
	spans                  []record.Span // each article's in a stretch of its own
	instances, lemmas, own []string
}

// stretch is longer than any article.
const stretch = 1 << 20

func (m *marked) add(a *article, r *record.Record) {
	tokens := r.Layers.Tokens
	n := len(m.papers)
	m.papers = append(m.papers, story.Paper{Published: r.Document.Published, Words: contentOf(tokens)})
	for _, e := range a.events {
		h := headOf(tokens, e.span)
		if h < 0 {
			continue
		}
		lemma := strings.ToLower(tokens[h].Lemma)
		m.told = append(m.told, story.Happening{Paper: n, Kind: kindOf(lemma), Words: membersOf(tokens, h, e.span)})
		m.spans = append(m.spans, record.Span{Start: n*stretch + e.span.Start, End: n*stretch + e.span.End})
		m.instances = append(m.instances, e.instance)
		m.lemmas = append(m.lemmas, lemma)
		m.own = append(m.own, lemma+" "+a.doc.ID)
	}
}

// chains puts the events of equal names together.
func (m *marked) chains(names []string) coref.Chains {
	at := map[string]int{}
	var list coref.Chains
	for i, name := range names {
		k, known := at[name]
		if !known {
			k = len(list)
			at[name] = k
			list = append(list, nil)
		}
		list[k] = append(list[k], m.spans[i])
	}
	return list
}

func numbers(list []int) []string {
	var names []string
	for _, n := range list {
		names = append(names, strconv.Itoa(n))
	}
	return names
}

// headOf is the token of a span that depends on none of the others there, -1 for none.
func headOf(tokens []record.Token, span record.Span) int {
	for i := range tokens {
		if h := tokens[i].Head; tokens[i].Span.Overlaps(span) && (h < 0 || !tokens[h].Span.Overlaps(span)) {
			return i
		}
	}
	return -1
}

// light are verbs that say nothing of what happened.
var light = []string{"be", "have", "do", "make", "get", "take", "say", "tell", "come", "go", "set", "see", "put", "give", "become", "need", "use", "include", "remain", "keep"}

func kindOf(lemma string) string {
	if slices.Contains(light, lemma) {
		return ""
	}
	return stem.Word(lemma)
}

// contentOf are the stems of all words with content, each once.
func contentOf(tokens []record.Token) []string {
	var list []string
	seen := map[string]bool{}
	for i := range tokens {
		if s := stemOf(&tokens[i]); s != "" && !seen[s] {
			seen[s] = true
			list = append(list, s)
		}
	}
	slices.Sort(list)
	return list
}

// membersOf are the stems of the names, nouns and numbers that depend on token h, or on what does, outside the event.
func membersOf(tokens []record.Token, h int, event record.Span) []string {
	var list []string
	for i := range tokens {
		up := tokens[i].Head
		if up < 0 || up != h && tokens[up].Head != h || tokens[i].Span.Overlaps(event) || tokens[i].UPOS == "VERB" {
			continue
		}
		if s := stemOf(&tokens[i]); s != "" && !slices.Contains(list, s) {
			list = append(list, s)
		}
	}
	return list
}

// stemOf is the stem of a word with content, "" of others.
func stemOf(t *record.Token) string {
	switch t.UPOS {
	case "NOUN", "PROPN", "NUM", "ADJ", "VERB":
		if len(t.Lemma) > 2 {
			return stem.Word(strings.ToLower(t.Lemma))
		}
	}
	return ""
}
