package antecedents

import (
	"fmt"
	"math"

	"readout/eval/coref"
	"readout/knowledge/modelfile"
	"readout/read/antecedent"
	"readout/record"
)

const licence = "Creative Commons Attribution-ShareAlike 4.0 International (CC BY-SA 4.0).\n" +
	"Learned from the train part of UD English GUM (annotation CC BY 4.0).\n"

// scale turns weights into whole numbers.
const scale = 2048

// Train learns from the treebanks in a folder and gives the model file. It tells how it goes.
func Train(shared string, report func(string)) ([]byte, error) {
	p, err := newPipeline()
	if err != nil {
		return nil, err
	}
	train, err := p.load(shared, "gum-train")
	if err != nil {
		return nil, err
	}
	dev, err := p.load(shared, "gum-dev")
	if err != nil {
		return nil, err
	}
	types := learnTypes(train)
	for _, d := range dev {
		types.tell(d)
	}
	r := learnRanking(train, func(course int, r *ranker) {
		report(fmt.Sprintf("course %d: gum-dev CoNLL F1 %s", course, r.measure(dev)))
	})
	report("mean: gum-dev CoNLL F1 " + r.measure(dev))
	parts := modelfile.Sections{"licence": []byte(licence)}
	parts.PutNumbers("weights", whole(r.weight))
	parts.PutNumbers("kinds", whole(types.weight))
	return antecedent.Form.Pack(parts), nil
}

// whole rounds weights.
func whole(weights []float64) []int16 {
	out := make([]int16, len(weights))
	for i, w := range weights {
		out[i] = int16(math.Round(max(math.MinInt16, min(math.MaxInt16, w*scale))))
	}
	return out
}

// measure scores the chains that the weights give.
func (r *ranker) measure(docs []*document) string {
	var s coref.Score
	for _, d := range docs {
		d.text.Reset()
		for m := range d.chain {
			best, _ := r.look(d.text, int32(m), 0)
			d.text.Decide(int32(m), best)
		}
		found := make(coref.Chains, len(d.chain))
		seen := map[record.Span]bool{}
		for m, e := range d.text.Entity() {
			if !seen[d.spans[m]] {
				found[e] = append(found[e], d.spans[m])
			}
			seen[d.spans[m]] = true
		}
		s.Add(d.gold, several(found))
	}
	return s.String()
}

// several are the chains of two mentions and more.
func several(chains coref.Chains) (list coref.Chains) {
	for _, c := range chains {
		if len(c) > 1 {
			list = append(list, c)
		}
	}
	return list
}
