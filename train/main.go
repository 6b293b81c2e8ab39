package main

import (
	"flag"
	"fmt"
	"os"
	"strings"

	"readout/train/antecedents"
)

// Exit status 1: something could not be read, learned or written.
func main() {
	var r run
	flag.StringVar(&r.shared, "shared", "../shared", "folder with the treebanks")
	flag.StringVar(&r.wheel, "vectors", "", "Python wheel "+wheelName+" with word vectors (make train fetches it)")
	flag.StringVar(&r.out, "out", "knowledge/models/syntax.model", "model file to write")
	flag.IntVar(&r.epochs, "epochs", 0, "epochs instead of the recipe's")
	antecedent := flag.String("antecedents", "", "learn antecedents instead, on the trees of the syntax model at hand, and write this model file")
	sentences := flag.String("sentences", "", "learn where sentences end instead, and write this model file")
	without := flag.String("without", "", "leave out, to measure what it gives: "+strings.Join(groups, ", "))
	flag.Parse()
	r.without = strings.Split(*without, ",")
	work := r.all
	switch {
	case *antecedent != "":
		work = func() error { return learnAntecedents(r.shared, *antecedent) }
	case *sentences != "":
		work = func() error { return learnSentences(r.shared, *sentences) }
	}
	if err := work(); err != nil {
		fmt.Fprintln(os.Stderr, "train:", err)
		os.Exit(1)
	}
}

func learnAntecedents(shared, out string) error {
	file, err := antecedents.Train(shared, func(line string) { fmt.Println(line) })
	if err != nil {
		return err
	}
	return os.WriteFile(out, file, 0o644)
}
