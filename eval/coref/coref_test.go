package coref

import (
	"math"
	"slices"
	"strings"
	"testing"

	"readout/edge/conllu"
	"readout/record"
)

// chains reads "ab cd" as two chains of two mentions each, a letter a mention.
func chains(s string) Chains {
	var list Chains
	for _, word := range strings.Fields(s) {
		var chain []record.Span
		for _, r := range word {
			chain = append(chain, record.Span{Start: int(r), End: int(r) + 1})
		}
		list = append(list, chain)
	}
	return list
}

func TestMeasures(t *testing.T) {
	for _, c := range []struct {
		gold, found                        string
		mucR, mucP, b3R, b3P, ceafR, ceafP float64
	}{
		{"abc de", "abc de", 100, 100, 100, 100, 100, 100},
		{"abc", "ab", 50, 100, 100 * 4.0 / 9, 100, 80, 80},                                                                              // b3: 2·2/3 of 3; ceafe: 2·2/(3+2)
		{"ab cd", "abcd", 100, 100 * 2.0 / 3, 100, 50, 100.0 / 3, 200.0 / 3},                                                            // b3: 4 mentions with half each; ceafe: 2·2/(2+4)
		{"abcd", "ab cd", 100 * 2.0 / 3, 100, 50, 100, 200.0 / 3, 100.0 / 3},                                                            // the same, sides changed
		{"abc defg", "ab cd fghi", 100 * 2.0 / 5, 100 * 2.0 / 5, 100 * (5.0/3 + 5.0/4) / 7, 100 * (2 + 1 + 1) / 8.0, 65, 100 * 1.3 / 3}, // ceafe: 4/5 + 4/8
		{"ab", "cd", 0, 0, 0, 0, 0, 0},
		{"ab", "", 0, 0, 0, 0, 0, 0},
	} {
		var s Score
		s.Add(chains(c.gold), chains(c.found))
		got := []float64{s.MUC.Recall(), s.MUC.Precision(), s.B3.Recall(), s.B3.Precision(), s.CEAFe.Recall(), s.CEAFe.Precision()}
		want := []float64{c.mucR, c.mucP, c.b3R, c.b3P, c.ceafR, c.ceafP}
		if !slices.EqualFunc(got, want, func(a, b float64) bool { return math.Abs(a-b) < 1e-9 }) {
			t.Errorf("%q against %q: %.2f, want %.2f", c.found, c.gold, got, want)
		}
	}
}

func TestAssign(t *testing.T) {
	for _, c := range []struct {
		value [][]float64
		want  float64
	}{
		{[][]float64{{5}}, 5},
		{[][]float64{{3, 2}, {3, 0}}, 5},                   // greed takes 3 + 0
		{[][]float64{{1, 2, 3}, {2, 4, 6}}, 8},             // 2 + 6
		{[][]float64{{1, 2}, {2, 4}, {3, 6}}, 8},           // 6 + 2
		{[][]float64{{7, 5, 1}, {6, 4, 0}, {5, 2, 3}}, 14}, // 5 + 6 + 3
	} {
		if got := assign(c.value); got != c.want {
			t.Errorf("%v: %v, want %v", c.value, got, c.want)
		}
	}
}

// One text in GUM's form, its chains written with bars.
func TestGold(t *testing.T) {
	const text = `# newdoc id = d
1	Ada	Ada	PROPN	NNP	_	3	nsubj	_	Entity=(1-person-new-_-cf1-1-coref)
2	,	,	PUNCT	,	_	1	punct	_	_
3	envoy	envoy	NOUN	NN	_	1	appos	_	Entity=(1-person-giv-_-cf1-1-appos)
4	left	leave	VERB	VBD	_	0	root	_	_
5	peace	peace	NOUN	NN	_	6	compound	_	Entity=(3-event-new-_-cf2-2-sgl(2-abstract-new-_-cf3-1-coref)
6	talks	talk	NOUN	NNS	_	4	obj	_	Entity=3)

1	She	she	PRON	PRP	_	4	nsubj	_	Entity=(1-person-giv-_-cf1-1-ana)
2	is	be	AUX	VBZ	_	4	cop	_	_
3	a	a	DET	DT	_	4	det	_	Entity=(1-person-giv-_-cf1-2-pred
4	judge	judge	NOUN	NN	_	0	root	_	Entity=1)
5	of	of	ADP	IN	_	6	case	_	_
6	peace	peace	NOUN	NN	_	4	nmod	_	Entity=(2-abstract-giv-_-cf3-1-coref)
`
	sentences, err := conllu.Read(strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	d, err := document(sentences)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, chain := range d.Gold() {
		for _, m := range chain {
			got = append(got, m.In(d.Text))
		}
	}
	if want := "Ada , envoy|She"; strings.Join(got, "|") != want {
		t.Errorf("%s, want %s", strings.Join(got, "|"), want)
	}
}

func TestMarksErrors(t *testing.T) {
	for _, c := range []struct{ mark, want string }{
		{"(1-person", `mention "1-person" has 2 parts, want 7`},
		{"4)", `mention "4" ends and did not begin`},
		{"4", `mark "4" has no bracket`},
	} {
		if _, err := new(Document).marks(nil, c.mark, 0); err == nil || err.Error() != c.want {
			t.Errorf("%q: %v, want %s", c.mark, err, c.want)
		}
	}
}

func TestFell(t *testing.T) {
	at := func(start, end int) record.Span { return record.Span{Start: start, End: end} }
	mention := func(chain, start, end int) record.Mention {
		return record.Mention{Span: at(start, end), Head: at(start, end), Chain: chain}
	}
	gold := [2]record.Span{at(10, 12), at(0, 3)}
	for _, c := range []struct {
		found []record.Mention
		want  string
	}{
		{[]record.Mention{mention(1, 0, 3), mention(1, 10, 12)}, "linked"},
		{[]record.Mention{mention(1, 0, 3), mention(2, 5, 8), mention(2, 10, 12)}, "linked elsewhere"},
		{[]record.Mention{mention(1, 0, 3), mention(2, 10, 12)}, "alone"},
		{[]record.Mention{mention(1, 0, 3), mention(1, 10, 15)}, "other span"},
		{[]record.Mention{mention(1, 0, 3)}, "no mention"},
	} {
		chain, size := map[record.Span]int{}, map[int]int{}
		for _, m := range c.found {
			chain[m.Span] = m.Chain
			size[m.Chain]++
		}
		if got := fell(gold, gold[0], c.found, chain, size); got != c.want {
			t.Errorf("%v: %s, want %s", c.found, got, c.want)
		}
	}
}
