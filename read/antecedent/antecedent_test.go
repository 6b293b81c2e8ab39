package antecedent_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"readout/internal/parsed"
	"readout/knowledge/cues"
	"readout/knowledge/modelfile"
	"readout/knowledge/models"
	"readout/read/antecedent"
	"readout/read/attribution"
	"readout/read/coref"
	"readout/read/name"
	"readout/read/name/tagger"
	"readout/read/temporal"
)

// entities writes the things of a text that have two mentions or more, each mention but the first with its reason.
func entities(t *testing.T, text string) string {
	t.Helper()
	model, err := antecedent.Load(models.Antecedent())
	if err != nil {
		t.Fatal(err)
	}
	tree := parsed.Tree(text)
	names := (&name.Reader{Knowledge: tagger.Embedded()}).Read(tree, temporal.Read(tree, temporal.Date{}), nil)
	found := model.Read(tree, names, coref.Read(tree, names, attribution.Read(tree, cues.Load(), nil), coref.Context{}))
	lines := make([][]string, found.Count)
	for i, e := range found.Of {
		m := &found.Mentions[i]
		words := tree.Span(int(m.First), int(m.Last)).In(text)
		if found.Before[i] >= 0 {
			words += fmt.Sprintf(" (%s)", found.Why[i])
		}
		lines[e] = append(lines[e], words)
	}
	var list []string
	for _, line := range lines {
		if len(line) > 1 {
			list = append(list, strings.Join(line, " = "))
		}
	}
	return strings.Join(list, "; ")
}

func TestRead(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"The ministry built a bridge. The bridge fell.", "a bridge = The bridge (antecedent.words)"},
		{"The bridge was new, but it fell.", "The bridge = it (antecedent.pronoun)"},
		{"The engineers praised a new dam. The dam was full.", "a new dam = The dam (antecedent.head)"},
		{"Amina Otieno arrived. She met the press. Otieno smiled.", "Amina Otieno = She (coref.pronoun) = Otieno (coref.name)"},
		{"A farmer and a nurse came.", ""},
		{"She met Paul Lund, the envoy of Chad. Lund smiled.", "Paul Lund, the envoy of Chad = Lund (coref.name)"},
		{"The Fisheries Council voted. The Grain Council abstained.", ""},
		{"Ministers approved section 3 in June. Section 5 was dropped.", ""},
		{"Amina Otieno met Brian Otieno. Both Otienos waved.", ""},
		{"Amina Otieno read the letter. He left.", ""},
		{"“I trust our friends,” Okello Lwanga said.", "I = Okello Lwanga (coref.speaker)"},
	} {
		t.Run(c.text, func(t *testing.T) {
			if got := entities(t, c.text); got != c.want {
				t.Errorf("\n got %s\nwant %s", got, c.want)
			}
		})
	}
}

func TestLoadErrors(t *testing.T) {
	with := func(weights, kinds int) []byte {
		parts := modelfile.Sections{}
		parts.PutNumbers("weights", make([]int16, weights))
		parts.PutNumbers("kinds", make([]int16, kinds))
		return antecedent.Form.Pack(parts)
	}
	for _, c := range []struct {
		name string
		file []byte
		want string
	}{
		{"of syntax", models.Syntax(), "antecedent model: not a model file: it does not begin with RDANTECD"},
		{"damaged", bytes.Replace(models.Antecedent(), []byte("licence"), []byte("licenze"), 1), "antecedent model: checksum differs: the file is cut or damaged"},
		{"weights", with(3, 7), "antecedent model: 3 weights, want a power of two"},
		{"types", with(4, 8), "antecedent model: 8 weights of types, want 7 times a power of two"},
	} {
		if _, err := antecedent.Load(c.file); err == nil || err.Error() != c.want {
			t.Errorf("%s: error %v, want %s", c.name, err, c.want)
		}
	}
}

func TestModelHasItsLicence(t *testing.T) {
	parts, err := antecedent.Form.Unpack(models.Antecedent())
	if err != nil || !strings.Contains(string(parts["licence"]), "CC BY-SA 4.0") {
		t.Errorf("licence %q, error %v", parts["licence"], err)
	}
}
