// Package shared finds the folder of corpora, treebanks and gold that tests and measurements read and
// that is no part of the project: the folder "shared" beside the checkout.
package shared

import (
	"os"
	"path/filepath"
	"testing"
)

// Dir gives the path of shared, or of something in it. Where it is absent the test skips; in CI, which has
// it, the test fails.
func Dir(t testing.TB, elem ...string) string {
	t.Helper()
	path, err := find(elem...)
	switch {
	case err == nil:
		return path
	case os.Getenv("CI") == "true":
		t.Fatalf("not there, and CI skips nothing: %v", err)
	default:
		t.Skipf("skipped, shared data are not beside the checkout: %v", err)
	}
	return ""
}

// find looks for shared beside the checkout, whether or not it is there.
func find(elem ...string) (string, error) {
	root, err := checkout()
	if err != nil {
		return "", err
	}
	path := filepath.Join(append([]string{root, "..", "shared"}, elem...)...)
	_, err = os.Stat(path)
	return path, err
}

// checkout is the nearest folder upwards that holds go.mod.
func checkout() (string, error) {
	dir, err := os.Getwd()
	if err != nil {
		return "", err
	}
	for {
		_, err := os.Stat(filepath.Join(dir, "go.mod"))
		if err == nil {
			return dir, nil
		}
		up := filepath.Dir(dir)
		if up == dir {
			return "", err
		}
		dir = up
	}
}
