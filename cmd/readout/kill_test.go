//go:build !windows

package main

import (
	"context"
	"encoding/json"
	"fmt"
	"math/rand"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"readout/edge/archive/store"
	"readout/internal/pgtest"
)

// Faults of the world around add: it is killed, two run at once, the disk is full. Whatever happens, every document
// is there once, with the bytes of a run that nobody disturbed, and the archive is whole.

const reportsOfFaults = 600

// faults is a folder with the program and its reports, and what an undisturbed run keeps of them.
type faults struct {
	dir, readout, reports string
	whole                 []string
}

func newFaults(t *testing.T) *faults {
	t.Helper()
	if testing.Short() {
		t.Skip("skipped in -short: runs the program many times")
	}
	dir := t.TempDir()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	f := &faults{dir: dir, readout: filepath.Join(dir, "readout"), reports: filepath.Join(dir, "reports.jsonl")}
	if err := os.Symlink(self, f.readout); err != nil { // see TestMain
		t.Fatal(err)
	}
	if err := os.WriteFile(f.reports, []byte(manyReports(reportsOfFaults)), 0o600); err != nil {
		t.Fatal(err)
	}
	whole := filepath.Join(dir, "whole.db")
	f.run(t, whole)
	if f.whole = contents(t, whole); len(f.whole) != reportsOfFaults {
		t.Fatalf("%d documents, want %d", len(f.whole), reportsOfFaults)
	}
	return f
}

func (f *faults) add(archive string) *exec.Cmd {
	return exec.Command(f.readout, "add", "--jobs", "2", "--archive", archive, f.reports)
}

func (f *faults) run(t *testing.T, archive string) {
	t.Helper()
	if out, err := f.add(archive).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
}

// same fails the test where an archive has not what the undisturbed run has.
func (f *faults) same(t *testing.T, archive string) {
	t.Helper()
	got := contents(t, archive)
	if len(got) != len(f.whole) {
		t.Fatalf("%s: %d documents, want %d", archive, len(got), len(f.whole))
	}
	for i := range f.whole {
		if got[i] != f.whole[i] {
			t.Errorf("document %d differs:\n got %s\nwant %s", i, got[i], f.whole[i])
		}
	}
}

// TestKilled kills add with SIGKILL, at other moments each time, and goes on with the same archive.
func TestKilled(t *testing.T) {
	f := newFaults(t)
	for n := range killed {
		t.Run(fmt.Sprint(n), func(t *testing.T) {
			t.Parallel()
			f.killed(t, filepath.Join(f.dir, fmt.Sprintf("killed-%d.db", n)), rand.New(rand.NewSource(int64(n))))
		})
	}
}

// TestKilledOnServer does the same with an archive in PostgreSQL.
func TestKilledOnServer(t *testing.T) {
	server := pgtest.Start(t)
	f := newFaults(t)
	f.killed(t, server.Database(t), rand.New(rand.NewSource(1)))
}

// killed kills ten runs, then lets one end.
func (f *faults) killed(t *testing.T, archive string, moments *rand.Rand) {
	t.Helper()
	for range 10 {
		cmd := f.add(archive)
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		time.Sleep(time.Duration(15+moments.Intn(110)) * time.Millisecond)
		cmd.Process.Kill()
		cmd.Wait()
	}
	f.run(t, archive)
	f.same(t, archive)
}

// TestTwoAdd runs two at once on one archive, in a file and on a server.
func TestTwoAdd(t *testing.T) {
	f := newFaults(t)
	t.Run("file", func(t *testing.T) { f.twoAdd(t, filepath.Join(f.dir, "two.db")) })
	t.Run("server", func(t *testing.T) { f.twoAdd(t, pgtest.Start(t).Database(t)) })
}

func (f *faults) twoAdd(t *testing.T, archive string) {
	t.Helper()
	first, second := f.add(archive), f.add(archive)
	for _, cmd := range []*exec.Cmd{first, second} {
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
	}
	for _, cmd := range []*exec.Cmd{first, second} {
		if err := cmd.Wait(); err != nil {
			t.Errorf("one of two that add: %v", err)
		}
	}
	f.same(t, archive)
}

// TestTooLarge: a document of a gigabyte is refused by name, unread, and the others go in.
func TestTooLarge(t *testing.T) {
	dir := t.TempDir()
	large, small := filepath.Join(dir, "large.txt"), filepath.Join(dir, "small.txt")
	for path, size := range map[string]int64{large: 1 << 30, small: 0} {
		if err := os.WriteFile(path, []byte("The envoy left for Oslo on Monday."), 0o600); err != nil {
			t.Fatal(err)
		}
		if size > 0 {
			if err := os.Truncate(path, size); err != nil { // a file with a hole takes no room
				t.Skip("the file system has no large files: ", err)
			}
		}
	}
	status, messages := run(context.Background(), nil, os.Stdout, "add", "--archive", filepath.Join(dir, "a.db"), "--limit", "1000000", large, small)
	if status != statusFailed || !strings.Contains(messages, "large.txt: larger than the limit of 1000000 bytes") || !strings.Contains(messages, "1 added, 1 failed") {
		t.Errorf("status %d: %s", status, messages)
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

// contents gives the records of an archive, and fails the test where its store finds a fault.
func contents(t *testing.T, name string) []string {
	t.Helper()
	s, err := store.Open(context.Background(), name)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if err := s.Check(context.Background()); err != nil {
		t.Errorf("%s: %v", name, err)
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
