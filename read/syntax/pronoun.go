package syntax

import "strings"

// pronoun is what a pronoun or demonstrative says of person, number and gender; a form that differs from
// the lemma may say otherwise.
type pronoun struct {
	feats Feats
	forms map[string]Feats
}

// pronouns follows UD English's lemmas: "us" is a form of "we", "their" of "their" or "they".
var pronouns = map[string]pronoun{
	"I": {feats: First | Sing}, "we": {feats: First | Plur}, "you": {feats: Second}, "they": {feats: Third | Plur},
	"he": {feats: Third | Sing | Masc}, "she": {feats: Third | Sing | Fem}, "it": {feats: Third | Sing | Neut},
	"my": {feats: First | Sing | Poss}, "our": {feats: First | Plur | Poss}, "your": {feats: Second | Poss}, "their": {feats: Third | Plur | Poss},
	"his": {feats: Third | Sing | Masc | Poss}, "her": {feats: Third | Sing | Fem | Poss}, "its": {feats: Third | Sing | Neut | Poss},
	"myself": {feats: First | Sing}, "ourselves": {feats: First | Plur}, "yourself": {feats: Second | Sing}, "yourselves": {feats: Second | Plur},
	"himself": {feats: Third | Sing | Masc}, "herself": {feats: Third | Sing | Fem}, "itself": {feats: Third | Sing | Neut}, "themselves": {feats: Third | Plur},
	"one": {feats: Third | Sing}, "mine": {feats: First | Sing | Poss}, "ours": {feats: First | Plur | Poss}, "yours": {feats: Second | Poss},
	"hers": {feats: Third | Sing | Fem | Poss}, "theirs": {feats: Third | Plur | Poss},
	"this": {feats: Sing, forms: map[string]Feats{"these": Plur}}, "that": {feats: Sing, forms: map[string]Feats{"those": Plur}}, "whose": {feats: Poss},
}

func (p pronoun) of(form string) Feats {
	if len(p.forms) > 0 {
		if f, ok := p.forms[strings.ToLower(form)]; ok {
			return f
		}
	}
	return p.feats
}
