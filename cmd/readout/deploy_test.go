package main

import (
	"io"
	"os"
	"regexp"
	"strings"
	"testing"
)

// TestDeploy: what deploy/compose.yaml lets readout do is what readout understands, and each secret and volume that it
// names is declared.
func TestDeploy(t *testing.T) {
	data, err := os.ReadFile("../../deploy/compose.yaml")
	if err != nil {
		t.Fatal(err)
	}
	words := regexp.MustCompile(`"[^"]*"|[^\s",\[\]]+`)
	found := map[string]bool{}
	for _, m := range regexp.MustCompile(`(?m)^    (?:command|entrypoint): \[(.*)\]$`).FindAllStringSubmatch(string(data), -1) {
		var args []string
		for _, w := range words.FindAllString(m[1], -1) {
			args = append(args, strings.Trim(w, `"`))
		}
		if args[0] == "/readout" {
			args = args[1:]
		}
		app := &App{In: strings.NewReader(""), Out: io.Discard, Err: io.Discard, Width: 80}
		cmd, rest, err := app.root().Find(args)
		if err != nil || cmd.Name() != args[0] {
			continue // of another program
		}
		if err := cmd.ParseFlags(rest); err != nil {
			t.Errorf("%s: %v", strings.Join(args, " "), err)
		}
		found[cmd.Name()] = true
	}
	for _, name := range []string{"work", "submit", "serve"} {
		if !found[name] {
			t.Errorf("nobody runs readout %s", name)
		}
	}
	for _, m := range regexp.MustCompile(`(?m)^    (?:secrets|volumes): \[([a-z0-9-]+)[\]:,]`).FindAllStringSubmatch(string(data), -1) {
		if !regexp.MustCompile(`(?m)^  ` + m[1] + `: \{|volumes: \{.*\b` + m[1] + `: \{`).MatchString(string(data)) {
			t.Errorf("%s is not declared", m[1])
		}
	}
}
