package roles

import (
	"slices"
	"strings"

	"readout/knowledge/actors"
	"readout/knowledge/fold"
	"readout/knowledge/titles"
	"readout/record"
)

// Verdict says how a person was read.
type Verdict uint8

// The verdicts. A person is missing where role or state is not given and nothing that is given is wrong.
const (
	Right Verdict = iota
	Missing
	Wrong
)

func (v Verdict) String() string { return [...]string{"right", "missing", "wrong"}[v] }

// judge holds an actor, nil where the record has none, to a row.
func judge(row *Row, a *record.Actor) Verdict {
	if row.Name == "" {
		return unknown(row, a)
	}
	if a == nil || a.Kind != "person" {
		return Missing
	}
	if a.Represents != "" && !slices.Contains(row.Of, a.Represents) || a.Role != "" && !hasRole(row, a.Role) || other(row.Name, a.Entry) {
		return Wrong
	}
	if a.Represents == "" || a.Role == "" {
		return Missing
	}
	return Right
}

// unknown judges what is made of a person whom nobody knows: right is nothing but what the words say.
func unknown(row *Row, a *record.Actor) Verdict {
	if a == nil || a.Entry == "" && a.Represents == "" && (a.Role == "" || told(row, a.Role)) {
		return Right
	}
	return Wrong
}

// hasRole says whether a role is one of the row's, in whichever words, or stands in its words.
func hasRole(row *Row, role string) bool {
	return told(row, role) || slices.ContainsFunc(row.Roles, func(want string) bool { return canonical(role) == canonical(want) })
}

func told(row *Row, role string) bool {
	return strings.Contains(strings.ToLower(row.Words), strings.ToLower(role))
}

// canonical is a role in the words of knowledge/titles, with "former" where it is past.
func canonical(role string) string {
	t, ok := titles.Load().Find(role)
	switch {
	case !ok || t.Role == "":
		return strings.ToLower(role)
	case t.Former:
		return "former " + t.Role
	}
	return t.Role
}

// other says whether an entry of the dictionary is of another person than the one of a full name.
func other(name, entry string) bool {
	if entry == "" {
		return false
	}
	e, ok := actors.Load().ByID(entry)
	if !ok || slices.Contains(actors.Load().Find(name), e) {
		return false
	}
	return !within(name, e.Name) && !within(e.Name, name)
}

// within says whether every word of a name is part of another.
func within(short, long string) bool {
	words := strings.Fields(fold.Key(long))
	return !slices.ContainsFunc(strings.Fields(fold.Key(short)), func(w string) bool { return !slices.Contains(words, w) })
}

// actor is the one that the last of the words is a mention of, persons first; nil where there is none.
func actor(r *record.Record, words record.Span) *record.Actor {
	var found *record.Actor
	for i := range r.Actors {
		a := &r.Actors[i]
		covers := slices.ContainsFunc(a.Mentions, func(m record.Span) bool { return m.Start < words.End && m.End >= words.End })
		if covers && (found == nil || a.Kind == "person" && found.Kind != "person") {
			found = a
		}
	}
	return found
}
