package statement

import (
	"slices"
	"strings"

	"readout/knowledge/cues"
	"readout/knowledge/nouns"
	"readout/read/attribution"
	"readout/read/name"
	"readout/read/syntax"
	"readout/record"
)

// run is what goes on from statement to statement.
type run struct {
	speaker []int // of the statement before
	to      []int // whom it was said to
	via     *Via  // the outlet through which it came
	viaSpan record.Span
	issuer  []int // who last spoke "in a statement"
}

// speakers are the actors of an attribution's source.
func (s *scan) speakers(i int) []int {
	a := &s.Attributions[i]
	if a.Why == authored || s.Authors != nil && a.SourceHead >= 0 && s.Cast.FirstPerson(int(a.SourceHead)) {
		return s.Authors
	}
	if a.Turn && s.question(a) {
		return s.questioner(a)
	}
	if a.SourceHead < 0 || s.Cast.SecondPerson(int(a.SourceHead)) { // what one is told to have said is the asker's account
		return nil
	}
	if len(s.Authors) == 1 && s.Cast.Own(a.Source) && s.Cast.State(s.Authors[0]) >= 0 {
		return []int{s.Cast.State(s.Authors[0])}
	}
	head := s.mentioned(a)
	if !a.Source.Empty() && s.text(head) {
		return s.author(a, head)
	}
	list := s.capable(s.Cast.At(head), a)
	if !a.Source.Empty() && s.bothSides(a) && (len(list) == 0 || len(list) == 1 && s.Cast.Actors[list[0]].Kind == "group") {
		return s.met[:]
	}
	if list = s.members(a, head, list); len(s.Authors) > 1 && s.signatories(a, list) {
		return s.Authors
	}
	if len(list) > 0 {
		for _, h := range s.beside(a, head) {
			list = union(list, s.capable(s.Cast.At(h), a))
		}
		return list
	}
	if a.Source.Empty() {
		return nil
	}
	return s.named(a)
}

// members gives, for "the members of the Council" whom nobody knows one by one, the Council.
func (s *scan) members(a *attribution.Attribution, head int, list []int) []int {
	if s.Tree.Lemma(head) != "member" || len(list) > 1 || len(list) == 1 && s.Cast.Actors[list[0]].Entry != "" {
		return list
	}
	for _, who := range s.Cast.Within(int(a.Source.First), int(a.Source.Last)) {
		if k := s.Cast.Actors[who].Kind; k == "international_organisation" || k == "government_body" {
			return []int{who}
		}
	}
	return list
}

// signatories says whether the source of a joint statement is those who make it, by a name that the text does
// not resolve: "the two sides", "the ministers".
func (s *scan) signatories(a *attribution.Attribution, list []int) bool {
	if a.Source.Empty() || a.Source.Last-a.Source.First > 3 || len(list) > 1 || len(list) == 1 && s.Cast.Actors[list[0]].Entry != "" {
		return false
	}
	switch s.Tree.Lemma(int(a.Source.Last) - 1) {
	case "side", "party", "leader", "president", "minister", "country", "government", "they", "both", "nation":
		return s.Tree.Nodes[a.Source.Last-1].Feats&syntax.Plur != 0 || s.Tree.UPOS(int(a.Source.First)) == syntax.PRON
	}
	return false
}

// author are the actors for whom a text speaks: "a ministry statement said"; "the statement said" speaks
// for who issued one before.
func (s *scan) author(a *attribution.Attribution, head int) []int {
	own := s.Cast.At(head)
	for k := a.Source.First; k+1 < a.Source.Last; k++ { // "a statement by U.S. Attorney Ama Darko"
		if w := s.lower(int(k)); w != "by" && w != "from" {
			continue
		}
		if m := s.beginningAt(k+1, a.Source.Last); m >= 0 {
			if list := s.Cast.At(int(s.Names.Mentions[m].Head)); len(list) > 0 && s.Cast.Actors[list[0]].Kind != "unknown" {
				return list
			}
		}
	}
	last := a.Source.Last
	for k := a.Source.First; k < last; k++ { // "a note given to the ambassador" is not his
		if w := s.lower(int(k)); k > a.Source.First && (w == "to" || w == "for") {
			last = k
		}
	}
	for _, who := range s.Cast.Within(int(a.Source.First), int(last)) {
		if !slices.Contains(own, who) && s.Cast.Actors[who].Kind != "unknown" {
			return []int{who}
		}
	}
	if w := s.lower(int(a.Source.First)); last < a.Source.Last && (w == "a" || w == "an") {
		return nil
	}
	return s.run.issuer
}

// named is the person whose name stands in the source though its head does not stand for one: "Matthew
// Miller, the spokesman", with the head taken wrongly.
func (s *scan) named(a *attribution.Attribution) []int {
	for k := a.Source.First; k < a.Source.Last; k++ {
		m := s.Names.ByToken[k]
		if m < 0 || s.Names.Mentions[m].Kind != name.Named || s.Names.Mentions[m].Type != name.PER {
			continue
		}
		if first := s.Names.Mentions[m].First; k > a.Source.First && first > 0 && s.Tree.UPOS(int(first)-1) == syntax.ADP {
			continue
		}
		return s.Cast.At(int(k))
	}
	return nil
}

// mentioned is the head of the mention that the source is, where the tree took another word for its head.
func (s *scan) mentioned(a *attribution.Attribution) int {
	head := a.SourceHead
	if a.Source.Empty() {
		return int(head)
	}
	if m := s.endingAt(a.Source.Last, a.Source.First); m >= 0 {
		state := s.Names.ByToken[head]
		if n := &s.Names.Mentions[m]; n.Kind == name.Named && n.Type == name.PER && n.First <= head && head < n.Last && state >= 0 && s.Names.Mentions[state].Type != name.PER { // a state before his office is not who speaks
			return int(n.Head)
		}
	}
	if s.Names.ByToken[head] >= 0 {
		return int(head)
	}
	for i := a.Source.First; i < a.Source.Last; i++ {
		if m := s.Names.ByToken[i]; m >= 0 && s.Names.Mentions[m].First <= head && head < s.Names.Mentions[m].Last {
			return int(i)
		}
	}
	return int(head)
}

// capable leaves of actors those that can speak: no descriptions of things, and for "that" and "which" only
// what has a name.
func (s *scan) capable(list []int, a *attribution.Attribution) []int {
	if a.Turn && !s.question(a) { // whoever has the label speaks
		return list
	}
	relative := a.Source.Last-a.Source.First == 1 && (s.Names.ByToken[a.Source.First] < 0 && s.Tree.UPOS(int(a.Source.First)) != syntax.NOUN || s.relativePronoun(int(a.Source.First)))
	var out []int
	for _, who := range list {
		x := &s.Cast.Actors[who]
		if x.Kind == "unknown" && (relative || !s.people(int(a.SourceHead))) || relative && x.Kind == "group" && s.lower(int(a.Source.First)) != "who" {
			continue
		}
		if a.SourceHead >= 0 && x.Kind == "group" && !s.human(int(a.SourceHead)) {
			continue
		}
		out = append(out, who)
	}
	return out
}

// speaking are the nouns that stand for those who can speak.
var speaking = nouns.Load()

// relativePronoun says whether a token is a relative pronoun.
func (s *scan) relativePronoun(i int) bool {
	w := s.lower(i)
	return w == "who" || w == "which" || w == "that"
}

// people says whether a token is a noun for people or a body, a plural that ends as such nouns do
// (participants, manufacturers), or a name.
func (s *scan) people(i int) bool {
	w := s.lower(i)
	if s.Tree.UPOS(i) == syntax.PROPN {
		return !s.relativePronoun(i)
	}
	if speaking.Source(s.Tree.Lemma(i)) != nouns.None || speaking.Type(capitalised(w)) == "ORG" {
		return true
	}
	for _, end := range [...]string{"ers", "ors", "ists", "ants", "ents", "ees", "ians", "men", "people", "ceos", "allies", "sources", "hosts", "experts", "advocates", "delegates", "candidates", "representatives", "executives"} {
		if strings.HasSuffix(w, end) && s.Tree.Nodes[i].XPOS == syntax.XNNS {
			return true
		}
	}
	return false
}

func capitalised(w string) string {
	if w == "" || w[0] < 'a' || w[0] > 'z' {
		return w
	}
	return string(w[0]-'a'+'A') + w[1:]
}

// human says whether an unnamed group may be one of people: its words do not begin with a preposition or
// verb, and its head is no thing that words call.
func (s *scan) human(head int) bool {
	m := s.Names.ByToken[head]
	if m < 0 {
		return true
	}
	switch s.Tree.UPOS(int(s.Names.Mentions[m].First)) {
	case syntax.ADP, syntax.VERB, syntax.SCONJ, syntax.ADV:
		return false
	}
	return true
}

func union(a, b []int) []int {
	for _, x := range b {
		if !slices.Contains(a, x) {
			a = append(a, x)
		}
	}
	return a
}

// bothSides says whether the source speaks of the two who met and nothing else in the text resolves it.
func (s *scan) bothSides(a *attribution.Attribution) bool {
	if !s.metKnown {
		return false
	}
	switch s.lower(int(a.Source.First)) {
	case "they", "both":
		return a.Source.Last-a.Source.First <= 2
	case "the":
		w := s.lower(int(a.Source.First) + 1)
		n := a.Source.Last - a.Source.First
		return n <= 3 && (w == "two" || w == "leaders" || w == "presidents" || w == "ministers")
	}
	return false
}

// text says whether a noun names a text that speaks for its author.
func (s *scan) text(i int) bool {
	for _, c := range s.Cues.Noun(s.Tree.Lemma(i)) {
		if c.Is(cues.Document) {
			return true
		}
	}
	return false
}

// document remembers who spoke "in a statement", for the statement that speaks later.
func (r *run) document(s *scan, i int) {
	a := &s.Attributions[i]
	if a.Cue.Last > a.Core.Last || a.Act != nil && a.Act.Is(cues.Document) || a.SourceHead >= 0 && s.text(int(a.SourceHead)) {
		if len(s.who[i]) > 0 {
			r.issuer = s.who[i]
		}
	}
}

// speakerReason gives the words and rule by which a pronoun or description stands for the speaker.
func (s *scan) speakerReason(st *Statement, a *attribution.Attribution) {
	if a.SourceHead < 0 || s.Names.ByToken[a.SourceHead] < 0 {
		st.Confidence *= .95
		return
	}
	m := &s.Names.Mentions[s.Names.ByToken[a.SourceHead]]
	if m.Kind == name.Named {
		return
	}
	why, span := s.Cast.Reason(int(a.SourceHead))
	if why == "" || span.End <= span.Start {
		return
	}
	because(st, "speaker", why, span)
	if m.Kind == name.Pronoun {
		st.Confidence *= .97
	}
}

func because(st *Statement, field, why string, span record.Span) {
	if st.Because == nil {
		st.Because = map[string]record.Because{}
	}
	st.Because[field] = record.Because{Evidence: []record.Span{span}, Why: why}
}

// after remembers a statement for the next one.
func (r *run) after(st *Statement, a *attribution.Attribution) {
	r.speaker, r.to = st.Speaker, st.To
	if a.Form == attribution.Narrated {
		r.to = nil
	}
}
