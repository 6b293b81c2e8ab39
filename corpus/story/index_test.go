package story

import (
	"fmt"
	"math"
	"reflect"
	"strings"
	"testing"
)

// sentences makes a text of n sentences, each of words that no other has.
func sentences(from, n int) string {
	var b strings.Builder
	for i := from; i < from+n; i++ {
		fmt.Fprintf(&b, "Delegate%d told envoy%d that harbour%d opens. ", i, i, i)
	}
	return b.String()
}

func TestCopies(t *testing.T) {
	whole := sentences(0, 40)
	for _, c := range []struct {
		name, text string
		found      bool
	}{
		{"itself", whole, true},
		{"in capitals", strings.ToUpper(whole), true},
		{"cut at the end", sentences(0, 34), true},
		{"a headline before", "A headline of the paper's own. " + whole, true},
		{"half of it", sentences(0, 20), false},
		{"another", sentences(100, 40), false},
		{"nothing", "", false},
	} {
		x := NewIndex()
		x.Add(whole)
		if _, copies := x.Add(c.text); (len(copies) > 0) != c.found {
			t.Errorf("%s: %v, want found %v", c.name, copies, c.found)
		}
	}
}

// TestMissed holds the promise of the signatures to what they do: of pairs at a resemblance of 700 and
// more, hardly any is missed.
func TestMissed(t *testing.T) {
	missed, pairs := 0, 0
	for i := range 300 {
		x := NewIndex()
		a, b := sentences(1000*i, 40), sentences(1000*i, 33)
		x.Add(a)
		if ShinglesOf(a).Resemblance(ShinglesOf(b)) < Copies {
			continue
		}
		pairs++
		if _, copies := x.Add(b); len(copies) == 0 {
			missed++
		}
	}
	if pairs < 200 || missed > 1 {
		t.Errorf("%d of %d pairs missed", missed, pairs)
	}
	if got := Missed(0.7); math.Abs(1/got-6700) > 400 {
		t.Errorf("Missed(0.7) is 1 in %.0f", 1/got)
	}
}

func TestKeep(t *testing.T) {
	tellings := []Telling{
		{Story: 0, Source: "USA", Target: "CHN", Code: "036", Day: "2023-06-19"},
		{Story: 0, Source: "USA", Target: "CHN", Code: "036", Day: "2023-06-19"},
		{Story: 2, Source: "USA", Target: "CHN", Code: "036", Day: "2023-06-19"},
		{Story: 3, Source: "CHN", Target: "USA", Code: "036", Day: "2023-06-19"},
		{Story: 4, Source: "USA", Target: "CHN", Code: "036"},
		{Story: 5, Source: "USA", Target: "CHN", Code: "036"},
		{Story: 6, Source: "USA", Target: "CHN", Code: "042", Day: "2023-06-19", Event: "a e1"},
		{Story: 7, Source: "USA", Target: "CHN", Code: "040", Day: "2023-06-19", Event: "a e1"},
	}
	for policy, want := range map[Policy][]int{
		KeepAll:  {0, 1, 2, 3, 4, 5, 6, 7},
		PerStory: {0, 2, 3, 4, 5, 6, 7},
		PerDay:   {0, 3, 4, 5, 6, 7},
		PerEvent: {0, 3, 4, 5, 6},
	} {
		if got := Keep(policy, tellings); !reflect.DeepEqual(got, want) {
			t.Errorf("%s keeps %v, want %v", policy, got, want)
		}
	}
}
