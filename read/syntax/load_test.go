package syntax_test

import (
	"bytes"
	"strings"
	"testing"

	"readout/knowledge/models"
	"readout/read/syntax"
)

func TestLoadErrors(t *testing.T) {
	good := models.Syntax()
	change := func(at int, to byte) []byte {
		b := bytes.Clone(good)
		b[at] = to
		return b
	}
	without := func(name string) []byte {
		parts, err := syntax.Unpack(good)
		if err != nil {
			t.Fatal(err)
		}
		delete(parts, name)
		return syntax.Pack(parts)
	}
	for _, c := range []struct {
		name string
		file []byte
		want string
	}{
		{"empty", nil, "syntax model: not a model file"},
		{"text", []byte(strings.Repeat("no model ", 20)), "syntax model: not a model file"},
		{"other version", change(8, 99), "syntax model: file is version 99, want"},
		{"cut", good[:len(good)/2], "syntax model: checksum differs: the file is cut or damaged"},
		{"one byte wrong", change(len(good)-9, good[len(good)-9]^1), "syntax model: checksum differs"},
		{"no tags", without("tags"), "syntax model: no tags"},
		{"no sizes", without("sizes"), "syntax model: no sizes"},
		{"no vectors", without("vectors"), `syntax model: section "vectors": 0 bytes for rows of`},
		{"no layer", without("layer1"), `syntax model: section "layer1": 0 bytes for`},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := syntax.Load(c.file)
			if err == nil || !strings.HasPrefix(err.Error(), c.want) {
				t.Errorf("error %v, want %s", err, c.want)
			}
		})
	}
}

func TestModelHasItsLicence(t *testing.T) {
	parts, err := syntax.Unpack(models.Syntax())
	if err != nil || !strings.Contains(string(parts["licence"]), "CC BY-SA 4.0") {
		t.Errorf("licence %q, error %v", parts["licence"], err)
	}
}

// A file that is a model in form, with any sections, is loaded or refused, never more.
func FuzzLoad(f *testing.F) {
	f.Add("tags", []byte("NOUN NN\n"), "sizes", make([]byte, 24))
	f.Add("lemmas", []byte("Kx\ta\n"), "vocab", make([]byte, 9))
	f.Fuzz(func(t *testing.T, name1 string, data1 []byte, name2 string, data2 []byte) {
		file := syntax.Pack(syntax.Sections{name1: data1, name2: data2})
		if _, err := syntax.Load(file); err == nil {
			t.Error("two sections are no model")
		}
		_, _ = syntax.Unpack(data1)
	})
}

func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		if _, err := syntax.Load(models.Syntax()); err != nil {
			b.Fatal(err)
		}
	}
}
