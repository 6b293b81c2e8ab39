package story

import (
	"testing"

	"readout/corpus/fact"
)

func TestOneEvent(t *testing.T) {
	met := func(format, day string, sides []string, who ...string) fact.Fact {
		return fact.Fact{Kind: fact.Meeting, Status: "happened", What: []string{format}, Day: day, From: sides, To: sides, Who: who}
	}
	did := func(code, status string, from, to string) fact.Fact {
		return fact.Fact{Kind: fact.Event, Status: status, What: []string{code}, Day: "2023-06-19", From: []string{from}, To: []string{to}}
	}
	two, other := []string{"PER", "CHL"}, []string{"CHL", "PER"}
	for _, c := range []struct {
		name string
		a, b fact.Fact
		one  bool
	}{
		{"a minister more", met("in_person", "2023-06-19", two, "Ana Ruiz", "Bo Lind"), met("in_person", "2023-06-19", other, "Bo Lind", "Ana Ruiz", "Cy Marsh"), true},
		{"another guest of one host", met("in_person", "2023-06-19", two, "Ana Ruiz", "Bo Lind"), met("in_person", "2023-06-19", two, "Ana Ruiz", "Cy Marsh"), false},
		{"nobody named", met("in_person", "2023-06-19", two), met("in_person", "2023-06-19", two, "Ana Ruiz"), false},
		{"a call and a meeting", met("call", "2023-06-19", two, "Ana Ruiz"), met("in_person", "2023-06-19", two, "Ana Ruiz"), false},
		{"a third side", met("in_person", "2023-06-19", two, "Ana Ruiz"), met("in_person", "2023-06-19", []string{"PER", "CHL", "ARG"}, "Ana Ruiz"), false},
		{"the day after", met("in_person", "2023-06-19", two, "Ana Ruiz"), met("in_person", "2023-06-20", two, "Ana Ruiz"), false},
		{"no day", met("in_person", "2023-06", two, "Ana Ruiz"), met("in_person", "2023-06", two, "Ana Ruiz"), false},
		{"two codes of one deed", did("170", "happened", "PER", "CHL"), did("174", "ongoing", "PER", "CHL"), true},
		{"two things said", did("110", "happened", "PER", "CHL"), did("112", "happened", "PER", "CHL"), false},
		{"only planned", did("170", "happened", "PER", "CHL"), did("170", "planned", "PER", "CHL"), false},
		{"the other way", did("170", "happened", "PER", "CHL"), did("170", "happened", "CHL", "PER"), false},
	} {
		if got := OneEvent(&c.a, &c.b); got != c.one {
			t.Errorf("%s: %v", c.name, got)
		}
	}
}
