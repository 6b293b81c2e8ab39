package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"readout/edge/conllu"
	"readout/internal/gz"
	"readout/read/token"
)

// unit is a text that the teacher reads: a sentence of EWT with its words, or a document.
type unit struct {
	id   string
	text *token.Text
}

// corpora are the free texts: about so many tokens of every n-th document, none longer than longestText bytes.
var corpora = []struct {
	name          string
	tokens, every int
}{{"whitehouse-readouts", 80_000, 1}, {"whitehouse-other", 150_000, 23}, {"un-general-debate", 120_000, 23}}

const longestText = 60_000

// ewt gives the sentences of EWT's train part.
func ewt(shared string) ([]unit, error) {
	rows, err := conllu.ReadFile(filepath.Join(shared, "treebanks", "ewt-train.conllu.gz"))
	if err != nil {
		return nil, err
	}
	var out []unit
	for k := range rows {
		out = append(out, unit{rows[k].Comment("sent_id"), conllu.Text(rows[k : k+1])})
	}
	return out, nil
}

// reports gives the free texts.
func reports(shared string) ([]unit, error) {
	var out []unit
	seen := map[string]bool{} // a few documents stand there twice
	for _, c := range corpora {
		path := filepath.Join(shared, "corpora", c.name+".jsonl.gz")
		z, err := gz.Open(path)
		if err != nil {
			return nil, err
		}
		defer z.Close()
		d := json.NewDecoder(bufio.NewReader(z))
		for n, tokens := 1, 0; tokens < c.tokens; n++ {
			var doc struct{ ID, Text string }
			if err := d.Decode(&doc); errors.Is(err, io.EOF) {
				break
			} else if err != nil {
				return nil, fmt.Errorf("%s: document %d: %w", path, n, err)
			}
			if n%c.every == 0 && len(doc.Text) <= longestText && !seen[doc.ID] {
				seen[doc.ID] = true
				text := token.Split(doc.Text)
				tokens += len(text.Tokens)
				out = append(out, unit{doc.ID, text})
			}
		}
	}
	return out, nil
}

// texts prints all units sentence by sentence for teacher.py.
func (r *run) texts() error {
	short, err := ewt(r.shared)
	if err != nil {
		return err
	}
	long, err := reports(r.shared)
	if err != nil {
		return err
	}
	w := bufio.NewWriter(os.Stdout)
	rows := json.NewEncoder(w)
	type row struct {
		ID    string     `json:"id"`
		Words []string   `json:"words"`
		Space []bool     `json:"space"` // behind the word
		At    [][2]int32 `json:"at"`    // its bytes in the unit's text
	}
	for _, u := range append(short, long...) {
		for _, s := range u.text.Sentences {
			out := row{ID: u.id}
			for i := s.First; i < s.Last; i++ {
				t := u.text.Tokens[i]
				out.Words = append(out.Words, u.text.Form(int(i)))
				out.Space = append(out.Space, i+1 < s.Last && u.text.Tokens[i+1].Spaced)
				out.At = append(out.At, [2]int32{t.Start, t.End})
			}
			if err := rows.Encode(out); err != nil {
				return err
			}
		}
	}
	return w.Flush()
}
