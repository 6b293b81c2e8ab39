package main

import (
	"fmt"
	"os"
	"path/filepath"

	"readout/edge/conllu"
	"readout/edge/ingest"
	"readout/train/boundary"
)

const sentencesLicence = "Creative Commons Attribution-ShareAlike 4.0 International (CC BY-SA 4.0).\n" +
	"Learned from the train parts of UD English EWT (CC BY-SA 4.0) and UD English GUM (annotation CC BY 4.0).\n"

// learnSentences teaches where sentences end and writes the model file.
func learnSentences(shared, out string) error {
	var all []conllu.Sentence
	for _, name := range []string{"ewt-train", "gum-train"} {
		s, err := treebank(shared, name)
		if err != nil {
			return err
		}
		all = append(all, s...)
	}
	texts, err := editedTexts(shared)
	if err != nil {
		return err
	}
	file := boundary.Train(all, texts, sentencesLicence, func(line string) { fmt.Println(line) })
	return os.WriteFile(out, file, 0o644)
}

// oneIn is how few of the free documents are read for their prose.
const oneIn = 20

// editedTexts are some of the free documents.
func editedTexts(shared string) ([]string, error) {
	var texts []string
	for _, name := range []string{"whitehouse-readouts", "whitehouse-other", "un-general-debate"} {
		n := 0
		path := filepath.Join(shared, "corpora", name+".jsonl.gz")
		for doc, err := range ingest.Open([]string{path}, ingest.Options{In: ingest.Auto}) {
			if err != nil {
				return nil, err
			}
			if n++; n%oneIn == 0 {
				texts = append(texts, doc.Text)
			}
		}
	}
	return texts, nil
}
