package conllu

import (
	"bytes"
	"strings"
	"testing"

	"readout/knowledge/models"
	"readout/read/syntax"
	"readout/read/token"
)

const two = `# newdoc id = d
# sent_id = d-1
# text = She didn't go.
1	She	she	PRON	PRP	_	4	nsubj	_	_
2-3	didn't	_	_	_	_	_	_	_	_
2	did	do	AUX	VBD	_	4	aux	_	_
3	n't	not	PART	RB	_	4	advmod	_	_
4	go	go	VERB	VB	_	0	root	_	SpaceAfter=No
5	.	.	PUNCT	.	_	4	punct	_	_

# sent_id = d-2
1	Yes	yes	INTJ	UH	_	0	root	_	_
1.1	empty	_	_	_	_	_	_	_	_
`

func TestRead(t *testing.T) {
	got, err := Read(strings.NewReader(two))
	if err != nil {
		t.Fatal(err)
	}
	if len(got) != 2 || len(got[0].Words) != 5 || len(got[1].Words) != 1 {
		t.Fatalf("%d sentences: %+v", len(got), got)
	}
	if s := got[0].Comment("sent_id"); s != "d-1" {
		t.Errorf("sent_id %q", s)
	}
	if text := Text(got).Source; text != "She didn't go.\n\nYes\n\n" {
		t.Errorf("text %q", text)
	}
}

func TestReadErrors(t *testing.T) {
	row := func(id, head string) string { return id + "\ta\ta\tX\tX\t_\t" + head + "\troot\t_\t_\n" }
	for _, c := range []struct{ text, want string }{
		{"1 a\n", "line 1: 1 columns, want 10 with tabs between them"},
		{row("2", "0"), `line 1: id "2", want 1`},
		{row("1", "1"), `line 1: head "1" of word 1`},
		{row("1", "x"), `line 1: head "x" of word 1`},
		{row("1", "4") + "\n", "line 2: head 4 of word 1, but the sentence has 1 words"},
		{"# c\n" + row("1-z", "0"), `line 2: id "1-z" is no range`},
	} {
		_, err := Read(strings.NewReader(c.text))
		if err == nil || err.Error() != c.want {
			t.Errorf("%q: error %v, want %s", c.text, err, c.want)
		}
	}
}

// What is written is read again with the same forms, heads and places.
func TestWriteRead(t *testing.T) {
	model, err := syntax.Load(models.Syntax())
	if err != nil {
		t.Fatal(err)
	}
	for _, text := range []string{"The envoy didn’t wait. “We go,” she said.\n\nNext day\tit rained.", "", "a\xffb _ c", "One\nline or\ntwo."} {
		tree := model.Parse(token.Split(text), syntax.NewScratch())
		var b bytes.Buffer
		if err := Write(&b, Parsed(tree)); err != nil {
			t.Fatal(err)
		}
		got, err := Read(&b)
		if err != nil || len(got) != len(tree.Sentences) {
			t.Fatalf("%q: %d sentences of %d, error %v", text, len(got), len(tree.Sentences), err)
		}
		for k, s := range got {
			for i, w := range s.Words {
				at := int(tree.Sentences[k].First) + i
				if w.Form != tree.Form(at) || w.Rel != tree.Rel(at).String() {
					t.Errorf("%q: word %d came back as %+v", text, at, w)
				}
			}
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add(two)
	f.Add("1\ta\ta\tX\tX\t_\t0\troot\t_\t_")
	f.Fuzz(func(t *testing.T, s string) {
		got, err := Read(strings.NewReader(s))
		if err != nil {
			return
		}
		for _, s := range got {
			for i, w := range s.Words {
				if w.Head < 0 || w.Head > len(s.Words) || w.Head == i+1 {
					t.Fatalf("head %d of word %d", w.Head, i+1)
				}
			}
		}
		Text(got)
	})
}
