package actor

import (
	"slices"
	"strconv"
	"strings"

	"readout/knowledge/actors"
	"readout/knowledge/fold"
	"readout/knowledge/titles"
	"readout/read/coref"
	"readout/read/name"
)

// Weights of the evidence that a dictionary entry is the person of a chain.
const (
	fullName    = 5
	longGone    = -4 // no office within a generation
	inOffice    = 3
	sameRole    = 3
	sameState   = 3
	stateNamed  = 1
	spouse      = 2 // "Mrs. Bush" of the two that one name has
	outletState = 1
	otherState  = -6
	otherBody   = -1 // statesmen mediate for organisations
	otherRole   = -1
	otherRank   = -4 // the role is that of a head of state or government, whom one knows
	bareHead    = 2  // a surname alone is that of the only one in office who heads a state or government
	wanted      = 5  // at least
)

// choose ranks the dictionary's persons of a chain's name; nil where none is likely or two are alike.
func (b *builder) choose(c *coref.Chain, title *titles.Title) (*actors.Entry, float64) {
	words := b.entityWords(c.Entity)
	candidates := b.names.Entities[c.Entity].Entries
	full := len(candidates) > 0
	if !full {
		candidates = b.Dictionary.Find(words)
		full = len(candidates) > 0
	}
	if !full || !strings.Contains(words, " ") {
		candidates = append(candidates[:len(candidates):len(candidates)], b.namesakes(c.Entity)...)
	}
	sole := onlyHolder(candidates, title)
	var best *actors.Entry
	top, second := 0, 0
	for _, e := range candidates {
		if e == best || e.Kind != "person" {
			continue
		}
		score := b.score(e, c, title, full && strings.Contains(words, " "), e == sole)
		if score > 0 && c.Gender != name.Unknown && c.Role < 0 && couple(e, candidates) {
			score += spouse
		}
		switch {
		case score > top:
			if best == nil || !b.alike(e, best) {
				second = top
			}
			best, top = e, score
		case score > second && !b.alike(e, best):
			second = score
		}
	}
	if title != nil && title.Level != titles.Honorific {
		top, second = top+1, second+1
	}
	if c.Role < 0 && !strings.Contains(words, " ") {
		if e := b.soleHead(candidates); e != nil && b.score(e, c, title, false, false) >= top {
			best, top, second = e, top+bareHead, 0
		}
	}
	if top < wanted || top == second {
		return nil, 0
	}
	return best, min(0.97, 0.7+0.03*float64(top))
}

// soleHead is the only one of some persons who heads a state or government on the report's date, whom a surname alone means
// where no fuller name is given; nil where none does, or several.
func (b *builder) soleHead(list []*actors.Entry) *actors.Entry {
	var sole *actors.Entry
	for _, e := range list {
		if e == sole || !b.heads(e) {
			continue
		}
		if sole != nil {
			return nil
		}
		sole = e
	}
	return sole
}

// heads says whether a person is head of state or government on the report's date.
func (b *builder) heads(e *actors.Entry) bool {
	return b.ctx.Date != "" && slices.ContainsFunc(e.Terms, func(t actors.Term) bool {
		title, ok := titles.Load().Find(t.Role)
		return ok && (title.Level == titles.HeadOfState || title.Level == titles.HeadOfGovernment) && t.Covers(b.ctx.Date)
	})
}

// couple says whether a person and another of the same name are a head of state and a first lady.
func couple(e *actors.Entry, list []*actors.Entry) bool {
	for _, x := range list {
		if x.Gender == e.Gender {
			continue
		}
		for _, pair := range [][2]*actors.Entry{{e, x}, {x, e}} {
			if slices.ContainsFunc(pair[0].Terms, func(t actors.Term) bool { return t.Role == "first lady" && t.Of == pair[1].Of() }) {
				return true
			}
		}
	}
	return false
}

// onlyHolder is the one of some persons who ever held the office of a head of state or government that a title names; nil
// where none did, or several.
func onlyHolder(list []*actors.Entry, title *titles.Title) *actors.Entry {
	if title == nil || title.Level != titles.HeadOfState && title.Level != titles.HeadOfGovernment {
		return nil
	}
	var sole *actors.Entry
	for _, e := range list {
		if e == sole || !ever(e, title) {
			continue
		}
		if sole != nil {
			return nil
		}
		sole = e
	}
	return sole
}

// stillCalled says whether the only one of a name who ever held an office may be meant by it though he does not hold it on
// the report's date, or that has none: within a year, or where the report names his state.
func (b *builder) stillCalled(e *actors.Entry, title *titles.Title) bool {
	term, _ := e.TermAt(b.ctx.Date)
	return b.codes[term.Of] && (b.ctx.Date == "" || b.held(e, title, generation)) || b.ctx.Date != "" && b.held(e, title, 1)
}

// alike says whether two entries stand for the same state under one of the same names: they may be one person
// from two sources, and it does not matter which is taken.
func (b *builder) alike(x, y *actors.Entry) bool {
	tx, _ := x.TermAt(b.ctx.Date)
	ty, _ := y.TermAt(b.ctx.Date)
	return tx.Of == ty.Of && (subset(strings.Fields(x.Name), y.Name) || subset(strings.Fields(y.Name), x.Name))
}

func (b *builder) score(e *actors.Entry, c *coref.Chain, title *titles.Title, full, sole bool) int {
	score := 0
	if full && b.matchesFull(e, c.Entity) {
		score += fullName
	} else if !b.mayBe(e, c.Entity) {
		return 0
	}
	term, exact := e.TermAt(b.ctx.Date)
	switch {
	case exact:
		score += inOffice
	case b.ctx.Date != "" && apart(b.ctx.Date, term) > generation:
		score += longGone
	}
	if b.codes[term.Of] {
		score += stateNamed
	}
	if b.ctx.Country != "" && b.ctx.Country == term.Of {
		score += outletState
	}
	if c.Of != "" && c.Of == term.Of {
		score += sameState
	} else if _, state := b.Countries.ByCode(c.Of); c.Of != "" && (state || !full) {
		score += otherState
	} else if c.Of != "" {
		score += otherBody
	}
	if title != nil && title.Role != "" {
		switch {
		case b.held(e, title, 0), sole && b.stillCalled(e, title):
			score += sameRole
		case b.held(e, title, 1): // titles outlive offices: "reinstate President X"
			score++
		case full && b.matchesFull(e, c.Entity) && b.held(e, title, generation): // a term that the dictionary lacks
		case title.Level == titles.HeadOfState || title.Level == titles.HeadOfGovernment:
			score += otherRank
		case !title.Former && title.Level != titles.Military: // a general may be anything besides
			score += otherRole
		}
	}
	if c.Gender == name.Male && e.Gender == "f" || c.Gender == name.Female && e.Gender == "m" {
		if score += otherState; exact && title != nil && title.Role != "" && b.held(e, title, 0) {
			score += inOffice // one pronoun that was joined wrongly does not unseat a president
		}
	}
	return score
}

// generation is how many years a person may be out of office and still be the one of the report.
const generation = 25

// apart is how many years lie between a day and a term.
func apart(date string, t actors.Term) int {
	year := func(s string) int {
		n, err := strconv.Atoi(s[:min(4, len(s))])
		if err != nil {
			return 0
		}
		return n
	}
	now := year(date)
	switch from, to := year(t.From), year(t.To); {
	case to > 0 && now > to:
		return now - to
	case from > 0 && now < from:
		return from - now
	}
	return 0
}

// held says whether a person holds, or for a former official held, the role on the report's date or so many
// years from it.
func (b *builder) held(e *actors.Entry, title *titles.Title, years int) bool {
	for _, t := range e.Terms {
		if named(t.Role, title) && (title.Former || t.Covers(b.ctx.Date) || years > 0 && apart(b.ctx.Date, t) <= years) {
			return true
		}
	}
	return false
}

// ever says whether a person holds or held the role at any time.
func ever(e *actors.Entry, title *titles.Title) bool {
	return slices.ContainsFunc(e.Terms, func(t actors.Term) bool { return named(t.Role, title) })
}

// named says whether a title names a role, or the role that it is a part of.
func named(role string, title *titles.Title) bool {
	return role == title.Role || strings.HasSuffix(role, " "+title.Role) && !deputy(role) || strings.HasPrefix(role, title.Role+" ")
}

// deputy says whether a role is that of who stands in for the holder of an office: a vice president is no president.
func deputy(role string) bool {
	return strings.HasPrefix(role, "vice ") || strings.HasPrefix(role, "deputy ")
}

func (b *builder) matchesFull(e *actors.Entry, entity int32) bool {
	for _, x := range b.Dictionary.Find(b.entityWords(entity)) {
		if x == e {
			return true
		}
	}
	return false
}

// mayBe says whether a namesake's full name can be the report's longer one: every word of the one is in the
// other, so that "Amina Wang" is not Wang Yi.
func (b *builder) mayBe(e *actors.Entry, entity int32) bool {
	words := strings.Fields(b.entityWords(entity))
	if len(words) == 1 {
		return true
	}
	own := b.entityWords(entity)
	for _, n := range append([]string{e.Name}, e.Aliases...) {
		if subset(words, n) || strings.Count(n, " ") > 0 && subset(strings.FieldsFunc(n, func(r rune) bool { return r == ' ' || r == '-' }), own) {
			return true
		}
	}
	return false
}

// subset says whether all words are in a name; words in capitals ("LÓPEZ OBRADOR") whatever the name's case. Short words alone
// must be words of it: "Al" is not Jill Biden.
func subset(words []string, full string) bool {
	if !slices.ContainsFunc(words, func(w string) bool { return len(w) > 2 || slices.Contains(strings.Fields(full), w) }) {
		return false
	}
	for _, w := range words {
		shouted := w == strings.ToUpper(w)
		if len(w) > 2 && !strings.Contains(full, w) && !(shouted && strings.Contains(fold.Key(full), fold.Key(w))) && !respelled(w, full) {
			return false
		}
	}
	return true
}

// respelled says whether a name has a word as long as w that differs in one letter: "Behari" of Atal Bihari Vajpayee. What
// else tells of a person must then fit.
func respelled(w, full string) bool {
	for _, x := range strings.Fields(full) {
		if len(w) < 5 || len(x) != len(w) || x[0] != w[0] {
			continue
		}
		n := 0
		for i := range len(w) {
			if x[i] != w[i] {
				n++
			}
		}
		if n == 1 {
			return true
		}
	}
	return false
}
