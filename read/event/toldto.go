package event

import (
	"readout/knowledge/frames"
	"readout/knowledge/senses"
	"readout/read/clause"
	"readout/read/statement"
	"readout/read/syntax"
)

// codeOf is the code of one act of a statement, by what the statement is about.
func (c *coder) codeOf(st *statement.Statement, act string, code frames.Code) frames.Code {
	if act == "praise" && c.characterises(st) {
		return frames.Code{CAMEO: "019"} // a meeting is praised, not an actor
	}
	if o, ok := c.Frames.Operator(c.tree.Lemma(st.Token)); ok && act == "appeal" && o.Code.Event == "REQUEST" {
		return o.Code // "urged", "called on": a concrete ask, not a hope
	}
	if code == warning && (c.consequence(st.Token) || c.conditional(st)) {
		return threat
	}
	return code
}

// toldTo are the sides that one act of a statement is done to, by the ways of the table of acts, in order: the addressee, a side in the
// words; then the other side of the report.
func (c *coder) toldTo(st *statement.Statement, act string, ways []string, source []string) []string {
	for _, from := range ways {
		var target []string
		if from != "to" {
			target = c.spokenOf(st, act, source)
		} else {
			if act == "promise" && st.Because["to"].Why == otherSide && clause.Elsewhere(c.tree, int(st.Content[0].First), int(st.Content[0].Last)) {
				continue
			}
			if (act == "ask" || act == "demand" || act == "appeal") && st.Because["to"].Why == otherSide && c.ofThird(st) {
				continue
			}
			if act == "reject" && st.Because["to"].Why == otherSide {
				continue // whose criticism was turned down is not said
			}
			target = c.facing(st, source)
		}
		if target = minus(target, source, false); len(target) > 0 {
			return target
		}
	}
	if answers[act] {
		if list := c.mover(int(st.Content[0].First), source); len(list) > 0 {
			return list
		}
	}
	if against[act] && c.nameless(st, act) {
		if other := c.opposite(source); len(other) == 1 && (!c.organisation(other[0]) || c.move(int(st.Content[0].First))) {
			return other
		}
	}
	return nil
}

// ofThird says whether the words of a statement begin with "that" and somebody who is neither side: "requested that the court look
// into it".
func (c *coder) ofThird(st *statement.Statement) bool {
	first := int(st.Content[0].First)
	for k := first; k < min(int(st.Content[0].Last), first+6); k++ {
		if r := c.tree.Rel(k); r == syntax.Nsubj || r == syntax.NsubjPass {
			return len(c.codesOf(c.who.People(k))) == 0 && c.tree.UPOS(k) == syntax.PROPN && c.tree.Head(k) > k
		}
	}
	return false
}

// organisation says whether a code is that of an organisation of states, as which a speech before it speaks of the world: who "rejects
// terrorism" there rejects nothing of the United Nations'.
func (c *coder) organisation(code string) bool {
	for i := range c.cast.Actors {
		if a := &c.cast.Actors[i]; a.Kind == "international_organisation" && a.Represents == code {
			return true
		}
	}
	return false
}

// against are the acts that are said against somebody, though the words may leave it open against whom.
var against = map[string]bool{"condemn": true, "threaten": true, "reject": true, "demand": true}

// answers are the acts that are said of what somebody has done.
var answers = map[string]bool{"condemn": true, "reject": true, "praise": true, "accuse": true}

// nameless says whether the words of a statement name no side but a move that somebody made: "called the decision
// outrageous".
func (c *coder) nameless(st *statement.Statement, act string) bool {
	if act == "condemn" && !c.move(int(st.Content[0].First)) {
		return false
	}
	for _, r := range st.Content {
		if len(minus(c.codesOf(c.cast.Within(int(r.First), int(r.Last))), c.codesOf(st.Speaker), false)) > 0 {
			return false
		}
	}
	return true
}

// move says whether at token t begins a phrase like "the decision".
func (c *coder) move(t int) bool {
	for i := t; i < min(t+3, len(c.tree.Nodes)); i++ {
		if senses.Is(c.tree.Lemma(i), senses.Move) {
			return true
		}
	}
	return false
}
