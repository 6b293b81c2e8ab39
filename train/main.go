package main

import (
	"cmp"
	"flag"
	"fmt"
	"os"
	"slices"
	"strings"
	"unsafe"

	"readout/read/syntax"
	"readout/read/syntax/linear"
)

func main() {
	shared := flag.String("shared", "../shared", "folder with the treebanks")
	out := flag.String("out", "knowledge/models/syntax.model", "model file to write")
	flag.Parse()
	if err := run(*shared, *out); err != nil {
		fmt.Fprintln(os.Stderr, "train:", err)
		os.Exit(1)
	}
}

func run(shared, out string) error {
	var data []sentence
	for _, name := range []string{"ewt-train", "gum-train"} {
		rows, err := treebank(shared, name)
		if err != nil {
			return err
		}
		s, err := learnable(rows)
		if err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		data = append(data, s...)
	}
	list, tags := inventory(data)
	tagger := trainTagger(data, tags, 5).table()
	const folds = 4
	for k := range folds {
		var rest, part []sentence
		var at []int
		for i := range data {
			if i%folds == k {
				part, at = append(part, data[i]), append(at, i)
			} else {
				rest = append(rest, data[i])
			}
		}
		t := trainTagger(rest, tags, 4).table()
		give(&t, part, list)
		for j, i := range at {
			data[i].given = part[j].given
		}
	}
	parser := trainParser(data, tags, 10).table()
	labels := trainLabels(data, tags, 6).table()
	words, endings := trainLemmas(data)
	var names strings.Builder
	for _, t := range list {
		fmt.Fprintf(&names, "%v %v\n", t.UPOS, t.XPOS)
	}
	file := syntax.Pack(syntax.Sections{
		"licence": []byte(licence), "tags": []byte(names.String()),
		"tagger": raw(tagger), "parser": raw(parser), "labels": raw(labels), "lemmas": words, "endings": endings,
	})
	return os.WriteFile(out, file, 0o644)
}

const licence = "Creative Commons Attribution-ShareAlike 4.0 International (CC BY-SA 4.0). Learned from UD English EWT (CC BY-SA 4.0) and UD English GUM (annotation CC BY 4.0), train parts.\n"

func raw(t linear.Table) []byte {
	return unsafe.Slice((*byte)(unsafe.Pointer(&t.W[0])), len(t.W))
}

// inventory lists the tags seen at least five times, the commonest first.
func inventory(data []sentence) ([]syntax.Tag, map[syntax.Tag]int) {
	count := map[syntax.Tag]int{}
	for _, s := range data {
		for _, t := range s.tags {
			count[t]++
		}
	}
	var list []syntax.Tag
	for t, n := range count {
		if n >= 5 {
			list = append(list, t)
		}
	}
	slices.SortFunc(list, func(a, b syntax.Tag) int {
		return cmp.Or(cmp.Compare(count[b], count[a]), cmp.Compare(a.UPOS, b.UPOS), cmp.Compare(a.XPOS, b.XPOS))
	})
	tags := map[syntax.Tag]int{}
	for i, t := range list {
		tags[t] = i
	}
	return list, tags
}
