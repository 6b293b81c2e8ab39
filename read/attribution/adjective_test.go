package attribution

import "testing"

// TestAttitudes: adjectives, and phrases in their place, that tell what somebody is clear or firm about.
func TestAttitudes(t *testing.T) {
	for _, want := range []string{
		"[S The minister] [C was clear] [Q that the dam must stay].",
		"[S The minister] [C was clear] with President Okello [Q that the dam must stay].",
		"[S President Okello] [C remains adamant] [Q that no deal is near].",
		"[S The two sides] [C were in agreement] [Q that the truce must hold].",
		"[S The envoy] [C was not firm] [Q that the talks must resume].",
		"[S President Okello] [C was unequivocal]: [Q the army must withdraw].",
		"[S The minister] [C was frank] with President Okello [Q about the risks of war].",
		"[S Officials] [C are confident] [Q that the border will open].",
		// nobody takes a stand
		"It was clear that the dam must stay.",
		"The water was clear on the first day.",
		"The minister was clear of blame.",
		"The direct road was open about noon.",
	} {
		t.Run(bare(want), func(t *testing.T) {
			if got := mark(read(bare(want))); got != want {
				t.Errorf("\n got %s\nwant %s", got, want)
			}
		})
	}
}
