package coref

import (
	"slices"
	"strings"

	"readout/knowledge/nouns"
	"readout/knowledge/titles"
	"readout/read/name"
	"readout/read/syntax"
)

// reach is how many sentences back a set looks for its members.
const reach = 12

// set links a plural description to its members: "the two sides" are the states, "the leaders" the persons
// that the text speaks of. It says whether it did.
func (r *resolver) set(m int32, class nouns.Class) bool {
	mention := &r.names.Mentions[m]
	n := r.number(mention)
	role := mention.Title != nil && class != nouns.Leader
	if mention.Of != "" || n == 0 && !r.definite(mention) {
		return false
	}
	states := class == nouns.State || class == nouns.Side
	if owner := r.possessor(mention); owner >= 0 && n == 0 && !states {
		return false // "its diplomats" are nobody named
	}
	if !states && class != nouns.Leader && !role && n == 0 {
		return false
	}
	if class == nouns.People && !role || states && r.regional(mention) {
		return false
	}
	if c := r.rosterAgain(m, n); c >= 0 && (role || class == nouns.Leader) {
		r.link(m, c, "coref.set")
		return true
	}
	if c := r.sameGroup(mention); n == 0 && c >= 0 {
		if list := r.takers(r.tree.SentenceOf[mention.Head]); list != nil {
			slices.Sort(list)
			r.linkSet(m, list, false, "coref.list")
			return true
		}
		r.link(m, c, "coref.head")
		return true
	}
	if c := r.again(n, states, role); c >= 0 && (class != nouns.Leader || r.allLead(r.out.List[c].Members)) {
		r.link(m, c, "coref.set")
		return true
	}
	members := r.members(m, n, states, role || class == nouns.Leader)
	if len(members) < 2 {
		return false
	}
	r.linkSet(m, members, states, "coref.set")
	return true
}

// regional says whether a proper adjective in a description tells which states are meant: "the African countries" are not the last two
// named.
func (r *resolver) regional(m *name.Mention) bool {
	for k := int(m.First); k < int(m.Head); k++ {
		if c := r.tree.Form(k)[0]; k > int(m.First) && 'A' <= c && c <= 'Z' && r.tree.UPOS(k) == syntax.ADJ {
			return true
		}
	}
	return false
}

// possessor is the mention of the possessive pronoun with which a phrase begins, -1 where none does.
func (r *resolver) possessor(m *name.Mention) int32 {
	if o := r.names.ByToken[m.First]; o >= 0 && r.names.Mentions[o].Kind == name.Pronoun && m.First != m.Head {
		return o
	}
	return -1
}

// members are the chains that a new set stands for: the persons whom the report brings together first, as
// many as the set's words say (n; 0 where they do not), else the last ones. A government calls two who met "the leaders"
// where one of them is.
func (r *resolver) members(m int32, n int, states, role bool) []int32 {
	if all := r.several(m); n == 0 && role && all != nil {
		return all
	}
	found := r.together()
	if title := r.names.Mentions[m].Title; role && (r.ctx.Country == "" || title != nil && title.Role != anyLeader || len(found) != 2 || !slices.ContainsFunc(found, r.isLeader)) {
		found = slices.DeleteFunc(found, func(c int32) bool { return !r.rank(&r.out.List[c], m) })
	}
	if len(found) < 2 || n > 0 && len(found) != n {
		found = r.persons(m, max(n, 2), role)
	}
	if list := r.inList(m, n); states && list != nil {
		return list
	}
	if states && n > 3 {
		return nil
	}
	if states && len(found) == 2 && r.stateless(found) == 1 {
		if both := r.states(m, 2); len(both) == 2 && r.holdsState(both, found) {
			found = both
		}
	}
	if states && (len(found) != max(n, 2) || r.stateless(found) > 1) {
		found = r.states(m, max(n, 2))
		if n > 0 && r.ofLongerList(found) {
			return nil
		}
	}
	if n > 0 && len(found) != n {
		return nil
	}
	slices.Sort(found)
	return found
}

// several are the three persons or more, all of the rank that a description names, whom the sentence before brings together: "She met with
// A and B. The ministers …". Nil where it brings together fewer.
func (r *resolver) several(m int32) []int32 {
	if now := r.tree.SentenceOf[r.names.Mentions[m].Head]; now-r.met.at > 1 || len(r.met.core) < 3 {
		return nil
	}
	for _, c := range r.met.core {
		if !r.rank(&r.out.List[c], m) {
			return nil
		}
	}
	return slices.Sorted(slices.Values(r.met.core))
}

// sameGroup is the last group of people with the same head word: "West African leaders … the leaders",
// -1 where none.
func (r *resolver) sameGroup(m *name.Mention) int32 {
	lemma := r.tree.Lemma(int(m.Head))
	for i := len(r.recent) - 1; i >= 0; i-- {
		c := &r.out.List[r.recent[i]]
		if c.Plural && len(c.Members) == 0 && len(c.Mentions) > 0 && r.tree.Lemma(int(r.names.Mentions[c.Mentions[0]].Head)) == lemma {
			return r.recent[i]
		}
	}
	return -1
}

// again is the set of that size that the text already speaks of, -1 where none.
func (r *resolver) again(n int, states, role bool) int32 {
	for i := len(r.recent) - 1; i >= 0 && !role; i-- {
		if c := &r.out.List[r.recent[i]]; len(c.Members) > 0 && (n == 0 || len(c.Members) == n) && c.States == states {
			return r.recent[i]
		}
	}
	return -1
}

// stateless is how many persons are not said to be of a state.
func (r *resolver) stateless(members []int32) int {
	n := 0
	for _, c := range members {
		if r.out.List[c].Of == "" {
			n++
		}
	}
	return n
}

// holdsState says whether one of the states is that of one of the persons.
func (r *resolver) holdsState(states, persons []int32) bool {
	for _, p := range persons {
		of := r.out.List[p].Of
		if of != "" && slices.ContainsFunc(states, func(c int32) bool { return r.out.List[c].Country == of }) {
			return true
		}
	}
	return false
}

// number is what a set's words say of its size, 0 where nothing.
func (r *resolver) number(m *name.Mention) int {
	for k := m.First; k <= m.Head; k++ {
		switch strings.ToLower(r.tree.Form(int(k))) {
		case "two", "both", "2", "pair":
			return 2
		case "three", "3":
			return 3
		case "four", "4":
			return 4
		case "five", "5":
			return 5
		case "six", "6":
			return 6
		}
	}
	return 0
}

// persons are the n persons last spoken of before mention m who stand for different states, in the order of
// their first mentions; nil where there are not so many.
func (r *resolver) persons(m int32, n int, role bool) []int32 {
	now := r.tree.SentenceOf[r.names.Mentions[m].Head]
	var found []int32
	var codes []string
	for i := len(r.recent) - 1; i >= 0 && len(found) < n; i-- {
		c := &r.out.List[r.recent[i]]
		if c.Type != name.PER || c.Plural || len(c.Members) > 0 || c.Entity < 0 || now-r.sentence(r.recent[i]) > reach {
			continue
		}
		if c.Of != "" && slices.Contains(codes, c.Of) || role && !r.rank(c, m) {
			continue
		}
		codes = append(codes, c.Of)
		found = append(found, r.recent[i])
	}
	if len(found) < n {
		return nil
	}
	slices.Sort(found)
	return found
}

// rank says whether a person has the role that a set's description names: "the two presidents".
func (r *resolver) rank(c *Chain, m int32) bool {
	title := r.names.Mentions[m].Title
	if title == nil || title.Role == anyLeader {
		return r.leads(c)
	}
	if c.Role < 0 {
		return false
	}
	own := r.names.Mentions[c.Role].Title
	return own != nil && (own.Role == anyLeader || own.Role == title.Role || own.Level == title.Level || shortOf(title.Role, own.Role))
}

// leads says whether "leader" can mean a person: nobody who is said to hold a lesser office than the first of a
// state or body does.
func (r *resolver) leads(c *Chain) bool {
	if c.Role < 0 {
		return c.Entity >= 0 && len(r.names.Entities[c.Entity].Entries) > 0
	}
	own := r.names.Mentions[c.Role].Title
	if own == nil || own.Role == anyLeader {
		return true
	}
	switch own.Level {
	case titles.Minister, titles.Envoy, titles.Spokesperson, titles.Legislator, titles.Military:
		return false
	}
	return own.Level != titles.Official || strings.Contains(own.Role, "president") || strings.Contains(own.Role, anyLeader) || strings.Contains(own.Role, "secretary-general")
}

func (r *resolver) isLeader(c int32) bool { return r.leads(&r.out.List[c]) }

func (r *resolver) allLead(chains []int32) bool {
	for _, c := range chains {
		if !r.leads(&r.out.List[c]) {
			return false
		}
	}
	return true
}

// states are the n states last spoken of before mention m.
func (r *resolver) states(m int32, n int) []int32 {
	now := r.tree.SentenceOf[r.names.Mentions[m].Head]
	var found []int32
	for i := len(r.recent) - 1; i >= 0 && len(found) < n; i-- {
		c := &r.out.List[r.recent[i]]
		if c.Country != "" && now-r.sentence(r.recent[i]) <= reach {
			found = append(found, r.recent[i])
		}
	}
	slices.Sort(found)
	return found
}

// inList are the n states that the text named last in one list before mention m: "A, B, C and D … the four states". Nil for two, and
// where no list has so many.
func (r *resolver) inList(m int32, n int) (best []int32) {
	if n < 3 {
		return nil
	}
	now := r.tree.SentenceOf[r.names.Mentions[m].Head]
	lists := map[int32][]int32{}
	for _, x := range r.recent {
		c := &r.out.List[x]
		if c.Country == "" || now-r.sentence(x) > reach {
			continue
		}
		for _, k := range c.Mentions[max(0, len(c.Mentions)-n):] {
			head := r.names.Mentions[k].Head
			for r.tree.Rel(int(head)) == syntax.Conj && r.tree.Nodes[head].Head >= 0 {
				head = r.tree.Nodes[head].Head
			}
			if !slices.Contains(lists[head], x) {
				lists[head] = append(lists[head], x)
			}
		}
	}
	last := int32(-1)
	for head, list := range lists {
		if len(list) == n && head > last {
			best, last = list, head
		}
	}
	slices.Sort(best)
	return best
}

// ofLongerList says whether states are the last ones of a list of more: "both sides" are not two of four mediators.
func (r *resolver) ofLongerList(found []int32) bool {
	if len(found) < 2 {
		return false
	}
	first := func(c int32) int32 {
		head := int32(-1)
		if list := r.out.List[c].Mentions; len(list) > 0 {
			head = r.names.Mentions[list[len(list)-1]].Head
			for rel := r.tree.Rel(int(head)); rel == syntax.Conj || rel == syntax.Nmod; rel = r.tree.Rel(int(head)) {
				head = r.tree.Nodes[head].Head
			}
		}
		return head
	}
	list := first(found[0])
	if list < 0 {
		return false
	}
	for _, c := range found[1:] {
		if first(c) != list {
			return false
		}
	}
	for _, c := range r.recent {
		if o := &r.out.List[c]; o.Country != "" && !slices.Contains(found, c) && first(c) == list {
			return true
		}
	}
	return false
}

// linkSet links mention m to the set of the given chains, opened where it is new.
func (r *resolver) linkSet(m int32, members []int32, states bool, why string) {
	for i := len(r.recent) - 1; i >= 0; i-- {
		c := &r.out.List[r.recent[i]]
		if c.States == states && slices.Equal(c.Members, members) {
			r.link(m, r.recent[i], why)
			return
		}
	}
	chain := r.open(m, why)
	c := &r.out.List[chain]
	c.Members, c.States, c.Plural = members, states, true
}
