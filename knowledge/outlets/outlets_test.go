package outlets

import (
	"strings"
	"testing"
)

func TestFind(t *testing.T) {
	for words, want := range map[string]string{
		"Xinhua":                                 "Xinhua News Agency state_media CHN",
		"XINHUA":                                 "Xinhua News Agency state_media CHN",
		"https://english.news.cn/20240101/a.htm": "Xinhua News Agency state_media CHN",
		"Reuters":                                "Reuters wire GBR",
		"www.bbc.co.uk":                          "BBC broadcaster GBR",
		"The New York Times":                     "New York Times paper USA",
		"White House":                            "The White House government USA",
		"https://www.whitehouse.gov/briefing":    "The White House government USA",
		"https://user:pw@apnews.com:443/x":       "Associated Press wire USA",
		"https://notapnews.com/":                 "  ",
		"United Nations":                         "United Nations organisation ",
		"Some Village Gazette":                   "  ",
		"":                                       "  ",
		"com":                                    "  ",
	} {
		o, _ := Load().Find(words, "")
		if got := o.Name + " " + o.Kind + " " + o.Country; got != want {
			t.Errorf("Find(%q) = %q, want %q", words, got, want)
		}
	}
}

// An outlet that changed hands, or whose state went, is told as it was.
func TestFindAsOf(t *testing.T) {
	for _, c := range [][3]string{
		{"TASS", "1985-03-11", "TASS state_media SUN Government of the Soviet Union"},
		{"TASS", "2023-06-19", "TASS state_media RUS Government of Russia"},
		{"TASS", "", "TASS state_media RUS Government of Russia"},
		{"https://www.washingtonpost.com/x", "2010", "Washington Post paper USA Graham family"},
		{"https://www.washingtonpost.com/x", "2020", "Washington Post paper USA Jeff Bezos"},
		{"Pravda", "1968-08-21", "Pravda state_media SUN Communist Party of the Soviet Union"},
		{"Apple Daily", "2024", "Apple Daily paper HKG Next Digital"},
	} {
		o, _ := Load().Find(c[0], c[1])
		if got := o.Name + " " + o.Kind + " " + o.Country + " " + o.Owner; got != c[2] {
			t.Errorf("Find(%q, %q) = %q, want %q", c[0], c[1], got, c[2])
		}
	}
}

func TestTable(t *testing.T) {
	if len(Load().all) < 300 {
		t.Errorf("%d outlets", len(Load().all))
	}
	if _, err := Overlaid(rows); err != nil {
		t.Error(err)
	}
}

func TestOverlaid(t *testing.T) {
	const head = "name\tnames\thosts\tkind\tcountry\towner\tstate\tfrom\tto\tsource\n"
	x, err := Overlaid(head + "Reuters\tReuters news\treuters.com\tpaper\tNZL\tsomebody\t\t\t\town\nHill Valley Telegraph\t\tht.example\tpaper\tUSA\t\t\t\t\town\n")
	if err != nil {
		t.Fatal(err)
	}
	for words, want := range map[string]string{"Reuters": "Reuters NZL", "https://ht.example/1": "Hill Valley Telegraph USA", "Xinhua": "Xinhua News Agency CHN"} {
		if o, _ := x.Find(words, "2023"); o.Name+" "+o.Country != want {
			t.Errorf("Find(%q) = %s %s, want %s", words, o.Name, o.Country, want)
		}
	}
	for row, want := range map[string]string{
		"A\t\t\tpaper\tUSA":              "outlets/outlets.tsv:2: 5 cells with tabs between, want 10",
		"A\t\t\tsheet\tUSA\t\t\t\t\town": `outlets/outlets.tsv:2: kind "sheet", want one of `,
		"A\t\t\tpaper\tUtopia\t\t\t\t\t": `outlets/outlets.tsv:2: no country "Utopia"`,
	} {
		if _, err := Overlaid(head + row + "\n"); err == nil || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("%q: %v, want %s", row, err, want)
		}
	}
}

func FuzzFind(f *testing.F) {
	f.Add("https://a@b.c:1/?#")
	f.Fuzz(func(t *testing.T, s string) { Load().Find(s, "2020") })
}
