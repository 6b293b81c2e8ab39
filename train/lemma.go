package main

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"readout/read/syntax"
)

// edit turns a form into its lemma: the last strip bytes are replaced by add; keep leaves capitals.
type edit struct {
	strip int
	add   string
	keep  bool
}

func editOf(form, lemma string) (edit, bool) {
	for _, keep := range []bool{false, true} {
		base := strings.ToLower(form)
		if keep {
			base = form
		}
		n := 0
		for n < len(base) && n < len(lemma) && base[n] == lemma[n] {
			n++
		}
		if n > 0 && (len(base)-n <= 4 || n >= len(base)-n) {
			return edit{len(base) - n, lemma[n:], keep}, true
		}
	}
	return edit{}, false
}

func (e edit) on(form string) string {
	base := strings.ToLower(form)
	if e.keep {
		base = form
	}
	if e.strip > len(base) {
		return ""
	}
	return base[:len(base)-e.strip] + e.add
}

// trainLemmas gives the sections "lemmas" and "endings".
func trainLemmas(data []sentence) (words, endings []byte) {
	type entry struct{ class, form string }
	seen := map[entry]map[string]int{}
	for _, s := range data {
		for i, form := range s.forms {
			if s.lemmas[i] == "_" && form != "_" || strings.ContainsAny(form, "\t\n ") {
				continue
			}
			form = syntax.Plain(form)
			class := syntax.LemmaClass(s.tags[i], form)
			k := entry{string(class[:]), form}
			if seen[k] == nil {
				seen[k] = map[string]int{}
			}
			seen[k][syntax.Plain(s.lemmas[i])]++
		}
	}
	keys := make([]entry, 0, len(seen))
	for k := range seen {
		keys = append(keys, k)
	}
	slices.SortFunc(keys, func(a, b entry) int { return cmp.Or(cmp.Compare(a.class, b.class), cmp.Compare(a.form, b.form)) })
	votes := map[string]map[edit]int{}
	for _, k := range keys {
		e, ok := editOf(k.form, most(seen[k]))
		if !ok {
			continue
		}
		lower := strings.ToLower(k.form)
		for n := 0; n <= min(6, len(lower)); n++ {
			key := k.class + lower[len(lower)-n:]
			if votes[key] == nil {
				votes[key] = map[edit]int{}
			}
			votes[key][e]++
		}
	}
	rules := choose(votes)
	var w strings.Builder
	listed := map[string]bool{}
	for _, k := range keys {
		lemma := most(seen[k])
		key := k.class + strings.ToLower(k.form)
		if predict(rules, k.class, k.form) != lemma && !listed[key] {
			listed[key] = true
			fmt.Fprintf(&w, "%s\t%s\n", key, lemma)
		}
	}
	var b strings.Builder
	names := make([]string, 0, len(rules))
	for k := range rules {
		names = append(names, k)
	}
	slices.Sort(names)
	for _, k := range names {
		keep := 0
		if rules[k].keep {
			keep = 1
		}
		fmt.Fprintf(&b, "%s\t%d\t%s\t%d\n", k, rules[k].strip, rules[k].add, keep)
	}
	fmt.Printf("lemmas: %d endings, %d words listed of %d\n", len(rules), len(listed), len(keys))
	return []byte(w.String()), []byte(b.String())
}

func most(counts map[string]int) string {
	best, n := "", 0
	for lemma, c := range counts {
		if c > n || c == n && lemma < best {
			best, n = lemma, c
		}
	}
	return best
}

// choose keeps an ending's rule where it differs from that of the shorter ending and is sure enough.
func choose(votes map[string]map[edit]int) map[string]edit {
	keys := make([]string, 0, len(votes))
	for k := range votes {
		keys = append(keys, k)
	}
	slices.SortFunc(keys, func(a, b string) int { return cmp.Or(cmp.Compare(len(a), len(b)), cmp.Compare(a, b)) })
	rules := map[string]edit{}
	for _, k := range keys {
		var best edit
		n, all := 0, 0
		for e, c := range votes[k] {
			all += c
			if c > n || c == n && less(e, best) {
				best, n = e, c
			}
		}
		if len(k) > 3 && (n < 2 || 3*n < 2*all) {
			continue
		}
		if r, ok := shorter(rules, k); ok && r == best {
			continue
		}
		rules[k] = best
	}
	return rules
}

func less(a, b edit) bool {
	return cmp.Or(cmp.Compare(a.strip, b.strip), cmp.Compare(a.add, b.add)) < 0 || a.strip == b.strip && a.add == b.add && !a.keep && b.keep
}

func shorter(rules map[string]edit, key string) (edit, bool) {
	for n := 1; n <= len(key)-3; n++ {
		if r, ok := rules[key[:3]+key[3+n:]]; ok {
			return r, true
		}
	}
	return edit{}, false
}

func predict(rules map[string]edit, class, form string) string {
	lower := strings.ToLower(form)
	for n := min(6, len(lower)); n >= 0; n-- {
		if r, ok := rules[class+lower[len(lower)-n:]]; ok && r.strip <= len(lower) {
			if lemma := r.on(form); lemma != "" {
				return lemma
			}
		}
	}
	return lower
}
