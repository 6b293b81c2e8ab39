package attribution

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"unicode"

	"readout/record"
)

// Resolved counts, on GUM's attribution relations, how many were found; of those found whose source has a
// name somewhere in its chain, how many have a source whose chain holds that name; and of those that stand in
// another's content, how many were found in that one. Nothing that ships was learned from these relations.
type Resolved struct {
	Gold, Found    int
	Named, Right   int
	Inner, Nested  int
	misses         misses
	Recall, Source float64 // per cent
	Nesting        float64
}

// Parts are the files of GUM's relations: news, and the other genres with a free licence.
var Parts = []string{"gum-news-train", "gum-news-dev", "gum-other-train", "gum-other-dev"}

// Resolve reads GUM's relations in dir. read must give the layers attributions and mentions.
func Resolve(dir string, read func(record.Document) *record.Record) (*Resolved, error) {
	r := &Resolved{}
	for _, part := range Parts {
		docs, err := Relations(filepath.Join(dir, part+".jsonl.gz"))
		if err != nil {
			return nil, err
		}
		for i := range docs {
			r.add(&docs[i], read(record.Document{Text: docs[i].Text}))
		}
	}
	percent := func(n, of int) float64 { return 100 * float64(n) / float64(max(1, of)) }
	r.Recall, r.Source, r.Nesting = percent(r.Found, r.Gold), percent(r.Right, r.Named), percent(r.Nested, r.Inner)
	return r, nil
}

// add scores one document.
func (r *Resolved) add(d *Related, rec *record.Record) {
	if rec.Layers == nil {
		return
	}
	at := runes(d.Text)
	found := make([]Triple, len(rec.Layers.Attributions))
	have := make([]sides, len(found))
	for i, a := range rec.Layers.Attributions {
		found[i] = Triple{codePoints(a.Source, at), codePoints(a.Cue, at), codePoints(a.Content, at)}
		have[i] = found[i].sides()
	}
	matched := map[string]int{}
	used := make([]bool, len(found))
	for k := range d.Attributions {
		g := &d.Attributions[k]
		if g.ImageCredit {
			continue
		}
		r.Gold++
		want := g.sides()
		if len(want.cue) == 0 {
			want.cue = in(g.Satellite)
		}
		best := match(want, have, used)
		if best < 0 {
			r.misses.add("GUM: not found", &Document{Doc: d.ID, Text: d.Text}, &g.Triple, nil)
			continue
		}
		r.Found++
		used[best] = true
		matched[g.ID] = best
		r.source(d, g, rec, best, at, &found[best])
	}
	for k := range d.Attributions {
		r.nesting(d, &d.Attributions[k], rec, matched, found)
	}
}

// source scores who is meant by the source of a relation that was found.
func (r *Resolved) source(d *Related, g *Relation, rec *record.Record, i int, at []int, found *Triple) {
	if g.Of == nil || g.Of.Name == "" || len(found.Source) == 0 && len(g.Triple.Source) == 0 {
		return
	}
	text := []rune(d.Text)
	named := namedAt(d, g, text)
	if len(named) == 0 {
		return
	}
	r.Named++
	mentions := codePoints(rec.Layers.Attributions[i].Source, at)
	if chain := rec.Layers.Attributions[i].Chain; chain != nil {
		for _, m := range rec.Layers.Mentions {
			if m.Chain == *chain {
				mentions = append(mentions, codePoints([]record.Span{m.Head}, at)...)
			}
		}
	}
	if in(mentions).shared(named) > 0 {
		r.Right++
		return
	}
	r.misses.add("GUM: source not resolved", &Document{Doc: d.ID + " (" + g.Of.Name + ")", Text: d.Text}, &g.Triple, found)
}

// namedAt are the code points of the mentions in a source's chain that are names.
func namedAt(d *Related, g *Relation, text []rune) places {
	named := places{}
	for _, e := range d.Entities {
		if e.Entity != g.Of.ID || !isName(string(text[e.Start:e.End])) {
			continue
		}
		for k := e.Start; k < e.End; k++ {
			named[k] = true
		}
	}
	return named
}

func isName(mention string) bool {
	words := strings.Fields(mention)
	capital := func(w string) bool {
		return len(w) > 1 && unicode.IsUpper([]rune(w)[0]) && !slices.Contains(small, strings.ToLower(w))
	}
	return len(words) > 0 && (capital(words[0]) || capital(words[len(words)-1]))
}

// small are words that may have a capital at the beginning of a sentence and name nobody.
var small = strings.Fields("the an this that these those he she they we it you his her their our my your its i'm one some many most all both each no")

// nesting scores whether a relation within another's content was found within that one.
func (r *Resolved) nesting(d *Related, g *Relation, rec *record.Record, matched map[string]int, found []Triple) {
	if g.ImageCredit || len(g.NestedIn) == 0 {
		return
	}
	r.Inner++
	i, ok := matched[g.ID]
	if !ok {
		return
	}
	for p, depth := rec.Layers.Attributions[i].NestedIn, 0; p != nil && depth < 8; p, depth = rec.Layers.Attributions[*p].NestedIn, depth+1 {
		for _, outer := range g.NestedIn {
			if k, ok := matched[outer]; ok && k == *p {
				r.Nested++
				return
			}
		}
	}
	r.misses.add("GUM: not nested", &Document{Doc: d.ID, Text: d.Text}, &g.Triple, &found[i])
}

// Notes are the counts and the misses, one a line.
func (r *Resolved) Notes() []string {
	return append([]string{fmt.Sprintf("GUM: found %d of %d; source resolved %d of %d; nested %d of %d", r.Found, r.Gold, r.Right, r.Named, r.Nested, r.Inner)}, r.misses.lines()...)
}

// codePoints turns bytes into code points.
func codePoints(spans []record.Span, at []int) []Span {
	var out []Span
	for _, s := range spans {
		out = append(out, Span{at[s.Start], at[s.End]})
	}
	return out
}
