package overlay

import (
	"strings"
	"testing"
	"testing/fstest"
)

func folder(files map[string]string) fstest.MapFS {
	f := fstest.MapFS{}
	for name, text := range files {
		f[name] = &fstest.MapFile{Data: []byte(text)}
	}
	return f
}

const quell = "mara-quell\tMara Quell\tperson\tf\t\t\tpresident\tNOR\t2001\t\town\n"

func TestRead(t *testing.T) {
	own, err := Read(folder(map[string]string{"README": "ours", "actors/a.tsv": quell, "frames/frames.tsv": "mothball\tobj=embassy\tsubj\tin\t164\t-\n"}))
	if err != nil {
		t.Fatal(err)
	}
	if len(own.Actors.Find("Mara Quell")) != 1 || len(own.Actors.Find("Xi Jinping")) == 0 {
		t.Error("the user's actor and the embedded ones are known")
	}
	if len(Embedded().Actors.Find("Mara Quell")) != 0 {
		t.Error("the embedded tables have changed")
	}
	if own.Frames.Count() != Embedded().Frames.Count()+1 {
		t.Errorf("%d frames, want one more than %d", own.Frames.Count(), Embedded().Frames.Count())
	}
}

// The checksum is that of the tables: same tables, same sum.
func TestChecksum(t *testing.T) {
	sum := func(text string) string {
		own, err := Read(folder(map[string]string{"actors/a.tsv": text}))
		if err != nil {
			t.Fatal(err)
		}
		return own.Checksum
	}
	first, second := sum(quell), sum(quell)
	if first != second || first == sum(strings.Replace(quell, "NOR", "ISL", 1)) || first == Embedded().Checksum {
		t.Error("want one sum for the same tables, another for others")
	}
}

func TestFaults(t *testing.T) {
	for name, c := range map[string]struct {
		files map[string]string
		want  string
	}{
		"nothing":       {nil, "no tables; there may be actors/*.tsv"},
		"another table": {map[string]string{"verbs.tsv": ""}, "verbs.tsv: no table of this name"},
		"a bad actor":   {map[string]string{"actors/x.tsv": "a\tb\n"}, "actors: actors/x.tsv:1: 2 columns, want 11"},
		"no such code":  {map[string]string{"frames/frames.tsv": "eat\t-\tsubj\tobj\t999\t-\n"}, `frames/frames.tsv:1: no CAMEO code "999"`},
		"no such event": {map[string]string{"frames/nouns.tsv": "meal\tposs\twith\t040\tDINE\n"}, `frames/nouns.tsv:1: no PLOVER event "DINE"`},
	} {
		if _, err := Read(folder(c.files)); err == nil || !strings.HasPrefix(err.Error(), c.want) {
			t.Errorf("%s: %v, want %s", name, err, c.want)
		}
	}
}
