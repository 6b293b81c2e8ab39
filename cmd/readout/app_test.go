package main

import (
	"bytes"
	"context"
	"io"
	"slices"
	"strings"
	"sync/atomic"
	"syscall"
	"testing"
	"time"
)

// run carries out a command line with streams in memory.
func run(ctx context.Context, in io.Reader, out io.Writer, args ...string) (status int, messages string) {
	var err bytes.Buffer
	app := &App{In: in, Out: out, Err: &err, Width: 80}
	return app.Run(ctx, args), err.String()
}

// TestInterrupted: ^C ends a run that waits for its input.
func TestInterrupted(t *testing.T) {
	never, hold := io.Pipe()
	defer hold.Close()
	ctx, stop := context.WithCancel(context.Background())
	time.AfterFunc(50*time.Millisecond, stop)
	status, messages := run(ctx, never, io.Discard, "read", "-")
	if status != statusFailed || messages != "readout: interrupted after 0 documents\n" {
		t.Errorf("status %d, messages %q", status, messages)
	}
}

type writerThat struct{ fails error }

func (w writerThat) Write([]byte) (int, error) { return 0, w.fails }

func TestOutputThatFails(t *testing.T) {
	for _, c := range []struct {
		fails    error
		status   int
		messages string
	}{
		{syscall.EPIPE, statusDone, ""},
		{syscall.ENOSPC, statusFailed, "readout: writing the output: no space left on device\n"},
	} {
		status, messages := run(context.Background(), strings.NewReader("The envoy left."), writerThat{c.fails}, "read", "-")
		if status != c.status || messages != c.messages {
			t.Errorf("%v: status %d, messages %q", c.fails, status, messages)
		}
	}
}

func TestOrdered(t *testing.T) {
	in := slices.Values([]int{9, 1, 8, 2, 7, 3, 0, 0, 5})
	work := func(n int) int {
		time.Sleep(time.Duration(n) * time.Millisecond)
		return 10 * n
	}
	for _, jobs := range []int{1, 2, 16} {
		got := slices.Collect(ordered(context.Background(), jobs, in, work))
		if !slices.Equal(got, []int{90, 10, 80, 20, 70, 30, 0, 0, 50}) {
			t.Errorf("%d jobs: %v", jobs, got)
		}
	}
}

// TestOrderedHoldsFew: what has not been taken holds the input back.
func TestOrderedHoldsFew(t *testing.T) {
	const jobs = 2
	var begun atomic.Int64
	taken := int64(0)
	in := func(yield func(int) bool) {
		for n := range 1000 {
			begun.Add(1)
			if !yield(n) {
				return
			}
		}
	}
	for range ordered(context.Background(), jobs, in, func(n int) int { return n }) {
		if taken++; taken == 10 {
			break
		}
	}
	time.Sleep(10 * time.Millisecond)
	if n := begun.Load(); n > taken+4*jobs {
		t.Errorf("%d begun when %d were taken", n, taken)
	}
}

func TestColours(t *testing.T) {
	for _, c := range []struct {
		terminal      bool
		noColor, term string
		want          bool
	}{
		{true, "", "xterm-256color", true},
		{false, "", "xterm-256color", false},
		{true, "1", "xterm-256color", false},
		{true, "", "dumb", false},
	} {
		if got := takesColour(c.terminal, c.noColor, c.term); got != c.want {
			t.Errorf("%+v: %v", c, got)
		}
	}
}
