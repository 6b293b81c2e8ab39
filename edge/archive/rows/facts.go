package rows

import (
	"encoding/json"
	"sync"

	"readout/corpus/fact"
	"readout/corpus/ledger"
	"readout/corpus/story"
	"readout/knowledge/vows"
)

// fates are the words that tell what became of a commitment.
var fates = sync.OnceValue(vows.Load)

// facts writes what corpus/fact makes of the record, so that questions need not read it again.
func (f *filler) facts() {
	for _, one := range fact.Of(f.r) {
		whole, err := json.Marshal(&one)
		if err != nil && f.err == nil {
			f.err = err
		}
		f.row("facts", f.version, one.ID, one.Kind, ledger.Holds(&one, fates()), string(whole))
	}
}

// told writes the facts by which reports of one event are known.
func (f *filler) told() {
	for _, c := range story.Classes(f.r) {
		f.row("told", c.Day, c.Source, c.Target, c.Root, f.version)
	}
}
