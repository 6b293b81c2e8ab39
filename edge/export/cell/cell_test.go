package cell

import "testing"

func TestGuard(t *testing.T) {
	for words, want := range map[string]string{
		"":                 "",
		"the envoy":        "the envoy",
		"=1+1":             "'=1+1",
		"+49 30":           "'+49 30",
		"-SUM(A1)":         "'-SUM(A1)",
		"@envoy":           "'@envoy",
		"\t=1":             "'\t=1",
		"-9.1":             "-9.1",
		"- so he said -":   "'- so he said -",
		"a = b":            "a = b",
		"“=” was the sign": "“=” was the sign",
	} {
		if got := Guard(words); got != want {
			t.Errorf("Guard(%q) = %q, want %q", words, got, want)
		}
	}
}

func TestLine(t *testing.T) {
	if got, want := Line([]string{"a\tb", "c\nd"}), "a b\tc d\n"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}
