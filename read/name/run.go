package name

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"readout/knowledge/titles"
	"readout/read/name/tagger"
	"readout/read/syntax"
	"readout/read/token"
)

// particles join the parts of a person's name: "Luiz Inácio Lula da Silva", "Mohammed bin Salman".
var particles = map[string]bool{"al": true, "el": true, "bin": true, "bint": true, "ibn": true, "ben": true, "de": true, "da": true, "dos": true, "das": true, "del": true, "della": true, "di": true, "du": true, "la": true, "le": true, "van": true, "von": true, "der": true, "den": true, "ter": true, "ul": true, "ur": true, "as": true, "ud": true, "ad": true, "y": true, "e": true, "zu": true, "af": true, "av": true, "abu": true, "arap": true}

// function words are no names, however they are written; a tagger that does not know a name may take it for one.
var function = map[string]bool{"the": true, "a": true, "an": true, "this": true, "that": true, "these": true, "those": true, "all": true, "both": true, "some": true, "any": true, "no": true, "every": true, "each": true, "another": true,
	"and": true, "or": true, "but": true, "nor": true, "if": true, "that's": true, "because": true, "while": true, "when": true, "as": true, "since": true, "until": true, "before": true, "after": true, "whether": true, "although": true, "though": true,
	"of": true, "in": true, "on": true, "at": true, "by": true, "for": true, "from": true, "to": true, "with": true, "about": true, "between": true, "into": true, "through": true, "during": true, "against": true, "among": true, "within": true, "without": true, "under": true, "over": true, "toward": true, "towards": true, "across": true, "along": true, "near": true, "beyond": true, "per": true, "via": true, "up": true, "out": true, "off": true, "not": true,
	"is": true, "are": true, "was": true, "were": true, "be": true, "been": true, "has": true, "have": true, "had": true, "do": true, "does": true, "did": true, "will": true, "would": true, "can": true, "could": true, "should": true, "may": true, "might": true, "must": true, "shall": true}

func capital(form string) bool {
	r, _ := utf8.DecodeRuneInString(form)
	return unicode.IsUpper(r)
}

// headline says whether capitals carry no sign in a sentence: most of its longer words have one, its verbs too.
func (s *scan) headline(first, last int) bool {
	words, caps := 0, 0
	for i := s.overLabel(first, last); i < last; i++ {
		form := s.tree.Form(i)
		upper := capital(form)
		if class := s.tree.UPOS(i); !upper && (class == syntax.VERB || class == syntax.AUX) {
			return false
		}
		if s.tree.Tokens[i].Kind == token.Word && len(form) > 3 {
			words++
			if upper {
				caps++
			}
		}
	}
	return words >= 4 && caps*4 > words*3
}

// longestLabel is in tokens.
const longestLabel = 8

// overLabel is the token behind the colon of a speaker's label in capitals with which a sentence begins, first where none
// does: the capitals of "PRIME MINISTER OKELLO: Yeah." say nothing of what follows.
func (s *scan) overLabel(first, last int) int {
	for i := first; i+1 < last && i < first+longestLabel; i++ {
		form := s.tree.Form(i)
		if form == ":" {
			return i + 1
		}
		if strings.ToUpper(form) != form {
			break
		}
	}
	return first
}

// nameToken says whether a name may begin or go on with token i of a sentence that begins at first.
func (s *scan) nameToken(i, first int) bool {
	tok := s.tree.Tokens[i]
	form := s.tree.Form(i)
	if tok.Kind != token.Word || s.timed[i] || form == "US" && s.money(i+1) || s.asks(i) || formal(form) || s.offices(i) {
		return false
	}
	if (form == "al" || form == "el") && i+2 < len(s.tree.Tokens) && s.tree.Form(i+1) == "-" && !s.tree.Tokens[i+2].Spaced && capital(s.tree.Form(i+2)) {
		return true
	}
	if !capital(form) {
		return strings.HasPrefix(form, "al-") && len(form) > 5 || particles[form] && s.surnameFrom(i)
	}
	if s.tree.UPOS(i) == syntax.PROPN || s.seen[form] && !function[strings.ToLower(form)] {
		return true
	}
	if s.opensTitle(i) {
		return true
	}
	switch s.tree.UPOS(i) {
	case syntax.PRON, syntax.PART, syntax.ADP:
		return s.somebody(i, int(s.tree.Sentences[s.tree.SentenceOf[i]].Last)) > 0 || // He Lifeng, To Lam
			s.tree.UPOS(i) == syntax.ADP && i > first && !s.caps && !s.opens(i) && !function[strings.ToLower(form)] ||
			s.tree.UPOS(i) == syntax.PRON && i+2 < len(s.tree.Tokens) && s.title(i, i+2) != nil // His Majesty
	case syntax.DET, syntax.CCONJ, syntax.SCONJ, syntax.AUX:
		return i > first && !s.caps && !s.opens(i) && !function[strings.ToLower(form)]
	case syntax.ADV, syntax.VERB, syntax.INTJ, syntax.X:
		return i > first && !s.caps && !s.opens(i) || s.begins(i)
	}
	return i > first && !s.opens(i) && !s.caps || s.begins(i) || s.tree.UPOS(i) == syntax.NOUN && len(s.Actors.Surname(form)) > 0
}

// formal says whether a word belongs to the language of decrees, which prints it in capitals: "IN WITNESS WHEREOF", or is how a speech addresses
// those who hear it.
func formal(form string) bool {
	switch form {
	case "Excellencies", "EXCELLENCIES", "WHEREOF", "WHEREAS", "THEREFORE", "HEREBY", "HEREUNTO", "HEREOF", "THEREOF":
		return true
	}
	return false
}

// Numbered says whether the words of a name only count the speakers of a transcript: "SENIOR OFFICIAL TWO".
func Numbered(words string) bool {
	switch words {
	case "ONE", "TWO", "THREE", "FOUR", "FIVE", "SIX":
		return true
	}
	return false
}

// offices says whether token i stands in an office in the plural that "of" joins: "the two Heads of State".
func (s *scan) offices(i int) bool {
	for _, at := range [...]int{i, i - 2} {
		if at < 0 || at+3 > len(s.tree.Tokens) || s.tree.Form(at+1) != "of" {
			continue
		}
		if t := s.title(at, at+3); t != nil && t.Plural {
			return true
		}
	}
	return false
}

// asks says whether token i is the "Q" or "A" that begins a turn of a transcript.
func (s *scan) asks(i int) bool {
	form := s.tree.Form(i)
	sentence := s.tree.Sentences[s.tree.SentenceOf[i]]
	return (form == "Q" || form == "A") && int(sentence.First) == i && s.tree.Paragraphs[sentence.Para].First == s.tree.SentenceOf[i]
}

// surnameFrom says whether a person's surname begins with the particle at token i, as one does that was named before
// or that the tagger sees: "del Rosario said".
func (s *scan) surnameFrom(i int) bool {
	if i+1 >= len(s.tree.Tokens) || !capital(s.tree.Form(i+1)) {
		return false
	}
	if s.guesses != nil {
		if _, t := s.guesses.Name(i); t == tagger.PER {
			return true
		}
	}
	return s.surnamed[s.words(i, i+2)]
}

// money says whether token i is the sign of a currency that joins the letters before it: "US$".
func (s *scan) money(i int) bool {
	return i < len(s.tree.Tokens) && !s.tree.Tokens[i].Spaced && strings.HasPrefix(s.tree.Form(i), "$")
}

// begins says whether a known name of up to four words begins with token i, whatever its class: "United Nations", "New York".
func (s *scan) begins(i int) bool {
	last := min(i+4, int(s.tree.Sentences[s.tree.SentenceOf[i]].Last))
	for end := i + 1; end <= last; end++ {
		if s.known(i, end) || end > i+1 && capital(s.tree.Form(i+1)) && s.wellKnown(i, end, s.words(i, end)) != nil {
			return true
		}
	}
	return false
}

// opensTitle says whether an office of several words, written large to its end, begins with token i, whatever its class: "Chief of Cabinet".
func (s *scan) opensTitle(i int) bool {
	if s.edge[i]&titles.First == 0 {
		return false
	}
	end := s.titleFrom(i, i+1, int(s.tree.Sentences[s.tree.SentenceOf[i]].Last))
	return end > 0 && capital(s.tree.Form(end-1)) && s.tree.Form(end-1) != s.tree.Form(i)
}

// opens says whether token i is the first word of a quotation or after a colon: there a capital says little.
func (s *scan) opens(i int) bool {
	if i == 0 {
		return true
	}
	prev := s.tree.Tokens[i-1]
	return prev.Kind == token.Open || s.tree.Form(i-1) == ":" || s.tree.Form(i-1) == "-" && prev.Spaced || s.tree.Form(i-1) == "•"
}

// known says whether tokens [i, end) are in one of the dictionaries.
func (s *scan) known(i, end int) bool {
	words := s.words(i, end)
	if _, _, ok := s.Countries.Find(words); ok {
		return true
	}
	return len(s.Actors.Find(words)) > 0
}

func (s *scan) words(i, end int) string { return s.tree.Span(i, end).In(s.tree.Source) }

// run is the end of the row of name tokens that begins at token at, with what joins them.
func (s *scan) run(at, last int) int {
	first := at
	at = max(at+1, s.somebody(at, last), s.tied(at, last), s.hyphenedTitle(at, last))
	for at < last {
		if s.nameToken(at, first) && s.tree.Tokens[at].Kind == token.Word {
			at++
			continue
		}
		if next := s.join(first, at, last); next > at {
			at = next
			continue
		}
		if s.amid(at) && !s.timed[at] {
			at++
			continue
		}
		break
	}
	return at
}

// somebody is the end of the longest name of a person in the dictionary that begins at token at, whatever class a
// tagger gives its parts ("Moon Jae-in", "Theresa May"); 0 where none does.
func (s *scan) somebody(at, last int) int {
	if at+1 >= last || !capital(s.tree.Form(at+1)) && !particles[s.tree.Form(at+1)] && s.tree.Form(at+1) != "-" {
		return 0
	}
	for k := at + 1; k < min(at+longest, last); k++ {
		if form := s.tree.Form(k); !capital(form) && !particles[form] && form != "-" && s.tree.Form(k-1) != "-" {
			last = k
		}
	}
	for end := min(at+longest, last); end > at+1; end-- {
		if s.tree.Tokens[end-1].Kind == token.Word && s.tree.Tokens[at].Kind == token.Word {
			if found := s.Actors.Find(s.words(at, end)); len(found) > 0 && found[0].Kind == "person" {
				return end
			}
		}
	}
	return 0
}

// hyphenedTitle is the end of a title with hyphens that begins at token at ("Ambassador-at-Large"), 0 where none does.
func (s *scan) hyphenedTitle(at, last int) int {
	if at+4 >= last || s.tree.Form(at+1) != "-" || s.tree.Form(at+3) != "-" || s.title(at, at+5) == nil {
		return 0
	}
	return at + 5
}

// tied is the end of a place's name that begins at token at and has a small word in it that joins no other names
// ("Dar es Salaam"); 0 where none does.
func (s *scan) tied(at, last int) int {
	if at+2 >= last || capital(s.tree.Form(at+1)) || len(s.tree.Form(at+1)) > 4 || function[s.tree.Form(at+1)] || !capital(s.tree.Form(at+2)) {
		return 0
	}
	if found := s.Places.Find(s.words(at, at+3)); len(found) > 0 && found[0].Main {
		return at + 3
	}
	return 0
}
