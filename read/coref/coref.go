// Package coref joins mentions of one thing into chains: names, descriptions and pronouns.
//
// It is a sieve in the order of the text (after Raghunathan et al. 2010, "A Multi-Pass Sieve for
// Coreference Resolution"): sure links first (same name, apposition), then descriptions by role and state,
// then pronouns by gender, number and salience. It knows who speaks inside a quotation. A link that is not
// sure is not made.
package coref

import (
	"readout/read/attribution"
	"readout/read/name"
	"readout/read/syntax"
	"readout/read/voice"
)

// Chain is one thing: the indices of its mentions. A plural set ("the two sides") has Members instead of
// an identity of its own.
type Chain struct {
	Mentions []int32
	Type     name.Type
	Plural   bool
	Gender   name.Gender
	Country  string  // of a state: ISO 3166 alpha-3
	Of       string  // whom the person or body belongs to
	Entity   int32   // the fullest name, -1 where none
	Role     int32   // the mention that tells its role, -1 where none
	Members  []int32 // chains of a set
	States   bool    // the set is of the states of its members, not of the members
}

// Chains are the chains of a text. Of and Why are by mention.
type Chains struct {
	List []Chain
	Of   []int32  // the mention's chain, -1 where unknown
	Why  []string // the rule that linked it
	We   []bool   // the mention is "we": it stands for the side of its chain
}

// Context is what the document tells beside its words.
type Context struct {
	Country string // of the outlet, where it speaks for a government: "the President" is its own
	Body    string // the organisation that publishes: "the Secretary-General" is its own
	Date    string // of the report, ISO 8601
}

// Read joins the mentions of a text.
func Read(tree *syntax.Tree, names *name.Names, speech []attribution.Attribution, ctx Context) *Chains {
	r := newResolver(tree, names, speech, ctx)
	for i := range names.Mentions {
		if r.out.Of[i] < 0 { // a speaker after his words may have been taken before his turn
			r.resolve(int32(i))
		}
		head, chain := r.sourceOf(&names.Mentions[i]), r.out.Of[i]
		if r.sources[head] && chain >= 0 {
			r.said = chain
		}
		if r.addressees[head] && chain >= 0 {
			r.told = chain
		}
	}
	return r.out
}

// resolver is the work on one text.
type resolver struct {
	tree       *syntax.Tree
	names      *name.Names
	ctx        Context
	speaker    []turn          // for each quotation
	voices     []voice.Voice   // for each paragraph
	sources    map[int32]bool  // head tokens of who speaks
	asides     map[int32]bool  // those of them who stand in an aside: "the road is open, he said"
	saying     map[int32]bool  // those who say something in so many words
	opens      map[int32]int32 // tokens with which the words of somebody begin, outside quotations, and the head token of who says them
	addressees map[int32]bool  // head tokens of whom one speaks to
	personFrom map[int32]bool  // tokens with which the mention of a person's name begins
	said, told int32           // the chains that spoke and were spoken to last, or -1
	met        company
	recent     []int32            // chains by their last mention, oldest first
	index      map[string][]int32 // chains by the keys of their names
	narrators  map[outsiders]int32
	out        *Chains
}

func newResolver(tree *syntax.Tree, names *name.Names, speech []attribution.Attribution, ctx Context) *resolver {
	n := len(names.Mentions)
	r := &resolver{
		tree: tree, names: names, ctx: ctx, speaker: speakers(tree, speech), voices: voice.Read(tree, names, speech), said: -1, told: -1,
		sources: map[int32]bool{}, asides: map[int32]bool{}, saying: map[int32]bool{}, opens: map[int32]int32{}, addressees: map[int32]bool{}, personFrom: map[int32]bool{}, index: map[string][]int32{}, narrators: map[outsiders]int32{},
		out: &Chains{Of: make([]int32, n), Why: make([]string, n), We: make([]bool, n)},
	}
	for i := range speech {
		r.sources[speech[i].SourceHead] = true
		r.saying[speech[i].SourceHead] = r.saying[speech[i].SourceHead] || speech[i].Form != attribution.Narrated
		r.asides[speech[i].SourceHead] = speech[i].Why == "clause.parataxis"
		if a := &speech[i]; a.SourceHead >= 0 && a.Form == attribution.Indirect && len(a.Content) > 0 && a.Content[0].First > a.SourceHead {
			first := a.Content[0].First
			if tree.Form(int(first)) == "that" {
				first++
			}
			r.opens[first] = a.SourceHead
		}
		r.addressees[speech[i].ToHead] = true
	}
	for i := range names.Mentions {
		r.out.Of[i] = -1
		if m := &names.Mentions[i]; m.Kind == name.Named && m.Type == name.PER {
			r.personFrom[m.First] = true
		}
	}
	return r
}

// turn is who says a quotation to whom: head tokens, -1 where unknown.
type turn struct{ source, to int32 }

// speakers finds for each quotation of the text the attribution whose content it is.
func speakers(tree *syntax.Tree, speech []attribution.Attribution) []turn {
	turns := make([]turn, len(tree.Quotes))
	for i := range turns {
		turns[i] = turn{-1, -1}
	}
	for i := range speech {
		a := &speech[i]
		for _, c := range a.Content {
			for k := c.First; k < c.Last; k++ {
				q := tree.InQuote[k]
				if q < 0 || a.CueHead >= 0 && tree.InQuote[a.CueHead] == q { // what is told within the quotation
					continue
				}
				if turns[q].source < 0 {
					turns[q] = turn{a.SourceHead, a.ToHead}
				}
				k = max(k, min(tree.Quotes[q].Last, c.Last-1))
			}
		}
	}
	return turns
}

func (r *resolver) resolve(m int32) {
	switch r.names.Mentions[m].Kind {
	case name.Named:
		if !r.own(m) {
			r.named(m)
		}
	case name.Nominal:
		if !r.own(m) {
			r.nominal(m)
		}
	case name.Pronoun:
		r.pronoun(m)
	}
}

// link adds mention m to a chain for a reason.
func (r *resolver) link(m, chain int32, why string) {
	mention := &r.names.Mentions[m]
	c := &r.out.List[chain]
	c.Mentions = append(c.Mentions, m)
	if c.Gender == name.Unknown {
		c.Gender = r.gender(mention)
	}
	if mention.Kind != name.Pronoun {
		if mention.Of != "" && c.Of == "" && c.Type != name.GPE {
			c.Of = mention.Of
		}
		if mention.Title != nil && mention.Title.Level != "honorific" && c.Role < 0 {
			c.Role = m
		}
		if e := mention.Entity; e >= 0 && (c.Entity < 0 || r.longer(e, c.Entity)) {
			c.Entity = e
		}
	}
	if c.Type == name.PER && !c.Plural && len(c.Members) == 0 && c.Entity >= 0 && r.tree.InQuote[mention.Head] < 0 && r.takesPart(mention) {
		r.note(chain, mention.Head)
	}
	r.out.Of[m], r.out.Why[m] = chain, why
	r.touch(chain)
}

func (r *resolver) longer(a, b int32) bool {
	ea, eb := r.names.Entities[a], r.names.Entities[b]
	return ea.Last-ea.First > eb.Last-eb.First
}

// touch makes a chain the most recent one.
func (r *resolver) touch(chain int32) {
	for i := len(r.recent) - 1; i >= 0; i-- {
		if r.recent[i] == chain {
			r.recent = append(r.recent[:i], r.recent[i+1:]...)
			break
		}
	}
	r.recent = append(r.recent, chain)
	if len(r.recent) > memory {
		r.recent = r.recent[len(r.recent)-memory:]
	}
}

// memory is how many chains a reader keeps in mind for descriptions and pronouns.
const memory = 64

// open starts a chain with mention m.
func (r *resolver) open(m int32, why string) int32 {
	mention := &r.names.Mentions[m]
	r.out.List = append(r.out.List, Chain{Type: mention.Type, Plural: mention.Plural, Entity: -1, Role: -1})
	chain := int32(len(r.out.List) - 1)
	r.link(m, chain, why)
	return chain
}

// sentence is the sentence of a chain's last mention.
func (r *resolver) sentence(chain int32) int32 {
	list := r.out.List[chain].Mentions
	if len(list) == 0 {
		return -1
	}
	return r.tree.SentenceOf[r.names.Mentions[list[len(list)-1]].Head]
}
