//go:build unix

// Command speed measures the whole program as a user runs it: process started, documents in, records out.
//
//	go run ./eval/speed [-readout bin/readout] [-data ../shared] [-runs 5] [-o eval/SPEED.txt]
//
// Words are runs of characters between white space, fewer than a tokenizer counts. A time is the median
// of several runs; speed counts seconds of the processor, so that neighbours on the machine weigh little.
package main

import (
	"flag"
	"fmt"
	"os"
	"readout/eval/speed/parts"
)

func main() {
	var o options
	flag.StringVar(&o.program, "readout", "bin/readout", "program to measure")
	flag.StringVar(&o.data, "data", "../shared", "folder of the measuring data")
	flag.IntVar(&o.runs, "runs", 5, "runs of each measure")
	out := flag.String("o", "eval/SPEED.txt", "file to write")
	flag.Parse()
	if err := measureInto(o, *out); err != nil {
		fmt.Fprintln(os.Stderr, "speed:", err)
		os.Exit(1)
	}
}

// measureInto writes the figures to a file, and to standard output.
func measureInto(o options, path string) error {
	dir, err := os.MkdirTemp("", "readout-speed-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	lines, err := o.measure(dir)
	if err != nil {
		return err
	}
	text := ""
	for _, l := range lines {
		text += l + "\n"
	}
	fmt.Print(text)
	return parts.Put(path, text)
}
