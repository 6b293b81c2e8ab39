package readout

import (
	"readout/knowledge/countries"
	"readout/read/antecedent"
	"readout/read/attribution"
	"readout/read/mention"
	"readout/read/name"
	"readout/record"
)

// things are the mentions of a text in entities, which the layers number alike.
type things struct {
	sight
	*antecedent.Entities
	types  []string // of each entity
	byHead []int32  // for each token the mention that it heads, or -1
}

func (r *Reader) thingsOf(s sight) *things {
	t := &things{sight: s, Entities: r.antecedents.Read(s.tree, s.names, s.chains), byHead: make([]int32, len(s.tree.Tokens))}
	for i := range t.byHead {
		t.byHead[i] = -1
	}
	t.types = make([]string, t.Count)
	for i := range t.Mentions {
		m, e := &t.Mentions[i], t.Of[i]
		if m.Kind != mention.Joined {
			t.byHead[m.Head] = int32(i)
		}
		if t.types[e] == "" {
			t.types[e] = typeNames[t.Types[i]]
		}
	}
	named := make([]bool, t.Count)
	for i := range t.Mentions { // a name tells more exactly
		n, e := s.names.ByToken[t.Mentions[i].Head], t.Of[i]
		if n >= 0 && s.names.Mentions[n].Kind == name.Named && !named[e] && t.Mentions[i].Kind == mention.Name {
			t.types[e], named[e] = s.names.Mentions[n].Type.String(), true
		}
	}
	return t
}

// typeNames are the layers' names of what a mention stands for.
var typeNames = [antecedent.TypeCount]string{
	antecedent.Person: "PER", antecedent.Organization: "ORG", antecedent.Place: "LOC", antecedent.Event: "EVENT",
	antecedent.Time: "MISC", antecedent.Abstract: "MISC", antecedent.Thing: "MISC",
}

func (t *things) mentionLayer() []record.Mention {
	list := make([]record.Mention, len(t.Mentions))
	for i := range list {
		m := &t.Mentions[i]
		list[i] = record.Mention{
			Span: t.tree.Span(int(m.First), int(m.Last)), Head: t.tree.Span(int(m.Head), int(m.Head)+1),
			Chain: int(t.Of[i]), Type: t.types[t.Of[i]], Why: t.Why[i],
		}
	}
	return list
}

// entityLayer gives names the chains of the mentions that they head; a name that heads none stands alone.
func (t *things) entityLayer() []record.Entity {
	chain := map[int32]int32{}
	for i := range t.names.Mentions {
		if m := &t.names.Mentions[i]; m.Entity >= 0 && t.byHead[m.Head] >= 0 {
			chain[m.Entity] = t.Of[t.byHead[m.Head]]
		}
	}
	list := make([]record.Entity, len(t.names.Entities))
	for i := range list {
		e := &t.names.Entities[i]
		c, ok := chain[int32(i)]
		if !ok {
			c = int32(t.Count + i)
		}
		typ := e.Type
		if e.Sense == countries.Adjective || e.Sense == countries.Demonym {
			typ = name.MISC // a nationality
		}
		list[i] = record.Entity{Span: t.tree.Span(int(e.First), int(e.Last)), Type: typ.String(), Chain: int(c)}
	}
	return list
}

func (t *things) attributionLayer() []record.Attribution {
	span := func(ranges ...attribution.Range) []record.Span {
		list := []record.Span{}
		for _, r := range ranges {
			if !r.Empty() {
				list = append(list, t.tree.Span(int(r.First), int(r.Last)))
			}
		}
		return list
	}
	list := make([]record.Attribution, len(t.speech))
	for i := range t.speech {
		a := &t.speech[i]
		spans := attribution.Marks{Source: a.Source, Cue: a.Cue, Content: a.Content}
		if a.Marks != nil {
			spans = *a.Marks
		}
		list[i] = record.Attribution{Source: span(spans.Source), Cue: span(spans.Cue), Content: span(spans.Content...), Form: a.Form.String(), Speech: a.Speech}
		if a.SourceHead >= 0 && t.byHead[a.SourceHead] >= 0 {
			chain := int(t.Of[t.byHead[a.SourceHead]])
			list[i].Chain = &chain
		}
		if a.Parent >= 0 {
			parent := int(a.Parent)
			list[i].NestedIn = &parent
		}
	}
	return list
}
