package fact

import (
	"slices"
	"strings"
)

// Happens is true of the kinds of facts that are one whoever tells them.
func Happens(kind string) bool { return kind == Meeting || kind == Visit || kind == Event }

// Key is what tellings of one fact agree in, stories aside. Meetings and events are known by their day, sides and code, what
// was said by its words.
func Key(f *Fact) string {
	parts := []string{f.Kind, f.Status, strings.Join(f.What, ",")}
	switch {
	case f.Kind == Meeting:
		parts = append(parts, f.Day, strings.Join(sorted(f.From), ","), strings.Join(sorted(f.Surnames()), ","))
	case Happens(f.Kind):
		parts = append(parts, f.Day, strings.Join(f.From, ","), strings.Join(f.To, ","))
	default:
		parts = append(parts, f.Words)
	}
	return strings.Join(parts, "\x00")
}

// Surnames are the last words of the names of who takes part, in lower case.
func (f *Fact) Surnames() []string {
	var list []string
	for _, name := range f.Who {
		if words := strings.Fields(name); len(words) > 0 {
			list = append(list, strings.ToLower(words[len(words)-1]))
		}
	}
	return list
}

func sorted(list []string) []string { return slices.Sorted(slices.Values(list)) }
