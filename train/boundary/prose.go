package boundary

import (
	"strings"

	"readout/knowledge/abbreviations"
	"readout/read/token"
	"readout/read/token/boundary"
)

// editor is a judge of edited prose: a sentence ends where the rules say so, and nowhere else. What it notes keeps
// titles and long names whole, of which treebanks have few.
type editor struct {
	teacher
	prose bool
}

// leastProse is the number of tokens of a paragraph that is learned from.
const leastProse = 12

// Paragraph begins a paragraph.
func (e *editor) Paragraph(tokens []boundary.Token) {
	e.teacher.Paragraph(tokens)
	e.prose = isProse(tokens)
}

// Ends says what the rules say.
func (e *editor) Ends(i int, stop bool) bool {
	if e.prose {
		e.note(i, stop, stop)
	}
	return stop
}

// isProse tells running text, whole sentences without headings, lists and colons, from other paragraphs.
func isProse(tokens []boundary.Token) bool {
	if len(tokens) < leastProse || !strings.HasSuffix(tokens[len(tokens)-1].Form, ".") {
		return false
	}
	for i := range tokens {
		switch tokens[i].Form {
		case "-", "–", "*", "•", "|", ":", ";", "<", ">", "#":
			return false
		}
	}
	return true
}

// collectProse reads the gaps of edited texts.
func collectProse(model *boundary.Model, texts []string) []example {
	e := &editor{teacher: teacher{judge: model.NewJudge()}}
	splitter := token.NewSplitter(abbreviations.Load(), func() token.Judge { return e })
	for _, text := range texts {
		splitter.Split(text)
	}
	return e.examples
}
