package countries

import "testing"

func TestFind(t *testing.T) {
	x := Load()
	for _, c := range []struct {
		words, code string
		sense       Sense
	}{
		{"China", "CHN", Name},
		{"the PRC", "CHN", Name},
		{"People's Republic of China", "CHN", Name},
		{"Republic of China", "TWN", Name},
		{"Chinese", "CHN", Adjective},
		{"Beijing", "CHN", Capital},
		{"Zhongnanhai", "CHN", Metonym},
		{"US", "USA", Name},
		{"U.S.", "USA", Name},
		{"us", "", 0},
		{"Us", "", 0},
		{"turkey", "", 0},
		{"Türkiye", "TUR", Name},
		{"TURKEY", "TUR", Name},
		{"Britons", "GBR", Demonym},
		{"Downing Street", "GBR", Metonym},
		{"No. 10", "GBR", Metonym},
		{"Côte d’Ivoire", "CIV", Name},
		{"Burma", "MMR", Name},
		{"Niger", "NER", Name},
		{"Nigerien", "NER", Adjective},
		{"Nigerian", "NGA", Adjective},
		{"Nigeriens", "NER", Demonym},
		{"Guinea", "GIN", Name},
		{"Guinea-Bissau", "GNB", Name},
		{"Equatorial Guinea", "GNQ", Name},
		{"Papua New Guinea", "PNG", Name},
		{"Congo", "COD", Name},
		{"Republic of the Congo", "COG", Name},
		{"Congolese", "COD", Adjective},
		{"Korea", "KOR", Name},
		{"North Koreans", "PRK", Demonym},
		{"DPRK", "PRK", Name},
		{"Dominica", "DMA", Name},
		{"Dominican Republic", "DOM", Name},
		{"Chad", "TCD", Name},
		{"Jordanian", "JOR", Adjective},
		{"Georgia", "GEO", Name},
		{"Holy See", "VAT", Name},
		{"Foggy Bottom", "USA", Metonym},
		{"Élysée", "FRA", Metonym},
		{"Elysee Palace", "FRA", Metonym},
		{"Moscow", "RUS", Capital},
		{"Kremlin", "RUS", Metonym},
		{"Soviet", "SUN", Adjective},
		{"East German", "DDR", Adjective},
		{"Yugoslavia", "YUG", Name},
		{"Kosovo", "XKX", Name},
		{"Hong Kong", "HKG", Name},
		{"Atlantis", "", 0},
	} {
		got, sense, _ := x.Find(c.words)
		if got.Code != c.code || sense != c.sense {
			t.Errorf("Find(%q) = %s %v, want %s %v", c.words, got.Code, sense, c.code, c.sense)
		}
	}
}

func TestReadingsOfSharedWords(t *testing.T) {
	x := Load()
	for words, want := range map[string]int{"Congolese": 4, "Belgrade": 3, "Moscow": 2, "Macedonia": 1} {
		if got := len(x.Readings(words)); got != want {
			t.Errorf("Readings(%q): %d, want %d", words, got, want)
		}
	}
}

func TestExists(t *testing.T) {
	x := Load()
	for _, c := range []struct {
		code, date string
		want       bool
	}{
		{"SUN", "1990-05-30", true}, {"SUN", "1992", false}, {"SUN", "", false},
		{"SSD", "2011-07", true}, {"SSD", "2010-12-31", false}, {"FRA", "1995", true},
	} {
		k, _ := x.ByCode(c.code)
		if got := k.Exists(c.date); got != c.want {
			t.Errorf("%s on %q: %v, want %v", c.code, c.date, got, c.want)
		}
	}
}

// Every state has what a reader needs, and no two present states share a name without a bare meaning.
func TestTable(t *testing.T) {
	x := Load()
	if len(x.All()) < 250 {
		t.Fatalf("%d countries", len(x.All()))
	}
	for h, found := range x.readings {
		now := map[int32]bool{}
		bare := map[int32]bool{}
		for _, r := range found {
			if x.all[r.Country].To == "" {
				now[r.Country] = true
				if r.bare {
					bare[r.Country] = true
				}
			}
		}
		if len(now) > 1 && len(bare) != 1 {
			t.Errorf("hash %x: %d countries share a word: %v", h, len(now), found)
		}
	}
}

func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		load()
	}
}
