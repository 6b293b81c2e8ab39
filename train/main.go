package main

import (
	"flag"
	"fmt"
	"os"
	"strings"
)

// Exit status 1: something could not be read, learned or written.
func main() {
	var r run
	flag.StringVar(&r.shared, "shared", "../shared", "folder with the treebanks")
	flag.StringVar(&r.wheel, "vectors", "", "Python wheel "+wheelName+" with word vectors (make train fetches it)")
	flag.StringVar(&r.out, "out", "knowledge/models/syntax.model", "model file to write")
	flag.IntVar(&r.epochs, "epochs", 0, "epochs instead of the recipe's")
	without := flag.String("without", "", "leave out, to measure what it gives: "+strings.Join(groups, ", "))
	flag.Parse()
	r.without = strings.Split(*without, ",")
	if err := r.all(); err != nil {
		fmt.Fprintln(os.Stderr, "train:", err)
		os.Exit(1)
	}
}
