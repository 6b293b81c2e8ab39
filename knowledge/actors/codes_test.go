package actors

import "testing"

func TestCodes(t *testing.T) {
	for _, c := range []struct{ kind, role, of, cameo, plover string }{
		{"state", "", "CHN", "CHN", "GOV"},
		{"state", "", "ROU", "ROM", "GOV"},
		{"person", "GOV", "USA", "USAGOV", "GOV"},
		{"person", "foreign minister", "CHN", "CHNGOV", "GOV"},
		{"person", "former president", "USA", "USAELI", "ELI"},
		{"person", "general", "ISR", "ISRMIL", "MIL"},
		{"person", "senator", "USA", "USALEG", "LEG"},
		{"person", "journalist", "FRA", "FRAMED", "JRN"},
		{"person", "", "FRA", "FRA", ""},
		{"person", "", "", "", ""},
		{"person", "secretary-general", "UNO", "IGOUNO", "IGO"},
		{"person", "IGO", "XYZORG", "IGO", "IGO"},
		{"government_body", "", "DEU", "DEUGOV", "GOV"},
		{"government_body", "political party", "ZAF", "ZAFPTY", "PTY"},
		{"group", "GOV", "USA", "USAGOV", "GOV"},
		{"media", "wire", "CHN", "CHNMED", "JRN"},
		{"media", "", "", "MED", "JRN"},
		{"international_organisation", "", "UNO", "IGOUNO", "IGO"},
		{"international_organisation", "", "EUR", "IGOEEC", "IGO"},
		{"international_organisation", "", "IAEA", "IGOUNOIAE", "IGO"},
		{"armed_group", "", "HAMAS", "PSEREB", "REB"},
		{"armed_group", "", "ISIS", "IMG", "REB"},
		{"company", "", "TWN", "TWNBUS", "BUS"},
		{"company", "", "", "MNC", "BUS"},
	} {
		if cameo, plover := Codes(c.kind, c.role, c.of); cameo != c.cameo || plover != c.plover {
			t.Errorf("Codes(%q, %q, %q) = %s %s, want %s %s", c.kind, c.role, c.of, cameo, plover, c.cameo, c.plover)
		}
	}
}
