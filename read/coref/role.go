package coref

import (
	"strings"

	"readout/knowledge/actors"
	"readout/knowledge/titles"
	"readout/read/name"
	"readout/read/syntax"
	"readout/read/token"
)

// role links "the president", "the top US diplomat" to the person who has that role.
func (r *resolver) role(m int32) {
	mention := &r.names.Mentions[m]
	if !r.definite(mention) {
		if r.subject(mention.Head) || r.tree.Rel(int(mention.Head)) == syntax.OblAgent || r.sources[mention.Head] && r.anyone(mention) {
			r.open(m, "coref.first") // "a US official said", "according to one official": nobody named before
		}
		return
	}
	best := r.holder(mention)
	if best < 0 && r.speakerAgain(mention) {
		best = r.said
	}
	switch {
	case best >= 0:
		r.link(m, best, "coref.role")
	case mention.Of == "" && mention.Title.Role == "secretary-general" && r.ctx.Body != "" && r.capital(mention):
		r.out.List[r.open(m, "coref.outlet")].Of = r.ctx.Body
	case mention.Of == "" && mention.Title.Of == "" && r.ctx.Country != "" && r.capital(mention) && r.hasOffice(mention.Title):
		r.out.List[r.open(m, "coref.outlet")].Of = r.ctx.Country // a government's own "Prime Minister"
	case mention.Of != "" || mention.Title.Of != "":
		r.open(m, "coref.first")
	}
}

// speakerAgain says whether "the official", "the senior diplomat" may be who spoke last, in this sentence or the two before, a person
// with an office that such words fit.
func (r *resolver) speakerAgain(m *name.Mention) bool {
	if m.Of != "" || r.said < 0 || m.Title.Level != titles.Official && m.Title.Role != "top diplomat" || r.tree.SentenceOf[m.Head]-r.sentence(r.said) > 2 {
		return false
	}
	c := &r.out.List[r.said]
	if c.Type != name.PER || c.Plural || len(c.Members) > 0 || c.Role < 0 || r.counted(m) != r.counted(&r.names.Mentions[c.Role]) || m.Gender != name.Unknown && c.Gender != name.Unknown && m.Gender != c.Gender {
		return false
	}
	own := r.names.Mentions[c.Role].Title
	switch {
	case own == nil || r.names.Mentions[c.Role].Former:
		return false
	case diplomat(m.Title.Role):
		return foreign(own.Role) || own.Level == titles.Envoy || own.Level == titles.Spokesperson
	}
	return m.Title.Role == "official" && (own.Level == titles.Minister || own.Level == titles.Official || own.Level == titles.Envoy || own.Level == titles.Spokesperson)
}

// anyone says whether a description is of somebody of whom nothing was told before: "a diplomat", "one official".
func (r *resolver) anyone(m *name.Mention) bool {
	switch strings.ToLower(r.tree.Form(int(m.First))) {
	case "a", "an", "one", "another":
		return true
	}
	return false
}

// counted is the word that tells one official from the others: "the second official", "the other diplomat"; empty where none does.
func (r *resolver) counted(m *name.Mention) string {
	for k := m.First; k < m.Head; k++ {
		switch w := r.tree.Lemma(int(k)); w {
		case "second", "third", "fourth", "fifth", "other", "another", "former", "latter":
			return w
		}
	}
	return ""
}

// hasOffice says whether the outlet's state has a head of that title: the White House has no Crown Prince of its own.
func (r *resolver) hasOffice(t *titles.Title) bool {
	if t.Level != titles.HeadOfState && t.Level != titles.HeadOfGovernment || t.Role == anyLeader || r.ctx.Date == "" {
		return true
	}
	return len(actors.Load().Holders(t.Role, r.ctx.Country, r.ctx.Date)) > 0
}

// holder is the chain of the person whom a role describes: the last one who has it. A capitalised role
// without a name ("the President") is the outlet's own where that is a government, else of the one whom
// the report named first: so official readouts speak.
func (r *resolver) holder(m *name.Mention) int32 {
	best, side := int32(-1), r.tellerSide(m)
	for i := len(r.recent) - 1; i >= 0; i-- {
		c := r.recent[i]
		if r.fitsRole(&r.out.List[c], m) == 0 || !r.matches(&r.out.List[c], m) {
			continue
		}
		if r.ctx.Country != "" && m.Of == "" && r.out.List[c].Of == r.ctx.Country && r.capital(m) {
			return c
		}
		if side != "" && r.out.List[c].Of == side {
			return c
		}
		if best < 0 || m.Of == "" && r.capital(m) && c < best {
			best = c
		}
	}
	return best
}

// tellerSide is the state of the official who is said to speak of an office without a state in the same sentence: to a spokesman of
// Chad "the president" is Chad's. "" where nobody speaks, or speaks for no state.
func (r *resolver) tellerSide(m *name.Mention) string {
	if m.Of != "" || m.Plural || m.Title == nil {
		return ""
	}
	first := r.tree.Sentences[r.tree.SentenceOf[m.Head]].First
	for k := m.First - 1; k >= first && k > m.First-bySight; k-- {
		if o := r.names.ByToken[k]; o >= 0 && r.sources[k] && r.out.Of[o] >= 0 {
			if c := &r.out.List[r.out.Of[o]]; c.Type == name.PER && !c.Plural {
				return c.Of
			}
		}
	}
	return ""
}

// bySight is how many tokens before a description who speaks of it is looked for.
const bySight = 40

// anyLeader is the role of words that leave the office open.
const anyLeader = "leader"

// headOfState is the role of words that leave open what a head of state is called: "the Head of State" for a president.
const headOfState = "head of state"

// anyEnvoy is the role of words that leave open as what somebody is sent: "the new envoy" for an ambassador.
const anyEnvoy = "envoy"

// fitsRole says how well a person's chain fits a description: 0 not at all.
func (r *resolver) fitsRole(c *Chain, m *name.Mention) int {
	if c.Type != name.PER || c.Plural || len(c.Members) > 0 || c.Role < 0 || c.Entity >= 0 && name.Numbered(r.tree.Form(int(r.names.Entities[c.Entity].First))) {
		return 0
	}
	if m.Gender != name.Unknown && c.Gender != name.Unknown && m.Gender != c.Gender {
		return 0
	}
	if m.Of != "" && c.Of != "" && m.Of != c.Of {
		return 0
	}
	role := &r.names.Mentions[c.Role]
	if m.Of != "" && c.Of == "" && !r.mayServe(c, m.Of) {
		return 0 // "the president of the commission" is not "Nigeria’s president"
	}
	if role.Title == nil || role.Former != m.Former || r.counted(m) != "" && r.counted(m) != r.counted(role) {
		return 0
	}
	if a, b := r.post(m), r.post(role); a != nil && b != nil && a.Country != b.Country && a.Country != "" && b.Country != "" {
		return 0 // Iraq's ambassador to Greece and that to Chile
	}
	if m.Of != "" && r.holds(c, m) {
		return 3 // "the Saudi minister" is Prince Faisal, whatever the report calls him
	}
	fit := r.sameOfficeAs(role.Title, m, c)
	if role.Also != nil {
		fit = max(fit, r.sameOfficeAs(role.Also, m, c))
	}
	return fit
}

// sameOfficeAs says how well an office of a person's chain fits a description: 0 not at all.
func (r *resolver) sameOfficeAs(a *titles.Title, m *name.Mention, c *Chain) int {
	b := m.Title
	switch {
	case a.Role == anyLeader || b.Role == anyLeader: // "his Saudi counterpart", "the Japanese leader"
		if m.Of != "" && (m.Of == c.Of || c.Of == "") && a.Deputy == b.Deputy {
			return 1
		}
		return 0
	case b.Role == headOfState && a.Level == b.Level:
		return 1
	case b.Role == anyEnvoy && a.Level == titles.Envoy:
		return 1
	case a.Role == b.Role && a.Deputy == b.Deputy, a.Level == b.Level && r.inWords(m, c) == len(r.titleWords(m)) && len(r.titleWords(m)) > 1: // "the deputy minister" for a deputy foreign minister
		return 3
	case r.begun(m, c): // "the Minister of State" for the Minister of State for Trade
		return 3
	case a.Level == b.Level && a.Deputy == b.Deputy && (shortOf(b.Role, a.Role) && r.inWords(m, c) > 0 || shortOf(r.plainOffice(m), a.Role)):
		return 2
	case diplomat(b.Role) && a.Level == "minister" && m.Of != "" && m.Of == c.Of && foreign(a.Role):
		return 2
	}
	return 0
}

// titleWords are the tokens of a mention's title.
func (r *resolver) titleWords(m *name.Mention) []token.Token {
	return r.tree.Tokens[m.TitleFirst:max(m.TitleFirst, m.TitleLast)]
}

// begun says whether a description's title, of several words, is what the person's own begins with.
func (r *resolver) begun(m *name.Mention, c *Chain) bool {
	own := &r.names.Mentions[c.Role]
	n := m.TitleLast - m.TitleFirst
	if n < 2 || n >= own.TitleLast-own.TitleFirst {
		return false
	}
	for i := range n {
		if !strings.EqualFold(r.tree.Form(int(m.TitleFirst+i)), r.tree.Form(int(own.TitleFirst+i))) {
			return false
		}
	}
	return true
}

// inWords is how many words of a description's title the person's own title has; an article is none.
func (r *resolver) inWords(m *name.Mention, c *Chain) int {
	n := 0
	for i := m.TitleFirst; i < m.TitleLast; i++ {
		for k := r.names.Mentions[c.Role].TitleFirst; k < r.names.Mentions[c.Role].TitleLast; k++ {
			if strings.EqualFold(r.tree.Form(int(i)), r.tree.Form(int(k))) {
				n++
				break
			}
		}
	}
	return n
}

// plainOffice is the word of an office that nothing closer tells ("the minister"), empty where words do.
func (r *resolver) plainOffice(m *name.Mention) string {
	if k := int(m.Head) - 1; k >= int(m.First) && strings.EqualFold(r.tree.Form(k), "prime") {
		return ""
	}
	return strings.ToLower(r.tree.Form(int(m.Head)))
}

// holds says whether the dictionary has a person of the chain's name in the office of a description on the
// report's date.
func (r *resolver) holds(c *Chain, m *name.Mention) bool {
	if c.Entity < 0 || r.ctx.Date == "" || m.Title.Deputy || m.Former {
		return false
	}
	word := strings.ToLower(r.tree.Form(int(m.Head)))
	e := &r.names.Entities[c.Entity]
	for _, list := range [][]*actors.Entry{e.Entries, e.Namesakes} {
		for _, entry := range list {
			for _, t := range entry.Terms {
				if t.Of == m.Of && t.Covers(r.ctx.Date) && (t.Role == m.Title.Role || shortOf(word, t.Role)) {
					return true
				}
			}
		}
	}
	return false
}

// mayServe says whether the dictionary has a person of the chain's name who stands for a state or body.
func (r *resolver) mayServe(c *Chain, of string) bool {
	if c.Entity < 0 {
		return false
	}
	e := &r.names.Entities[c.Entity]
	for _, list := range [][]*actors.Entry{e.Entries, e.Namesakes} {
		for _, entry := range list {
			for _, t := range entry.Terms {
				if t.Of == of {
					return true
				}
			}
		}
	}
	return false
}

// shortOf says whether a role is the last or first word of a longer one: "secretary" of "secretary of state".
func shortOf(short, long string) bool {
	return short != "" && (strings.HasSuffix(long, " "+short) || strings.HasPrefix(long, short+" "))
}

func diplomat(role string) bool {
	return strings.Contains(role, "diplomat") || strings.Contains(role, "foreign policy")
}

func foreign(role string) bool {
	return strings.Contains(role, "foreign") || role == "secretary of state"
}
