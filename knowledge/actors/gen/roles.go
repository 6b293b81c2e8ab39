package main

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"readout/knowledge/titles"
)

// post is the canonical role of a post as registers write it, empty where it is none of those that are taken.
func post(words, of string) string {
	s := strings.ToLower(strings.TrimSpace(words))
	has := func(parts ...string) bool {
		for _, p := range parts {
			if strings.Contains(s, p) {
				return true
			}
		}
		return false
	}
	foreign := has("foreign", "foregn", "external", "exterior") && has("minister", "secretary")
	switch {
	case s == "" || has("delegation", "former", "elect", "assistant", "adviser", "advisor", "european council"):
		return ""
	case has("deputy minister", "vice-minister", "vice minister", "under-secretary", "undersecretary", "minister of state", "secretary of state for"):
		return ""
	case has("vice-president", "vice president"):
		return "vice president"
	case has("deputy prime minister", "vice-prime", "deputy chairman of the cabinet", "deputy premier"):
		if foreign {
			return "foreign minister"
		}
		return "deputy prime minister"
	case strings.HasPrefix(s, "president of the council of ministers"), strings.HasPrefix(s, "president of the government"):
		return "prime minister"
	case strings.HasPrefix(s, "president"), strings.HasPrefix(s, "interim president"), strings.HasPrefix(s, "transitional president"), strings.HasPrefix(s, "constitutional president"), strings.HasPrefix(s, "state president"):
		return "president"
	case strings.HasPrefix(s, "prime minister"), strings.HasPrefix(s, "premier"), strings.HasPrefix(s, "head of government"):
		return "prime minister"
	case has("chancellor") && (of == "DEU" || of == "AUT"):
		return "chancellor"
	case has("taoiseach"):
		return "taoiseach"
	case s == "crown prince", s == "king", s == "queen", s == "sultan", s == "pope":
		return s
	case s == "emir", s == "amir":
		return "emir"
	case s == "secretary of state" && of == "VAT":
		return "secretary of state"
	case foreign:
		return "foreign minister"
	case has("un representative", "permanent representative"):
		return "ambassador to the united nations"
	}
	return ""
}

// entitled parts a visitor into role and name: "President Xi Jinping". Former and elected ones give no role.
func entitled(words string) (role, name string) {
	list := strings.Fields(words)
	t, n := titles.Load().Longest(list)
	if n == 0 || n == len(list) || t.Former || t.Elect || t.Deputy || t.Plural {
		return "", ""
	}
	switch t.Role {
	case "president", "king", "queen", "emir", "sultan", "prime minister", "premier", "chancellor", "taoiseach", "crown prince", "foreign minister", "vice president", "deputy prime minister":
		return t.Role, strings.Join(list[n:], " ")
	}
	return "", ""
}

// respect are words before a name that are no part of it.
var respect = map[string]bool{"mr": true, "mrs": true, "ms": true, "miss": true, "dr": true, "he": true, "hrh": true, "hm": true, "his": true, "her": true, "majesty": true, "excellency": true,
	"highness": true, "royal": true, "sir": true, "the": true, "honourable": true, "honorable": true, "hon": true, "right": true, "rt": true, "prof": true, "professor": true, "lt": true, "gen": true, "general": true,
	"colonel": true, "col": true, "major": true, "captain": true, "capt": true, "ambassador": true, "prince": true, "king": true, "queen": true, "dame": true, "lord": true, "baroness": true, "shri": true, "u": true, "rev": true, "reverend": true, "field": true, "marshal": true, "lieutenant": true, "brigadier": true, "alhaji": true, "dato": true, "datuk": true, "seri": true, "tun": true, "amir": true, "emir": true, "sultan": true, "president": true, "marechal": true, "doctor": true, "air": true, "chief": true, "senator": true, "comrade": true}

// person cleans a name: without words of respect, family names in capitals made usual. Names of fewer than two words
// or with words that are no name give none.
func person(words string) string {
	words, _, _ = strings.Cut(words, "(")
	words, _, _ = strings.Cut(words, ",")
	list := strings.Fields(strings.ReplaceAll(strings.Trim(words, " .;"), "Mr.", "Mr. "))
	for len(list) > 0 && respect[strings.ToLower(strings.Trim(list[0], "."))] {
		list = list[1:]
	}
	if len(list) < 2 || len(list) > 6 || strings.ToUpper(strings.Join(list, "")) == strings.Join(list, "") {
		return "" // capitals alone are family names without the rest
	}
	for i, w := range list {
		r, _ := utf8.DecodeRuneInString(w)
		if unicode.IsDigit(r) || w == "and" || w == "on" || w == "for" || strings.ContainsFunc(w, misread) {
			return ""
		}
		list[i] = usual(w)
	}
	return strings.Join(list, " ")
}

// misread tells what stands in no Latin name: a sign of a broken encoding, a letter of another script.
func misread(r rune) bool {
	return unicode.IsDigit(r) || !unicode.In(r, unicode.Latin, unicode.Common, unicode.Inherited) || strings.ContainsRune("˙¡\"<>?#@", r)
}

// usual writes a word in capitals with one capital, also after a hyphen or an apostrophe.
func usual(w string) string {
	if w == "Iii" || w == "III" {
		return "III"
	}
	if strings.ToUpper(w) != w || utf8.RuneCountInString(w) < 3 || strings.Contains(w, ".") {
		return w
	}
	up := true
	return strings.Map(func(r rune) rune {
		if up {
			up = false
			return r
		}
		up = r == '-' || r == '\'' || r == '’'
		return unicode.ToLower(r)
	}, w)
}

// gender is what a word of respect says: m, f, or nothing.
func gender(words string) string {
	first, _, _ := strings.Cut(strings.TrimSpace(words), " ")
	switch strings.ToLower(strings.Trim(first, ".")) {
	case "mr", "sir", "king", "prince":
		return "m"
	case "mrs", "ms", "miss", "dame", "queen":
		return "f"
	}
	return ""
}
