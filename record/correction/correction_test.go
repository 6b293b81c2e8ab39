package correction_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"readout/corpus/corpustest"
	"readout/record"
	"readout/record/correction"
)

const text = "Anna Berg met John Okafor. Berg warned that the port would close. He welcomed the plan. Minister Okafor spoke."

// talks is a record of the text: Berg warned, "He" was taken for Okafor, who stands in it as two actors.
func talks(id, text string) *record.Record {
	b := corpustest.Report(id, "2024-01-02", "Daily", text)
	berg := b.Person("NOR", "Anna Berg", "minister", "Anna Berg", "Berg warned")
	okafor := b.Person("SAV", "John Okafor", "minister", "John Okafor", "He ")
	b.Person("SAV", "Minister Okafor", "minister", "Minister Okafor")
	b.Say([]string{berg}, "warned", "warn", "ports", "that the port would close").To = []string{okafor}
	b.Say([]string{okafor}, "welcomed", "praise", "", "the plan")
	b.Meet("Anna Berg met John Okafor", "in_person", "", "2024-01-01", berg, okafor)
	return b.Record
}

// said is a record's meetings and statements in a line.
func said(r *record.Record) string {
	var parts []string
	for _, m := range r.Meetings {
		names := ""
		for i := range m.Participants {
			names += "," + name(r, m.Participants[i].Actor)
		}
		parts = append(parts, "met"+names+"@"+m.City)
	}
	for _, s := range r.Statements {
		parts = append(parts, correction.ValueOf(r, s.ID, "speaker")+":"+strings.Join(s.Acts, ",")+":"+correction.ValueOf(r, s.ID, "to"))
	}
	return strings.Join(parts, "|")
}

func name(r *record.Record, id string) string {
	for _, a := range r.Actors {
		if a.ID == id {
			return a.Name
		}
	}
	return "nobody"
}

// on begins a correction of the item with these words.
func on(t *testing.T, r *record.Record, kind byte, words string) correction.Correction {
	t.Helper()
	var all []string
	switch kind {
	case record.LetterActor:
		for _, a := range r.Actors {
			all = append(all, a.ID)
		}
	case record.LetterStatement:
		for _, s := range r.Statements {
			all = append(all, s.ID)
		}
	case record.LetterMeeting:
		all = append(all, r.Meetings[0].ID)
	}
	for _, id := range all {
		if c, ok := correction.On(r, id); ok && strings.Contains(strings.Join(c.Words, "|"), words) {
			c.By = "Ada"
			return c
		}
	}
	t.Fatalf("no item on %q", words)
	return correction.Correction{}
}

func TestApplied(t *testing.T) {
	const asRead = "met,Anna Berg,John Okafor@|Anna Berg:warn:John Okafor|John Okafor:praise:"
	for _, c := range []struct {
		kind          byte
		on            string
		action        correction.Action
		field, value  string
		want, problem string
	}{
		{'s', "the plan", correction.Reject, "", "", "met,Anna Berg,John Okafor@|Anna Berg:warn:John Okafor", ""},
		{'m', "met", correction.Reject, "", "", "Anna Berg:warn:John Okafor|John Okafor:praise:", ""},
		{'m', "met", correction.Set, "city", "Oslo", "met,Anna Berg,John Okafor@Oslo|Anna Berg:warn:John Okafor|John Okafor:praise:", ""},
		{'s', "the port", correction.Set, "acts", "threaten; demand", "met,Anna Berg,John Okafor@|Anna Berg:threaten,demand:John Okafor|John Okafor:praise:", ""},
		{'s', "the port", correction.Set, "acts", "sing", asRead, `"sing" is no acts`},
		{'s', "the port", correction.Set, "form", "", asRead, "cannot be without form"},
		{'s', "the port", correction.Set, "cue", "said", asRead, "cannot be corrected"},
		{'s', "the plan", correction.Set, "speaker", "Anna Berg", "met,Anna Berg,John Okafor@|Anna Berg:warn:John Okafor|Anna Berg:praise:", ""},
		{'s', "the plan", correction.Set, "speaker", "Eve New", "met,Anna Berg,John Okafor@|Anna Berg:warn:John Okafor|Eve New:praise:", ""},
		{'s', "the plan", correction.Set, "speaker", "", "met,Anna Berg,John Okafor@|Anna Berg:warn:John Okafor|:praise:", ""},
		{'a', "John Okafor", correction.Merge, "", "Minister Okafor", "met,Anna Berg,Minister Okafor@|Anna Berg:warn:Minister Okafor|Minister Okafor:praise:", ""},
		{'a', "John Okafor", correction.Merge, "", "Anna Berg", "met,Anna Berg@|Anna Berg:warn:Anna Berg|Anna Berg:praise:", ""},
		{'a', "John Okafor", correction.Merge, "", "Nobody There", asRead, ""},
		{'a', "John Okafor", correction.Merge, "", " ", asRead, "who is meant"},
		{'a', "John Okafor", correction.Reject, "", "", "met,Anna Berg@|Anna Berg:warn:|:praise:", ""},
		{'s', "the port", correction.Merge, "", "Anna Berg", asRead, "no actor"},
	} {
		r := talks("one", text)
		with := on(t, r, c.kind, c.on)
		with.Action, with.Field, with.Value = c.action, c.field, c.value
		if err := with.Check(); err == nil && c.problem != "" || err != nil && (c.problem == "" || !strings.Contains(err.Error(), c.problem)) {
			t.Errorf("%s %s %s: Check: %v, want %q", c.action, c.field, c.value, err, c.problem)
		}
		if c.problem == "" {
			if got := said(correction.Applied(r, []correction.Correction{with})); got != c.want {
				t.Errorf("%s %s=%q on %q:\n got %s\nwant %s", c.action, c.field, c.value, c.on, got, c.want)
			}
		}
		if said(r) != asRead {
			t.Errorf("%s changed the record that was read: %s", c.action, said(r))
		}
	}
}

// TestSplit gives a pronoun to somebody else, with what rests on it alone.
func TestSplit(t *testing.T) {
	r := talks("one", text)
	r.Statements[1].Because = map[string]record.Because{"speaker": {Evidence: []record.Span{{Start: 66, End: 68}}, Why: "coref"}}
	c := on(t, r, 'a', "John Okafor")
	c.Action, c.Value = correction.Split, "Eve New"
	c.Tie(text, r.Actors[1].Mentions[1:])
	got := correction.Applied(r, []correction.Correction{c})
	if want := "met,Anna Berg,John Okafor@|Anna Berg:warn:John Okafor|Eve New:praise:"; said(got) != want {
		t.Errorf("got %s\nwant %s", said(got), want)
	}
	if errs := record.Check(got, text); len(errs) > 0 && !strings.Contains(fmt.Sprint(errs), "null") {
		t.Error(errs)
	}
}

// TestSurvives: a correction finds its item in another reading, and in another text with the same words.
func TestSurvives(t *testing.T) {
	r := talks("one", text)
	c := on(t, r, 's', "the plan")
	c.Action = correction.Reject
	c.Item = "s0000000000"
	for _, other := range []struct {
		name, text, words string
		found             bool
	}{
		{"the same text", text, "the plan", true},
		{"words before it", "OSLO: " + text, "the plan", true},
		{"the words twice", text + " He liked the plan.", "the plan", false},
		{"the words gone", "OSLO: " + text, "the former plan", false},
	} {
		c.Words = []string{other.words}
		overlay := correction.Of(talks("one", other.text), []correction.Correction{c})
		if found := overlay.Marks[0].On != ""; found != other.found {
			t.Errorf("%s: found %v, want %v", other.name, found, other.found)
		}
	}
	c.Words = []string{"the plan"}
	r.Statements[1].Content[0].Start += len("the ")
	if overlay := correction.Of(r, []correction.Correction{c}); overlay.Marks[0].On == "" {
		t.Error("another reading with fewer words: not found")
	}
}

func TestUndoneLeavesAMark(t *testing.T) {
	r := talks("one", text)
	c := on(t, r, 's', "the plan")
	c.Action, c.UndoneAt, c.UndoneBy = correction.Reject, "2024-01-03T00:00:00Z", "Ada"
	o := correction.Of(r, []correction.Correction{c})
	if o.Rejected(o.Marks[0].On) || o.Marks[0].On != r.Statements[1].ID {
		t.Errorf("%+v", o.Marks)
	}
}

func FuzzApplied(f *testing.F) {
	f.Add("set", "speaker", "Anna Berg; Eve", 0, 5)
	f.Add("split", "", "Eve", -1, 900)
	f.Add("merge", "plover.event", "", 3, 3)
	f.Fuzz(func(t *testing.T, action, field, value string, start, end int) {
		r := talks("one", text)
		for _, kind := range []string{"actor", "statement", "meeting", "event"} {
			c := correction.Correction{Document: "one", SHA256: r.Document.SHA256, Kind: kind, Action: correction.Action(action), Field: field, Value: value,
				Spans: []record.Span{{Start: start, End: end}}, Words: []string{"x"}, By: "Ada"}
			got := correction.Applied(r, []correction.Correction{c})
			if _, err := json.Marshal(got); err != nil {
				t.Fatal(err)
			}
		}
	})
}
