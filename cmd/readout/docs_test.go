package main

import (
	"bytes"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// TestManual runs the commands of the manual: in blocks marked console, each line after "$ " is a command,
// "# status N" its exit status where it is not 0, and the lines below it stand in its output in that order.
func TestManual(t *testing.T) {
	if _, err := exec.LookPath("sh"); err != nil {
		t.Skip("no shell to run the manual's commands")
	}
	pages, err := filepath.Glob("../../docs/*.md")
	if err != nil {
		t.Fatal(err)
	}
	count := 0
	for _, page := range pages {
		content, err := os.ReadFile(page)
		if err != nil {
			t.Fatal(err)
		}
		for _, c := range commands(string(content)) {
			count++
			t.Run(c.line, func(t *testing.T) { c.check(t) })
		}
	}
	if count == 0 {
		t.Error("the manual has no commands")
	}
}

// command is one command of the manual with lines of its output.
type command struct {
	line, status string
	output       []string
}

func commands(page string) []command {
	var found []command
	inside := false
	for line := range strings.Lines(page) {
		line = strings.TrimRight(line, "\n")
		switch {
		case strings.HasPrefix(line, "```"):
			inside = line == "```console"
		case inside && strings.HasPrefix(line, "$ "):
			words, status, _ := strings.Cut(line[2:], "# status ")
			found = append(found, command{line: strings.TrimSpace(words), status: status})
		case inside:
			last := &found[len(found)-1]
			last.output = append(last.output, line)
		}
	}
	return found
}

// check runs the command at the root of the checkout.
func (c command) check(t *testing.T) {
	cmd := exec.Command("sh", "-c", c.line)
	cmd.Dir = "../.."
	var out bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &out
	status := "0"
	if exit, ok := errors.AsType[*exec.ExitError](cmd.Run()); ok {
		status = strings.TrimPrefix(exit.ProcessState.String(), "exit status ")
	}
	if c.status == "" {
		c.status = "0"
	}
	if status != c.status {
		t.Errorf("exit status %s, want %s", status, c.status)
	}
	rest := out.String()
	for _, line := range c.output {
		_, after, found := strings.Cut(rest, line)
		if !found {
			t.Fatalf("%q does not follow in the output:\n%.2000s", line, rest)
		}
		rest = after
	}
}
