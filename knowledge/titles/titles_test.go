package titles

import (
	"strings"
	"testing"
)

func TestFind(t *testing.T) {
	x := Load()
	for words, want := range map[string]string{
		"president":                         "president head_of_state GOV",
		"Foreign Minister":                  "foreign minister minister GOV",
		"minister of external affairs":      "foreign minister minister GOV",
		"foreign ministers":                 "foreign minister minister GOV plural",
		"heads of state":                    "head of state head_of_state GOV plural",
		"former prime minister":             "prime minister head_of_government GOV former",
		"ex-president":                      "president head_of_state GOV former",
		"president-elect":                   "president head_of_state GOV elect",
		"president - elect":                 "president head_of_state GOV elect",
		"acting deputy foreign minister":    "deputy foreign minister official GOV acting",
		"deputy trade minister":             "trade minister official GOV deputy",
		"vice president":                    "vice president minister GOV",
		"vice-president":                    "vice president minister GOV",
		"outgoing chancellor":               "chancellor head_of_government GOV outgoing",
		"secretary-general":                 "secretary-general official IGO",
		"secretary general":                 "secretary-general official IGO",
		"Secretary of State":                "secretary of state minister GOV",
		"national security advisor":         "national security adviser official GOV",
		"top diplomat":                      "top diplomat minister GOV",
		"PM":                                "prime minister head_of_government GOV",
		"pm":                                "",
		"Gen.":                              "general military MIL",
		"gen":                               "",
		"Mr.":                               " honorific  m",
		"mr":                                "",
		"His Majesty":                       " honorific  m",
		"spokeswomen":                       "spokesperson spokesperson GOV plural",
		"newly appointed defence minister":  "defense minister minister GOV",
		"chancellor of the exchequer":       "chancellor of the exchequer minister GOV",
		"the president":                     "",
		"table":                             "",
		"former":                            "",
		"":                                  "",
		"Moscow-backed":                     "",
		"crown prince":                      "crown prince head_of_government GOV",
		"president of the European Council": "president of the european council head_of_state IGO",
	} {
		title, ok := x.Find(words)
		got := ""
		if ok {
			got = title.String()
		}
		if got != want {
			t.Errorf("Find(%q) = %q, want %q", words, got, want)
		}
	}
}

// String is for messages of tests.
func (t Title) String() string {
	s := []string{t.Role, t.Level, t.CAMEO}
	for _, f := range []struct {
		on   bool
		word string
	}{{t.Gender != "", t.Gender}, {t.Plural, "plural"}, {t.Former, "former"}, {t.Acting, "acting"}, {t.Outgoing, "outgoing"}, {t.Elect, "elect"}, {t.Deputy, "deputy"}} {
		if f.on {
			s = append(s, f.word)
		}
	}
	return strings.Join(s, " ")
}

func TestLongest(t *testing.T) {
	x := Load()
	for text, want := range map[string]int{
		"foreign minister of China":               2,
		"minister of foreign affairs of China":    4,
		"President Xi":                            1,
		"former U.S. president":                   0,
		"director of the central foreign affairs": 1,
		"His Excellency the ambassador":           2,
		"secretary - general Ortega":              3,
	} {
		if _, got := x.Longest(strings.Fields(text)); got != want {
			t.Errorf("Longest(%q) takes %d words, want %d", text, got, want)
		}
	}
}

func TestTable(t *testing.T) {
	x := Load()
	levels := map[string]bool{HeadOfState: true, HeadOfGovernment: true, Minister: true, Official: true, Spokesperson: true, Military: true, Legislator: true, Envoy: true, Honorific: true}
	if len(x.titles) < 100 || len(x.forms) < 1500 {
		t.Errorf("%d titles in %d forms", len(x.titles), len(x.forms))
	}
	for _, title := range x.titles {
		if !levels[title.Level] {
			t.Errorf("%q has the level %q", title.Role, title.Level)
		}
	}
}

func TestOffices(t *testing.T) {
	x := Load()
	if got := x.Offices("foreign minister"); len(got) == 0 || got[0] != "foreign secretary" {
		t.Errorf("a foreign minister may be %q", got)
	}
	for role, others := range x.offices {
		for _, r := range append(others, role) {
			if _, ok := x.Find(r); !ok {
				t.Errorf("%s: no title %q", role, r)
			}
		}
	}
}

func FuzzLongest(f *testing.F) {
	x := Load()
	f.Add("ex-ex- president -elect")
	f.Add("- former -")
	f.Fuzz(func(t *testing.T, s string) {
		words := strings.Fields(s)
		if _, n := x.Longest(words); n < 0 || n > len(words) {
			t.Errorf("Longest(%q) takes %d of %d words", words, n, len(words))
		}
	})
}

func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		load()
	}
}
