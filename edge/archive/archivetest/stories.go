package archivetest

import (
	"context"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"readout/corpus/corpustest"
	"readout/corpus/story"
	"readout/edge/archive"
	"readout/record"
)

// printed are reports of a few texts: some copied, cut, corrected or told again, by several papers on several days.
func printed(random *rand.Rand, n int) []*record.Record {
	var list []*record.Record
	for i := range n {
		source := corpustest.Large(random.IntN(4))
		text := source.Document.Text
		if cut := random.IntN(4); cut > 0 {
			text = text[:len(text)-cut*random.IntN(300)-1]
		}
		if random.IntN(3) == 0 {
			text = strings.ToUpper(text)
		}
		r := corpustest.Report(fmt.Sprintf("doc-%03d", i), fmt.Sprintf("2024-03-%02d", 1+random.IntN(12)), fmt.Sprint("Paper ", random.IntN(3)), text).Record
		if random.IntN(2) == 0 {
			for _, code := range []string{"036", "051"} {
				r.Events = append(r.Events, record.Event{Item: record.Item{ID: "e" + code, Why: "test"}, Source: []string{"NOR"}, Target: []string{"SAV"}, CAMEO: code, Status: "happened"})
			}
		}
		list = append(list, r)
	}
	return list
}

// partition names each document's story by its least id, as an archive does.
func partition(records []*record.Record, layer story.Layer) map[string]string {
	stories := story.Of(records, layer)
	least := map[int]string{}
	for i, r := range records {
		if id := least[stories[i]]; id == "" || r.Document.ID < id {
			least[stories[i]] = r.Document.ID
		}
	}
	names := map[string]string{}
	for i, r := range records {
		names[r.Document.ID] = least[stories[i]]
	}
	return names
}

// likeOf holds the stories of an archive to what corpus/story makes of all its records at once.
func likeOf(t *testing.T, a archive.Archive, records []*record.Record) {
	t.Helper()
	var ids []string
	for _, r := range records {
		ids = append(ids, r.Document.ID)
	}
	for _, layer := range []story.Layer{story.None, story.Text, story.Report} {
		want := partition(records, layer)
		for i, name := range must(a.Stories(context.Background(), layer, ids))(t) {
			if name != want[ids[i]] {
				t.Errorf("layer %d: %s is of story %s, want %s", layer, ids[i], name, want[ids[i]])
			}
		}
	}
	samePassed(t, a, records)
}

// stories: whatever the order in which documents came, with new versions and newer readings between them, their stories
// are the same, and the same as if all were looked at together.
func stories(t *testing.T, a archive.Archive, come adder) {
	ctx, random := context.Background(), rand.New(rand.NewPCG(8, 1))
	records := printed(random, 24)
	if joined := partition(records, story.Report); len(values(joined)) > 16 || len(values(partition(records, story.Text))) <= len(values(joined)) {
		t.Fatal("the reports do not tell the layers apart")
	}
	for _, i := range random.Perm(len(records)) {
		if random.IntN(3) == 0 { // first in another form, by another paper
			draft := printed(random, 1)[0]
			draft.Document.ID = records[i].Document.ID
			come(false, draft)
		}
		come(false, records[i])
	}
	come(true)
	likeOf(t, a, records)
	for _, i := range random.Perm(len(records))[:3] {
		records[i].Document.Published = "2024-03-13"
		come(false, records[i])
	}
	come(true)
	likeOf(t, a, records)
	if err := a.Repair(ctx); err != nil {
		t.Fatal(err)
	}
	likeOf(t, a, records)
}

func values(m map[string]string) map[string]bool {
	set := map[string]bool{}
	for _, v := range m {
		set[v] = true
	}
	return set
}

// told: the facts of the archive are those of the records.
func told(t *testing.T, a archive.Archive) {
	ctx, talks := context.Background(), corpustest.Talks()
	add(t, a, archive.Added, talks...)
	facts := story.Tell(talks, story.Of(talks, story.Report))
	var between, vows []string
	for _, f := range facts {
		if f.Between("NOR", "SAV") {
			between = append(between, fmt.Sprint(f))
		}
		if f.Kind == "commitment" {
			vows = append(vows, fmt.Sprint(f))
		}
	}
	for what, c := range map[string]struct {
		got  []story.Told
		want []string
	}{
		"between": {must(a.Between(ctx, archive.Query{Pair: [2]string{"SAV", "NOR"}}, story.Report))(t), between},
		"vows":    {must(a.Vows(ctx, archive.Query{Actor: "NOR"}, story.Report))(t), vows},
	} {
		var got []string
		for _, f := range c.got {
			if what == "vows" || f.Between("NOR", "SAV") {
				got = append(got, fmt.Sprint(f))
			}
		}
		if len(c.want) == 0 || !slices.Equal(got, c.want) {
			t.Errorf("%s:\n got %s\nwant %s", what, got, c.want)
		}
	}
}
