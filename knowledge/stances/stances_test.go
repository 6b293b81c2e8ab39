package stances

import (
	"slices"
	"testing"

	"readout/record"
)

func TestLoad(t *testing.T) {
	stances := Load()
	if stances["agree"] != "1" || stances["reject"] != "0" {
		t.Error(stances)
	}
	for act, stance := range stances {
		if !slices.Contains(record.Acts, act) || stance != "0" && stance != "1" {
			t.Errorf("%s: %q", act, stance)
		}
	}
}
