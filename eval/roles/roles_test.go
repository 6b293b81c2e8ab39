package roles

import (
	"testing"

	"readout/record"
)

func TestLoad(t *testing.T) {
	rows, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	apart := 0
	seen := map[string]bool{}
	for _, r := range rows {
		if key := r.Words + " " + r.Date; seen[key] {
			t.Errorf("%s twice", key)
		} else {
			seen[key] = true
		}
		if (r.Name == "") != (len(r.Roles) == 0) || (r.Name == "") != (len(r.Of) == 0) {
			t.Errorf("%s: name, role and state go together", r.Words)
		}
		if r.Apart {
			apart++
		}
	}
	if len(rows) < 700 || apart < len(rows)*45/100 {
		t.Errorf("%d rows, %d apart", len(rows), apart)
	}
}

func TestParse(t *testing.T) {
	for _, c := range []struct{ line, want string }{
		{"a\tb", "eval/roles: line 1: 2 columns, want 6"},
		{"a\t2001\tb\tc\td\topen", `eval/roles: line 1: "2001" is no day`},
		{"a\t2001-02-03\tb\tc\td\thalf", `eval/roles: line 1: half "half", want apart or open`},
	} {
		if _, err := parse(c.line); err == nil || err.Error() != c.want {
			t.Errorf("%q: %v, want %s", c.line, err, c.want)
		}
	}
}

func TestJudge(t *testing.T) {
	mandela := Row{Words: "President Mandela", Name: "Nelson Mandela", Roles: []string{"president"}, Of: []string{"ZAF"}}
	nobody := Row{Words: "Premier Ottoline Drax"}
	for _, c := range []struct {
		row   Row
		actor *record.Actor
		want  Verdict
	}{
		{mandela, nil, Missing},
		{mandela, &record.Actor{Kind: "person", Role: "President"}, Missing},
		{mandela, &record.Actor{Kind: "person", Role: "President", Represents: "ZAF"}, Right},
		{mandela, &record.Actor{Kind: "person", Role: "head of state", Represents: "ZAF"}, Wrong},
		{mandela, &record.Actor{Kind: "person", Role: "former president", Represents: "ZAF"}, Wrong},
		{mandela, &record.Actor{Kind: "person", Role: "president", Represents: "ZMB"}, Wrong},
		{mandela, &record.Actor{Kind: "person", Role: "president", Represents: "ZAF", Entry: "thabo-mbeki"}, Wrong},
		{mandela, &record.Actor{Kind: "person", Role: "president", Represents: "ZAF", Entry: "nelson-mandela"}, Right},
		{nobody, nil, Right},
		{nobody, &record.Actor{Kind: "person", Role: "Premier"}, Right},
		{nobody, &record.Actor{Kind: "person", Role: "Premier", Represents: "CHN"}, Wrong},
	} {
		if got := judge(&c.row, c.actor); got != c.want {
			t.Errorf("%s, given %+v: %s, want %s", c.row.Words, c.actor, got, c.want)
		}
	}
}
