package main

import (
	"bytes"
	"os"
	"strings"
	"testing"
)

// The manual has the table that the program prints.
func TestManualHasTheTable(t *testing.T) {
	c, err := parse(costs)
	if err != nil {
		t.Fatal(err)
	}
	var table bytes.Buffer
	write(&table, c)
	page, err := os.ReadFile("../../docs/scale.md")
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(page), table.String()) {
		t.Errorf("docs/scale.md has another table: go run ./eval/scale\n%s", table.String())
	}
}

// Two workers on one database are not yet held up by its lock; ten are.
func TestWhatIsFullFirst(t *testing.T) {
	m := model{read: 20e-6, keep: .004, queue: .0001}
	for n, want := range map[int]string{1: "workers", 2: "workers", 10: "the database's lock"} {
		if _, full := m.rate(n, 1); full != want {
			t.Errorf("%d workers: %s is full first, want %s", n, full, want)
		}
	}
	if _, full := m.rate(1000, 1000); full != "the queue's leader" {
		t.Errorf("1,000 workers on as many databases: %s is full first", full)
	}
}
