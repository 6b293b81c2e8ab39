package temporal

import (
	"strings"
	"testing"

	"readout/read/syntax"
	"readout/read/token"
)

// FuzzRead asks of any text: spans inside it, in order, disjoint, on whole tokens; a range ends in the list;
// the same answer twice.
func FuzzRead(f *testing.F) {
	for line := range strings.Lines(cases) {
		if part := strings.Split(line, "|"); len(part) == 3 {
			f.Add(part[1], strings.TrimSpace(part[0]))
		}
	}
	f.Add("the 31st of February 99999, 0000-00-00 Q9 FY99 25:61 pm GMT", "2023-06-19")
	f.Add("mid-mid- 1 1/0 hours ago 18-19-20 June - - Monday the the next last E'80s", "0001-01-01")
	f.Add("a hundred thousand million centuries ago, last Easter 9999", "9999-12-31")
	f.Fuzz(func(t *testing.T, text, published string) {
		words := token.Split(text)
		times := Read(&syntax.Tree{Text: words}, ParseDate(published))
		last := int32(0)
		for i, x := range times {
			if x.First < last || x.Last <= x.First || int(x.Last) > len(words.Tokens) {
				t.Fatalf("tokens [%d,%d) after %d", x.First, x.Last, last)
			}
			last = x.Last
			if x.Span != words.Span(int(x.First), int(x.Last)) {
				t.Fatalf("span %v of tokens [%d,%d)", x.Span, x.First, x.Last)
			}
			if x.Value == "" || x.Type == "" || x.Why == "temporal." || x.Confidence <= 0 || x.Confidence > 1 {
				t.Fatalf("incomplete: %+v", x)
			}
			if i+int(x.Through) >= len(times) {
				t.Fatalf("range of %d ends at %d of %d", i, i+int(x.Through), len(times))
			}
			Range(times, i)
			At(times, i)
		}
		Dateline(words)
		again := Read(&syntax.Tree{Text: words}, ParseDate(published))
		if show(text, times) != show(text, again) {
			t.Fatal("two answers")
		}
	})
}

func BenchmarkRead(b *testing.B) {
	plain := strings.Repeat("The minister told the council that the proposal had support from every party in the room. ", 500)
	dated := strings.Repeat("The minister said on Monday that two days of talks in June 2021 had been held after 4:30 pm (0830 GMT). ", 500)
	for _, c := range []struct{ name, text string }{{"plain", plain}, {"dated", dated}} {
		tree := &syntax.Tree{Text: token.Split(c.text)}
		b.Run(c.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				Read(tree, Date{2023, 6, 19})
			}
			b.ReportMetric(float64(len(tree.Tokens))*float64(b.N)/b.Elapsed().Seconds(), "words/s")
		})
	}
}
