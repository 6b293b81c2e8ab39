package boundary

import (
	"fmt"
	"math"

	"readout/edge/conllu"
	"readout/read/token/boundary"
)

const (
	rows  = 1 << 18
	scale = 32 // whole numbers in one unit of the logit

	// A boundary that the rules propose is believed from this logit on, one without a mark from a higher one: in
	// edited text there are few.
	threshold = -1.5
	bare      = -.4
)

// Train learns from sentences and from edited texts and gives the model file.
func Train(sentences []conllu.Sentence, texts []string, licence string, report func(string)) []byte {
	model := boundary.NewModel(rows)
	teachWords(model, sentences)
	examples := collect(model, sentences)
	examples = append(examples, collectProse(model, texts)...)
	report(fmt.Sprintf("%d gaps, %d features each", len(examples), boundary.Features))
	m := learn(examples, rows)
	whole := make([]int8, rows)
	for i, w := range m.w {
		whole[i] = int8(math.Round(min(max(w*scale, -127), 127)))
	}
	model.Weigh(whole, int32(math.Round(m.bias*scale)), int32(math.Round(threshold*scale)), int32(math.Round(bare*scale)))
	return model.Pack(licence)
}
