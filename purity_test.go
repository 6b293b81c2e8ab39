package readout_test

import (
	"go/ast"
	"go/build"
	"go/parser"
	"go/token"
	"path/filepath"
	"strings"
	"testing"
)

// allowed is what read/ and corpus/ may import from outside the module, with the reason. They are
// functions of their input: no files, no network, no clock, nothing that other goroutines can change.
const allowed = `
	cmp              order of items
	crypto/sha256    ids, checksum of a model
	encoding/binary  numbers of a model file
	encoding/hex     ids
	errors           what is wrong with a model or an overlay
	fmt              the same, and reasons with numbers in them; not in loops over tokens
	iter             lists given one by one
	math             weights to probabilities
	math/bits        sets of tags
	slices           order and search
	sort             search in a sorted table
	strconv          numbers in the text
	strings          words
	time             arithmetic of days; never the clock
	unicode          classes of letters
	unicode/utf8     letters of a text
`

func TestPurity(t *testing.T) {
	reasons := map[string]string{}
	for line := range strings.Lines(allowed) {
		if name, reason, ok := strings.Cut(strings.TrimSpace(line), " "); ok {
			reasons[name] = strings.TrimSpace(reason)
		}
	}
	used := map[string]bool{}
	eachPackage(t, func(name string, pkg *build.Package) {
		if !isPure(name) {
			return
		}
		for _, dep := range pkg.Imports {
			used[dep] = true
			if reasons[dep] == "" && dep != module && !strings.HasPrefix(dep, module+"/") {
				t.Errorf("%s may not import %s: it is not on the list", name, dep)
			}
		}
		for _, file := range pkg.GoFiles {
			checkFile(t, filepath.Join(pkg.Dir, file))
		}
	})
	for name := range reasons {
		if !used[name] {
			t.Errorf("%s is on the list and no pure package imports it", name)
		}
	}
}

func isPure(name string) bool {
	return strings.HasPrefix(name, "read/") || strings.HasPrefix(name, "corpus/")
}

// clock is what package time tells of the present.
var clock = map[string]bool{"Now": true, "Since": true, "Until": true, "Sleep": true, "After": true, "Tick": true, "Local": true}

// checkFile looks for what an import list does not show: goroutines, init functions and the clock.
func checkFile(t *testing.T, path string) {
	t.Helper()
	files := token.NewFileSet()
	file, err := parser.ParseFile(files, path, nil, parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	ast.Inspect(file, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.GoStmt:
			t.Errorf("%s: a goroutine", files.Position(n.Pos()))
		case *ast.FuncDecl:
			if n.Recv == nil && n.Name.Name == "init" {
				t.Errorf("%s: an init function", files.Position(n.Pos()))
			}
		case *ast.SelectorExpr:
			if x, ok := n.X.(*ast.Ident); ok && x.Name == "time" && clock[n.Sel.Name] {
				t.Errorf("%s: time.%s", files.Position(n.Pos()), n.Sel.Name)
			}
		}
		return true
	})
}
