package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"readout/internal/s3test"
)

// Reports go from an object store through the queue into the archive, and the archive's results into the store. What
// cannot be read is a dead letter that names bucket and key.
func TestObjectStore(t *testing.T) {
	s3test.Start(t, "news", "results")
	dir := t.TempDir()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	readout := filepath.Join(dir, "readout")
	if err := os.Symlink(self, readout); err != nil { // see TestMain
		t.Fatal(err)
	}
	run := func(status int, args ...string) string {
		t.Helper()
		cmd := exec.Command(readout, args...)
		cmd.Dir = dir
		out, _ := cmd.CombinedOutput()
		if got := cmd.ProcessState.ExitCode(); got != status {
			t.Fatalf("readout %s: status %d, want %d\n%s", strings.Join(args, " "), got, status, out)
		}
		return string(out)
	}
	// As many reports as fill several pieces, in one object; and small ones.
	var many strings.Builder
	for i := range 40 {
		fmt.Fprintf(&many, `{"id": "m%02d", "date": "2021-05-03", "text": "%s"}`+"\n", i, strings.Repeat("The envoy of Chad met the mayor of Lima. ", 200))
	}
	for name, content := range map[string]string{
		"many.jsonl": many.String(), "one.txt": "The minister of Ghana met the president of Togo in Lomé.", "two.txt": "The envoy left.", "bad.txt": "\x00",
	} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		s3test.Put(t, "news", "2021/"+name, content)
	}
	queue := []string{"--queue", "q", "--listen", "127.0.0.1:24335"}
	if out := run(0, append([]string{"submit", "s3://news/2021/"}, queue...)...); !strings.Contains(out, "4 objects in 3 pieces") {
		t.Error(out)
	}
	if out := run(1, append([]string{"work", "--drain", "--archive", "w.db"}, queue...)...); !strings.Contains(out, "42 added, 1 failed") {
		t.Error(out)
	}
	if out := run(0, append([]string{"failed"}, queue...)...); !strings.Contains(out, "s3://news/2021/bad.txt") {
		t.Error(out)
	}
	if out := run(1, append([]string{"submit", "s3://news/1914/"}, queue...)...); !strings.Contains(out, "s3://news/1914/") || !strings.Contains(out, "no object") {
		t.Error(out)
	}
	run(1, "add", "--archive", "a.db", "s3://news/2021/")
	run(0, "add", "--archive", "f.db", "many.jsonl", "one.txt", "two.txt")
	want := run(0, "export", "--to", "jsonl", "--archive", "f.db")
	for _, db := range []string{"a.db", "w.db"} {
		if got := run(0, "export", "--to", "jsonl", "--archive", db); got != want {
			t.Errorf("%s: the export differs from one of files", db)
		}
	}
	run(0, "export", "--to", "parquet", "--archive", "w.db", "--out", "s3://results/2021.parquet")
	run(0, "export", "--to", "parquet", "--archive", "w.db", "--out", "here.parquet")
	here, err := os.ReadFile(filepath.Join(dir, "here.parquet"))
	if got := s3test.Get(t, "results", "2021.parquet"); err != nil || got != string(here) || !strings.HasPrefix(got, "PAR1") {
		t.Errorf("the object has %d bytes, the file %d: %v", len(got), len(here), err)
	}
	if out := run(3, "export", "--to", "parquet", "--archive", "w.db", "--out", "s3://nobody/2021.parquet"); !strings.Contains(out, "s3://nobody/2021.parquet: no such bucket") {
		t.Error(out)
	}
}
