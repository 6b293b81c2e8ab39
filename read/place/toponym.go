package place

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"readout/knowledge/countries"
	"readout/knowledge/gazetteer"
	"readout/record"
)

// Reader resolves toponyms by what it knows. It is immutable and may be shared.
type Reader struct {
	Gazetteer *gazetteer.Index
	Countries *countries.Index
}

// Choice is the place that a toponym means, nil where the gazetteer has none, with its lead over the next likely one
// in sixteenths of a bit: at 16 it is twice as likely.
type Choice struct {
	*gazetteer.Place
	Lead int
}

// Resolve gives for each toponym of a text the place that it means, nil where the gazetteer has none. Toponyms are
// spans in the order of the text; about are the countries of the document (alpha-3). The same name means the
// same place throughout a document, unless a division or country stands behind it ("Paris, Texas").
func (r *Reader) Resolve(text string, toponyms []record.Span, about []string) []Choice {
	var senses []sense
	byName := map[string]int{}
	of := make([]int, len(toponyms))
	behind := make([]*gazetteer.Place, len(toponyms))
	find := r.Gazetteer.Find
	if strings.Contains(text, "County") || strings.Contains(text, "ounties") {
		find = r.Gazetteer.FindCounties
	}
	for i, span := range toponyms {
		name := strings.Join(strings.Fields(span.In(text)), " ")
		q := qualifier(r.Gazetteer, text[span.End:])
		if q != nil && q.Precision == gazetteer.Country && division(r.Gazetteer, name) != nil && !strings.HasPrefix(text[span.End:], " (") {
			q = nil // "Mexico, China" are two states of a list
		}
		behind[i] = q
		key := name
		if q != nil {
			key += "\x00" + q.Country + q.Name
		}
		n, known := byName[key]
		if !known {
			n = len(senses)
			byName[key] = n
			senses = append(senses, sense{name: name, qualifier: q, candidates: r.candidates(find(name), name)})
		}
		of[i] = n
	}
	inherit(senses)
	resolve(senses, about)
	choices := make([]Choice, len(toponyms))
	for i, n := range of {
		if c, lead := senses[n].best(); c != nil {
			choices[i] = Choice{c.Place, lead}
		}
	}
	for i, q := range behind[:max(0, len(behind)-1)] {
		if q != nil && q.Division && choices[i].Place != nil && choices[i].Admin1 == q.Name && text[toponyms[i].End:toponyms[i+1].Start] == ", " {
			choices[i+1] = Choice{q, sure} // the Washington of "Olympia, Washington"
		}
	}
	return choices
}

// sure is the lead of what the words leave no doubt of.
const sure = 3 * 16

// inherit gives a bare name the qualifier that the document gives it elsewhere, if it is always the same one.
func inherit(senses []sense) {
	of := map[string]*gazetteer.Place{}
	for i := range senses {
		s := &senses[i]
		if s.qualifier == nil {
			continue
		}
		if q, known := of[s.name]; known && (q == nil || q.Name != s.qualifier.Name) {
			of[s.name] = nil
			continue
		}
		of[s.name] = s.qualifier
	}
	for i := range senses {
		if s := &senses[i]; s.qualifier == nil && of[s.name] != nil && s.within(of[s.name]) {
			s.qualifier = of[s.name]
		}
	}
}

// within tells whether some candidate lies in the qualifier.
func (s *sense) within(q *gazetteer.Place) bool {
	probe := sense{qualifier: q}
	for i := range s.candidates {
		if probe.fits(&s.candidates[i]) > 0 {
			return true
		}
	}
	return false
}

// qualifier is the division or country that stands behind a toponym after a comma or in brackets: ", La.", ", Texas,",
// " (France)"; nil where none does.
func qualifier(gz *gazetteer.Index, rest string) *gazetteer.Place {
	switch {
	case strings.HasPrefix(rest, ", "):
		rest = rest[2:]
	case strings.HasPrefix(rest, " ("):
		rest = rest[2:]
	default:
		return nil
	}
	for _, n := range [...]int{3, 2, 1} {
		words := leading(rest, n)
		if words == "" {
			continue
		}
		for _, w := range [...]string{words, strings.TrimRight(words, ".,;:)")} {
			if p := division(gz, w); p != nil {
				return p
			}
		}
	}
	return nil
}

// leading is the first n words of a text on one line, if the first begins with a capital; shorter texts have none.
func leading(text string, n int) string {
	if r, _ := utf8.DecodeRuneInString(text); !unicode.IsUpper(r) {
		return ""
	}
	at := 0
	for i := range n {
		end := strings.IndexAny(text[at:], " \n")
		if end < 0 {
			if i == n-1 {
				return text
			}
			return ""
		}
		if i == n-1 {
			return text[:at+end]
		}
		if text[at+end] == '\n' {
			return ""
		}
		at += end + 1
	}
	return ""
}

// division is the country or first-order division of a name, nil where it is neither in the first place.
func division(gz *gazetteer.Index, name string) *gazetteer.Place {
	if len(name) > 40 {
		return nil
	}
	for _, p := range gz.Find(name) {
		if p.Precision == gazetteer.Country || p.Division {
			return &p
		}
	}
	return nil
}
