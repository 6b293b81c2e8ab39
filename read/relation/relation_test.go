package relation_test

import (
	"fmt"
	"sort"
	"strings"
	"sync"
	"testing"

	"readout"
	"readout/record"
)

var reader = sync.OnceValue(func() *readout.Reader {
	r, err := readout.New()
	if err != nil {
		panic(err)
	}
	return r
})

// One sentence a line: the sides, the direction, the words; nothing where nothing is assessed.
func TestRelations(t *testing.T) {
	found := func(text string, want ...string) {
		t.Helper()
		rec := reader().Read(record.Document{ID: "test", Published: "2023-06-19", Text: text})
		code := map[string]string{}
		for _, a := range rec.Actors {
			code[a.ID] = a.Represents
		}
		var got []string
		for _, r := range rec.Relations {
			var sides []string
			for _, id := range r.Actors {
				sides = append(sides, code[id])
			}
			sort.Strings(sides)
			got = append(got, fmt.Sprintf("%s %s %s", strings.Join(sides, "+"), r.Direction, r.Content[0].In(text)))
		}
		if strings.Join(got, "; ") != strings.Join(want, "; ") {
			t.Errorf("%s\n got %s\nwant %s", text, strings.Join(got, "; "), strings.Join(want, "; "))
		}
	}
	found("Relations between Turkey and Greece have improved.", "GRC+TUR better Relations between Turkey and Greece have improved")
	found("Strained ties between Poland and Belarus cast a shadow over the fair.", "BLR+POL strained Strained ties")
	found("Relations between India and Canada soured last year.", "CAN+IND worse Relations between India and Canada soured")
	found("Trade between Peru and Chile grew.")
	found("If relations between Peru and Chile improved, traders would cheer.")
}
