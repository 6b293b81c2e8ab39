package gold

import (
	"strings"
	"testing"

	"readout/record"
)

const report = "Minister Ito met Ambassador Roa. “We agreed on little,” Ito said. “We agreed to meet again.”"

func TestParse(t *testing.T) {
	tests := []struct{ line, want string }{ // want: the fact in the form of a report, or the error
		{"actor ito name=\"Ito\" kind=person", "name=Ito  kind=person"},
		{"statement s by=ito,?roa acts=report|assess content=`agreed on little`", "by=ito, ?roa  acts=report|assess  content=“agreed on little”"},
		{"meeting m who=ito words=`Minister … Roa`", "who=ito  words=“Minister Ito met Ambassador Roa”"},
		{"statement s content=`We agreed`@2", "content=“We agreed”"},
		{"statement s content=`[We] agreed on`", "content=“We”"},
		{"statement s content=`[We agreed on`", `line 1: statement s: content: brackets of "[We agreed on" do not pair`},
		{"statement s content=0-12", "content=“Minister Ito”"},
		{"statement s to= form=direct", "to=nothing  form=direct"},
		{"visit v start=1999-04\n  city=Lima", "start=1999-04  city=Lima"},
		{"statement s content=`We agreed`", `line 1: statement s: content: words "We agreed" occur more than once: add @n, or more words and [brackets]`},
		{"statement s content=`They`", `line 1: statement s: content: words "They" are not in the text`},
		{"statement s content=`Ito`@", `line 1: statement s: content: want a number from 1 after @, have ""`},
		{"# only a comment\nactor ito name=Ito", "name=Ito"},
		{"dinner d", `line 1: kind "dinner" is unknown`},
		{"meeting m speaker=ito", `line 1: meeting m: field "speaker" is unknown`},
		{"meeting m who=`Roa`", "line 1: meeting m: who: words of the report stand in spans alone"},
		{"statement s content=report", "line 1: statement s: content: words of the report stand in spans alone"},
		{"meeting who=ito", `line 1: meeting: name of the fact is missing`},
	}
	for _, test := range tests {
		facts, err := Parse(test.line, report)
		have := ""
		if err != nil {
			have = err.Error()
		} else {
			have = fields(&facts[0], report, nil)
		}
		if have != test.want {
			t.Errorf("%s\nwant %s\nhave %s", test.line, test.want, have)
		}
	}
}

// heard is a record of the report: two actors, one statement right, one with the wrong speaker.
func heard() *record.Record {
	span := func(words string) []record.Span {
		s, _ := find(report, words, 1)
		return []record.Span{s}
	}
	return &record.Record{
		Actors: []record.Actor{
			{Item: record.Item{ID: "a1"}, Name: "Ito", Kind: "person", Represents: "JPN", Mentions: span("Minister Ito")},
			{Item: record.Item{ID: "a2"}, Name: "Roa", Kind: "person", Represents: "PER", Mentions: span("Ambassador Roa")}},
		Meetings: []record.Meeting{{Item: record.Item{ID: "m1", Evidence: span("met")}, Participants: []record.Participant{{Actor: "a1"}, {Actor: "a2"}}, Format: "in_person", Count: 1, Status: "happened"}},
		Statements: []record.Statement{
			{Item: record.Item{ID: "s1"}, Speaker: []string{"a1"}, Form: "direct", Acts: []string{"report"}, Content: span("We agreed on little")},
			{Item: record.Item{ID: "s2"}, Speaker: []string{"a2"}, Form: "direct", Acts: []string{"report"}, Content: span("agreed to meet again")}},
	}
}

func TestMatch(t *testing.T) {
	const actors = "actor ito name=Ito of=JPN\nactor roa name=Roa of=PER\n"
	tests := []struct{ facts, want string }{ // want: outcome and reason of each verdict beside the actors'
		{"meeting m who=ito,PER status=happened", "found"},
		{"meeting m who=ito,roa status=planned", "wrong status: want planned, have happened"},
		{"meeting m who=ito,roa,USA", "wrong who: want ito, roa, USA, have Ito, Roa"},
		{"meeting m who=ito,roa,?USA", "found"},
		{"meeting m who=* status=happened words=`met`", "missed"},
		{"statement s by=ito to=* content=`We agreed on little`", "found"},
		{"! meeting m who=ito,roa", "false"},
		{"? meeting m who=ito,roa\n? visit v who=roa", ""},
		{"visit v who=roa", "missed"},
		{"statement s by=ito form=direct acts=report content=`“We agreed on little,”`", "found"},
		{"statement s by=ito content=`We agreed to meet again`", "wrong by: want ito, have Roa"},
		{"statement s by=ito to=roa content=`We agreed on little`", "wrong to: want roa, have nothing"},
	}
	for _, test := range tests {
		facts, err := Parse(actors+test.facts, report)
		if err != nil {
			t.Fatal(err)
		}
		rec := heard()
		var have []string
		for _, v := range Match(facts, rec) {
			if v.Fact != nil && v.Fact.Kind != "actor" {
				words := string(v.Outcome)
				if _, why, ok := strings.Cut(v.Reason(rec, report), "; "); ok {
					words += " " + why
				}
				have = append(have, words)
			}
		}
		if got := strings.Join(have, "\n"); got != test.want {
			t.Errorf("%s\nwant %s\nhave %s", test.facts, test.want, got)
		}
	}
}

func TestMatchCountsWhatNoFactExplains(t *testing.T) {
	facts, err := Parse("actor ito name=Ito\nstatement s by=ito content=`We agreed on little`", report)
	if err != nil {
		t.Fatal(err)
	}
	tallies := Count(Match(facts, heard()))
	if have := tallies["statement"]; have != (Tally{Found: 1, False: 1}) {
		t.Errorf("statements: %s", have)
	}
}

func FuzzParse(f *testing.F) {
	f.Add("statement s content=`We … again`,?0-9 acts=a|b")
	f.Add("? meeting m who=\"A B\",x\n  start=2001")
	f.Fuzz(func(t *testing.T, source string) {
		facts, err := Parse(source, report)
		if err != nil {
			return
		}
		for _, fact := range facts {
			for _, field := range fact.Fields {
				for _, s := range fact.Spans(field.Name) {
					_ = s.In(report)
				}
			}
		}
	})
}
