package modelfile_test

import (
	"bytes"
	"slices"
	"testing"

	"readout/knowledge/modelfile"
)

var form = modelfile.Form{Magic: "RDTESTED", Version: 3}

func TestPackUnpack(t *testing.T) {
	parts := modelfile.Sections{"licence": []byte("free"), "none": {}}
	parts.PutNumbers("weights", []int16{-1, 0, 32767})
	got, err := form.Unpack(form.Pack(parts))
	if err != nil {
		t.Fatal(err)
	}
	if string(got["licence"]) != "free" || len(got) != 3 || !slices.Equal(got.Numbers("weights"), []int16{-1, 0, 32767}) {
		t.Errorf("%v", got)
	}
}

func TestUnpackErrors(t *testing.T) {
	good := form.Pack(modelfile.Sections{"a": []byte("bc")})
	damaged := bytes.Clone(good)
	damaged[len(damaged)-1]++
	for _, c := range []struct {
		name string
		file []byte
		want string
	}{
		{"empty", nil, "not a model file: it does not begin with RDTESTED"},
		{"another's", modelfile.Form{Magic: "RDOTHERS", Version: 3}.Pack(nil), "not a model file: it does not begin with RDTESTED"},
		{"older", modelfile.Form{Magic: "RDTESTED", Version: 2}.Pack(nil), "file is version 2, want 3: train it again"},
		{"damaged", damaged, "checksum differs: the file is cut or damaged"},
	} {
		if _, err := form.Unpack(c.file); err == nil || err.Error() != c.want {
			t.Errorf("%s: error %v, want %s", c.name, err, c.want)
		}
	}
}

// Any bytes are unpacked or refused, and what was unpacked packs to the same.
func FuzzUnpack(f *testing.F) {
	f.Add(form.Pack(modelfile.Sections{"a": []byte("bc"), "d": nil}))
	f.Fuzz(func(t *testing.T, file []byte) {
		parts, err := form.Unpack(file)
		if err != nil {
			return
		}
		if again, err := form.Unpack(form.Pack(parts)); err != nil || len(again) != len(parts) {
			t.Errorf("%d sections, packed and unpacked %d: %v", len(parts), len(again), err)
		}
	})
}
