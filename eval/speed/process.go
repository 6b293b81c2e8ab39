//go:build unix

package main

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"os"
	"os/exec"
	"slices"
	"strings"
	"syscall"
	"time"
)

// usage is what one run of the program took.
type usage struct {
	first time.Duration // start to the first byte of output
	wall  time.Duration
	cpu   time.Duration
	peak  int64 // bytes of resident memory
}

// run starts the program on cores and reads its output to the end.
func (o options) run(cores int, args ...string) (usage, error) {
	var u usage
	cmd := exec.Command(o.program, args...)
	cmd.Env = append(os.Environ(), fmt.Sprintf("GOMAXPROCS=%d", cores))
	var told strings.Builder
	cmd.Stderr = &told
	out, err := cmd.StdoutPipe()
	if err != nil {
		return u, err
	}
	start := time.Now()
	if err := cmd.Start(); err != nil {
		return u, err
	}
	r := bufio.NewReader(out)
	_, _ = r.Peek(1) // an empty output shows in the exit status
	u.first = time.Since(start)
	_, err = io.Copy(io.Discard, r)
	if waited := cmd.Wait(); waited != nil {
		return u, fmt.Errorf("%s %s: %w: %s", o.program, strings.Join(args, " "), waited, told.String())
	}
	u.wall = time.Since(start)
	u.cpu = cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime()
	if r, ok := cmd.ProcessState.SysUsage().(*syscall.Rusage); ok {
		u.peak = int64(r.Maxrss) << 10 // kilobytes on Linux
	}
	return u, err
}

// median repeats a run and gives the median of each part.
func (o options) median(cores int, args ...string) (usage, error) {
	var all []usage
	for range o.runs {
		u, err := o.run(cores, args...)
		if err != nil {
			return u, err
		}
		all = append(all, u)
	}
	return usage{
		first: middle(all, func(u usage) time.Duration { return u.first }),
		wall:  middle(all, func(u usage) time.Duration { return u.wall }),
		cpu:   middle(all, func(u usage) time.Duration { return u.cpu }),
		peak:  middle(all, func(u usage) int64 { return u.peak }),
	}, nil
}

func middle[T cmp.Ordered](all []usage, part func(usage) T) T {
	parts := make([]T, len(all))
	for i, u := range all {
		parts[i] = part(u)
	}
	slices.Sort(parts)
	return parts[len(parts)/2]
}
