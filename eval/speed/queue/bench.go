//go:build unix

package main

import (
	"fmt"
	"net"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"time"
)

// bench runs programs with one core each.
type bench struct{ program, server, reports, dir string }

// command is readout with one core.
func (b *bench) command(args ...string) *exec.Cmd {
	cmd := exec.Command(b.program, args...)
	cmd.Env = append(os.Environ(), "GOMAXPROCS=1")
	return cmd
}

// run gives the processor's time of readout.
func (b *bench) run(args ...string) (time.Duration, error) {
	cmd := b.command(args...)
	var said strings.Builder
	cmd.Stderr = &said
	if err := cmd.Run(); err != nil {
		return 0, fmt.Errorf("readout %s: %w: %s", strings.Join(args, " "), err, said.String())
	}
	return busy(cmd), nil
}

func busy(cmd *exec.Cmd) time.Duration {
	return cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime()
}

// costs is the processor's time of three ways through the same reports.
type costs struct{ read, add, queue time.Duration }

// overhead is what the queue costs beside readout add, as a part of reading.
func (c costs) overhead() float64 { return (c.queue - c.add).Seconds() / c.read.Seconds() }

// together takes the three ways at once, so that each has the machine as the others have it.
func (b *bench) together() (c costs, err error) {
	var all sync.WaitGroup
	var errs [3]error
	all.Go(func() { c.read, errs[0] = b.run("read", "--jobs", "1", "--format", "jsonl", b.reports) })
	all.Go(func() { c.add, errs[1] = b.run("add", "--jobs", "1", "--archive", b.dir+"-add.db", b.reports) })
	all.Go(func() {
		var t team
		t, errs[2] = b.work(1)
		c.queue = t.whole
	})
	all.Wait()
	for _, err := range errs {
		if err != nil {
			return c, err
		}
	}
	return c, nil
}

// team is what workers took: from their start until the last has ended; the processor's time of submit, server and all of
// them; that of the busiest.
type team struct{ elapsed, whole, busiest time.Duration }

// work submits the reports to a new queue and lets n workers read them into a new archive.
func (b *bench) work(n int) (t team, err error) {
	dir := b.dir + "-" + strconv.Itoa(n)
	port, err := free()
	if err != nil {
		return t, err
	}
	server := exec.Command(b.server, "-js", "-sd", dir, "-a", "127.0.0.1", "-p", port)
	if err := server.Start(); err != nil {
		return t, err
	}
	defer func() {
		server.Process.Signal(syscall.SIGTERM)
		server.Wait()
		t.whole += busy(server)
		os.RemoveAll(dir)
		os.Remove(dir + ".db")
	}()
	time.Sleep(time.Second)
	url := "nats://127.0.0.1:" + port
	if t.whole, err = b.run("submit", "--nats", url, b.reports); err != nil {
		return t, err
	}
	var workers []*exec.Cmd
	begun := time.Now()
	for range n {
		cmd := b.command("work", "--nats", url, "--jobs", "1", "--drain", "--archive", dir+".db")
		if err := cmd.Start(); err != nil {
			return t, err
		}
		workers = append(workers, cmd)
	}
	for _, cmd := range workers {
		if err := cmd.Wait(); err != nil {
			return t, fmt.Errorf("a worker: %w", err)
		}
		t.whole += busy(cmd)
		t.busiest = max(t.busiest, busy(cmd))
	}
	t.elapsed = time.Since(begun)
	return t, nil
}

// free is a port on which nobody listens.
func free() (string, error) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return "", err
	}
	defer l.Close()
	return strconv.Itoa(l.Addr().(*net.TCPAddr).Port), nil
}
