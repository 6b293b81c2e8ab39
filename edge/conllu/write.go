package conllu

import (
	"bufio"
	"io"
	"strconv"

	"readout/read/syntax"
)

// Write writes sentences, each with its comments and an empty line after it.
func Write(w io.Writer, sentences []Sentence) error {
	out := bufio.NewWriter(w)
	for i := range sentences {
		for _, c := range sentences[i].Comments {
			out.WriteString("# " + c + "\n")
		}
		for k := range sentences[i].Words {
			writeWord(out, k+1, &sentences[i].Words[k])
		}
		out.WriteByte('\n')
	}
	return out.Flush()
}

func writeWord(out *bufio.Writer, id int, w *Word) {
	out.WriteString(strconv.Itoa(id))
	for _, column := range []string{w.Form, w.Lemma, w.UPOS, w.XPOS, w.Feats, strconv.Itoa(w.Head), w.Rel, w.Deps, w.Misc} {
		if column == "" {
			column = "_"
		}
		out.WriteByte('\t')
		out.WriteString(column)
	}
	out.WriteByte('\n')
}

// Parsed gives the sentences of a tree as CoNLL-U has them, without comments. MISC holds SpaceAfter=No and
// each word's bytes [Start, End) in the text.
func Parsed(tree *syntax.Tree) []Sentence {
	out := make([]Sentence, len(tree.Sentences))
	for k, s := range tree.Sentences {
		for i := int(s.First); i < int(s.Last); i++ {
			n := &tree.Nodes[i]
			w := Word{Form: tree.Form(i), Lemma: n.Lemma, UPOS: n.UPOS.String(), XPOS: n.XPOS.String(), Feats: n.Feats.String(), Rel: n.Rel.String()}
			if n.Head >= 0 {
				w.Head = int(n.Head-s.First) + 1
			}
			w.Misc = misc(tree, i)
			out[k].Words = append(out[k].Words, w)
		}
	}
	return out
}

func misc(tree *syntax.Tree, i int) string {
	t := tree.Tokens[i]
	out := "End=" + strconv.Itoa(int(t.End))
	if i+1 < len(tree.Tokens) && t.End == tree.Tokens[i+1].Start {
		out += "|SpaceAfter=No"
	}
	return out + "|Start=" + strconv.Itoa(int(t.Start))
}
