package gold

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"readout/record"
)

// Parse reads a gold file. The words that it quotes are looked up in text.
// An error names the line.
func Parse(source, text string) ([]Fact, error) {
	var facts []Fact
	for _, l := range logicalLines(source) {
		fact, err := parseFact(l.words, text)
		if err != nil {
			return nil, fmt.Errorf("line %d: %w", l.number, err)
		}
		facts = append(facts, fact)
	}
	return facts, nil
}

type line struct {
	number int
	words  string
}

// logicalLines drops comments and blank lines and joins indented lines to the one above.
func logicalLines(source string) []line {
	var lines []line
	for i, l := range strings.Split(source, "\n") {
		trimmed := strings.TrimSpace(l)
		switch {
		case trimmed == "" || trimmed[0] == '#':
		case unicode.IsSpace(rune(l[0])) && len(lines) > 0:
			lines[len(lines)-1].words += " " + trimmed
		default:
			lines = append(lines, line{i + 1, trimmed})
		}
	}
	return lines
}

func parseFact(words, text string) (Fact, error) {
	var fact Fact
	switch words[0] {
	case '?':
		fact.Mark = Optional
	case '!':
		fact.Mark = Forbidden
	}
	if fact.Mark != Required {
		words = strings.TrimSpace(words[1:])
	}
	fact.Kind, words = cutField(words)
	fact.ID, words = cutField(words)
	known, ok := rules[fact.Kind]
	if !ok {
		return fact, fmt.Errorf("kind %q is unknown", fact.Kind)
	}
	if fact.ID == "" || strings.Contains(fact.ID, "=") {
		return fact, fmt.Errorf("%s: name of the fact is missing", fact.Kind)
	}
	for words != "" {
		var field Field
		var err error
		if field, words, err = parseField(words, text); err != nil {
			return fact, fmt.Errorf("%s %s: %w", fact.Kind, fact.ID, err)
		}
		if err = fits(known, field); err != nil {
			return fact, fmt.Errorf("%s %s: %w", fact.Kind, fact.ID, err)
		}
		fact.Fields = append(fact.Fields, field)
	}
	return fact, nil
}

// fits says whether the kind has such a field, and spans stand where spans are wanted.
func fits(known []rule, field Field) error {
	i := slices.IndexFunc(known, func(r rule) bool { return r.field == field.Name })
	if i < 0 {
		return fmt.Errorf("field %q is unknown", field.Name)
	}
	wantSpans := known[i].way == half || known[i].way == cover || known[i].way == anchor
	for _, v := range field.Values {
		if isSpan := len(v.Any) == 0; isSpan != wantSpans {
			return fmt.Errorf("%s: words of the report stand in spans alone", field.Name)
		}
	}
	return nil
}

func cutField(words string) (field, rest string) {
	field, rest, _ = strings.Cut(words, " ")
	return field, strings.TrimSpace(rest)
}

// parseField reads name=value,value… and gives what follows.
func parseField(words, text string) (Field, string, error) {
	name, rest, ok := strings.Cut(words, "=")
	if !ok || strings.ContainsAny(name, " `\"") {
		return Field{}, "", fmt.Errorf("want name=value at %q", words)
	}
	field := Field{Name: name}
	for rest != "" && rest[0] != ' ' {
		var value Value
		var err error
		if value, rest, err = parseValue(rest, text); err != nil {
			return field, "", fmt.Errorf("%s: %w", name, err)
		}
		field.Values = append(field.Values, value)
		rest = strings.TrimPrefix(rest, ",")
	}
	return field, strings.TrimSpace(rest), nil
}

// parseValue reads one value: `words`, "text", 10-25 or a bare word, with its alternatives.
func parseValue(rest, text string) (Value, string, error) {
	var value Value
	if rest[0] == '?' {
		value.Optional = true
		rest = rest[1:]
	}
	if strings.HasPrefix(rest, "`") {
		span, rest, err := parseWords(rest, text)
		value.Span = span
		return value, rest, err
	}
	for {
		var one string
		var err error
		if one, rest, err = parseLiteral(rest); err != nil {
			return value, "", err
		}
		value.Any = append(value.Any, one)
		if !strings.HasPrefix(rest, "|") {
			break
		}
		rest = rest[1:]
	}
	if span, ok := parseSpan(value.Any[0]); ok {
		value.Span, value.Any = span, nil
		if span.End > len(text) {
			return value, "", fmt.Errorf("span %v is not in the text", span)
		}
	}
	return value, rest, nil
}

func parseLiteral(rest string) (literal, after string, err error) {
	if strings.HasPrefix(rest, `"`) {
		end := strings.IndexByte(rest[1:], '"')
		if end < 0 {
			return "", "", fmt.Errorf(`no closing " in %s`, rest)
		}
		return rest[1 : 1+end], rest[2+end:], nil
	}
	end := strings.IndexAny(rest, " ,|")
	if end < 0 {
		end = len(rest)
	}
	return rest[:end], rest[end:], nil
}

func parseSpan(words string) (record.Span, bool) {
	from, to, ok := strings.Cut(words, "-")
	start, err1 := strconv.Atoi(from)
	end, err2 := strconv.Atoi(to)
	return record.Span{Start: start, End: end}, ok && err1 == nil && err2 == nil && start < end
}

// parseWords reads `words` or `first … last`, with @n for the n-th place, and finds them in the text.
func parseWords(rest, text string) (record.Span, string, error) {
	end := strings.IndexByte(rest[1:], '`')
	if end < 0 {
		return record.Span{}, "", fmt.Errorf("no closing ` in %s", rest)
	}
	words, rest := rest[1:1+end], rest[2+end:]
	nth := 0
	if strings.HasPrefix(rest, "@") {
		number := rest[1:]
		if i := strings.IndexAny(number, " ,"); i >= 0 {
			number = number[:i]
		}
		n, err := strconv.Atoi(number)
		if err != nil || n < 1 {
			return record.Span{}, "", fmt.Errorf("want a number from 1 after @, have %q", number)
		}
		nth, rest = n, rest[1+len(number):]
	}
	span, err := find(text, words, nth)
	return span, rest, err
}

// find gives the span of words in text. Where nth is 0 they must occur once. Square brackets narrow the
// span to a part of the words; the rest says which of several places is meant.
func find(text, words string, nth int) (record.Span, error) {
	before, inside, narrow := strings.Cut(words, "[")
	inside, after, closed := strings.Cut(inside, "]")
	if narrow != closed {
		return record.Span{}, fmt.Errorf("brackets of %q do not pair", words)
	}
	span, err := locate(text, before+inside+after, nth)
	if narrow && err == nil {
		span = record.Span{Start: span.Start + len(before), End: span.Start + len(before) + len(inside)}
	}
	return span, err
}

// locate gives the span of words, or of “first … last”.
func locate(text, words string, nth int) (record.Span, error) {
	first, last, long := strings.Cut(words, " … ")
	at, from := -1, 0
	for n := 0; n == 0 || n < nth; n++ {
		i := strings.Index(text[from:], first)
		if i < 0 || first == "" {
			return record.Span{}, fmt.Errorf("words %q are not in the text", first)
		}
		at = from + i
		from = at + 1
	}
	if nth == 0 && strings.Contains(text[from:], first) {
		return record.Span{}, fmt.Errorf("words %q occur more than once: add @n, or more words and [brackets]", first)
	}
	span := record.Span{Start: at, End: at + len(first)}
	if long {
		i := strings.Index(text[span.End:], last)
		if i < 0 {
			return record.Span{}, fmt.Errorf("words %q do not follow %q", last, first)
		}
		span.End += i + len(last)
	}
	return span, nil
}
