package fulltext

import "testing"

func TestScore(t *testing.T) {
	for _, c := range []struct {
		why                      string
		title, better            string
		otherTitle, worse, words string
	}{
		{"oftener", "", "The corridor, they said: a corridor.", "", "The corridor, they said: a bridge.", "corridor"},
		{"in the title", "The corridor opens", "Ships sail.", "Ships sail", "The corridor opens.", "corridor"},
		{"in a shorter text", "", "The corridor opens.", "", "The corridor opens. Ships sail at dawn and nobody has seen them since.", "corridor"},
		{"both rather than one twice", "", "Grain and ships.", "", "Grain, grain, fish.", `"grain" "ships"`},
	} {
		terms := Terms([]string{c.words})
		if better, worse := Score(c.title, c.better, terms), Score(c.otherTitle, c.worse, terms); better <= worse {
			t.Errorf("%s: %.3f, not more than %.3f", c.why, better, worse)
		}
	}
}
