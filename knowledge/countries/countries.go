// Package countries knows the states and territories by ISO 3166 code: their names, adjectives, demonyms,
// capitals and the metonyms of their governments, historical states too.
package countries

import (
	_ "embed"
	"strings"
	"sync"

	"readout/knowledge/fold"
)

//go:embed countries.tsv
var table string

// Country is a state or territory. From and To are ISO 8601 days, empty where open.
type Country struct {
	Code      string // ISO 3166-1 alpha-3; XKX; of former states ISO 3166-3
	Alpha2    string // empty for former states
	Name      string
	Adjective string // the usual one, empty where none is known
	Capital   string
	CAMEO     string // CAMEO's country code
	From, To  string

	others string // other names, parted by "|"
}

func (c Country) names() []string {
	if c.others == "" {
		return nil
	}
	return strings.Split(c.others, "|")
}

// Exists tells whether the country was there on a date (ISO 8601, any precision). An empty date means today.
func (c Country) Exists(date string) bool {
	if date == "" {
		return c.To == ""
	}
	return (c.From == "" || date >= c.From[:min(len(date), len(c.From))]) && (c.To == "" || date <= c.To)
}

// Sense is how words stand for a country.
type Sense uint8

// The senses.
const (
	Name      Sense = iota + 1
	Adjective       // Chinese, U.S.
	Demonym         // Russians
	Capital         // Beijing, as the place or the government
	Metonym         // Kremlin: the government
)

var senses = [...]string{"", "name", "adjective", "demonym", "capital", "metonym"}

func (s Sense) String() string { return senses[s] }

// Reading is one thing that words may stand for.
type Reading struct {
	Country int32 // index into All
	Sense   Sense
	upper   bool
	bare    bool // of the countries that share the words, the one that writers mean
}

// Index finds countries by words. It does not change.
type Index struct {
	all      []Country
	readings map[uint64][]Reading
	byCode   map[string]int32
}

// Load is the index of all countries, built once.
var Load = sync.OnceValue(load)

func load() *Index {
	x := &Index{readings: make(map[uint64][]Reading, 2048), byCode: make(map[string]int32, 512)}
	for line := range strings.Lines(table) {
		line = strings.TrimSuffix(line, "\n")
		if strings.HasPrefix(line, "#") || strings.HasPrefix(line, "code\t") {
			continue
		}
		x.add(strings.Split(line, "\t"))
	}
	return x
}

// add takes one line: code alpha2 name names adjectives demonyms capitals metonyms bare cameo from to source.
func (x *Index) add(f []string) {
	if len(f) < 12 {
		return
	}
	first := func(list string) string { s, _, _ := strings.Cut(list, "|"); return s }
	c := Country{Code: f[0], Alpha2: f[1], Name: f[2], Adjective: first(f[4]), Capital: first(f[6]), CAMEO: f[9], From: f[10], To: f[11], others: f[3]}
	if c.CAMEO == "" {
		c.CAMEO = c.Code
	}
	n := int32(len(x.all))
	x.all = append(x.all, c)
	x.byCode[c.Code] = n
	if c.Alpha2 != "" {
		x.byCode[c.Alpha2] = n
	}
	x.name(n, Name, f[2])
	for i, sense := range []Sense{Name, Adjective, Demonym, Capital, Metonym} {
		for list := f[3+i]; list != ""; {
			var words string
			words, list, _ = strings.Cut(list, "|")
			x.name(n, sense, words)
		}
	}
	for list := f[8]; list != ""; {
		var words string
		words, list, _ = strings.Cut(list, "|")
		for i, r := range x.readings[fold.Hash(words)] {
			if r.Country == n {
				x.readings[fold.Hash(words)][i].bare = true
			}
		}
	}
}

func (x *Index) name(country int32, sense Sense, words string) {
	h := fold.Hash(words)
	x.readings[h] = append(x.readings[h], Reading{Country: country, Sense: sense, upper: upper(words)})
}

// upper tells acronyms: letters, and capitals alone.
func upper(s string) bool {
	return len(s) <= 8 && strings.ToUpper(s) == s
}

// Readings are all that the words may stand for, present states first, in the order of senses for one country.
// Articles in front are passed over. Words without a capital letter stand for nothing ("turkey", "polish"),
// and acronyms want capitals alone ("us" is no state).
func (x *Index) Readings(words string) []Reading {
	words = article(words)
	if !fold.Capital(words) {
		return nil
	}
	found := x.readings[fold.Hash(words)]
	for _, r := range found {
		if r.upper && !upper(words) {
			return nil
		}
	}
	return found
}

func article(words string) string {
	if len(words) > 4 && strings.EqualFold(words[:4], "the ") {
		return words[4:]
	}
	return words
}

// Find is the likeliest reading: of two Congos or Koreas the one that writers mean by the bare word.
func (x *Index) Find(words string) (Country, Sense, bool) {
	best := -1
	found := x.Readings(words)
	for i, r := range found {
		if best < 0 || rank(x.all[r.Country], r) < rank(x.all[found[best].Country], found[best]) {
			best = i
		}
	}
	if best < 0 {
		return Country{}, 0, false
	}
	return x.all[found[best].Country], found[best].Sense, true
}

// rank orders readings: the bare meaning of shared words, present before past, then by sense.
func rank(c Country, r Reading) int {
	n := int(r.Sense)
	if c.To != "" {
		n += 20
	}
	if !r.bare {
		n += 10
	}
	return n
}

// ByCode finds a country by alpha-3 code (or alpha-2).
func (x *Index) ByCode(code string) (Country, bool) {
	n, ok := x.byCode[code]
	if !ok {
		return Country{}, false
	}
	return x.all[n], true
}

// Names are all names of a country as the table writes them, the usual one first.
func (x *Index) Names(code string) []string {
	n, ok := x.byCode[code]
	if !ok {
		return nil
	}
	return append([]string{x.all[n].Name}, x.all[n].names()...)
}

// All are the countries in the order of the table.
func (x *Index) All() []Country { return x.all }
