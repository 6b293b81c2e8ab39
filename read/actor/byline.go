package actor

import (
	"strings"

	"readout/knowledge/titles"
)

// byline is one of those whom a document's title names as its author.
type byline struct {
	title *titles.Title // nil where it gives none
	name  string        // empty where only the office is named
	of    string        // words of the state or body behind "of"
}

// bylines reads whom a title says the document is from: "Statement from President Ama Darko on Rice", "Joint
// Statement by the Presidents of Ghana and Togo". Empty where it says nothing of the kind.
func bylines(title string) []byline {
	words := titleWords(title)
	for i := 2; i < len(words) && i < 12; i++ { // "President Darko's Statement on Rice"
		if words[i-1] == "'s" && writing(strings.ToLower(words[i])) {
			if b, ok := readByline(words[:i-1]); ok && b.title != nil {
				return []byline{b}
			}
		}
	}
	at := -1
	written := false
	for i := 0; i < len(words) && i < 12; i++ {
		switch w := strings.ToLower(words[i]); {
		case writing(w):
			written = true
		case written && (w == "from" || w == "by" || w == "of" && i > 0 && writing(strings.ToLower(words[i-1]))):
			at = i + 1
		case written && w == "as" && i+1 < len(words) && (strings.EqualFold(words[i+1], "prepared") || strings.EqualFold(words[i+1], "delivered")):
			if i++; i+2 < len(words) && strings.EqualFold(words[i+2], "delivery") { // "Remarks as Prepared for Delivery by …"
				i += 2
			}
		case ending(w):
			i = len(words)
		}
		if at > 0 {
			break
		}
	}
	if at < 0 {
		return nil
	}
	var out []byline
	from := at
	for i := at; i <= len(words); i++ {
		if i < len(words) && !ending(strings.ToLower(words[i])) && !strings.EqualFold(words[i], "and") && words[i] != "," && words[i] != "&" {
			continue
		}
		if b, ok := readByline(words[from:i]); ok {
			out = append(out, b)
		}
		if from = i + 1; i < len(words) && ending(strings.ToLower(words[i])) {
			break
		}
	}
	return out
}

// titleWords are the words of a title, commas and colons apart, invisible joiners left out.
func titleWords(title string) []string {
	title = strings.NewReplacer("\u2060", "", "\u00ad", "", ",", " , ", ":", " : ", "|", " | ", "’s ", " 's ", "'s ", " 's ").Replace(title)
	words := strings.Fields(title)
	shouted := strings.ToUpper(title) == title
	for i, w := range words { // STATEMENT BY …
		switch {
		case shouted && joining(strings.ToLower(w)):
			words[i] = strings.ToLower(w)
		case (len(w) > 3 || shouted) && strings.ToUpper(w) == w:
			words[i] = w[:1] + strings.ToLower(w[1:])
		}
	}
	return words
}

// joining says whether a word joins the others of a title.
func joining(w string) bool {
	switch w {
	case "of", "and", "the", "by", "from", "for", "on", "to", "in", "at":
		return true
	}
	return false
}

// writing says whether a noun names a text or speech that somebody gives in his own words.
func writing(w string) bool {
	switch w {
	case "statement", "statements", "remarks", "message", "letter", "address", "speech", "declaration", "communique", "communiqué", "op-ed", "proclamation", "greeting", "greetings", "toast", "lecture", "testimony", "intervention", "comments", "tribute":
		return true
	}
	return false
}

// ending says whether a word of a title ends the names behind "from".
func ending(w string) bool {
	switch w {
	case "on", "at", "in", "before", "to", "following", "regarding", "after", "|", ":", "–", "—", "-", "for", "during", "about", "marking", "as", "upon", "with", "ahead", "concerning", "announcing", "honoring", "honouring", "commemorating", "welcoming", "condemning", "(", "delivered", "under", "against", "to:", "celebrating", "recognizing", "'s",
		"extending", "signing", "vetoing", "nominating", "establishing", "designating", "supporting", "opposing", "responding", "addressing", "calling", "urging",
		"thanking", "remembering", "mourning", "declaring", "launching", "releasing", "approving", "ordering", "directing", "welcomes", "calls":
		return true
	}
	return false
}

// readByline reads "U.S. President Joe Biden", "the Minister of Trade of Ghana".
func readByline(words []string) (byline, bool) {
	office := len(words) > 0 && strings.EqualFold(words[0], "the")
	words = bare(words)
	var b byline
	for k := 0; k < min(4, len(words)); k++ {
		if t, n := titles.Load().Longest(words[k:]); n > 0 {
			b.title, words = &t, words[k+n:]
			break
		}
	}
	for i, w := range words {
		if w == "of" {
			b.of, words = strings.TrimPrefix(strings.Join(words[i+1:], " "), "the "), words[:i]
			break
		}
	}
	if words = bare(words); office && b.title != nil {
		return b, true // what follows "the President" is no name: "by the President Ten Years After the Flood"
	}
	for _, w := range words {
		if c := w[0]; 'a' <= c && c <= 'z' && !particle(w) {
			return b, false
		}
	}
	b.name = strings.Join(words, " ")
	return b, b.title != nil || b.name != ""
}

// bare are the words of a name without article and "Dr." before it.
func bare(words []string) []string {
	for len(words) > 0 {
		switch words[0] {
		case "the", "The", "H.E.", "Mr.", "Ms.", "Mrs.", "Dr.":
			words = words[1:]
		default:
			return words
		}
	}
	return words
}

// particle says whether a word in small letters may stand in a name.
func particle(w string) bool {
	switch w {
	case "bin", "bint", "al", "el", "de", "da", "do", "dos", "del", "della", "di", "van", "von", "der", "den", "la", "le", "y":
		return true
	}
	return false
}

// writes says whether a title begins with the name of a text in its author's own words: "Statement on Rice".
func writes(title string) bool {
	words := titleWords(title)
	return len(words) > 0 && writing(strings.ToLower(words[0]))
}
