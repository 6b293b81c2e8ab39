package actors

import (
	"strings"
	"testing"
)

func ids(found []*Entry) string {
	var s []string
	for _, e := range found {
		s = append(s, e.ID)
	}
	return strings.Join(s, " ")
}

func TestFind(t *testing.T) {
	d := Load()
	for name, want := range map[string]string{
		"Xi Jinping":             "xi-jinping",
		"XI JINPING":             "xi-jinping",
		"Jinping Xi":             "xi-jinping",
		"Joe Biden":              "joe-biden",
		"Joseph R. Biden, Jr.":   "joe-biden",
		"Joseph R. Biden":        "joe-biden",
		"George Bush":            "george-h-w-bush george-w-bush",
		"George H.W. Bush":       "george-h-w-bush",
		"George W. Bush":         "george-w-bush",
		"Antony J. Blinken":      "antony-blinken",
		"WHO":                    "world-health-organization",
		"who":                    "",
		"Who":                    "",
		"U.N.":                   "united-nations",
		"State Department":       "us-department-of-state",
		"the Kremlin":            "kremlin",
		"Xinhua":                 "xinhua-news-agency",
		"CCTV":                   "china-central-television",
		"hezbollah":              "",
		"HEZBOLLAH":              "hezbollah",
		"Al-Qaida":               "al-qaeda",
		"Mohammed bin Salman":    "mohammed-bin-salman",
		"MBS":                    "mohammed-bin-salman",
		"Benjamin “Benny” Gantz": "benny-gantz",
		"Abdel Fattah Al-Sisi":   "abdel-fattah-el-sisi",
		"Kishida Fumio":          "fumio-kishida",
		"Volodymyr Zelensky":     "volodymyr-zelenskyy",
		"Recep Tayyip Erdogan":   "recep-tayyip-erdogan",
		"Nobody Atall":           "",
		"":                       "",
	} {
		if got := ids(d.Find(name)); got != want {
			t.Errorf("Find(%q) = %q, want %q", name, got, want)
		}
	}
}

func TestSurname(t *testing.T) {
	d := Load()
	for name, want := range map[string]string{
		"Xi":            "xi-jinping",
		"Blinken":       "antony-blinken",
		"Tsai":          "tsai-ing-wen",
		"Erdogan":       "recep-tayyip-erdogan",
		"al-Sisi":       "abdel-fattah-el-sisi",
		"Sisi":          "abdel-fattah-el-sisi",
		"von der Leyen": "ursula-von-der-leyen",
		"López Obrador": "andres-manuel-lopez-obrador",
		"Lula":          "luiz-inacio-lula-da-silva",
		"Assad":         "hafez-al-assad bashar-al-assad",
		"Jinping":       "",
	} {
		if got := ids(d.Surname(name)); got != want {
			t.Errorf("Surname(%q) = %q, want %q", name, got, want)
		}
	}
}

func TestHolders(t *testing.T) {
	d := Load()
	for _, c := range []struct{ role, of, date, want string }{
		{"president", "USA", "2014-05-01", "barack-obama"},
		{"president", "USA", "2021-01", "donald-trump joe-biden"},
		{"president", "CHN", "1995", "jiang-zemin"},
		{"secretary of state", "USA", "2023-06-19", "antony-blinken"},
		{"foreign minister", "CHN", "2023-03-01", "qin-gang"},
		{"foreign minister", "CHN", "2023-08-01", "wang-yi"},
		{"foreign minister", "GBR", "2016-08-01", "boris-johnson"},
		{"prime minister", "DEU", "2010", "angela-merkel"},
		{"prime minister", "IND", "1995-05-01", "p-v-narasimha-rao"},
		{"top diplomat", "CHN", "2023-06-19", "wang-yi"},
		{"top diplomat", "USA", "2023-06-19", "antony-blinken"},
		{"head of state", "JOR", "1995", "hussein-of-jordan"},
		{"president", "SUN", "1991-05", "mikhail-gorbachev"},
		{"secretary-general", "UNO", "1995", "boutros-boutros-ghali"},
		{"defense minister", "USA", "2005-01-01", "donald-rumsfeld"},
		{"president", "ATA", "2000", ""},
	} {
		if got := ids(d.Holders(c.role, c.of, c.date)); got != c.want {
			t.Errorf("Holders(%s, %s, %s) = %q, want %q", c.role, c.of, c.date, got, c.want)
		}
	}
}

func TestTermAt(t *testing.T) {
	d := Load()
	for _, c := range []struct {
		id, date, role string
		exact          bool
	}{
		{"joe-biden", "2023-06-19", "president", true},
		{"joe-biden", "2012-01-01", "vice president", true},
		{"joe-biden", "2018-01-01", "vice president", false},
		{"joe-biden", "2026-01-01", "president", false},
		{"wang-yi", "2023-06-19", "director of the central foreign affairs office", true},
		{"wang-yi", "2024-02-01", "foreign minister", true},
		{"hillary-clinton", "1995-01-01", "first lady", true},
		{"hillary-clinton", "1990-01-01", "first lady", false},
	} {
		e, _ := d.ByID(c.id)
		if got, exact := e.TermAt(c.date); got.Role != c.role || exact != c.exact {
			t.Errorf("%s on %s: %s %v, want %s %v", c.id, c.date, got.Role, exact, c.role, c.exact)
		}
	}
}

func TestOverlay(t *testing.T) {
	d := New()
	line := "xi-jinping\tXi Jinping\tperson\tm\tXi\tUncle\tchair of the club\tABC\t2001\t\town\n" +
		"mara-quell\tMara Quell\tperson\tf\t\t\tpresident\tATA\t2001\t2002\town\n"
	if err := d.Overlay(strings.NewReader(line), "mine.tsv"); err != nil {
		t.Fatal(err)
	}
	if got := ids(d.Find("Uncle")); got != "xi-jinping" {
		t.Errorf("alias of the overlay: %q", got)
	}
	if got := ids(d.Holders("president", "CHN", "2020")); got != "" {
		t.Errorf("the replaced term is still there: %q", got)
	}
	if got := ids(d.Surname("Quell")); got != "mara-quell" {
		t.Errorf("new actor: %q", got)
	}
}

func TestOverlayFaults(t *testing.T) {
	for line, want := range map[string]string{
		"a\tb":                                        "mine.tsv:1: 2 columns",
		"\tA\tperson\t\t\t\t\t\t\t\town":              "no id",
		"a\tA\tking\t\t\t\t\t\t\t\town":               `kind "king"`,
		"a\tA\tperson\t\t\t\tking\tABC\t20x1\t\town":  `date "20x1"`,
		"a\tA\tperson\t\t\t\tking\tABC\t2001\t1999\t": "after",
	} {
		err := New().Overlay(strings.NewReader(line), "mine.tsv")
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("Overlay(%q): %v, want %s", line, err, want)
		}
	}
}

func BenchmarkFind(b *testing.B) {
	d := Load()
	b.ReportAllocs()
	for b.Loop() {
		d.Find("Joseph R. Biden")
		d.Find("Emmanuel Macron")
		d.Find("Ministers of the")
		d.Find("the village on the hill")
	}
}

func BenchmarkNew(b *testing.B) {
	for b.Loop() {
		New()
	}
}

func FuzzOverlay(f *testing.F) {
	f.Add("a\tA B\tperson\tm\t\tAl-B|B.\tking\tABC\t2001\t2002-01\town\n")
	f.Add("# x\n\t\t\t")
	f.Fuzz(func(t *testing.T, s string) {
		d := &Dictionary{}
		if d.Overlay(strings.NewReader(s), "x") == nil {
			for _, e := range d.All() {
				d.Find(e.Name)
				e.TermAt("2001-05")
			}
		}
	})
}
