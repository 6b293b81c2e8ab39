package actor

import (
	"strings"

	"readout/knowledge/titles"
	"readout/record"
)

// titled is the one whom a title names as who makes a statement that hardly says "I" and never speaks of him; nil where it names
// a spokesperson, who speaks of others, or several.
func (b *builder) titled(lines []byline, joint bool) []int {
	if len(lines) != 1 || joint || lines[0].title == nil || len(b.tree.Sentences) == 0 {
		return nil
	}
	switch lines[0].title.Level {
	case titles.HeadOfState, titles.HeadOfGovernment, titles.Minister:
	default:
		return nil
	}
	a := b.author(lines[0])
	if _, spokenOf := b.byKey[a.Entry]; a.Kind != "person" || a.Entry == "" || spokenOf {
		return nil
	}
	return []int{b.join(a, []record.Span{b.tree.Span(0, int(b.tree.Sentences[0].Last))})}
}

// Titled tells of persons whom the text names without a state what the document's title says of them: "PRESIDENT SÁNCHEZ"
// under "Remarks by … and President Pedro Sánchez of the Government of Spain".
func (r *Reader) Titled(cast *Cast, title string, ctx Context) {
	lines := bylines(title)
	if len(lines) == 0 {
		return
	}
	b := &builder{Reader: r, ctx: ctx, Cast: cast, byKey: map[string]int32{}}
	for i := range cast.Actors {
		b.byKey[cast.Actors[i].Entry] = int32(i)
		if cast.Actors[i].Kind == "state" {
			b.byKey[cast.Actors[i].Represents] = int32(i)
		}
	}
	for _, line := range lines {
		line.of = strings.TrimPrefix(line.of, "Government of ")
		told := b.author(line)
		c, ok := b.Countries.ByCode(told.Represents)
		if _, known := b.byKey[told.Entry]; told.Kind != "person" || !ok || known && told.Entry != "" {
			continue
		}
		for i := range cast.Actors {
			a := &cast.Actors[i]
			if a.Kind != "person" || a.Entry != "" || a.Represents != "" || a.Why == "name.role" || !subset(strings.Fields(a.Name), line.name) {
				continue
			}
			a.Name, a.Entry, a.Represents, a.Why, a.Confidence = told.Name, told.Entry, told.Represents, "actor.title", told.Confidence
			b.code(a, line.title)
			if s, ok := b.byKey[c.Code]; ok {
				cast.states[i] = s
			}
			break
		}
	}
}
