package temporal

import (
	"strings"

	"readout/knowledge/times"
	"readout/read/syntax"
	"readout/read/token"
)

// reader goes once over the tokens of a text.
type reader struct {
	tree      *syntax.Tree
	published Date
	words     []uint16 // of each token: its word in the lexicon, with midFlag
	first     int      // of the sentence
	end       int      // of the sentence
	anchor    point    // the calendar point that the text spoke of last, or the zero point
	quarter   point    // the quarter that it spoke of last
	latest    Date     // the day up to the report's own that it spoke of last
	edges     int      // how deep beginnings and ends are nested
	out       []Time
}

// midFlag marks a token that has "mid-" before its word ("mid-August").
const midFlag = 1 << 15

// expr is an expression that begins at a token known to the caller and ends before token last.
type expr struct {
	last   int
	typ    string
	at     point  // the calendar point, if there is one
	stated bool   // its year stands in the text
	clock  string // "16:30", "MO": after the T of a TIME
	zone   string // of the clock
	value  string // where neither at nor clock tell it
	mod    string
	reason string
	why    string
}

// look finds the words of tokens [first, last) in the lexicon.
func (r *reader) look(first, last int) {
	src := r.tree.Source
	for i := first; i < last; i++ {
		t := r.tree.Tokens[i]
		if t.Kind != token.Word && t.Kind != token.Punct {
			continue
		}
		form := src[t.Start:t.End]
		id := lexicon.Find(form)
		if id == 0 && len(form) > 4 && form[3] == '-' && strings.EqualFold(form[:4], "mid-") {
			if id = lexicon.Find(form[4:]); id != 0 {
				id |= midFlag
			}
		}
		if id == 0 && strings.HasPrefix(form, "’") {
			id = lexicon.Find("'" + form[len("’"):])
		}
		r.words[i] = id
	}
}

// sentence reads tokens [first, end).
func (r *reader) sentence(first, end int) {
	r.first, r.end = first, end
	for i := first; i < end; {
		if r.words[i] == 0 && r.tree.Tokens[i].Kind != token.Number && !r.decadeMark(i) && !r.fiscalMark(i) {
			i++
			continue
		}
		e, ok := r.expression(i)
		if !ok {
			i++
			continue
		}
		i = r.keep(i, e)
	}
}

// keep adds an expression that begins at token i, and the end of its range if one follows it closely. It
// returns where to go on.
func (r *reader) keep(i int, e expr) int {
	r.emit(i, e)
	for {
		from, next, ok := r.rangeEnd(i, e)
		if !ok {
			break
		}
		r.emit(from, next)
		r.out[len(r.out)-2].Through = 1
		i, e = from, next
	}
	r.link()
	return e.last
}

// emit adds an expression to the result and remembers the point that it speaks of.
func (r *reader) emit(i int, e expr) {
	t := Time{
		First: int32(i), Last: int32(e.last), Span: r.tree.Span(i, e.last),
		Type: e.typ, Value: e.value, Mod: e.mod, Reason: e.reason, Why: "temporal." + e.why, at: e.at, stated: e.stated,
	}
	t.Confidence = lexicon.Confidence(e.why)
	if e.at.gran != none {
		t.Value = e.at.String()
		if e.clock != "" {
			t.Value += "T" + e.clock + e.zone
		}
		if e.at.year > 0 {
			r.anchor = e.at
			if d := e.at.first(); e.at.gran == day && d.Known() && !r.toCome(d) {
				r.latest = d
			}
			if e.why == "period" && e.at.gran == quarter && !r.low(i, "year") {
				r.quarter = e.at
			}
		} else if t.Reason == "" && !r.published.Known() {
			t.Reason = undated
		}
	}
	if e.typ == TIME && e.clock != "" && e.at.gran == none {
		t.Value = "XXXX-XX-XXT" + e.clock + e.zone
		t.Reason = undated
	}
	r.out = append(r.out, t)
}

// word is what token i may be; outside the sentence it is nothing.
func (r *reader) word(i int) *times.Word {
	if i < r.first || i >= r.end {
		return lexicon.Word(0)
	}
	return lexicon.Word(r.words[i] &^ midFlag)
}

func (r *reader) is(i int, class times.Class) bool { return r.word(i).Class&class != 0 }

// form is the words of token i, "" outside the sentence.
func (r *reader) form(i int) string {
	if i < r.first || i >= r.end {
		return ""
	}
	return r.tree.Form(i)
}

// low says whether token i is the word, in any case.
func (r *reader) low(i int, word string) bool { return strings.EqualFold(r.form(i), word) }

func (r *reader) number(i int) bool {
	return i >= r.first && i < r.end && r.tree.Tokens[i].Kind == token.Number
}

func (r *reader) capital(i int) bool {
	f := r.form(i)
	return f != "" && 'A' <= f[0] && f[0] <= 'Z'
}

// joined is the token after a hyphen that joins it to token i-1 ("two-day"), or i where there is none.
func (r *reader) joined(i int) int {
	if r.form(i) == "-" && !r.tree.Tokens[i].Spaced && i+1 < r.end && !r.tree.Tokens[i+1].Spaced {
		return i + 1
	}
	return i
}

// hyphen says whether token i is a hyphen that joins two words.
func (r *reader) hyphen(i int) bool { return r.joined(i) > i }

// phrase is the longest phrase of the lexicon with one of the classes that begins at token i.
func (r *reader) phrase(i int, class times.Class) (p times.Phrase, next int, ok bool) {
	if !r.is(i, times.Starts) {
		return p, i, false
	}
	for _, q := range lexicon.Phrases(r.words[i] &^ midFlag) {
		if q.Class&class != 0 && len(q.Words) > next-i && r.matches(i, q.Words) {
			p, next, ok = q, i+len(q.Words), true
		}
	}
	return p, next, ok
}

func (r *reader) matches(i int, words []string) bool {
	if i+len(words) > r.end {
		return false
	}
	for k, w := range words {
		if !r.low(i+k, w) && !(w == "'s" && r.form(i+k) == "’s") {
			return false
		}
	}
	return true
}
