package dyad

import (
	"fmt"
	"strings"

	"readout/knowledge/modelfile"
)

// form is the model file's. Sections: licence (text), events (their names with spaces between), weights (int8, one for
// each bucket and event). A change of the features counts as a version.
var form = modelfile.Form{Magic: "RD_EVENT", Version: 1}

// Pack writes a model file.
func Pack(s *Scorer, licence string) []byte {
	weights := make([]byte, len(s.Weights))
	for i, w := range s.Weights {
		weights[i] = byte(w)
	}
	return form.Pack(modelfile.Sections{"licence": []byte(licence), "events": []byte(strings.Join(s.Events, " ")), "weights": weights})
}

// Load checks a model file and reads it.
func Load(file []byte) (*Scorer, error) {
	sections, err := form.Unpack(file)
	if err != nil {
		return nil, fmt.Errorf("event model: %w", err)
	}
	s := &Scorer{Events: strings.Fields(string(sections["events"]))}
	weights := sections["weights"]
	if len(s.Events) < 2 || len(weights) != Buckets*len(s.Events) {
		return nil, fmt.Errorf("event model: %d weights for %d buckets and %d events", len(weights), Buckets, len(s.Events))
	}
	s.Weights = make([]int8, len(weights))
	for i, b := range weights {
		s.Weights[i] = int8(b)
	}
	return s, nil
}
