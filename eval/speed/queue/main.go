//go:build unix

// Command queue measures workers on a queue as a user runs them: nats-server's own program, workers with a core each, an
// archive.
//
//	go run ./eval/speed/queue [-readout bin/readout] [-data ../shared] [-runs 3] [-o eval/SPEED.txt]
//
// What the queue costs is the processor's time of submit, server and one worker, less that of readout add into an archive of
// the same kind, as a part of that of readout read. The three run at once: what others do on the machine changes the
// processor's time of a run by a third, and then it changes all three.
//
// One worker and two read the same reports by turns. Where others use the machine, the time that passes says little: then
// the processor's time of the busier of two workers, beside that of one, says how well the work was shared.
package main

import (
	"cmp"
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
	b := bench{program: program, server: filepath.Join(dir, "nats-server"), reports: reports}
	build := exec.Command("go", "build", "-o", b.server, "github.com/nats-io/nats-server/v2")
	build.Env = append(os.Environ(), "CGO_ENABLED=0")
	if said, err := build.CombinedOutput(); err != nil {
		return fmt.Errorf("%w: %s", err, said)
	}
	var one, two []team
	var ways []costs
	for i := range runs {
		b.dir = filepath.Join(dir, strconv.Itoa(i))
		c, err := b.together()
		if err != nil {
			return err
		}
		alone, err := b.work(1)
		if err != nil {
			return err
		}
		both, err := b.work(2)
		if err != nil {
			return err
		}
		ways, one, two = append(ways, c), append(one, alone), append(two, both)
	}
	text := fmt.Sprintf("# queue: %s %s, %d cores; medians of %d runs. Made by go run ./eval/speed/queue.\n\n", runtime.GOOS, runtime.GOARCH, runtime.NumCPU(), runs) +
		shared(one, two) + paid(ways)
	fmt.Print(text)
	return parts.Put(out, text)
}

// shared says how well two workers share the work of one.
func shared(one, two []team) string {
	elapsed := func(t team) time.Duration { return t.elapsed }
	busiest := func(t team) time.Duration { return t.busiest }
	line := func(name string, of func(team) time.Duration, says string) string {
		a, b := middle(one, of).Seconds(), middle(two, of).Seconds()
		return fmt.Sprintf("%-30s %.2f x (%s)\n", name, a/b, fmt.Sprintf(says, a, b))
	}
	return line("two workers against one", elapsed, "%.1f s, %.1f s elapsed") +
		line("the same, of the processor", busiest, "%.1f s, the busier of two %.1f s")
}

// paid says what the queue costs.
func paid(ways []costs) string {
	seconds := func(of func(costs) time.Duration) float64 { return middle(ways, of).Seconds() }
	return fmt.Sprintf("what the queue costs           %.1f %% of reading: submit, server and worker less add, the same reports into the same kind of archive\n", 100*middle(ways, costs.overhead)) +
		fmt.Sprintf("processor, three ways at once  read %.1f s, add %.1f s, submit and server and worker %.1f s\n",
			seconds(func(c costs) time.Duration { return c.read }), seconds(func(c costs) time.Duration { return c.add }), seconds(func(c costs) time.Duration { return c.queue }))
}

// middle is the median of what of makes of a list.
func middle[T any, V cmp.Ordered](list []T, of func(T) V) V {
	var values []V
	for _, one := range list {
		values = append(values, of(one))
	}
	slices.Sort(values)
	return values[len(values)/2]
}
