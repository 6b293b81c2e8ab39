package csvlist

import (
	"strings"
	"testing"
)

func TestWrite(t *testing.T) {
	type line struct {
		Words string   `json:"words"`
		Sides []string `json:"sides,omitempty"`
		Left  int      `json:"-"`
	}
	var out strings.Builder
	if err := Write(&out, []any{line{Words: `said "no", twice`, Sides: []string{"CHN", "USA"}}, line{Words: "=HYPERLINK(1)"}}); err != nil {
		t.Fatal(err)
	}
	const want = "words,sides\n\"said \"\"no\"\", twice\",CHN; USA\n'=HYPERLINK(1),\n"
	if out.String() != want {
		t.Errorf("got\n%swant\n%s", out.String(), want)
	}
}
