package codes

import "testing"

// The traps of the field's tables, one a line: wrong scores that circulate, codes that swallow others,
// zeros that get lost.
func TestGoldstein(t *testing.T) {
	book := Load()
	score := func(table, code string, want float64) {
		t.Helper()
		if got, ok := book.Goldstein(table, code); !ok || got != want {
			t.Errorf("%s %s: %v %v, want %v", table, code, got, ok, want)
		}
	}
	score("gdelt", "016", -2)
	score("icews", "016", -5)
	score("gdelt", "018", 3.4)
	score("gdelt", "022", 3.2)
	score("icews", "022", 3.4)
	score("gdelt", "164", -7)
	score("icews", "165", -7)
	score("gdelt", "042", 1.9)
	score("gdelt", "183", -10)
	for _, code := range []string{"1", "10x", "", "1883", "4"} {
		if _, ok := book.Goldstein("gdelt", code); ok {
			t.Errorf("%q has a score", code)
		}
	}
	if _, ok := book.Goldstein("other", "042"); ok {
		t.Error("a table that does not exist has a score")
	}
}

func TestQuad(t *testing.T) {
	book := Load()
	quad := func(scheme, code string, want int) {
		t.Helper()
		if got, ok := book.Quad(scheme, code); !ok || got != want {
			t.Errorf("%s %s: %v %v, want %v", scheme, code, got, ok, want)
		}
	}
	quad("gdelt", "090", 2)
	quad("icews", "090", 3)
	quad("gdelt", "140", 3)
	quad("icews", "140", 4)
	quad("plover", "SANCTION", 4)
	quad("plover", "ACCUSE", 3)
	quad("plover", "RETREAT", 2)
	quad("plover", "CONCEDE", 1)
	quad("gdelt", "10", 3)
	quad("gdelt", "010", 1)
}

func TestPLOVER(t *testing.T) {
	book := Load()
	plover := func(code, event, mode string) {
		t.Helper()
		if c, ok := book.CAMEO(code); !ok || c.PLOVER != event || c.Mode != mode {
			t.Errorf("%s: %s %s, want %s %s", code, c.PLOVER, c.Mode, event, mode)
		}
	}
	plover("010", "", "")
	plover("0256", "", "")
	plover("030", "AGREE", "")
	plover("042", "CONSULT", "visit")
	plover("041", "CONSULT", "phone")
	plover("057", "SUPPORT", "")
	plover("0831", "CONCEDE", "")
	plover("0841", "RETREAT", "release")
	plover("1712", "ASSAULT", "destroy")
	plover("1722", "COERCE", "restrict")
	plover("155", "", "")
	if p, _ := book.PLOVER("ACCUSE", ""); p.Score != -3 {
		t.Errorf("ACCUSE: %v, the manual's +3 is a slip", p.Score)
	}
	if c, _ := book.CAMEO("1056"); c.Label != "Demand de-escalation of military engagement" {
		t.Errorf("1056: %q", c.Label)
	}
	for _, code := range []string{"101", "105", "107", "108", "106"} {
		if c, ok := book.CAMEO(code); !ok || c.Label == "Demand information, investigation" || c.Label == "Demand ceasefire" {
			t.Errorf("%s: %q is an older meaning", code, c.Label)
		}
	}
}

func TestTablesAgree(t *testing.T) {
	book := Load()
	if len(book.cameo) != 317 || len(book.contexts) != 37 {
		t.Fatalf("%d codes, %d contexts", len(book.cameo), len(book.contexts))
	}
	for code, c := range book.cameo {
		if c.PLOVER == "" {
			continue
		}
		if _, ok := book.PLOVER(c.PLOVER, c.Mode); !ok {
			t.Errorf("%s: no PLOVER %s %s", code, c.PLOVER, c.Mode)
		}
		for _, x := range c.Contexts {
			if !book.contexts[x] {
				t.Errorf("%s: no context %s", code, x)
			}
		}
	}
}
