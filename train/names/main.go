// Command names builds knowledge/models/names.model: the tagger of names above the syntax model.
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
	flag.StringVar(&r.shared, "shared", "../shared", "folder with treebanks, names and corpora")
	flag.StringVar(&r.teacher, "teacher", "train/names/teacher.tsv.gz", "names that the teacher found")
	flag.StringVar(&r.out, "out", "knowledge/models/names.model", "model file to write")
	flag.IntVar(&r.course.Epochs, "epochs", course.Epochs, "epochs")
	without := flag.String("without", "", "leave out, to measure what it gives: "+strings.Join(groups, ", "))
	texts := flag.Bool("texts", false, "print the texts that the teacher is to read, as JSON lines, and learn nothing")
	flag.Parse()
	epochs := r.course.Epochs
	r.course, r.without = course, strings.Split(*without, ",")
	r.course.Epochs = epochs
	do := r.all
	if *texts {
		do = r.texts
	}
	if err := do(); err != nil {
		fmt.Fprintln(os.Stderr, "train/names:", err)
		os.Exit(1)
	}
}
