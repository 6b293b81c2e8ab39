package name

import (
	"cmp"
	"slices"
	"strings"

	"readout/knowledge/titles"
	"readout/read/name/tagger"
	"readout/read/syntax"
	"readout/read/temporal"
)

// Reader finds names by what it knows. It is immutable and may be shared.
type Reader struct{ tagger.Knowledge }

// Read finds the names, descriptions and pronouns of a text. Words of times name nothing. Without guesses (nil)
// the rules work alone.
func (r *Reader) Read(tree *syntax.Tree, times []temporal.Time, guesses tagger.Guesses) *Names {
	s := &scan{Reader: r, tree: tree, guesses: guesses, names: &Names{
		ByToken:  fill(len(tree.Tokens)),
		InEntity: fill(len(tree.Tokens)),
		Within:   fill(len(tree.Tokens)),
	}}
	s.timed, s.office = make([]bool, len(tree.Tokens)), make([]bool, len(tree.Tokens))
	s.surnamed, s.storms = map[string]bool{}, map[string]bool{}
	s.edge = make([]titles.Edge, len(tree.Tokens))
	for i := range s.edge {
		s.edge[i] = r.Titles.Edge(tree.Form(i))
	}
	for _, t := range times {
		for k := t.First; k < t.Last; k++ {
			s.timed[k] = true
		}
	}
	s.collect()
	s.listen()
	for i := range tree.Sentences {
		s.sentence(i)
	}
	s.finish()
	return s.names
}

func fill(n int) []int32 {
	list := make([]int32, n)
	for i := range list {
		list[i] = -1
	}
	return list
}

// scan is the work on one text.
type scan struct {
	*Reader
	tree      *syntax.Tree
	guesses   tagger.Guesses // nil where rules work alone
	names     *Names
	heard     map[string]heard         // of names in the whole text
	timed     []bool                   // tokens of times
	edge      []titles.Edge            // where in titles each token may stand
	office    []bool                   // tokens of titles
	seen      map[string]bool          // words that are names inside sentences: at the beginning of one they are names, too
	storms    map[string]bool          // last words of events' names so far that are called by a person's name
	divisions map[string]bool          // names of states: whether they are another state's divisions here
	short     map[string]*titles.Title // letters that stand for a title in this text
	surnamed  map[string]bool          // last words of persons' longer names so far
	hasty     bool                     // the writer leaves capitals out of names
	caps      bool                     // the sentence is a headline or all capitals: a capital says nothing
}

// collect gathers the capitalised words that the tagger takes for names where a capital says something.
func (s *scan) collect() {
	s.seen = map[string]bool{}
	for _, sentence := range s.tree.Sentences {
		for i := int(sentence.First) + 1; i < int(sentence.Last); i++ {
			if s.tree.UPOS(i) == syntax.PROPN && !s.opens(i) && !s.timed[i] && capital(s.tree.Form(i)) {
				s.seen[s.tree.Form(i)] = true
			}
		}
	}
}

func (s *scan) sentence(i int) {
	first, last := int(s.tree.Sentences[i].First), int(s.tree.Sentences[i].Last)
	s.caps = s.headline(first, last)
	for at := first; at < last; {
		if !s.nameToken(at, first) {
			at++
			continue
		}
		end := s.run(at, last)
		s.cut(at, end)
		at = end
	}
	s.overlooked(first, last)
	for at := first; at < last; at++ {
		s.describe(at, first, last)
	}
}

func (s *scan) honorific(i int) bool {
	t := s.title(i, i+1)
	return t != nil && t.Level == titles.Honorific
}

// initials says whether token i is a word of respect in letters: "HE", "H.H.".
func (s *scan) initials(i int) bool {
	form := s.tree.Form(i)
	return len(form) > 1 && strings.ToUpper(form) == form && !s.caps && s.honorific(i)
}

// surnames makes persons of lone words that are part of a person's name elsewhere in the text.
func (s *scan) surnames() {
	known := map[string]bool{}
	for i := range s.names.Entities {
		if e := &s.names.Entities[i]; e.Type == PER && e.Last-e.First > 1 {
			for k := e.First; k < e.Last; k++ {
				if form := s.tree.Form(int(k)); capital(form) && len(form) > 1 && !particles[form] {
					known[form] = true
				}
			}
		}
	}
	for i := range s.names.Mentions {
		m := &s.names.Mentions[i]
		if m.Entity < 0 {
			continue
		}
		e := &s.names.Entities[m.Entity]
		if e.Why == "name.shape" && e.Last-e.First == 1 && known[s.tree.Form(int(e.First))] {
			e.Type, e.Why, m.Type = PER, "name.again", PER
		}
	}
}

// finish orders the mentions and indexes them by head; where two share one, the longer wins.
func (s *scan) finish() {
	s.surnames()
	s.stack()
	n := s.names
	slices.SortStableFunc(n.Mentions, func(a, b Mention) int {
		return cmp.Or(cmp.Compare(a.Head, b.Head), cmp.Compare(b.Last-b.First, a.Last-a.First))
	})
	n.Mentions = slices.CompactFunc(n.Mentions, func(a, b Mention) bool { return a.Head == b.Head })
	for i := range n.Mentions {
		m := &n.Mentions[i]
		n.ByToken[m.Head] = int32(i)
		m.Span = s.tree.Span(int(m.First), int(m.Last))
		for k := m.First; k < m.Last && m.Kind == Named; k++ {
			n.Within[k] = int32(i)
		}
		if k := m.First - 1; m.Kind == Nominal && k >= 0 && s.honorific(int(k)) { // HE the Prime Minister
			n.Within[k] = int32(i)
		}
	}
	s.rosters()
}
