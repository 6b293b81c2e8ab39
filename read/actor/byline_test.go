package actor

import (
	"strings"
	"testing"
)

func TestBylines(t *testing.T) {
	for _, c := range []struct{ title, want string }{
		{"Statement from President Ama Darko on the Rice Harvest", "president/Ama Darko/"},
		{"Statement by Prime Minister Leroy Cole", "prime minister/Leroy Cole/"},
		{"Remarks by the President of Ghana at the Harbour", "president//Ghana"},
		{"Statement by the President Ten Years After the Flood", "president//"},
		{"Joint Statement by President Ama Darko and Prime Minister Leroy Cole on Fishing", "president/Ama Darko/; prime minister/Leroy Cole/"},
		{"Message from King Tupou VI of Tonga for the New Year", "king/Tupou VI/Tonga"},
		{"Statement by Finance Minister Dr. Ida van der Berg on Bonds", "finance minister/Ida van der Berg/"},
		{"President Darko's Statement on Rice", "president/Darko/"},
		{"STATEMENT BY PRESIDENT AMA DARKO ON THE RICE HARVEST", "president/Ama Darko/"},
		{"JOINT STATEMENT BY THE PRESIDENT OF GHANA AND PRIME MINISTER LEROY COLE", "president//Ghana; prime minister/Leroy Cole/"},
		{"President Darko Opens the Bridge", ""},
		{"Fact Sheet: a Bridge for the People", ""},
		{"Remarks as Prepared for Delivery by President Ama Darko at the Bridge", "president/Ama Darko/"},
		{"Statement on the Bridge", ""},
		{"Readout of the Call with President Darko", ""},
	} {
		var got []string
		for _, b := range bylines(c.title) {
			role := ""
			if b.title != nil {
				role = b.title.Role
			}
			got = append(got, role+"/"+b.name+"/"+b.of)
		}
		if g := strings.Join(got, "; "); g != c.want {
			t.Errorf("%s: %q, want %q", c.title, g, c.want)
		}
	}
}
