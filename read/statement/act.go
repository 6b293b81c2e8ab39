package statement

import (
	"slices"
	"strings"

	"readout/knowledge/cues"
	"readout/read/attribution"
	"readout/read/syntax"
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
	if a.Act != nil && len(a.Act.Acts) > 0 {
		if len(own) > 0 && own[0] == "offer" && open(a.Act.Acts[0]) { // "offered his support"
			return own
		}
		return a.Act.Acts
	}
	if a.Turn && s.Tree.Form(int(content[len(content)-1].Last)-1) == "?" {
		return []string{"ask"}
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

// nounActs are the acts of the noun that heads a told content: "his support for …".
func (s *scan) nounActs(c attribution.Range) []string {
	for i := c.First; i < c.Last; i++ {
		if s.Tree.UPOS(int(i)) == syntax.ADP {
			return nil
		}
		for _, n := range s.Cues.Noun(s.lower(int(i))) {
			if (n.Is(cues.Made) || n.Is(cues.Need)) && len(n.Acts) > 0 && (i+1 >= c.Last || s.Tree.UPOS(int(i)+1) != syntax.NOUN) {
				return n.Acts
			}
		}
	}
	return nil
}

func (s *scan) lower(i int) string { return strings.ToLower(s.Tree.Form(i)) }

// contentActs are the acts that patterns of words find in the content, in order, at most two.
func (s *scan) contentActs(content []attribution.Range, called bool) []string {
	var acts []string
	for _, c := range content {
		for i := c.First; i < c.Last && len(acts) < most; i++ {
			for _, p := range s.Cues.ContentPatterns(s.lower(int(i))) {
				if p.Place == cues.Said && called || p.Place == cues.Called && !called {
					continue
				}
				if p.Match(func(k int) string {
					if i+int32(k) >= c.Last {
						return ""
					}
					return s.lower(int(i) + k)
				}) > 0 {
					acts = join(acts, p.Acts)
					break
				}
			}
		}
		if last := int(c.Last) - 1; len(acts) == 0 && !called && s.Tree.Form(last) == "?" {
			acts = append(acts, "ask")
		}
	}
	return acts
}

// plain is the act of words that no pattern knows: a report of what happened or will, an assessment of how
// things are, else a position.
func (s *scan) plain(content []attribution.Range) string {
	c := content[0]
	for i := c.First; i < c.Last; i++ {
		if !s.finite(int(i)) {
			continue
		}
		n := &s.Tree.Nodes[i]
		own := i > c.First && s.first(int(i)-1)
		next := syntax.XNone
		for k := i + 1; k < c.Last && next == syntax.XNone; k++ {
			if s.Tree.UPOS(int(k)) != syntax.ADV && s.Tree.UPOS(int(k)) != syntax.PART {
				next = s.Tree.Nodes[k].XPOS
			}
		}
		doing := next == syntax.XVBN || next == syntax.XVBG || next == syntax.XVB
		switch w := s.lower(int(i)); {
		case w == "will" || w == "would" || w == "'ll" || w == "’ll":
			for k := i; k < c.Last; k++ {
				if w := s.lower(int(k)); w == "if" || w == "unless" {
					return "warn"
				}
			}
			if own {
				return "position"
			}
			return "report"
		case n.XPOS == syntax.XMD:
			return "position"
		case be(w) && !doing:
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
