package readout_test

import (
	"testing"

	"readout/record"
)

func TestOutlet(t *testing.T) {
	for _, c := range []struct{ outlet, want string }{
		{"Xinhua", "state_media CHN"},
		{"Prime Minister's Office, 10 Downing Street", "government GBR"},
		{"Prime Minister's Office, Norway", "government NOR"},
		{"Ministry of External Affairs, India", "government IND"},
		{"Office of the President, Republic of Korea", "government KOR"},
		{"Presidency of Ghana", "government GHA"},
		{"Kenyan Ministry of Defence", "government KEN"},
		{"The Village Echo", " "},
	} {
		r, err := reader()
		if err != nil {
			t.Fatal(err)
		}
		doc := r.Read(record.Document{Outlet: c.outlet, Text: "Rain fell."}).Document
		if got := doc.OutletKind + " " + doc.Country; got != c.want {
			t.Errorf("%s: %s, want %s", c.outlet, got, c.want)
		}
	}
}
