// Package titles knows offices and roles by their words ("minister of external affairs"), the words that change
// them ("former", "acting", "-elect") and words of respect ("His Majesty").
package titles

import (
	_ "embed"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"readout/knowledge/fold"
	"readout/knowledge/table"
)

//go:embed titles.tsv
var titlesTable string

//go:embed modifiers.tsv
var modifiersTable string

//go:embed offices.tsv
var officesTable string

//go:embed honorifics.tsv
var honorificsTable string

// The levels of a title.
const (
	HeadOfState      = "head_of_state"
	HeadOfGovernment = "head_of_government"
	Minister         = "minister"
	Official         = "official"
	Spokesperson     = "spokesperson"
	Military         = "military"
	Legislator       = "legislator"
	Envoy            = "envoy"
	Honorific        = "honorific"
)

// Title is what the words of an office say. Of an honorific only Level and Gender are set.
type Title struct {
	Role     string // canonical: "foreign minister"; empty for honorifics
	Level    string // one of the levels
	CAMEO    string // role code: GOV, MIL, LEG …
	PLOVER   string // sector
	Of       string // state or body that the words imply alone (USA of "treasury secretary"), mostly empty
	Gender   string // m, f or empty
	Plural   bool
	Former   bool
	Acting   bool
	Outgoing bool
	Elect    bool
	Deputy   bool // "deputy" before a title that has no role of its own with it
}

type makes uint8

const (
	current makes = iota
	former
	acting
	outgoing
	elect
	deputy
)

var makesByName = map[string]makes{"current": current, "former": former, "acting": acting, "outgoing": outgoing, "elect": elect, "deputy": deputy}

// form is one way to write a title.
type form struct {
	title           int32
	words           int8
	plural          bool
	capital, allCap bool // must begin with a capital; must be capitals alone
	gender          byte
}

// Index finds titles by words. It does not change.
type Index struct {
	titles    []Title
	forms     map[uint64]form
	modifiers map[uint64]makes
	edges     map[uint64]Edge     // of the hashes of words that titles begin or end with
	offices   map[string][]string // for a role the offices that it may mean
	longest   int
}

// Load is the index of all titles, built once.
var Load = sync.OnceValue(load)

func load() *Index {
	x := &Index{forms: make(map[uint64]form, 4096), modifiers: make(map[uint64]makes, 64), edges: make(map[uint64]Edge, 2048), offices: make(map[string][]string, 64)}
	for f := range table.Body(titlesTable, 8) {
		n := int32(len(x.titles))
		x.titles = append(x.titles, Title{Role: f[0], Level: f[1], CAMEO: f[2], PLOVER: f[3], Of: f[4]})
		x.list(f[5], form{title: n})
		x.list(f[6], form{title: n, plural: true})
	}
	respect := int32(len(x.titles))
	x.titles = append(x.titles, Title{Level: Honorific})
	for f := range table.Body(honorificsTable, 3) {
		w := form{title: respect, capital: true}
		if f[1] != "" {
			w.gender = f[1][0]
		}
		x.put(f[0], w)
	}
	for f := range table.Body(officesTable, 3) {
		x.offices[f[0]] = strings.Split(f[1], "|")
	}
	for f := range table.Body(modifiersTable, 3) {
		x.modifiers[fold.Hash(f[0])] = makesByName[f[1]]
		x.edges[fold.Hash(firstWord(f[0]))] |= First
	}
	for _, word := range [...]string{"elect", "designate"} {
		x.edges[fold.Hash(word)] |= Last
	}
	return x
}

// Offices are the offices that a canonical role means where a state has none of that name, the likeliest first.
func (x *Index) Offices(role string) []string { return x.offices[role] }

// Edge is where in a title a word may stand: a cheap test before Find.
type Edge uint8

// The edges of a title, a modifier before it counted in.
const (
	First Edge = 1 << iota
	Last
)

// Edge is where in titles a word may stand, or of a word with a hyphen ("vice-president") its first part.
func (x *Index) Edge(word string) Edge {
	e := x.edges[fold.Hash(word)]
	if i := strings.LastIndexByte(word, '-'); i > 0 {
		e = e&Last | x.edges[fold.Hash(firstWord(word))]&First | x.edges[fold.Hash(word[i+1:])]&Last
	}
	return e
}

// Begins tells whether some title or modifier begins with the word.
func (x *Index) Begins(word string) bool { return x.Edge(word)&First != 0 }

// Find reads words that are a title as a whole, modifiers included: "former deputy prime minister", "president-elect".
func (x *Index) Find(words string) (Title, bool) {
	list := strings.Fields(words)
	t, n := x.Longest(list)
	return t, n > 0 && n == len(list)
}

// Longest is the longest title that the words begin with, with its modifiers, and how many of the words it takes; 0
// where they begin with none. Articles are the caller's. The words are tokens: hyphens may stand alone.
func (x *Index) Longest(words []string) (Title, int) {
	return x.read(words, 4)
}

// read takes at most so many modifiers before the title.
func (x *Index) read(words []string, modifiers int) (Title, int) {
	t, n := x.bare(words)
	if n > 0 {
		t, n = x.after(t, words, n)
	}
	if modifiers == 0 {
		return t, n
	}
	m, k := x.modifier(words)
	rest, own := words[k:], k
	if k == 0 {
		parted := apart(words, x.longest)
		if m, k = x.modifier(parted); k != 1 {
			return t, n
		}
		rest, own = parted[1:], 0
	}
	if changed, more := x.read(rest, modifiers-1); more > 0 && own+more > n && changed.Level != Honorific {
		return changed.with(m), own + more
	}
	return t, n
}

// apart parts the first word at its first hyphen: "ex-president" is two words. Nil where there is nothing to part.
func apart(words []string, most int) []string {
	if len(words) == 0 {
		return nil
	}
	i := strings.IndexByte(words[0], '-')
	if i <= 0 || i+1 == len(words[0]) {
		return nil
	}
	return append([]string{words[0][:i], words[0][i+1:]}, words[1:min(len(words), most)]...)
}

// bare is the longest title without modifiers.
func (x *Index) bare(words []string) (Title, int) {
	var t Title
	n, h := 0, fold.Empty
	for i, w := range words {
		if i > x.longest+4 {
			break
		}
		before := h
		h = fold.Join(h, bareWord(w))
		if h == before && !hyphen(w) {
			break
		}
		if f, ok := x.forms[h]; ok && h != before && f.fits(words[:i+1]) {
			t, n = x.titles[f.title], i+1
			t.Plural = f.plural
			if f.gender != 0 {
				t.Gender = string(rune(f.gender))
			}
		}
	}
	return t, n
}

// hyphen tells the marks that may stand within a title.
func hyphen(w string) bool { return w == "-" || w == "–" || w == "," }

func (f form) fits(words []string) bool {
	if f.allCap {
		return strings.ToUpper(words[0]) == words[0]
	}
	r, _ := utf8.DecodeRuneInString(words[0])
	return !f.capital || unicode.IsUpper(r)
}

// after takes "elect" and "designate" behind a title, joined to its last word or not.
func (x *Index) after(t Title, words []string, n int) (Title, int) {
	if bareWord(words[n-1]) != words[n-1] {
		return t.with(elect), n
	}
	k := n
	for k < len(words) && hyphen(words[k]) {
		k++
	}
	if k < len(words) && isElect(strings.TrimPrefix(words[k], "-")) {
		return t.with(elect), k + 1
	}
	return t, n
}

func isElect(word string) bool {
	return strings.EqualFold(word, "elect") || strings.EqualFold(word, "designate")
}

// bareWord leaves out "-elect" and "-designate".
func bareWord(word string) string {
	if i := strings.LastIndexByte(word, '-'); i > 0 && isElect(word[i+1:]) {
		return word[:i]
	}
	return word
}

// modifier is the modifier that the words begin with, and how many of them it takes.
func (x *Index) modifier(words []string) (makes, int) {
	h := fold.Empty
	found, n := current, 0
	for i, w := range words[:min(4, len(words))] {
		h = fold.Join(h, w)
		if m, ok := x.modifiers[h]; ok {
			found, n = m, i+1
		}
	}
	if n > 0 && n < len(words) && hyphen(words[n]) {
		n++
	}
	return found, n
}

func (t Title) with(m makes) Title {
	switch m {
	case former:
		t.Former = true
	case acting:
		t.Acting = true
	case outgoing:
		t.Outgoing = true
	case elect:
		t.Elect = true
	case deputy:
		t.Deputy = true
		if t.Level == HeadOfState || t.Level == HeadOfGovernment || t.Level == Minister {
			t.Level = Official
		}
	}
	return t
}
