package main

import (
	"bytes"
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"readout/corpus/corpustest"
	"readout/edge/archive"
	"readout/edge/archive/sqlite"
)

var update = flag.Bool("update", false, "write testdata/golden anew; read the diff before you keep it")

// talks makes an archive of three accounts of one meeting, built by hand.
func talks(t *testing.T) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "talks.db")
	s, err := sqlite.Create(context.Background(), path)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	var entries []archive.Entry
	for _, r := range corpustest.Talks() {
		entries = append(entries, archive.Entry{Record: r, Source: r.Document.ID + ".txt"})
	}
	if _, err := s.Add(context.Background(), entries); err != nil {
		t.Fatal(err)
	}
	return path
}

// TestQuestions asks the archive of talks and holds the answers to testdata/golden.
func TestQuestions(t *testing.T) {
	path := talks(t)
	promise := corpustest.Talks()[0].Statements[1].ID
	for _, c := range []struct{ name, line string }{
		{"compare", "compare"},
		{"compare-wide", "compare"},
		{"compare-narrow", "compare"},
		{"list-statements", "list statements --actor Berg --words corridor"},
		{"list-meetings", "list meetings --pair SAV,NOR"},
		{"search", "search corridor warned"},
		{"search-speaker", "search --speaker Okafor consular"},
		{"trace", "trace " + promise},
	} {
		t.Run(c.name, func(t *testing.T) {
			var out, messages bytes.Buffer
			app := &App{In: strings.NewReader(""), Out: &out, Err: &messages, Width: 80}
			app.Width = map[string]int{"compare-wide": 132, "compare-narrow": 50}[c.name]
			if app.Width == 0 {
				app.Width = 80
			}
			if status := app.Run(context.Background(), append(strings.Fields(c.line), "--archive", path)); status != statusDone {
				t.Fatalf("status %d: %s", status, messages.String())
			}
			golden(t, filepath.Join("testdata", "golden", c.name+".txt"), timeless(out.String()))
		})
	}
}

// timeless takes the time of adding out of an answer.
func timeless(out string) string {
	lines := strings.SplitAfter(out, "\n")
	for i, line := range lines {
		if head, _, ok := strings.Cut(line, "added 20"); ok {
			lines[i] = head + "added …\n"
		}
	}
	return strings.Join(lines, "")
}

func golden(t *testing.T, file, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("the answer is not %s; run with -update and read the diff:\n%s", file, got)
	}
}

// TestArchiveColours: only a terminal that takes colours gets them.
func TestArchiveColours(t *testing.T) {
	path := talks(t)
	for _, colour := range []bool{false, true} {
		var out bytes.Buffer
		app := &App{In: strings.NewReader(""), Out: &out, Err: io.Discard, Width: 80, Colour: colour}
		app.Run(context.Background(), []string{"compare", "--archive", path})
		if got := strings.Contains(out.String(), "\x1b["); got != colour {
			t.Errorf("colour %v: escapes %v", colour, got)
		}
	}
}

// TestJSONForms: what is for machines is JSON, with words and spans.
func TestJSONForms(t *testing.T) {
	path := talks(t)
	promise := corpustest.Talks()[0].Statements[1].ID
	for _, line := range []string{"compare --format json", "trace --format json " + promise, "show --format json " + promise, "list statements --format json", "search --format json corridor"} {
		var out bytes.Buffer
		if status, messages := run(context.Background(), strings.NewReader(""), &out, append(strings.Fields(line), "--archive", path)...); status != statusDone {
			t.Errorf("%s: status %d: %s", line, status, messages)
		}
		if !json.Valid(out.Bytes()) {
			t.Errorf("%s: no JSON: %s", line, out.String())
		}
	}
}

// TestAddInterrupted: ^C in the middle of add keeps what was counted, and the archive whole.
func TestAddInterrupted(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.db")
	in, feed := io.Pipe()
	defer feed.Close()
	ctx, stop := context.WithCancel(context.Background())
	go func() {
		for i := range 500 { // and no end: the run waits for more
			fmt.Fprintf(feed, "{\"id\": \"doc-%d\", \"text\": \"Report %d of the day, and nothing new in it.\"}\n", i, i)
		}
		stop()
	}()
	status, messages := run(ctx, in, io.Discard, "add", "--in", "jsonl", "--archive", path, "-")
	if status != statusFailed || !strings.Contains(messages, "interrupted") || !strings.Contains(messages, "try: ") {
		t.Errorf("status %d, messages %q", status, messages)
	}
	var added int
	if _, err := fmt.Sscanf(messages, "readout: %d added", &added); err != nil || added == 0 {
		t.Errorf("%d added, %v: %q", added, err, messages)
	}
	var out bytes.Buffer
	status, messages = run(context.Background(), nil, &out, "list", "--limit", "0", "--archive", path, "--format", "jsonl")
	if there := strings.Count(out.String(), "\n"); status != statusDone || there != added {
		t.Errorf("status %d, %d documents there, %d counted: %s", status, there, added, messages)
	}
}
