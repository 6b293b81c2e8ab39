package main

import (
	"cmp"
	"path/filepath"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"readout/edge/conllu"
	"readout/knowledge/titles"
	"readout/read/name/tagger"
)

// gum reads a part of GUM. It marks whole noun phrases; the names in them are taken from the tree.
func gum(shared, part string) ([]*sentence, error) {
	rows, err := conllu.ReadFile(filepath.Join(shared, "treebanks", part+".conllu.gz"))
	if err != nil {
		return nil, err
	}
	var out []*sentence
	unit := ""
	for k := range rows {
		if id := rows[k].Comment("newdoc id"); id != "" {
			unit = id
		}
		out = append(out, &sentence{words: rows[k].Words, names: bareNames(&rows[k]), unit: unit})
	}
	return out, nil
}

var gumTypes = map[string]tagger.Type{"person": tagger.PER, "organization": tagger.ORG, "place": tagger.LOC}

// bareNames are the names in the mentions of a sentence: what holds together around a proper noun that heads one.
// Peoples ("the Japanese") are no persons, and a title alone is no name.
func bareNames(s *conllu.Sentence) []span {
	var out []span
	list := mentions(s)
	slices.SortStableFunc(list, func(a, b mention) int { return cmp.Compare(b.last-b.first, a.last-a.first) })
	taken := make([]bool, len(s.Words))
	for _, m := range list {
		head := headOf(s, m.first, m.last)
		if s.Words[head].UPOS != "PROPN" || m.typ == "time" {
			continue
		}
		typ, ok := gumTypes[m.typ]
		if !ok || typ == tagger.PER && strings.Contains(s.Words[head].Feats, "Number=Plur") {
			typ = tagger.MISC
		}
		first, last := around(s, head, m.first, m.last, typ)
		if _, title := titles.Load().Find(s.Words[head].Form); title && last == first+1 || slices.Contains(taken[first:last], true) {
			continue
		}
		for k := first; k < last; k++ {
			taken[k] = true
		}
		out = append(out, span{first, last, typ})
	}
	slices.SortFunc(out, func(a, b span) int { return cmp.Compare(a.first, b.first) })
	return out
}

// headOf is the word of [first, last) whose head lies outside.
func headOf(s *conllu.Sentence, first, last int) int {
	for k := first; k < last; k++ {
		if h := s.Words[k].Head - 1; h < first || h >= last {
			return k
		}
	}
	return last - 1
}

// around is the name around a head within [from, to): all words beside it that hang together with it, from the
// first word that is no mark or preposition to the last.
func around(s *conllu.Sentence, head, from, to int, typ tagger.Type) (first, last int) {
	first, last = head, head+1
	for k := head - 1; k >= from && holds(s, k, head, typ); k-- {
		first = k
	}
	for k := head + 1; k < to && holds(s, k, head, typ); k++ {
		last = k + 1
	}
	for last > head+1 && joins(&s.Words[last-1]) {
		last--
	}
	for first < head && joins(&s.Words[first]) {
		first++
	}
	return first, last
}

// joins says whether a word only stands between others of a name.
func joins(w *conllu.Word) bool {
	switch w.UPOS {
	case "PUNCT", "ADP", "CCONJ", "DET", "PART":
		return w.Form != "."
	}
	return false
}

// holds says whether word k, going up the tree to the head, only passes what holds a name together: parts of
// persons' names, compounds, capitalised adjectives, and in names of bodies and places "of" and "for" with what
// follows.
func holds(s *conllu.Sentence, k, head int, typ tagger.Type) bool {
	for k != head {
		if k < 0 {
			return false
		}
		w := &s.Words[k]
		rel, _, _ := strings.Cut(w.Rel, ":")
		proper, behind := w.UPOS == "PROPN", k > head && typ != tagger.PER
		switch {
		case rel == "flat", rel == "goeswith", rel == "compound" && (proper || capital(w.Form)):
		case rel == "punct" && (w.Form == "-" || w.Form == "." || w.Form == "&"):
		case (rel == "amod" || rel == "nummod") && (proper || capital(w.Form) && typ != tagger.PER):
		case behind && w.Rel == "nmod" && proper && linked(s, head, k):
		case typ != tagger.PER && rel == "case" && link[w.Form]:
		case behind && (rel == "cc" || rel == "conj") && w.Head-1 != head && s.Words[w.Head-1].UPOS == "PROPN":
		case behind && rel == "det":
		default:
			return false
		}
		k = w.Head - 1
	}
	return true
}

var link = map[string]bool{"of": true, "for": true, "de": true, "du": true}

// linked says whether "of" or "for" stands between two words.
func linked(s *conllu.Sentence, from, to int) bool {
	return slices.ContainsFunc(s.Words[from+1:to], func(w conllu.Word) bool { return link[w.Form] })
}

func capital(form string) bool {
	r, _ := utf8.DecodeRuneInString(form)
	return unicode.IsUpper(r)
}
