//go:build unix

package main

import (
	"fmt"
	"path/filepath"
	"runtime"
	"slices"
	"time"

	"readout/record"
)

// options say what is measured with what.
type options struct {
	program, data string
	runs          int
}

// documents is how many of a corpus are read for the speed.
const documents = 600

// measure makes the inputs in dir and gives the lines of SPEED.txt.
func (o options) measure(dir string) ([]string, error) {
	docs, err := o.take("whitehouse-other", documents)
	if err != nil {
		return nil, err
	}
	readouts, err := o.take("whitehouse-readouts", 970)
	if err != nil {
		return nil, err
	}
	out := []string{fmt.Sprintf("# program: %s %s, %d cores; median of %d runs. Made by go run ./eval/speed.", runtime.GOOS, runtime.GOARCH, runtime.NumCPU(), o.runs), ""}
	start, line, err := o.start()
	if err != nil {
		return nil, err
	}
	out = append(out, line)
	speed, err := o.speed(dir, docs)
	if err != nil {
		return nil, err
	}
	growth, err := o.growth(dir, start, docs)
	if err != nil {
		return nil, err
	}
	memory, err := o.memory(dir, readouts)
	return slices.Concat(out, speed, growth, memory), err
}

func figure(name, format string, args ...any) string {
	return fmt.Sprintf("%-34s "+format, append([]any{name}, args...)...)
}

// start measures the seed report: from the start of the process to its record. It gives the time of the
// processor too, to be taken off longer runs.
func (o options) start() (cpu time.Duration, line string, err error) {
	u, err := o.median(1, "read", "--jobs", "1", "--format", "jsonl", "--date", "2023-06-19", filepath.Join(o.data, "seed", "report.txt"))
	return u.cpu, figure("start to first record", "%d ms", u.first.Milliseconds()), err
}

// speed measures words a second of one core, start included, and what a second worker adds.
func (o options) speed(dir string, docs []record.Document) ([]string, error) {
	in, err := lines(dir, "speed", docs)
	if err != nil {
		return nil, err
	}
	alone, err := o.median(1, "read", "--jobs", "1", "--format", "jsonl", in.path)
	if err != nil {
		return nil, err
	}
	two, err := o.median(2, "read", "--jobs", "2", "--format", "jsonl", in.path)
	if err != nil {
		return nil, err
	}
	return []string{
		figure("words/s per core", "%.0f (%d words)", float64(in.words)/alone.cpu.Seconds(), in.words),
		figure("two workers against one", "%.2f x", alone.wall.Seconds()/two.wall.Seconds()),
	}, nil
}

// growth measures a document of ten times the text, and ten times the documents.
func (o options) growth(dir string, start time.Duration, docs []record.Document) ([]string, error) {
	few := docs[:documents/10]
	text, err := o.beyond(start)(one(dir, "text", docs[:40], 1))
	if err != nil {
		return nil, err
	}
	text10, err := o.beyond(start)(one(dir, "text10", docs[:40], 10))
	if err != nil {
		return nil, err
	}
	some, err := o.beyond(start)(lines(dir, "some", few))
	if err != nil {
		return nil, err
	}
	many, err := o.beyond(start)(lines(dir, "many", repeat(few, 10)))
	if err != nil {
		return nil, err
	}
	return []string{
		figure("ten times the text, one document", "%.1f x the time", text10/text),
		figure("ten times the documents", "%.1f x the time", many/some),
	}, nil
}

// beyond reads an input and gives the seconds of the processor that it took beyond the start.
func (o options) beyond(start time.Duration) func(input, error) (float64, error) {
	return func(in input, err error) (float64, error) {
		if err != nil {
			return 0, err
		}
		u, err := o.median(1, "read", "--jobs", "1", "--format", "jsonl", in.path)
		return (u.cpu - start).Seconds(), err
	}
}

// repeat gives documents several times, under new ids.
func repeat(docs []record.Document, times int) []record.Document {
	var list []record.Document
	for i := range times {
		for _, d := range docs {
			d.ID = fmt.Sprintf("%s-%d", d.ID, i)
			list = append(list, d)
		}
	}
	return list
}

// memory measures the peak while the readouts pass, and while they pass ten times over.
func (o options) memory(dir string, readouts []record.Document) ([]string, error) {
	once, err := lines(dir, "readouts", readouts)
	if err != nil {
		return nil, err
	}
	often, err := lines(dir, "readouts10", repeat(readouts, 10))
	if err != nil {
		return nil, err
	}
	var out []string
	for _, in := range []struct {
		name string
		input
	}{{"peak memory, 970 readouts", once}, {"peak memory, 9,700 readouts", often}} {
		u, err := o.run(2, "read", "--format", "jsonl", in.path)
		if err != nil {
			return nil, err
		}
		out = append(out, figure(in.name, "%d MB", u.peak>>20))
	}
	return out, nil
}
