// Package trees writes the words of a record's text with their trees as CoNLL-U. It wants the layers named in Layers.
package trees

import (
	"bytes"
	"strconv"
	"strings"

	"readout/edge/conllu"
	"readout/record"
)

// Layers are what a record must have been read with.
var Layers = []string{"sentences", "tokens"}

// Encode writes the sentences of one record; MISC holds SpaceAfter=No and each word's bytes [Start, End) in the text.
func Encode(rec *record.Record) ([]byte, error) {
	if rec.Layers == nil {
		return nil, nil
	}
	var b bytes.Buffer
	tokens, first := rec.Layers.Tokens, 0
	sentences := make([]conllu.Sentence, len(rec.Layers.Sentences))
	for k, span := range rec.Layers.Sentences {
		last := first
		for last < len(tokens) && tokens[last].Span.End <= span.End {
			last++
		}
		sentences[k] = conllu.Sentence{Comments: comments(rec, k, span), Words: words(tokens, first, last)}
		first = last
	}
	err := conllu.Write(&b, sentences)
	return b.Bytes(), err
}

// comments are those that Universal Dependencies asks for: sent_id and text, newdoc before the first.
func comments(rec *record.Record, k int, span record.Span) []string {
	var out []string
	id := strings.Join(strings.Fields(rec.Document.ID), "_")
	if k == 0 {
		out = append(out, "newdoc id = "+id)
	}
	text := strings.Join(strings.Fields(span.In(rec.Document.Text)), " ")
	return append(out, "sent_id = "+id+"-"+strconv.Itoa(k+1), "text = "+text)
}

// words are tokens [first, last) as lines.
func words(tokens []record.Token, first, last int) []conllu.Word {
	out := make([]conllu.Word, 0, last-first)
	for i := first; i < last; i++ {
		t := &tokens[i]
		w := conllu.Word{Form: t.Form, Lemma: t.Lemma, UPOS: t.UPOS, XPOS: t.XPOS, Feats: t.Feats, Rel: t.Deprel, Misc: "End=" + strconv.Itoa(t.Span.End)}
		if t.Head >= first {
			w.Head = t.Head - first + 1
		}
		if i+1 < last && tokens[i+1].Span.Start == t.Span.End {
			w.Misc += "|SpaceAfter=No"
		}
		w.Misc += "|Start=" + strconv.Itoa(t.Span.Start)
		out = append(out, w)
	}
	return out
}
