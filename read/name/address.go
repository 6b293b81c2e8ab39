package name

import (
	"readout/knowledge/countries"
	"readout/read/syntax"
)

// Address says whether the name that token i stands in is the state that a place before it lies in, as in "in Bali,
// Indonesia": neither the place nor that state does anything there.
func (n *Names) Address(tree *syntax.Tree, i int) bool {
	at := n.InEntity[i]
	if at < 0 || n.Entities[at].Sense != countries.Name {
		return false
	}
	state := &n.Entities[at]
	comma := int(state.First) - 1
	if comma < 2 || tree.Form(comma) != "," || n.InEntity[comma-1] < 0 {
		return false
	}
	town := &n.Entities[n.InEntity[comma-1]]
	if town.Sense == countries.Name || town.Sense == countries.Adjective || town.Country != "" && town.Country != state.Country {
		return false
	}
	switch town.Type {
	case GPE, LOC, FAC:
	default:
		return false
	}
	if town.First == 0 {
		return false
	}
	switch tree.Form(int(town.First) - 1) {
	case "in", "In", "at", "At", "near", "from", "to", "outside":
		return true
	}
	return false
}
