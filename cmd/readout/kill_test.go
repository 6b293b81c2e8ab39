//go:build !windows

package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"readout/edge/archive/sqlite"
)

// TestKilled kills add with SIGKILL again and again, at other moments each time, and goes on. At the end
// every document is there once, with the bytes of a run that nobody disturbed.
func TestKilled(t *testing.T) {
	if testing.Short() {
		t.Skip("skipped in -short: kills processes for some seconds")
	}
	dir := t.TempDir()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	readout := filepath.Join(dir, "readout")
	if err := os.Symlink(self, readout); err != nil { // see TestMain
		t.Fatal(err)
	}
	const documents, rounds = 600, 12
	reports := filepath.Join(dir, "reports.jsonl")
	if err := os.WriteFile(reports, []byte(manyReports(documents)), 0o600); err != nil {
		t.Fatal(err)
	}
	whole, killed := filepath.Join(dir, "whole.db"), filepath.Join(dir, "killed.db")
	add := func(path string) *exec.Cmd {
		return exec.Command(readout, "add", "--jobs", "2", "--archive", path, reports)
	}
	if out, err := add(whole).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	for round := range rounds {
		cmd := add(killed)
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		time.Sleep(time.Duration(40+round*37%400) * time.Millisecond)
		cmd.Process.Kill()
		cmd.Wait()
	}
	if out, err := add(killed).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	got, want := contents(t, killed), contents(t, whole)
	if len(got) != documents || len(want) != documents {
		t.Fatalf("%d and %d documents, want %d", len(got), len(want), documents)
	}
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("document %d differs:\n got %s\nwant %s", i, got[i], want[i])
		}
	}
}

// manyReports makes JSON lines of reports that differ.
func manyReports(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "{\"id\": \"report-%04d\", \"date\": \"2024-05-%02d\", \"text\": \"Foreign Minister Berg of Norway told her guest from Kenya on Tuesday that point %d of the plan would be kept. The guest thanked her.\"}\n", i, i%28+1, i)
	}
	return b.String()
}

// contents gives the records of an archive, and fails the test where SQLite finds a fault in the file.
func contents(t *testing.T, path string) []string {
	t.Helper()
	s, err := sqlite.Open(context.Background(), path)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if err := s.Check(context.Background()); err != nil {
		t.Errorf("%s: %v", path, err)
	}
	var list []string
	for r, err := range s.Records(context.Background()) {
		if err != nil {
			t.Fatal(err)
		}
		b, _ := json.Marshal(r)
		list = append(list, string(b)+r.Document.Text)
	}
	return list
}
