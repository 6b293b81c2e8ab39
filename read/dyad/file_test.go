package dyad

import (
	"strings"
	"testing"
)

// A model file is read as it was written; what is no model file, another version or damaged is told.
func TestFile(t *testing.T) {
	s := &Scorer{Events: []string{"AID", "REJECT"}, Weights: make([]int8, 2*Buckets)}
	s.Weights[3], s.Weights[4] = -7, 127
	file := Pack(s, "free")
	back, err := Load(file)
	if err != nil || len(back.Events) != 2 || back.Weights[3] != -7 || back.Weights[4] != 127 {
		t.Fatalf("%v %v", back.Events, err)
	}
	other, damaged := []byte(string(file)), []byte(string(file))
	other[len(form.Magic)]++
	damaged[len(damaged)-1]++
	for want, bad := range map[string][]byte{"not a model file": nil, "file is version 2, want 1": other, "checksum differs": damaged} {
		if _, err := Load(bad); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("want %q, got %v", want, err)
		}
	}
}

func FuzzLoad(f *testing.F) {
	f.Add(Pack(&Scorer{Events: []string{"A", "B"}}, "x"))
	f.Fuzz(func(_ *testing.T, file []byte) { _, _ = Load(file) })
}
