// Package conllu reads and writes CoNLL-U, the file format of Universal Dependencies
// (universaldependencies.org/format.html).
package conllu

import (
	"bufio"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// Word is one syntactic word: a line with a whole number as its id.
type Word struct {
	Form, Lemma, UPOS, XPOS, Feats string
	Head                           int // 1-based within the sentence, 0 for the root
	Rel, Deps, Misc                string
}

// Spaced says whether white space follows the word.
func (w *Word) Spaced() bool {
	for field := range strings.SplitSeq(w.Misc, "|") {
		if field == "SpaceAfter=No" {
			return false
		}
	}
	return true
}

// Sentence is the comments before a tree (without "# ") and its words. Ranges ("2-3") and empty nodes
// ("4.1") are passed over; a range hands its SpaceAfter to its last word, and its inner words touch.
type Sentence struct {
	Comments []string
	Words    []Word
	Line     int // of its first word, 1-based
}

// Comment is the value of a comment "# key = value", or "".
func (s *Sentence) Comment(key string) string {
	for _, c := range s.Comments {
		if k, v, ok := strings.Cut(c, "="); ok && strings.TrimSpace(k) == key {
			return strings.TrimSpace(v)
		}
	}
	return ""
}

// Has says whether a comment begins with the word.
func (s *Sentence) Has(word string) bool {
	for _, c := range s.Comments {
		if c == word || strings.HasPrefix(c, word+" ") {
			return true
		}
	}
	return false
}

// Read reads all sentences. An error names the line.
func Read(r io.Reader) ([]Sentence, error) {
	var out []Sentence
	err := Each(r, func(s Sentence) error {
		out = append(out, s)
		return nil
	})
	return out, err
}

// Each calls do with each sentence in turn and stops at the first error.
func Each(r io.Reader, do func(Sentence) error) error {
	lines := bufio.NewScanner(r)
	lines.Buffer(make([]byte, 0, 1<<16), 1<<26)
	p := parser{do: do}
	for lines.Scan() {
		p.line++
		if err := p.take(strings.TrimRight(lines.Text(), "\r")); err != nil {
			return fmt.Errorf("line %d: %w", p.line, err)
		}
	}
	if err := lines.Err(); err != nil {
		return fmt.Errorf("line %d: %w", p.line+1, err)
	}
	if err := p.flush(); err != nil {
		return fmt.Errorf("line %d: %w", p.line, err)
	}
	return nil
}

type parser struct {
	do     func(Sentence) error
	line   int
	now    Sentence
	last   int // last word of the range read, 0 outside
	spaces bool
}

func (p *parser) take(line string) error {
	switch {
	case line == "":
		return p.flush()
	case line[0] == '#':
		if len(p.now.Words) == 0 {
			p.now.Comments = append(p.now.Comments, strings.TrimPrefix(strings.TrimPrefix(line, "#"), " "))
		}
		return nil
	}
	return p.word(line)
}

func (p *parser) word(line string) error {
	cols := strings.Split(line, "\t")
	if len(cols) != 10 {
		return fmt.Errorf("%d columns, want 10 with tabs between them", len(cols))
	}
	if _, end, ok := strings.Cut(cols[0], "-"); ok {
		last, err := strconv.Atoi(end)
		if err != nil {
			return fmt.Errorf("id %q is no range", cols[0])
		}
		outer := Word{Misc: cols[9]}
		p.last, p.spaces = last, outer.Spaced()
		return nil
	}
	if strings.Contains(cols[0], ".") {
		return nil
	}
	id, err := strconv.Atoi(cols[0])
	if err != nil || id != len(p.now.Words)+1 {
		return fmt.Errorf("id %q, want %d", cols[0], len(p.now.Words)+1)
	}
	head, err := strconv.Atoi(cols[6])
	if cols[6] == "_" {
		head, err = 0, nil
	}
	if err != nil || head < 0 || head == id {
		return fmt.Errorf("head %q of word %d", cols[6], id)
	}
	if id == 1 {
		p.now.Line = p.line
	}
	w := Word{Form: cols[1], Lemma: cols[2], UPOS: cols[3], XPOS: cols[4], Feats: cols[5], Head: head, Rel: cols[7], Deps: cols[8], Misc: cols[9]}
	if id < p.last || id == p.last && !p.spaces {
		w.Misc = strings.TrimPrefix(w.Misc+"|SpaceAfter=No", "_|")
	}
	p.now.Words = append(p.now.Words, w)
	return nil
}

func (p *parser) flush() error {
	s := p.now
	p.now, p.last = Sentence{}, 0
	if len(s.Words) == 0 {
		return nil
	}
	for i, w := range s.Words {
		if w.Head > len(s.Words) {
			return fmt.Errorf("head %d of word %d, but the sentence has %d words", w.Head, i+1, len(s.Words))
		}
	}
	return p.do(s)
}
