package actor

import "testing"

func TestTitled(t *testing.T) {
	for _, c := range []struct{ surname, title, want string }{
		{"DARKO", "Briefing by Press Secretary Ama Darko on Rice", "Ama Darko"},
		{"Darko", "Remarks by President Darko", "Darko"},
		{"DARKO", "Briefing on Rice", "DARKO"},
		{"Ama Darko", "Briefing by Press Secretary Ama Darko", "Ama Darko"},
	} {
		if got := titled(c.surname, c.title); got != c.want {
			t.Errorf("%s in %q: %s, want %s", c.surname, c.title, got, c.want)
		}
	}
}
