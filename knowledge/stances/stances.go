// Package stances tells which acts of speech are for their issue and which against it.
package stances

import (
	_ "embed"
	"sync"

	"readout/knowledge/table"
)

//go:embed acts.tsv
var acts string

// Load gives the stance of an act: "1" for its issue, "0" against it; acts that are neither are not there.
var Load = sync.OnceValue(func() map[string]string {
	stances := map[string]string{}
	for cells := range table.Body(acts, 2) {
		stances[cells[0]] = cells[1]
	}
	return stances
})
