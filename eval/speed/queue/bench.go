//go:build unix

package main

import (
	"fmt"
	"net"
	"os"
	"os/exec"
	"strconv"
	"strings"
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

// work submits the reports to a new queue and lets n workers read them into a new archive. It gives the time from their
// start until the last has ended, the processor's time of all, and that of the busiest worker.
func (b *bench) work(n int) (elapsed, cpu, busiest time.Duration, err error) {
	dir := b.dir + "-" + strconv.Itoa(n)
	port, err := free()
	if err != nil {
		return 0, 0, 0, err
	}
	server := exec.Command(b.server, "-js", "-sd", dir, "-a", "127.0.0.1", "-p", port)
	if err := server.Start(); err != nil {
		return 0, 0, 0, err
	}
	defer func() {
		server.Process.Signal(syscall.SIGTERM)
		server.Wait()
		cpu += busy(server)
	}()
	time.Sleep(time.Second)
	url := "nats://127.0.0.1:" + port
	if cpu, err = b.run("submit", "--nats", url, b.reports); err != nil {
		return 0, cpu, 0, err
	}
	var team []*exec.Cmd
	begun := time.Now()
	for range n {
		cmd := b.command("work", "--nats", url, "--jobs", "1", "--drain", "--archive", dir+".db")
		if err := cmd.Start(); err != nil {
			return 0, cpu, 0, err
		}
		team = append(team, cmd)
	}
	for _, cmd := range team {
		if err := cmd.Wait(); err != nil {
			return 0, cpu, 0, fmt.Errorf("a worker: %w", err)
		}
		cpu += busy(cmd)
		busiest = max(busiest, busy(cmd))
	}
	return time.Since(begun), cpu, busiest, nil
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
