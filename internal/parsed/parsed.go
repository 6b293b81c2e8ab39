// Package parsed gives tests the tree of a text, as the whole way makes it.
package parsed

import (
	"sync"

	"readout/knowledge/lemmas"
	"readout/knowledge/models"
	"readout/read/syntax"
	"readout/read/token"
)

// Model is the embedded parser, loaded once. It panics where that cannot be loaded, which no test survives.
var Model = sync.OnceValue(func() *syntax.Model {
	m, err := syntax.Load(models.Syntax())
	if err != nil {
		panic(err)
	}
	return m.Knowing(lemmas.Verbs())
})

// Tree cuts and parses a text.
func Tree(text string) *syntax.Tree {
	return Model().Parse(token.Split(text), syntax.NewScratch())
}
