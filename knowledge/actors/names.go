package actors

import (
	"strings"

	"readout/knowledge/fold"
)

// nameHash is the hash of a name by which spellings meet: as fold does, and "El-Sisi" is "Al-Sisi", "ibn" is "bin".
func nameHash(name string) uint64 {
	h := fold.Empty
	for name != "" {
		word, rest := nextWord(name)
		name = rest
		h = fold.Join(h, sameArticle(word))
	}
	return h
}

// nextWord cuts a name at its first space or hyphen.
func nextWord(name string) (word, rest string) {
	for i := range len(name) {
		if name[i] == ' ' || name[i] == '-' {
			return name[:i], name[i+1:]
		}
	}
	return name, ""
}

// sameArticle gives one spelling to Arabic articles and to the word for son.
func sameArticle(word string) string {
	switch len(word) {
	case 2:
		if strings.EqualFold(word, "el") || strings.EqualFold(word, "as") || strings.EqualFold(word, "ad") || strings.EqualFold(word, "ar") || strings.EqualFold(word, "ul") {
			return "al"
		}
	case 3:
		if strings.EqualFold(word, "ibn") || strings.EqualFold(word, "ben") {
			return "bin"
		}
	}
	return word
}

// plain leaves out initials, nicknames in quotation marks and words like Jr.: "Joseph R. Biden, Jr." is "Joseph Biden".
// Names that keep fewer than two words stay as they are.
func plain(name string) string {
	if !abbreviated(name) {
		return name
	}
	var kept []string
	for _, w := range strings.Fields(strings.ReplaceAll(name, ",", " ")) {
		if bare := strings.Trim(w, "."); len(bare) > 1 && bare != "Jr" && bare != "Sr" && !initials(w) && !nickname(w) {
			kept = append(kept, w)
		}
	}
	if len(kept) < 2 {
		return name
	}
	return strings.Join(kept, " ")
}

// abbreviated tells a name of several words with an initial, a nickname or a "Jr." in it.
func abbreviated(name string) bool {
	length := 0
	for i := range len(name) {
		switch c := name[i]; {
		case c == '.' || c == ',' || c == '"' || c == '(' || c == 0xe2 && strings.HasPrefix(name[i:], "“"):
			return strings.IndexByte(name, ' ') > 0
		case c == ' ':
			if length == 1 {
				return true
			}
			length = 0
		default:
			length++
		}
	}
	return length == 2 && strings.HasSuffix(name, " Jr")
}

// nickname tells “Benny”.
func nickname(w string) bool {
	return strings.HasPrefix(w, "“") || w[0] == '"' || w[0] == '('
}

// initials tells "H.W." and "J.D.".
func initials(w string) bool {
	return len(w) >= 4 && len(w)%2 == 0 && strings.Count(w, ".")*2 == len(w)
}

// particles stand before a family name and belong to it.
var particles = map[string]bool{"al": true, "el": true, "bin": true, "ibn": true, "ben": true, "de": true, "da": true, "do": true, "dos": true,
	"di": true, "del": true, "della": true, "la": true, "le": true, "van": true, "von": true, "der": true, "den": true, "ter": true, "ould": true, "abu": true, "abdul": true,
	"zu": true, "st": true, "san": true, "mac": true, "ag": true, "ap": true, "y": true, "e": true, "as": true, "ar": true, "ad": true}

// familyFirst are the states in whose names the family comes first in English as well.
var familyFirst = map[string]bool{"CHN": true, "TWN": true, "KOR": true, "PRK": true, "VNM": true, "KHM": true, "HKG": true, "MAC": true}

// twoFamilies are the states whose persons have the father's family name before the mother's.
var twoFamilies = map[string]bool{"ESP": true, "MEX": true, "ARG": true, "CHL": true, "COL": true, "PER": true, "VEN": true, "ECU": true, "BOL": true, "PRY": true,
	"URY": true, "CRI": true, "PAN": true, "NIC": true, "HND": true, "SLV": true, "GTM": true, "DOM": true, "CUB": true}

// first tells whether the family name of the person comes first, by state and by its being written so.
func (e *Entry) first() bool {
	return len(e.Terms) > 0 && familyFirst[e.Terms[0].Of]
}

// surnames gives each part of a person's name that stands alone for it.
func (e *Entry) surnames(each func(string)) {
	if e.Family != "" {
		for _, f := range strings.Split(e.Family, "|") {
			each(f)
			each(article(f))
		}
		return
	}
	words := strings.Fields(plain(e.Name))
	n := len(words)
	switch {
	case n == 0:
	case n == 1:
		each(words[0])
	case e.first() && n <= 3:
		each(words[0])
		if e.Terms[0].Of == "VNM" {
			each(words[n-1]) // Vietnamese persons are called by their own name
		}
	default:
		from := n - 1
		for from > 1 && particles[fold.Key(words[from-1])] {
			from--
		}
		each(strings.Join(words[from:], " "))
		each(article(words[n-1]))
		if n >= 3 && from == n-1 && len(e.Terms) > 0 && twoFamilies[e.Terms[0].Of] {
			each(words[n-2])
			each(words[n-2] + " " + words[n-1])
		}
	}
}

// article leaves out an Arabic article: "al-Assad" is called "Assad" as well.
func article(name string) string {
	for _, a := range []string{"al-", "el-", "al ", "el ", "as-", "ash-", "an-", "at-"} {
		if len(name) > len(a) && strings.EqualFold(name[:len(a)], a) {
			return name[len(a):]
		}
	}
	return name
}

// orders gives the name with its family name at the other end: "Kishida Fumio" for "Fumio Kishida". Only where
// writers do both: names of two or three words from states of either order.
func (e *Entry) orders(each func(string)) {
	if len(e.Terms) == 0 {
		return
	}
	words := strings.Fields(e.Name)
	of := e.Terms[0].Of
	switch {
	case len(words) < 2 || len(words) > 3:
	case familyFirst[of] && of != "VNM":
		each(strings.Join(words[1:], " ") + " " + words[0])
	case of == "JPN" || of == "HUN":
		each(words[len(words)-1] + " " + strings.Join(words[:len(words)-1], " "))
	}
}
