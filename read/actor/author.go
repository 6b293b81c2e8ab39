package actor

import (
	"slices"
	"strings"

	"readout/knowledge/actors"
	"readout/knowledge/countries"
	"readout/knowledge/fold"
	"readout/knowledge/titles"
	"readout/read/attribution"
	"readout/record"
)

// Authors gives those who say "I" and "we" in a document that is written in the first person: whom its title
// names, else the president of a presidential message, the two states of a joint statement, the state of the
// government that publishes it. They join the cast where the text does not name them. Nil for documents that
// speak of others, for transcripts, whose answers without a name it gives to whom the title names, and where the title leaves it open.
func (r *Reader) Authors(cast *Cast, speech []attribution.Attribution, title string, government bool, ctx Context) []int {
	b := &builder{Reader: r, ctx: ctx, Cast: cast, byKey: map[string]int32{}}
	for i := range cast.Actors {
		if e := cast.Actors[i].Entry; e != "" {
			b.byKey[e] = int32(i)
		}
	}
	if slices.ContainsFunc(speech, func(a attribution.Attribution) bool { return a.Turn }) {
		b.answers(speech, title, government)
		return nil
	}
	found := b.authors(title, government)
	if len(found) == 1 {
		cast.narrate(found[0], 0, len(cast.names.ByToken))
	}
	return found
}

func (b *builder) authors(title string, government bool) []int {
	lower, joint, cast := strings.ToLower(title), Joint(title), b.Cast
	lines := bylines(title)
	first := cast.firstPerson()
	if len(first.spans) == 0 || first.rare && !joint {
		return b.titled(lines, joint)
	}
	var found []int
	if len(lines) == 0 && len(cast.tree.Paragraphs) > 1 {
		if head := cast.tree.Span(0, int(cast.tree.Sentences[cast.tree.Paragraphs[0].Last-1].Last)); head.End < 200 {
			lines = bylines(head.In(cast.tree.Source))
		}
	}
	if len(lines) == 0 && !joint {
		lines = b.signed()
	}
	for k, line := range lines {
		if k > 0 && line.title == nil && lines[k-1].title != nil && lines[k-1].name == "" { // "the Ministers of Ghana and Togo"
			lines[k] = byline{title: lines[k-1].title, of: line.name}
			line = lines[k]
		}
		if a := b.author(line); a.Kind != "" {
			found = append(found, b.join(a, first.spans))
		}
	}
	if len(found) == 0 && !joint && first.singular {
		for _, line := range b.underwritten() {
			if len(lines) == 1 && b.organisation(lines[0].of) != nil { // "Statement by the Chair of the African Union", signed by a president
				line.of = lines[0].of
			}
			if a := b.author(line); a.Kind == "person" {
				found = append(found, b.join(a, first.spans))
			}
		}
	}
	switch {
	case len(found) > 1 || len(found) == 1 && !joint:
	case joint:
		if found = b.statesOf(title, first.spans); len(found) < 2 {
			return b.organisationOf(title, first.spans)
		}
	case government && (strings.Contains(lower, "presidential ") || strings.Contains(lower, "proclamation") || strings.Contains(lower, "executive order")):
		if a := b.author(byline{title: &titles.Title{Role: "president"}}); a.Kind != "" {
			found = []int{b.join(a, first.spans)}
		}
	case government && !first.singular && writes(title):
		if c, ok := b.Countries.ByCode(b.ctx.Country); ok && c.Code == b.ctx.Country {
			found = []int{b.join(b.stateOf(c), first.spans)}
		}
	}
	if found == nil {
		return b.delegate(first.spans)
	}
	return found
}

// Joint says whether a title names a text that several agreed on, rather than one in its authors' own words.
func Joint(title string) bool {
	lower := strings.ToLower(title)
	return strings.Contains(lower, "joint ") || strings.Contains(lower, "leaders") || strings.Contains(lower, "communiqu")
}

// delegate is the state for which a speech says that it is held, else the one that comes with it; nil where none does.
func (b *builder) delegate(spans []record.Span) []int {
	code := b.delegation()
	if code == "" && b.ctx.Delegation {
		code = b.ctx.Country
	}
	if c, ok := b.Countries.ByCode(code); ok && c.Code == code {
		return []int{b.join(b.stateOf(c), spans)}
	}
	return nil
}

// author makes the actor of a byline; its kind is empty where nobody is found.
func (b *builder) author(line byline) record.Actor {
	of := b.ctx.Country
	if line.of != "" {
		of = ""
		if c, _, ok := b.Countries.Find(line.of); ok {
			of = c.Code
		} else if e := b.organisation(line.of); e != nil {
			of = e.Of()
		}
	}
	if e := b.bylineEntry(line, of); e != nil {
		a := record.Actor{Kind: e.Kind, Name: e.Name, Entry: e.ID}
		a.Why, a.Confidence = "actor.byline", 0.93
		b.fromTerm(&a, e, line.title)
		if a.Kind == "state" || a.Kind == "international_organisation" {
			a.Represents = e.Of()
		}
		b.code(&a, line.title)
		return a
	}
	if c, sense, ok := b.Countries.Find(line.name + line.of); ok && sense == countries.Name && (line.title == nil || line.name == "") {
		return b.stateOf(c) // whose minister is not known
	}
	if line.title == nil || line.title.Role == "" || !strings.Contains(line.name, " ") {
		return record.Actor{}
	}
	a := record.Actor{Kind: "person", Name: line.name, Role: line.title.Role, Represents: of}
	a.Why, a.Confidence = "actor.byline", 0.8
	b.code(&a, line.title)
	return a
}

// bylineEntry is the dictionary's line of a byline: by full name, by surname and state, or by office.
func (b *builder) bylineEntry(line byline, of string) *actors.Entry {
	if line.name == "" {
		if line.title == nil || b.ctx.Date == "" {
			return nil
		}
		if holders := b.Dictionary.Holders(line.title.Role, of, b.ctx.Date); len(holders) == 1 {
			return holders[0]
		}
		return nil
	}
	if found := b.Dictionary.Find(line.name); len(found) > 0 {
		for _, e := range found {
			if _, exact := e.TermAt(b.ctx.Date); exact {
				return e
			}
		}
		return found[0]
	}
	words := strings.Fields(line.name)
	for _, w := range slices.Backward(words) {
		for _, e := range b.Dictionary.Surname(strings.TrimRight(w, ".")) {
			term, exact := e.TermAt(b.ctx.Date)
			if exact && (of == "" || term.Of == of) && (len(words) == 1 || strings.Contains(fold.Key(e.Name), fold.Key(words[0]))) {
				return e
			}
		}
	}
	return nil
}

// statesOf are the states that a joint statement's title names, else the two of the text's first sentences.
func (b *builder) statesOf(title string, spans []record.Span) []int {
	var found []int
	words := strings.FieldsFunc(strings.ReplaceAll(title, "\u2060", ""), func(r rune) bool { return strings.ContainsRune(" ,:-–—/", r) })
	for i := 0; i < len(words); i++ {
		for n := min(4, len(words)-i); n > 0; n-- {
			if c, _, ok := b.Countries.Find(strings.Join(words[i:i+n], " ")); ok {
				if a := b.join(b.stateOf(c), spans); !slices.Contains(found, a) {
					found = append(found, a)
				}
				i += n - 1
				break
			}
		}
	}
	if len(found) > 1 || len(b.tree.Sentences) == 0 {
		return found
	}
	found = nil
	for _, a := range b.Within(0, int(b.tree.Sentences[min(1, len(b.tree.Sentences)-1)].Last)) {
		if s := b.State(a); s >= 0 && !slices.Contains(found, s) {
			found = append(found, s)
		}
	}
	if len(found) != 2 {
		return nil
	}
	return found
}

// organisationOf is the group of states that a title begins with: "G7 Leaders' Statement".
func (b *builder) organisationOf(title string, spans []record.Span) []int {
	words := titleWords(title)
	for n := min(4, len(words)); n > 0; n-- {
		if e := b.organisation(strings.Join(words[:n], " ")); e != nil {
			a := record.Actor{Kind: e.Kind, Name: e.Name, Entry: e.ID, Represents: e.Of()}
			a.Why, a.Confidence = "actor.byline", 0.9
			b.code(&a, nil)
			return []int{b.join(a, spans)}
		}
	}
	return nil
}

// toldIn adds to actor i of the cast the office and state that a byline or signature gives, where the text gave none.
func (b *builder) toldIn(i int, a record.Actor) int {
	x := &b.Actors[i]
	if x.Role == "" && x.Represents == "" {
		x.Role, x.Represents, x.CAMEO, x.PLOVER = a.Role, a.Represents, a.CAMEO, a.PLOVER
		b.bind(i, x.Evidence)
	}
	return i
}

// bind finds the state or organisation for which author i of the cast speaks; a state joins the cast with the author's evidence.
func (b *builder) bind(i int, evidence []record.Span) {
	of := b.Actors[i].Represents
	if c, ok := b.Countries.ByCode(of); ok && c.Code == of {
		s := b.stateActor(c)
		if int(s) == len(b.states) {
			b.states = append(b.states, s)
			if len(b.Actors[s].Evidence) == 0 {
				b.Actors[s].Mentions, b.Actors[s].Evidence = []record.Span{}, evidence
			}
		}
		b.states[i] = s
		return
	}
	for k := range b.Actors {
		if x := &b.Actors[k]; x.Kind == "international_organisation" && x.Represents == of && of != "" {
			b.states[i] = int32(k)
		}
	}
}

// organisation is the organisation of states that words name, nil where they name none.
func (b *builder) organisation(words string) *actors.Entry {
	for _, e := range b.Dictionary.Find(words) {
		if e.Kind == "international_organisation" {
			return e
		}
	}
	return nil
}

// join gives the place in the cast of an author, added with the words in which he speaks where he is new.
func (b *builder) join(a record.Actor, spans []record.Span) int {
	if known, ok := b.byKey[a.Entry]; ok && a.Entry != "" {
		return int(known)
	}
	for i := range b.Actors {
		if x := &b.Actors[i]; x.Kind == a.Kind && x.Name == a.Name {
			return b.toldIn(i, a)
		}
	}
	a.AsOf, a.Mentions = b.ctx.Date, slices.Clone(spans)
	a.Evidence = a.Mentions[:1:1]
	n := len(b.Actors)
	b.Actors = append(b.Actors, a)
	b.byKey[a.Entry] = int32(n)
	state := int32(-1)
	if a.Kind == "state" {
		state = int32(n)
	}
	b.states = append(b.states, state)
	if standsFor(a.Kind) {
		b.bind(n, a.Evidence)
	}
	return n
}
