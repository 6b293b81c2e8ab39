package events

import "testing"

func TestRemark(t *testing.T) {
	for in, want := range map[string]string{
		"(SRC: Oslo) (EVT: thanked) (TAR: Bonn) in (LOC: Bern).": "<s>Oslo</s> thanked <t>Bonn</t> in Bern.",
		"(SRC/TAR: Oslo) and (SRC/TAR: Bonn) (EVT: met).":        "<s>Oslo</s> and <t>Bonn</t> met.",
	} {
		if got := remark(in); got != want {
			t.Errorf("%s\n got %s\nwant %s", in, got, want)
		}
	}
}

// A class that is half found has F1 two thirds; the mean counts every class of gold once.
func TestMacro(t *testing.T) {
	if got := macro([]int{0, 0, 1, 1}, []int{0, 15, 1, 1}); got != 83.3 {
		t.Errorf("macro F1 %v", got)
	}
}
