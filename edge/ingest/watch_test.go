package ingest

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"
)

func TestWatch(t *testing.T) {
	dir := t.TempDir()
	write := func(name, words string) {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(words), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	write("b.txt", "Words.")
	write("a.txt", "Words.")
	write("c.txt.part", "Wor")
	write(".hidden", "Words.")
	if err := os.Mkdir(filepath.Join(dir, "folder"), 0o700); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	files, err := Watch(ctx, dir, time.Millisecond)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for path := range files {
		got = append(got, filepath.Base(path))
		switch len(got) {
		case 2:
			write("late.txt", "Words.")
		case 3:
			write("a.txt", "Other words.")
		case 4:
			cancel()
		}
	}
	if want := []string{"a.txt", "b.txt", "late.txt", "a.txt"}; !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
}

func TestWatchOfNothing(t *testing.T) {
	if _, err := Watch(context.Background(), filepath.Join(t.TempDir(), "none"), time.Second); err == nil {
		t.Error("a folder that is not there is watched")
	}
}
