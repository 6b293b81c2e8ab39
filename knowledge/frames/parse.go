package frames

import (
	"strings"

	"readout/knowledge/codes"
)

// Shift is the code of an act in another row of CAMEO: "0841" in row "03" is "0353", a release that is
// intended. The longest prefix that the table knows counts; PLOVER's event and mode follow the new code.
func (s *Set) Shift(book *codes.Book, act, row string) (Code, bool) {
	for n := len(act); n >= 2; n-- {
		if c, ok := s.shifts[act[:n]+">"+row]; ok {
			return shifted(book, c), true
		}
	}
	return Code{}, false
}

// requestModes are PLOVER's modes of REQUEST for the third digit of an appeal.
var requestModes = map[byte]string{'1': "assist", '2': "assist", '3': "assist", '4': "change", '5': "yield", '6': "meet", '7': "meet", '8': "meet"}

// shifted is the code with its event. An appeal for a named act is a concrete ask: REQUEST, though
// PLOVER's table drops CAMEO 02.
func shifted(book *codes.Book, cameo string) Code {
	if strings.HasPrefix(cameo, "02") && len(cameo) > 2 {
		return Code{cameo, "REQUEST", requestModes[cameo[2]]}
	}
	return code(book, cameo, "-")
}

func code(book *codes.Book, cameo, override string) Code {
	if cameo == "-" {
		return Code{}
	}
	c, _ := book.CAMEO(cameo)
	switch override {
	case "-":
		return Code{cameo, c.PLOVER, c.Mode}
	case "none":
		return Code{CAMEO: cameo}
	}
	event, mode, _ := strings.Cut(override, "/")
	return Code{cameo, event, mode}
}

func conditions(words string) []Condition {
	if words == "-" {
		return nil
	}
	var list []Condition
	for w := range strings.FieldsSeq(words) {
		kind, lemmas, _ := strings.Cut(w, "=")
		list = append(list, Condition{kind, strings.Split(lemmas, "|")})
	}
	return list
}

var places = map[string]Place{"subj": Subject, "obj": Object, "obj>": ObjectIn, "iobj": Indirect, "poss": Possessor, "by": By}

func roles(words string) []Role {
	if words == "-" {
		return nil
	}
	var list []Role
	for w := range strings.SplitSeq(words, ",") {
		w, mutual := strings.CutPrefix(w, "~")
		place, ok := places[w]
		if !ok {
			list = append(list, Role{Place: Prep, Words: w, Mutual: mutual})
			continue
		}
		list = append(list, Role{Place: place, Mutual: mutual})
	}
	// A tilde on the first role holds for those after it.
	for i := 1; i < len(list); i++ {
		list[i].Mutual = list[0].Mutual
	}
	return list
}
