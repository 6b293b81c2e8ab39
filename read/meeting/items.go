package meeting

import (
	"readout/read/party"
	"readout/read/syntax"
)

// itemised are the persons whom the items of a list name, where the sentence of token t ends in a colon and the list follows:
// "spoke with the following counterparts:", then a paragraph for each that begins with a dash. Nil where no list follows.
func (s *scan) itemised(t int) []int {
	at := int(s.tree.SentenceOf[t])
	if s.tree.Form(int(s.tree.Sentences[at].Last)-1) != ":" {
		return nil
	}
	var list []int
	for i := at + 1; i < len(s.tree.Sentences) && i <= at+reach; i++ {
		item := &s.tree.Sentences[i]
		first, last := int(item.First), int(item.Last)
		if item.Para == s.tree.Sentences[i-1].Para {
			continue // what an item goes on to tell
		}
		if !s.bullet(first) {
			return list
		}
		if m := s.who.Begins(first+1, last); m != nil {
			list = party.Union(list, s.onlyPersons(s.able(int(m.Head))))
		}
	}
	return list
}

// bullet says whether a paragraph that begins at token t is an item of a list.
func (s *scan) bullet(t int) bool {
	switch s.tree.Form(t) {
	case "-", "–", "—", "•", "*", "·", "◦", "▪", "●":
		return true
	}
	return s.tree.UPOS(t) == syntax.NUM && t+1 < len(s.tree.Nodes) && (s.tree.Form(t+1) == "." || s.tree.Form(t+1) == ")")
}
