package coref

import (
	"readout/knowledge/actors"
	"readout/knowledge/nouns"
	"readout/knowledge/titles"
	"readout/read/name"
	"readout/read/syntax"
)

// awaited is the chain of the office of one person that was told before its holder is named with it: a heading's "the Ambassador
// of Japan", then "Ambassador of Japan Hatori Takashi", or "the Ambassador, Hatori Takashi"; -1 where none or several wait.
func (r *resolver) awaited(m *name.Mention) int32 {
	if m.Type != name.PER {
		return -1
	}
	office := m
	if m.Title == nil || m.Title.Level == "honorific" {
		o := r.roleBefore(m)
		if o < 0 || !r.definite(&r.names.Mentions[o]) {
			return -1
		}
		office = &r.names.Mentions[o]
	}
	if office.Title == nil || !sole(office.Title) {
		return -1
	}
	found := int32(-1)
	for _, c := range r.recent {
		if chain := &r.out.List[c]; chain.Entity < 0 && chain.Of != "" && (chain.Of == office.Of || office.Of == "" && r.mayHold(m, office, c)) && r.fitsRole(chain, office) == 3 {
			if found >= 0 && found != c {
				return -1
			}
			found = c
		}
	}
	return found
}

// mayHold says whether who is named with a minister's or envoy's office and no state may be the one of whom, sentences before, the
// office and the state alone were told: "Mali's foreign minister … Foreign Minister Ba".
func (r *resolver) mayHold(m, office *name.Mention, c int32) bool {
	level := office.Title.Level
	return r.ctx.Country == "" && (level == titles.Minister || level == titles.Envoy) && r.sentence(c) < r.tree.SentenceOf[m.Head] && !r.servesOther(m, r.out.List[c].Of)
}

// servesOther says whether the dictionary knows a person by that name, and only as one of other states.
func (r *resolver) servesOther(m *name.Mention, of string) bool {
	known := false
	e := &r.names.Entities[m.Entity]
	for _, list := range [][]*actors.Entry{e.Entries, e.Namesakes} {
		for _, entry := range list {
			for _, t := range entry.Terms {
				if t.Of == of {
					return false
				}
				known = true
			}
		}
	}
	return known
}

// sole says whether a state has one holder of an office at a time.
func sole(t *titles.Title) bool {
	switch t.Level {
	case titles.HeadOfState, titles.HeadOfGovernment:
		return true
	case titles.Envoy:
		return t.Role == "ambassador"
	}
	return t.Level == titles.Minister && t.Role != "minister" && !t.Deputy
}

// roleBefore is the description that introduces a person’s name: "Nigeria’s president, Bola Tinubu"; -1
// where none does.
func (r *resolver) roleBefore(m *name.Mention) int32 {
	k := int(m.First) - 1
	if m.Type != name.PER || k < 1 {
		return -1
	}
	if r.tree.Form(k) == "," {
		if k--; r.hangsOn(m) {
			return -1
		}
	}
	for back := k; back >= 0 && back > k-phrase; back-- {
		o := r.names.ByToken[back]
		if o >= 0 && r.pastPost(&r.names.Mentions[o]) == k+1 && r.out.Of[o] < 0 && r.introduces(&r.names.Mentions[o]) {
			return o
		}
	}
	return -1
}

// hangsOn says whether a name is the subject of what a clause or phrase before it, of which a comma parts it, hangs on: "Receiving the
// ambassador of Chad, Rahmani said". Whom that tells of is another.
func (r *resolver) hangsOn(m *name.Mention) bool {
	v := r.tree.Nodes[m.Head].Head
	if next := int(m.Last); !r.subject(m.Head) && next < len(r.tree.Nodes) && r.tree.Nodes[next].XPOS == syntax.XVBD && r.tree.Kid(next, syntax.Nsubj, syntax.NsubjPass) < 0 {
		v = m.Last // the tree missed it
	} else if !r.subject(m.Head) || v < m.Head || r.tree.Form(next) == "," { // "of the mayor, Ama Darko, they met"
		return false
	}
	for k := range r.tree.Kids(int(v)) {
		switch r.tree.Rel(k) {
		case syntax.Advcl, syntax.Obl:
			if int32(k) < m.First && r.tree.Nodes[k].Right >= m.First-2 {
				return true
			}
		}
	}
	return false
}

// introduces says whether a description of a role is followed by the name of who has it.
func (r *resolver) introduces(m *name.Mention) bool {
	if m.Kind != name.Nominal || m.Plural || m.Title == nil && (m.Type != name.PER || m.Of == "" && lexicon.Class(r.tree.Lemma(int(m.Head))) != nouns.People) {
		return false
	}
	at := r.pastPost(m)
	if at < len(r.tree.Tokens) && r.tree.Form(at) == "," {
		at++
	}
	if at >= len(r.tree.Tokens) || r.tree.SentenceOf[at] != r.tree.SentenceOf[m.Head] {
		return false
	}
	return r.personFrom[int32(at)]
}

// post is the place or body to which a description sends an envoy, nil where it tells none: "the Ambassador of Kenya in Rome",
// "the Iraqi ambassador to Greece".
func (r *resolver) post(m *name.Mention) *name.Entity {
	k := int(m.Last)
	if m.Title == nil || m.Title.Level != titles.Envoy || r.tree.Form(k) != "in" && r.tree.Form(k) != "to" {
		return nil
	}
	if k++; r.tree.Form(k) == "the" {
		k++
	}
	if k >= len(r.tree.Tokens) {
		return nil
	}
	if e := r.names.InEntity[k]; e >= 0 && r.names.Entities[e].Type != name.PER {
		return &r.names.Entities[e]
	}
	return nil
}

// pastPost is the token behind a description, behind the post of an envoy that it tells, and behind the letters of a body in brackets:
// "the Chairperson of the African Union (AU)".
func (r *resolver) pastPost(m *name.Mention) int {
	at := int(m.Last)
	if post := r.post(m); post != nil {
		at = int(post.Last)
	}
	if at+2 < len(r.tree.Tokens) && r.tree.Form(at) == "(" && r.tree.Form(at+2) == ")" {
		at += 3
	}
	return at
}
