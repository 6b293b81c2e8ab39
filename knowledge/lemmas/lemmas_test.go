package lemmas

import "testing"

func TestVerbs(t *testing.T) {
	for form, want := range map[string]string{
		"shot": "shoot", "shelled": "shell", "bidden": "bid", "slain": "slay", "lay": "lie",
		"endorsed": "endorse", "applauded": "applaud", "raiding": "raid", "postponing": "postpone", "ratified": "ratify",
		"submitted": "submit", "visited": "visit", "vetoed": "veto", "banned": "ban", "agreed": "agree", "untold": "",
	} {
		if got := Verbs()[form]; got != want {
			t.Errorf("%s: %q, want %q", form, got, want)
		}
	}
}
