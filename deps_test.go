package readout_test

import (
	"errors"
	"go/build"
	"io/fs"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// order is the policy of the house, lowest packages first. A package may import those on the lines above
// its own; where its line ends in "/...", also others that the line covers. The most exact line counts.
// "readout" is the package at the root.
//
// DO NOT CHANGE THIS TEXT TO MEND A BUILD. It changes when the design does, and ARCHITECTURE.md with it.
const order = `
	record/...
	knowledge/...

	read/language
	read/token/boundary   where sentences end
	read/token
	read/syntax/...
	knowledge/topics      matches phrases in trees
	read/clause           questions to a tree
	read/temporal
	read/name/tagger      names by a learned model
	read/name
	read/attribution/scorer   spans by learned weights
	read/attribution
	read/voice            who speaks a paragraph
	read/coref
	read/mention
	read/antecedent       mentions of things, too, in entities
	read/actor
	read/party            who stands in a role
	read/frame            whether a frame's words stand beside its predicate
	read/dyad             codes of one sentence, its actors given
	read/place
	read/statement
	read/meeting
	read/event
	read/commitment
	read/relation

	corpus/...
	readout

	edge/conllu
	edge/ingest
	edge/fetch
	edge/object           stores that speak S3
	edge/export/...
	edge/archive/...
	edge/console
	edge/trace
	edge/work             what is told of a queue
	edge/ask              questions that take several looks at an archive
	edge/serve/...
	client                for programs that ask a desk
	edge/cluster          workers; needs the archive's contract
	internal/...

	examples
	eval/...
	train/...
	cmd/readout
`

// apart are doors that stand side by side: none imports another.
var apart = []string{"edge/ingest", "edge/export", "edge/archive"}

const module = "readout"

func TestOrderOfPackages(t *testing.T) {
	lines := policy()
	used := map[string]bool{}
	for pkg, imports := range packages(t) {
		own := lineOf(lines, pkg)
		if own < 0 {
			t.Errorf("%s stands on no line of the order", pkg)
			continue
		}
		used[lines[own]] = true
		for _, dep := range imports {
			at := lineOf(lines, dep)
			if at > own || at == own && !strings.HasSuffix(lines[own], "/...") {
				t.Errorf("%s may not import %s: it stands lower in the order", pkg, dep)
			}
			if door, other := doorOf(pkg), doorOf(dep); door != "" && other != "" && door != other {
				t.Errorf("%s may not import %s: doors stand side by side", pkg, dep)
			}
		}
	}
	for _, line := range lines {
		if !used[line] {
			t.Errorf("%s is in the order and not in the tree", line)
		}
	}
}

// policy is the lines of the order without their remarks.
func policy() []string {
	var lines []string
	for line := range strings.Lines(order) {
		if words := strings.Fields(line); len(words) > 0 {
			lines = append(lines, words[0])
		}
	}
	return lines
}

// lineOf is the most exact line that covers a package, or -1.
func lineOf(lines []string, pkg string) int {
	if i := slices.Index(lines, pkg); i >= 0 {
		return i
	}
	for dir := pkg; dir != "."; dir = path.Dir(dir) {
		if i := slices.Index(lines, dir+"/..."); i >= 0 {
			return i
		}
	}
	return -1
}

func doorOf(pkg string) string {
	for _, door := range apart {
		if pkg == door || strings.HasPrefix(pkg, door+"/") {
			return door
		}
	}
	return ""
}

// packages gives the packages of the module with those of the module that they import, tests left out.
func packages(t *testing.T) map[string][]string {
	t.Helper()
	found := map[string][]string{}
	eachPackage(t, func(name string, pkg *build.Package) {
		own := []string{}
		for _, dep := range pkg.Imports {
			if dep == module || strings.HasPrefix(dep, module+"/") {
				own = append(own, nameOf(strings.TrimPrefix(dep, module)))
			}
		}
		found[name] = own
	})
	if len(found) < 10 {
		t.Fatalf("only %d packages found: %v", len(found), found)
	}
	return found
}

// eachPackage visits the packages below the root of the module.
func eachPackage(t *testing.T, visit func(name string, pkg *build.Package)) {
	t.Helper()
	err := filepath.WalkDir(".", func(dir string, entry fs.DirEntry, err error) error {
		if err != nil || !entry.IsDir() {
			return err
		}
		if base := entry.Name(); base == "testdata" || base != "." && strings.HasPrefix(base, ".") {
			return fs.SkipDir
		}
		pkg, err := build.ImportDir(dir, 0)
		if none := (*build.NoGoError)(nil); errors.As(err, &none) {
			return nil
		}
		if err != nil {
			return err
		}
		if len(pkg.GoFiles) > 0 {
			visit(nameOf(filepath.ToSlash(dir)), pkg)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// nameOf names a package by its folder; the root is "readout".
func nameOf(dir string) string {
	dir = strings.Trim(dir, "/")
	if dir == "" || dir == "." {
		return module
	}
	return dir
}
