// Command attribution learns the weights of read/attribution/scorer from annotated reports.
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
)

// Exit status 1: something could not be read, learned or written.
func main() {
	shared := flag.String("shared", "../shared", "folder with the annotated reports")
	out := flag.String("out", "knowledge/models/speech.model", "model file to write")
	openly := flag.Bool("open", false, "learn from openly licensed reports alone")
	flag.Parse()
	if err := run(filepath.Join(*shared, "attribution"), *out, *openly); err != nil {
		fmt.Fprintln(os.Stderr, "train/attribution:", err)
		os.Exit(1)
	}
}

func run(dir, out string, openly bool) error {
	r, err := newReader()
	if err != nil {
		return err
	}
	c, reports := &shipped, []*report(nil)
	if openly {
		c = &open
		reports, err = r.gum(dir)
	} else {
		reports, err = r.polnear(filepath.Join(dir, "polnear-train.jsonl.gz"))
	}
	if err != nil {
		return err
	}
	return os.WriteFile(out, c.learn(reports).Pack(c.licence, c.threshold), 0o644)
}
