package language

import "testing"

func TestOf(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"The two ministers met on Tuesday and agreed to meet again.", "en"},
		{"Les deux ministres se sont entretenus mardi à Nairobi et ont décidé de poursuivre leurs échanges dans les prochains mois.", "fr"},
		{"Los dos ministros se reunieron el martes en Lima y acordaron que los equipos técnicos continúen el diálogo en las próximas semanas.", "es"},
		{"Die beiden Minister trafen sich am Dienstag und vereinbarten, dass die Gespräche nach der Sommerpause fortgesetzt werden.", "de"},
		{"Министры встретились во вторник и договорились продолжить переговоры.", "ru"},
		{"两国外长周二举行会谈。", "zh"},
		{"両外相は火曜日に会談し、協議を続けることで一致した。", "ja"},
		{"Xi, Biden.", "en"},
		{"", "en"},
	} {
		if got := Of(c.text); got != c.want {
			t.Errorf("%q: %s, want %s", c.text, got, c.want)
		}
	}
}
