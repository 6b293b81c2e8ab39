package archivetest

import (
	"context"
	"fmt"
	"maps"
	"math/rand/v2"
	"testing"

	"readout/corpus/corpustest"
	"readout/corpus/story"
	"readout/edge/archive"
	"readout/record"
)

// retold are reports on two things that happened between two sides on two days, coded in several ways, by several papers.
func retold(random *rand.Rand, n int) []*record.Record {
	words := []string{
		"Norland and Savania talked about the grain corridor in Lindholm; %s spoke of harvests, ships and insurance. Paper %d has it.",
		"A trawler of Norland was stopped by Savania near the strait, %s said; nets, fines and quotas came up at once. Paper %d has it.",
	}
	var list []*record.Record
	for i := range n {
		about := random.IntN(len(words))
		who := []string{"Berg", "Okafor"}[random.IntN(2)]
		b := corpustest.Report(fmt.Sprintf("doc-%03d", i), fmt.Sprintf("2024-03-%02d", 1+random.IntN(2)), fmt.Sprint("Paper ", random.IntN(5)), fmt.Sprintf(words[about], who, i))
		for e := range 1 + random.IntN(2) {
			sides := [2][]string{{"NOR"}, {"SAV"}}
			if random.IntN(3) == 0 {
				sides[0], sides[1] = sides[1], sides[0]
			}
			b.Record.Events = append(b.Record.Events, record.Event{Item: record.Item{ID: fmt.Sprintf("e%010d", 100*i+e), Why: "test"}, Source: sides[0], Target: sides[1],
				CAMEO: [][]string{{"040", "042", "057"}, {"170", "171", "0110"}}[about][random.IntN(3)], Status: []string{"happened", "planned"}[random.IntN(5)/4]})
		}
		b.Meet("Norland", "in_person", "", b.Record.Document.Published, b.Person("NOR", "Anna Berg", "minister", "Norland"), b.Person("SAV", "John "+who, "minister", who))
		list = append(list, b.Record)
	}
	return list
}

// events: whatever the order in which documents came, with new versions, newer readings and corrections between them, what
// several reports tell otherwise is one event as corpus/story has it.
func events(t *testing.T, a archive.Archive, come adder) {
	ctx, random := context.Background(), rand.New(rand.NewPCG(4, 2))
	records := retold(random, 30)
	if want := story.Events(records); len(want) < 20 || len(distinct(want)) < 3 {
		t.Fatalf("the reports tell of too little: %v", want)
	}
	sameEvents := func(when string) {
		t.Helper()
		if got, want := must(a.Events(ctx))(t), story.Events(records); !maps.Equal(got, want) {
			t.Errorf("%s:\n got %v\nwant %v", when, got, want)
		}
		samePassed(t, a, records)
	}
	for _, i := range random.Perm(len(records)) {
		if random.IntN(3) == 0 {
			come(false, retold(random, i+1)[i])
		}
		come(false, records[i])
	}
	come(true)
	sameEvents("added")
	for _, i := range random.Perm(len(records))[:5] {
		records[i].Document.Published = "2024-03-02"
		come(false, records[i])
	}
	come(true)
	sameEvents("read again")
	if err := a.Repair(ctx); err != nil {
		t.Fatal(err)
	}
	sameEvents("repaired")
}

func distinct(events map[story.Place]string) map[string]bool {
	set := map[string]bool{}
	for _, name := range events {
		set[name] = true
	}
	return set
}
