package gazetteer

import (
	"fmt"
	"testing"
)

func TestFind(t *testing.T) {
	x := Load()
	for name, want := range map[string]string{
		"Beijing":                    "1816670 CHN city",
		"BEIJING":                    "1816670 CHN city",
		"Peking":                     "1816670 CHN city",
		"Kyiv":                       "703448 UKR city",
		"Kiev":                       "703448 UKR city",
		"Paris":                      "2988507 FRA city",
		"Washington":                 "4140963 USA city",
		"Moscow":                     "524901 RUS city",
		"Georgia":                    "614540 GEO country",
		"U.S.":                       "6252001 USA country",
		"us":                         "",
		"Taiwan":                     "1668284 TWN region",
		"Bali":                       "1650535 IDN region",
		"Texas":                      "4736286 USA region",
		"La.":                        "4331987 USA region",
		"Gaza":                       "281132 PSE region",
		"the Taiwan Strait":          "0  region",
		"South China Sea":            "0  region",
		"Great Hall of the People":   "0 CHN venue",
		"Diaoyutai State Guesthouse": "0 CHN venue",
		"Camp David":                 "0 USA venue",
		"Élysée Palace":              "0 FRA venue",
		"Nowhereville Junction":      "",
		"":                           "",
	} {
		got := ""
		if found := x.Find(name); len(found) > 0 {
			got = fmt.Sprintf("%d %s %s", found[0].ID, found[0].Country, found[0].Precision)
		}
		if got != want {
			t.Errorf("Find(%q) = %q, want %q", name, got, want)
		}
	}
}

func TestFindGivesAll(t *testing.T) {
	x := Load()
	for name, least := range map[string]int{"Springfield": 10, "Georgia": 2, "Paris": 5, "Alexandria": 5} {
		if got := len(x.Find(name)); got < least {
			t.Errorf("Find(%q): %d places, want %d at least", name, got, least)
		}
	}
}

func TestFields(t *testing.T) {
	found := Load().Find("Hiroshima")
	if len(found) == 0 {
		t.Fatal("no Hiroshima")
	}
	p := found[0]
	if p.Country != "JPN" || p.Admin1 != "Hiroshima" || p.Lat < 34 || p.Lat > 35 || p.Lon < 132 || p.Lon > 133 || p.Population < 500_000 {
		t.Errorf("%+v", p)
	}
	if camp := Load().Find("Camp David")[0]; camp.City != "Thurmont" {
		t.Errorf("%+v", camp)
	}
}

func TestTables(t *testing.T) {
	x := Load()
	if len(x.hand) < 400 {
		t.Errorf("%d places in the tables", len(x.hand))
	}
	for _, p := range x.hand {
		if p.Lat < -90 || p.Lat > 90 || p.Lon < -180 || p.Lon > 180 || p.Lat == 0 && p.Lon == 0 {
			t.Errorf("%s lies at %v, %v", p.Name, p.Lat, p.Lon)
		}
	}
}

func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		load()
	}
}

func BenchmarkFind(b *testing.B) {
	x := Load()
	for b.Loop() {
		x.Find("Springfield")
		x.Find("Beijing")
	}
}

func FuzzFind(f *testing.F) {
	x := Load()
	f.Add("St.-Étienne")
	f.Add("The ")
	f.Fuzz(func(t *testing.T, s string) {
		for _, p := range x.FindCounties(s) {
			if p.Name == "" || p.Precision == "" {
				t.Errorf("Find(%q) gives %+v", s, p)
			}
		}
	})
}
