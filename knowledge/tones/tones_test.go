package tones

import "testing"

func TestOf(t *testing.T) {
	for cue, want := range map[string]string{"said": Plain, "": Plain, "underscored": "stress", "also warned": "warn", "Claimed": "claim", "expressed concern": "concern"} {
		if got := Of(cue); got != want {
			t.Errorf("Of(%q) = %q, want %q", cue, got, want)
		}
	}
}
