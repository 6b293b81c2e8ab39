package temporal

import (
	"testing"

	"readout/read/token"
	"readout/record"
)

func value(m *record.Moment) string {
	if m == nil {
		return "-"
	}
	if m.Mod != "" {
		return m.Value + " " + m.Mod
	}
	return m.Value
}

func TestRange(t *testing.T) {
	for _, c := range []struct{ published, text, start, end string }{
		{"2023-06-19", "The fair runs from June 21 to 23.", "2023-06-21", "2023-06-23"},
		{"2023-06-19", "The fair runs June 21–23.", "2023-06-21", "2023-06-23"},
		{"2023-06-19", "The fair ran between May 30 and June 2.", "2023-05-30", "2023-06-02"},
		{"2023-06-19", "The fair is on 21-23 June.", "2023-06-21", "2023-06-23"},
		{"2023-06-19", "He served from 2014 to 2019.", "2014", "2019"},
		{"2023-06-19", "The gallery opened from 9 a.m. to 5 p.m. on Sunday.", "2023-06-18T09:00", "2023-06-18T17:00"},
		{"2023-06-19", "Output fell in the third quarter of 2022.", "2022-07", "2022-09"},
		{"2023-06-19", "Output fell in the first half of 2022.", "2022-01", "2022-06"},
		{"2023-06-19", "Output fell in the 1990s.", "1990", "1999"},
		{"2023-06-19", "They met earlier Monday.", "2023-06-19 BEFORE", "2023-06-19 BEFORE"},
		{"2023-06-19", "They met on Monday night.", "2023-06-19", "2023-06-19"},
		{"2023-06-19", "They met over the weekend.", "2023-06-17", "2023-06-18"},
		{"2023-06-19", "They met recently.", "-", "-"},
		{"2023-06-19", "They met for two days.", "-", "-"},
		{"", "They met on Monday.", "-", "-"},
	} {
		start, end := Range(read(c.text, c.published), 0)
		if value(start) != c.start || value(end) != c.end {
			t.Errorf("%s\n got %s, %s\nwant %s, %s", c.text, value(start), value(end), c.start, c.end)
		}
	}
}

func TestAt(t *testing.T) {
	for _, c := range []struct{ text, at, evidence string }{
		{"She landed just after 5:15 pm (1415 GMT), aides said.", "2023-06-19T17:15+03:00 AFTER", "just after 5:15 pm (1415 GMT"},
		{"She landed at 1:30 am (1730 GMT).", "2023-06-19T01:30+08:00", "1:30 am (1730 GMT"},
		{"She landed at 9 a.m. (14:30 UTC).", "2023-06-19T09:00-05:30", "9 a.m. (14:30 UTC"},
		{"She landed at 9 a.m. EST (1400 GMT).", "2023-06-19T09:00-05:00", ""},
		{"She landed at 9 a.m. and left at 1410 GMT.", "2023-06-19T09:00", ""},
		{"She landed at 9:07 a.m. (1400 GMT).", "2023-06-19T09:07", ""},
	} {
		m, because := At(read(c.text, "2023-06-19"), 0)
		evidence := ""
		if because != nil {
			evidence = c.text[because.Evidence[0].Start:because.Evidence[0].End]
		}
		if value(m) != c.at || evidence != c.evidence {
			t.Errorf("%s\n got %s %q\nwant %s %q", c.text, value(m), evidence, c.at, c.evidence)
		}
	}
}

func TestDateline(t *testing.T) {
	for _, c := range []struct {
		text, want string
		ok         bool
	}{
		{"GENEVA, 3 March 2022 — The council voted.", "2022-03-03", true},
		{"BEIJING, June 19, 2023 (Xinhua) -- The council voted.", "2023-06-19", true},
		{"KYIV/WARSAW, Feb. 1, 2024 (Reuters) - The council voted.", "2024-02-01", true},
		{"Council votes at last\n\nMonday, June 19, 2023\n\nThe council voted.", "2023-06-19", true},
		{"June 19, 2023\n\nThe council voted.", "2023-06-19", true},
		{"BEIJING, June 19 (Xinhua) -- The council voted.", "XXXX-06-19", false},
		{"WASHINGTON (Reuters) - The council voted.", "XXXX-XX-XX", false},
		{"The council voted on June 19, 2023 - at last.", "XXXX-XX-XX", false},
		{"", "XXXX-XX-XX", false},
	} {
		if d, ok := Dateline(token.Split(c.text)); d.String() != c.want || ok != c.ok {
			t.Errorf("%q\n got %s %v\nwant %s %v", c.text, d, ok, c.want, c.ok)
		}
	}
}

func TestWithin(t *testing.T) {
	for _, c := range []struct{ d, period, want Date }{
		{Date{0, 12, 28}, Date{2024, 0, 0}, Date{2024, 12, 28}},
		{Date{0, 12, 28}, Date{2024, 12, 0}, Date{2024, 12, 28}},
		{Date{0, 12, 28}, Date{2024, 11, 0}, Date{2024, 11, 0}},
		{Date{2023, 12, 28}, Date{2024, 0, 0}, Date{2024, 0, 0}},
		{Date{2023, 12, 28}, Date{}, Date{2023, 12, 28}},
		{Date{0, 12, 28}, Date{}, Date{}},
		{Date{2024, 12, 28}, Date{2024, 1, 3}, Date{2024, 1, 3}},
	} {
		if got := c.d.Within(c.period); got != c.want {
			t.Errorf("%s within %s: got %s, want %s", c.d, c.period, got, c.want)
		}
	}
}

func TestParseDate(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"2023-06-19", "2023-06-19"}, {"2023-06-19T08:00:00Z", "2023-06-19"}, {"2024-02-29", "2024-02-29"},
		{"2023-06", "2023-06-XX"}, {"2023", "2023-XX-XX"},
		{"2023-02-29", "XXXX-XX-XX"}, {"2023-00-01", "XXXX-XX-XX"}, {"2023-6", "XXXX-XX-XX"}, {"20230619", "XXXX-XX-XX"}, {"2023-06-19-01", "XXXX-XX-XX"}, {"2023-Q3", "XXXX-XX-XX"}, {"2023-13-01", "XXXX-XX-XX"}, {"19/06/2023", "XXXX-XX-XX"}, {"", "XXXX-XX-XX"},
	} {
		if got := ParseDate(c.in).String(); got != c.want {
			t.Errorf("%q: got %s, want %s", c.in, got, c.want)
		}
	}
}
