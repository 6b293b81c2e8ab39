//go:build unix

// Command queue measures workers on a queue as a user runs them: nats-server's own program, workers with a core each, an
// archive.
//
//	go run ./eval/speed/queue [-readout bin/readout] [-data ../shared] [-runs 3] [-o eval/SPEED.txt]
//
// One worker and two read the same reports by turns. Where others use the machine, the time that passes says little: then
// the processor's time of the busier of two workers, beside that of one, says how well the work was shared. What the queue costs is the processor's time of submit, worker and
// server beside that of readout add and readout read.
package main

import (
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"time"

	"readout/eval/speed/parts"
)

func main() {
	program := flag.String("readout", "bin/readout", "program to measure")
	data := flag.String("data", "../shared", "folder of the measuring data")
	runs := flag.Int("runs", 3, "runs of each measure")
	out := flag.String("o", "eval/SPEED.txt", "file to write")
	flag.Parse()
	if err := measure(*program, filepath.Join(*data, "corpora", "whitehouse-readouts.jsonl.gz"), *runs, *out); err != nil {
		fmt.Fprintln(os.Stderr, "queue:", err)
		os.Exit(1)
	}
}

// measure writes the part of the queue.
func measure(program, reports string, runs int, out string) error {
	dir, err := os.MkdirTemp("", "readout-queue-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	server := filepath.Join(dir, "nats-server")
	build := exec.Command("go", "build", "-o", server, "github.com/nats-io/nats-server/v2")
	build.Env = append(os.Environ(), "CGO_ENABLED=0")
	if said, err := build.CombinedOutput(); err != nil {
		return fmt.Errorf("%w: %s", err, said)
	}
	b := bench{program: program, server: server, reports: reports}
	var times [7][]time.Duration // by the names below
	for i := range runs {
		b.dir = filepath.Join(dir, strconv.Itoa(i))
		read, err := b.run("read", "--jobs", "1", "--format", "jsonl", reports)
		if err != nil {
			return err
		}
		add, err := b.run("add", "--jobs", "1", "--archive", b.dir+"-add.db", reports)
		if err != nil {
			return err
		}
		one, whole, alone, err := b.work(1)
		if err != nil {
			return err
		}
		two, _, busiest, err := b.work(2)
		if err != nil {
			return err
		}
		for k, d := range []time.Duration{read, add, one, two, whole, alone, busiest} {
			times[k] = append(times[k], d)
		}
	}
	read, add, one, two, whole, alone, busiest := middle(times[0]), middle(times[1]), middle(times[2]), middle(times[3]), middle(times[4]), middle(times[5]), middle(times[6])
	text := fmt.Sprintf("# queue: %s %s, %d cores; medians of %d runs. Made by go run ./eval/speed/queue.\n\n", runtime.GOOS, runtime.GOARCH, runtime.NumCPU(), runs)
	text += fmt.Sprintf("two workers against one        %.2f x (%.1f s, %.1f s elapsed)\n", one.Seconds()/two.Seconds(), one.Seconds(), two.Seconds())
	text += fmt.Sprintf("the same, of the processor     %.2f x (%.1f s, the busier of two %.1f s)\n", alone.Seconds()/busiest.Seconds(), alone.Seconds(), busiest.Seconds())
	text += fmt.Sprintf("what the queue costs           %.1f %% of reading (read %.1f s, add %.1f s, submit and work %.1f s of the processor)\n",
		100*(whole-add).Seconds()/read.Seconds(), read.Seconds(), add.Seconds(), whole.Seconds())
	fmt.Print(text)
	return parts.Put(out, text)
}

func middle(list []time.Duration) time.Duration {
	list = slices.Sorted(slices.Values(list))
	return list[len(list)/2]
}
