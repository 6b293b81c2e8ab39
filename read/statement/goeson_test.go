package statement

import "testing"

// TestGoingOn: what follows in a government's own report, in its present, is said by who spoke before.
func TestGoingOn(t *testing.T) {
	const said = "Chancellor Olaf Scholz said that the canal was safe."
	for _, c := range []struct {
		text       string
		government bool
		want       string
	}{
		{said + " Germany supports the treaty.", true, "Olaf Scholz: position: Germany supports the treaty"},
		{said + " Germany will pay for the dam.", true, "Olaf Scholz: report: Germany will pay for the dam"},
		{said + " Germany supports the treaty.", false, ""},
		{said + " Germany paid for the dam.", true, ""},
		{said + " France supports the treaty.", true, ""},
		{said + "\n\nGermany supports the treaty.", true, ""},
		{"The canal was safe. Germany supports the treaty.", true, ""},
	} {
		r := prepare(c.text, "2023-06-19")
		r.Government = c.government
		var list []Statement
		for _, s := range reader.Read(r) {
			if s.Why == continued {
				list = append(list, s)
			}
		}
		if got := show(r, list); got != c.want {
			t.Errorf("%q, a government's %v:\n got %s\nwant %s", c.text, c.government, got, c.want)
		}
	}
}
