package phrase

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"readout/corpus/story"
	"readout/record"
)

// said is a document in which somebody of a state says all of its words.
func said(day, name, code, text string) *record.Record {
	return &record.Record{
		Document:   record.Document{ID: day, Outlet: "Herald", Published: day, Text: text},
		Actors:     []record.Actor{{Item: record.Item{ID: "a1"}, Name: name, Kind: "person", Represents: code}},
		Statements: []record.Statement{{Item: record.Item{ID: "s1"}, Speaker: []string{"a1"}, Content: []record.Span{{Start: 0, End: len(text)}}}},
	}
}

func TestOf(t *testing.T) {
	records := []*record.Record{
		said("2021-03-01", "Ana Ruiz", "PER", "We stand by our no-limits friendship on the lake."),
		said("2022-03-01", "Luis Soto", "CHL", "A No Limits friendship needs rules."),
		said("2023-03-01", "Ana Ruiz", "PER", "I spoke of our no limits friendship before; our no-limits friendship is over."),
		said("2024-03-01", "Ana Ruiz", "PER", "There are limits to friendship."),
	}
	f := Of("no limits friendship", records, story.Of(records, story.Text), "")
	if f.Stories != 3 || len(f.Uses) != 4 {
		t.Fatalf("%d stories, %d uses: %+v", f.Stories, len(f.Uses), f.Uses)
	}
	want := []User{{"Ana Ruiz", "2021-03-01", "2023-03-01", 3, 2}, {"Luis Soto", "2022-03-01", "2022-03-01", 1, 1}}
	if !reflect.DeepEqual(f.Users, want) {
		t.Errorf("users %+v, want %+v", f.Users, want)
	}
	if v := f.Variants; len(v) != 1 || v[0] != (Variant{"our no limits friendship", "2021-03-01", "2023-03-01", 3}) {
		t.Errorf("variants %+v", v)
	}
	for _, u := range f.Uses {
		if got := joined(wordsOf(u.Text, u.Found)); got != f.Words {
			t.Errorf("in %q the formula is %q", u.Text, got)
		}
	}
	if got := Of("", records, story.Of(records, story.Text), ""); len(got.Uses) != 0 {
		t.Errorf("no words are used %d times", len(got.Uses))
	}
}

func TestFormulas(t *testing.T) {
	var records []*record.Record
	for i := range 14 {
		text := "Harvests were good in valley " + strings.Repeat("x", i+1) + ". "
		if i < 7 {
			text += "Long live the brotherhood of the ports."
		} else {
			text += "We build the shared table of neighbours."
		}
		records = append(records, said(fmt.Sprintf("2021-%02d-%02d", 1+i/2, 1+i%2), "Ana Ruiz", "PER", text))
	}
	var got []string
	for _, f := range Formulas("Ruiz", records, story.Of(records, story.None)) {
		got = append(got, f.Change+": "+f.Words)
	}
	if want := []string{"new: build the shared table of neighbours"}; len(got) == 0 || got[0] != want[0] {
		t.Errorf("%q, want first %q", got, want)
	}
	if got := Formulas("Soto", records, story.Of(records, story.None)); len(got) != 0 {
		t.Errorf("who says nothing has formulas: %v", got)
	}
}

func TestDiff(t *testing.T) {
	for _, c := range []struct{ before, after, want string }{
		{"The ministers met in Arica.", "The ministers met in Arica.", "The ministers met in Arica."},
		{"The ministers met in Arica.", "The two ministers met in Lima.", "The {two} ministers met in [Arica.] {Lima.}"},
		{"Grain, fish and copper.", "Grain and copper.", "Grain, [fish] and copper."},
		{"", "New words", "{New words}"},
		{"Old words", "", "[Old words]"},
		{"", "", ""},
	} {
		var b []string
		for _, p := range Diff(c.before, c.after) {
			b = append(b, map[string]string{"same": "", "gone": "[", "new": "{"}[p.Change]+p.Text+map[string]string{"same": "", "gone": "]", "new": "}"}[p.Change])
		}
		got := strings.Join(b, " ")
		if strings.ReplaceAll(got, ",", "") != strings.ReplaceAll(c.want, ",", "") {
			t.Errorf("Diff(%q, %q) = %q, want %q", c.before, c.after, got, c.want)
		}
	}
}

func TestEdition(t *testing.T) {
	for _, c := range []struct {
		a, b string
		same bool
	}{
		{"Notice on the fishing season, 2022", "Notice on the Fishing Season, 2023", true},
		{"Statement of March 3", "Statement of April 4", true},
		{"Notice on fishing", "Notice on mining", false},
	} {
		if got := Edition(c.a) == Edition(c.b); got != c.same {
			t.Errorf("%q and %q: %v", c.a, c.b, got)
		}
	}
}

func FuzzDiff(f *testing.F) {
	f.Add("The ministers met.", "The two ministers met\xff again.")
	f.Fuzz(func(t *testing.T, before, after string) {
		var old, now []string
		for _, p := range Diff(before, after) {
			words := wordsOf(p.Text, record.Span{End: len(p.Text)})
			if p.Change != "new" {
				old = append(old, joined(words))
			}
			if p.Change != "gone" {
				now = append(now, joined(words))
			}
		}
		for _, c := range [][2]string{{before, strings.Join(old, " ")}, {after, strings.Join(now, " ")}} {
			if want := joined(wordsOf(c[0], record.Span{End: len(c[0])})); want != c[1] {
				t.Errorf("the pieces say %q, the text %q", c[1], want)
			}
		}
	})
}
