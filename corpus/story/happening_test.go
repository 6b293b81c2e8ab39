package story

import (
	"reflect"
	"testing"
)

// Papers on one launch a day apart, and others.
func TestSameEvents(t *testing.T) {
	words := []string{"crew", "dock", "launch", "orbit", "rocket", "station"}
	papers := []Paper{{"2023-06-19", words}, {"2023-06-20", words}, {"2025-06-20", words}, {"2023-06-20", []string{"fish", "harbour", "net"}}}
	for _, c := range []struct {
		name string
		a, b Happening
		same bool
	}{
		{"two papers, the same take part", Happening{0, "launch", "", []string{"rocket", "crew"}}, Happening{1, "launch", "", []string{"rocket", "crew"}}, true},
		{"one paper, the same kind", Happening{0, "launch", "", nil}, Happening{0, "launch", "", []string{"crew"}}, true},
		{"another kind", Happening{0, "launch", "", []string{"rocket", "crew"}}, Happening{1, "land", "", []string{"rocket", "crew"}}, false},
		{"nobody in common", Happening{0, "launch", "", []string{"rocket"}}, Happening{1, "launch", "", []string{"album"}}, false},
		{"two years later", Happening{0, "launch", "", []string{"rocket", "crew"}}, Happening{2, "launch", "", []string{"rocket", "crew"}}, false},
		{"papers on other things", Happening{0, "launch", "", []string{"rocket", "crew"}}, Happening{3, "launch", "", []string{"rocket", "crew"}}, false},
		{"two days", Happening{0, "launch", "2023-06-18", []string{"rocket", "crew"}}, Happening{1, "launch", "2023-06-19", []string{"rocket", "crew"}}, false},
		{"of no kind", Happening{0, "", "", nil}, Happening{0, "", "", nil}, false},
	} {
		want := []int{0, 1}
		if c.same {
			want[1] = 0
		}
		if got := SameEvents(papers, []Happening{c.a, c.b}); !reflect.DeepEqual(got, want) {
			t.Errorf("%s: %v", c.name, got)
		}
	}
}
