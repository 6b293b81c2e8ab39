package statement

import (
	"slices"
	"strings"

	"readout/knowledge/cues"
	"readout/read/attribution"
	"readout/read/syntax"
	"readout/read/token"
)

const goesOnFlag = cues.GoesOn

// most is how many acts a statement may have.
const most = 2

// acts are what is done by the words: what the cue says; what the noun of the act says; and where both leave
// it open, what the content says.
func (s *scan) acts(a *attribution.Attribution, content []attribution.Range) []string {
	var own []string
	if a.Entry != nil {
		own = a.Entry.Acts
	}
	if a.Declined {
		return []string{"reject"}
	}
	if a.Act != nil && a.Entry != nil && a.Entry.Words[0] == "accept" {
		return own
	}
	if a.Act != nil && len(a.Act.Acts) > 0 {
		if len(own) > 0 && own[0] == "offer" && open(a.Act.Acts[0]) { // "offered his support"
			return own
		}
		return a.Act.Acts
	}
	if a.Turn && s.Tree.Form(int(content[len(content)-1].Last)-1) == "?" {
		return []string{"ask"}
	}
	if len(own) > 0 && own[0] == "reject" && s.told(content[0]) {
		return []string{"deny"}
	}
	if a.Entry != nil && a.Entry.Words[0] == "summon" && len(content) > 0 && content[0].Last-content[0].First > 1 { // "summoned the envoy to protest"
		if v := s.Cues.Verb(s.lower(int(content[0].First) + 1)); v != nil && v.Cues[0].Kind == cues.Speech && len(v.Cues[0].Acts) > 0 {
			return v.Cues[0].Acts
		}
	}
	if len(own) > 0 && own[0] == "agree" && s.differs(content) {
		return []string{"report"}
	}
	called := a.Why == "act.call" || a.Why == "act.as"
	if len(own) > 0 && !open(own[0]) && !called {
		return own
	}
	if a.Why == "clause.object" {
		if acts := s.nounActs(content[0]); len(acts) > 0 {
			return acts
		}
		return own
	}
	if len(own) == 0 && a.Why == "clause.told_to" {
		return []string{"appeal"}
	}
	acts := s.contentActs(content, called)
	if act := s.undertaking(a, content); act != "" && len(acts) == 0 && !called {
		acts = []string{act}
	}
	if len(acts) > 0 && a.Form != attribution.Direct && s.reporter(a) && (acts[0] == "agree" || acts[0] == "promise" || acts[0] == "offer") {
		return []string{"report"}
	}
	switch {
	case called:
		return join(acts, own)
	case len(acts) > 0 && len(own) > 0:
		return join(acts, own)
	case len(acts) > 0:
		return acts
	case len(own) > 0:
		return own
	}
	return []string{s.plain(content)}
}

// differs says whether those who agree agree on no more than that they do not.
func (s *scan) differs(content []attribution.Range) bool {
	for _, r := range content {
		for i := r.First; i < min(r.Last, r.First+2); i++ {
			if w := s.lower(int(i)); w == "disagree" || w == "differ" {
				return true
			}
		}
	}
	return false
}

// open says whether an act that the cue gives leaves room for a stronger one in the content.
func open(act string) bool { return act == "position" || act == "assess" || act == "report" }

func join(a, b []string) []string {
	out := append([]string{}, a...)
	for _, x := range b {
		if len(out) < most && !slices.Contains(out, x) {
			out = append(out, x)
		}
	}
	return out
}

// reporter says whether the source is one who only tells of others: an outlet, unnamed officials.
func (s *scan) reporter(a *attribution.Attribution) bool {
	if a.SourceHead < 0 {
		return false
	}
	for _, who := range s.Cast.At(int(a.SourceHead)) {
		if k := s.Cast.Actors[who].Kind; k == "media" || a.Why == "phrase.according" && (k == "group" || k == "unknown") {
			return true
		}
	}
	return false
}

// told says whether what is rejected is itself something told: "a report that …", "the allegations".
func (s *scan) told(c attribution.Range) bool {
	for i := c.First; i < c.Last && s.Tree.UPOS(int(i)) != syntax.ADP || i == c.First; i++ {
		switch s.Tree.Lemma(int(i)) {
		case "report": // one that is about, not a body's
			w := s.lower(int(c.First))
			return w == "a" || w == "an" || w == "as" || s.Tree.Nodes[i].XPOS == syntax.XNNS
		case "claim", "allegation", "accusation", "rumour", "rumor", "charge", "insinuation", "speculation", "assertion":
			return s.Tree.UPOS(int(i)) == syntax.NOUN
		}
	}
	return false
}

// nounActs are the acts of the noun that heads a told content: "his support for …".
func (s *scan) nounActs(c attribution.Range) []string {
	for i := c.First; i < c.Last; i++ {
		if s.Tree.UPOS(int(i)) == syntax.ADP {
			return nil
		}
		for _, n := range s.Cues.Noun(s.lower(int(i))) {
			if len(n.Acts) > 0 && n.Acts[0] == "threaten" && int(i)+1 < int(c.Last) && !s.issues(int(i)+1) {
				continue // "acknowledged the threat of disease"
			}
			if (n.Is(cues.Made) || n.Is(cues.Need)) && len(n.Acts) > 0 && (i+1 >= c.Last || s.Tree.UPOS(int(i)+1) != syntax.NOUN) {
				return n.Acts
			}
		}
	}
	return nil
}

// issues says whether the word behind a "threat" goes on to tell what somebody threatens, not of what danger there is.
func (s *scan) issues(i int) bool {
	switch s.lower(i) {
	case "of", "posed", "from", "that", "which":
		return false
	}
	return true
}

func (s *scan) lower(i int) string { return strings.ToLower(s.Tree.Form(i)) }

// contentActs are the acts that patterns of words find in the content, in order, at most two. Quotation
// marks between the words do not count.
func (s *scan) contentActs(content []attribution.Range, called bool) []string {
	var acts []string
	for _, c := range content {
		s.words = s.words[:0]
		for i := c.First; i < c.Last; i++ {
			if k := s.Tree.Tokens[i].Kind; k != token.Open && k != token.Close {
				s.words = append(s.words, s.lower(int(i)))
			}
		}
		for i := range s.words {
			if len(acts) == most {
				break
			}
			acts = s.actsAt(i, called, acts)
		}
		if len(acts) == 0 && !called && s.Tree.Form(int(c.Last)-1) == "?" {
			acts = append(acts, "ask")
		}
	}
	return acts
}

// actsAt adds the acts of the first pattern that fits at word i.
func (s *scan) actsAt(i int, called bool, acts []string) []string {
	for _, p := range s.Cues.ContentPatterns(s.words[i]) {
		if p.Place == cues.Said && called || p.Place == cues.Called && !called {
			continue
		}
		if p.Match(func(k int) string {
			if i+k >= len(s.words) {
				return ""
			}
			return s.words[i+k]
		}) > 0 {
			return join(acts, p.Acts)
		}
	}
	return acts
}

// plain is the act of words that no pattern knows: a report of what happened or will, an assessment of how
// things are, else a position.
func (s *scan) plain(content []attribution.Range) string {
	c := content[0]
	for i := c.First; i < c.Last; i++ {
		if !s.finite(int(i)) || s.aside(int(i), c) {
			continue
		}
		n := &s.Tree.Nodes[i]
		before := int(i) - 1
		if before > int(c.First) && s.Tree.UPOS(before) == syntax.PUNCT { // his country "will not …"
			before--
		}
		own := before >= int(c.First) && (s.first(before) || s.ownState(before))
		next := syntax.XNone
		for k := i + 1; k < c.Last && next == syntax.XNone; k++ {
			if s.Tree.UPOS(int(k)) != syntax.ADV && s.Tree.UPOS(int(k)) != syntax.PART {
				next = s.Tree.Nodes[k].XPOS
			}
		}
		doing := next == syntax.XVBN || next == syntax.XVBG || next == syntax.XVB || next == syntax.XVBD
		switch w := s.lower(int(i)); {
		case w == "will" || w == "would" || w == "'ll" || w == "’ll":
			for k := i; k < c.Last; k++ {
				if w := s.lower(int(k)); (w == "if" || w == "unless") && !s.amicable(int(i)) {
					return "warn"
				}
			}
			if own || s.ruledOut(int(i), c) {
				return "position"
			}
			if s.valued(int(i)) {
				return "assess"
			}
			return "report"
		case !own && (w == "can" || w == "could" || w == "may" || w == "might"):
			return "assess"
		case n.XPOS == syntax.XMD, s.wanted(w):
			return "position"
		case be(w) && s.whereabouts(int(i)):
			return "report"
		case be(w) && (!doing || n.XPOS != syntax.XVBD && next != syntax.XVBG):
			return "assess"
		case have(w) && !doing:
			return "assess"
		case n.XPOS == syntax.XVBD, (have(w) || be(w)) && doing && !own:
			return "report"
		}
		return "position"
	}
	return "position"
}

// aside says whether the finite verb at token i stands in a relative clause within the content: "the talks, in which China took part, ended".
func (s *scan) aside(i int, c attribution.Range) bool {
	v := i
	if s.Tree.UPOS(i) == syntax.AUX && s.Tree.Head(i) >= 0 {
		v = s.Tree.Head(i)
	}
	return s.Tree.Rel(v) == syntax.AclRelcl && c.Has(int32(s.Tree.Head(v))) && s.Tree.Head(v) < i
}

// amicable says whether what the "will" at token i tells is nothing that one warns of: "will meet again if need be".
func (s *scan) amicable(i int) bool {
	switch s.Tree.Lemma(s.Tree.Head(i)) {
	case "meet", "talk", "confer", "speak", "visit", "travel", "come", "return", "attend", "join", "help", "assist", "sign", "host", "resume", "reopen":
		return true
	}
	return false
}

// ruledOut says whether the "will" at token i is told not to be, or of no subject: "would not change", "no treaty will stop him".
func (s *scan) ruledOut(i int, c attribution.Range) bool {
	for k := i + 1; k < min(i+3, int(c.Last)); k++ {
		switch s.lower(k) {
		case "not", "n't", "n’t", "never":
			return true
		}
	}
	switch s.lower(int(c.First)) {
	case "no", "nobody", "nothing", "neither":
		return true
	case "that":
		return c.First+1 < c.Last && s.lower(int(c.First)+1) == "no"
	}
	return false
}

// valued says whether the "would" at token i tells what something would be: "would be worthless", "would be a mistake".
func (s *scan) valued(i int) bool {
	h := s.Tree.Head(i)
	if h < 0 || s.Tree.Kid(h, syntax.Cop) < 0 {
		return false
	}
	return s.Tree.UPOS(h) == syntax.ADJ || s.Tree.UPOS(h) == syntax.NOUN && s.Tree.Kid(h, syntax.Case) < 0
}

// whereabouts says whether the "was" at token i tells where somebody was: "was in Lima that day".
func (s *scan) whereabouts(i int) bool {
	h := s.Tree.Head(i)
	if h < 0 || s.Tree.Rel(i) != syntax.Cop || s.Tree.UPOS(h) != syntax.PROPN {
		return false
	}
	k := s.Tree.Kid(h, syntax.Case)
	return k >= 0 && (s.lower(k) == "in" || s.lower(k) == "at")
}

// wanted says whether a verb tells of a wish or a thought.
func (s *scan) wanted(form string) bool {
	v := s.Cues.Verb(form)
	return v != nil && (v.Cues[len(v.Cues)-1].Kind == cues.Wish || v.Cues[len(v.Cues)-1].Kind == cues.Thought)
}

// first says whether token i is "I" or "we".
func (s *scan) first(i int) bool {
	w := s.lower(i)
	return w == "i" || w == "we"
}

func be(w string) bool {
	switch w {
	case "is", "are", "was", "were", "am", "'s", "’s", "'re", "’re", "'m", "’m":
		return true
	}
	return false
}

func have(w string) bool { return w == "has" || w == "have" || w == "had" }
