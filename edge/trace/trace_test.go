package trace

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"readout/corpus/corpustest"
	"readout/record"
)

func TestStatement(t *testing.T) {
	r := corpustest.Talks()[0]
	s := &r.Statements[1]
	s.Because = map[string]record.Because{"topics": {Evidence: r.Statements[2].Content, Why: "coref.this_issue"}}
	got, ok := Of(r, s.ID)
	if !ok {
		t.Fatal("not found")
	}
	var fields []string
	for _, f := range got.Fields {
		fields = append(fields, fmt.Sprintf("%s=%s [%s] %s", f.Name, f.Value, f.Words[0].Text, f.Why))
	}
	want := []string{
		"speaker=Anna Berg (" + s.Speaker[0] + ") [stressed] clause.complement",
		"form=indirect [stressed] clause.complement",
		"acts=promise [stressed] clause.complement",
		"topics=ceasefire [no foreign base on the strait would be accepted] coref.this_issue",
		"content= [Norland will send 40 inspectors if the ceasefire holds] clause.complement",
		"cue= [stressed] clause.complement",
	}
	if !slices.Equal(fields, want) {
		t.Errorf("fields:\n%s\nwant:\n%s", strings.Join(fields, "\n"), strings.Join(want, "\n"))
	}
	var ties []string
	for _, tie := range got.Ties {
		ties = append(ties, tie.Field+": "+tie.What)
	}
	if want := []string{"statements of meeting: Minister Berg received Minister Okafor", "statements of commitment: will send 40 inspectors if the ceasefire holds"}; !slices.Equal(ties, want) {
		t.Errorf("ties: %q, want %q", ties, want)
	}
}

func TestMeeting(t *testing.T) {
	r := corpustest.Talks()[0]
	got, _ := Of(r, r.Meetings[0].ID)
	var fields []string
	for _, f := range got.Fields {
		fields = append(fields, f.Name+"="+f.Value)
	}
	berg, okafor := r.Actors[2].ID, r.Actors[3].ID
	want := []string{
		"participants=Anna Berg (" + berg + "), side NOR, role Foreign Minister; John Okafor (" + okafor + "), side SAV, role Foreign Minister",
		"format=in_person", "city=Lindholm", "venue=Harbour Palace", "start=2024-05-14", "duration=PT90M", "count=1",
		"characterised=by report; by report", "statements=" + strings.Join(r.Meetings[0].Statements, "; "), "status=happened",
	}
	if !slices.Equal(fields, want) {
		t.Errorf("fields:\n%s\nwant:\n%s", strings.Join(fields, "\n"), strings.Join(want, "\n"))
	}
}

// TestEveryItem lays open every item of every kind without a span outside the text or a panic.
func TestEveryItem(t *testing.T) {
	for _, r := range append(corpustest.Talks(), corpustest.Large(1)) {
		for id := range indexOf(r).items {
			if got, ok := Of(r, id); !ok || got.Kind == "" || len(got.Evidence) == 0 {
				t.Errorf("%s: %+v, %v", id, got, ok)
			}
		}
	}
	if _, ok := Of(&record.Record{}, "s0"); ok {
		t.Error("found in nothing")
	}
}
