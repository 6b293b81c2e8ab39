package parts

import "testing"

func TestPut(t *testing.T) {
	const program, desk, archives = "# program: a\n\nfast 1", "# desk: b\n\npage 2", "# sqlite: c\n\nstore 3\n\nmeasured at night"
	for name, c := range map[string]struct{ file, part, want string }{
		"a new file":                {"", desk, desk + "\n"},
		"a part takes its place":    {program + "\n\n" + archives + "\n", desk, program + "\n\n" + desk + "\n\n" + archives + "\n"},
		"a part is written anew":    {program + "\n\n" + desk + "\n", "\n# program: a\n\nfast 9\n", "# program: a\n\nfast 9\n\n" + desk + "\n"},
		"the last part keeps words": {archives, program, program + "\n\n" + archives + "\n"},
	} {
		if got := put(c.file, c.part); got != c.want {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
}
