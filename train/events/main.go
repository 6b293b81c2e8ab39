// Command events builds knowledge/models/event.model, the scorer of read/dyad.
package main

import (
	"flag"
	"fmt"
	"os"

	"readout/eval/events"
	"readout/read/dyad"
)

// licence stands in the model file.
const licence = "Weights of hashed features, learned from PLV (github.com/snowood1/Zero-Shot-PLOVER) and from PLOVER's gold standard records " +
	"(github.com/openeventdata/PLOVER, CC BY-SA 4.0). No word of either is in it. The weights: CC BY-SA 4.0."

// Exit status 1: something could not be read or written.
func main() {
	shared := flag.String("shared", "../shared", "folder with the annotated sentences")
	out := flag.String("out", "knowledge/models/event.model", "model file to write")
	open := flag.Bool("open", false, "learn from what has an open licence alone: without PLV")
	flag.Parse()
	coder, cases, beside, err := events.Prepare(*shared)
	if *open {
		cases = nil
	}
	if err == nil {
		err = os.WriteFile(*out, dyad.Pack(events.Train(coder, cases, beside), licence), 0o644)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "train/events:", err)
		os.Exit(1)
	}
}
