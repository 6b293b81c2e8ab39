package main

import (
	"encoding/binary"

	"readout/knowledge/modelfile"
	"readout/knowledge/models"
	"readout/read/name/tagger"
	"readout/train/network"
)

// export writes the tagger as a model file in whole numbers. The scores of the schemes, each by its weight, are added
// up beforehand: one matrix.
func export(t *network.Tagger, mix []float32) []byte {
	out := &network.Param{}
	for _, p := range []*network.Param{t.SkipW, t.OutW} {
		for r := range p.R {
			out.W = append(out.W, mixed(p.W[r*p.C:(r+1)*p.C], mix)...)
		}
	}
	parts := modelfile.Sections{
		"licence": []byte(licence),
		"below":   modelfile.Checksum(models.Syntax()),
		"table":   network.Cells(t.Table.W, t.Wide),
		"layer":   network.Weights(t.LayerW, t.LayerB.W),
		"out":     network.Weights(out, mixed(t.OutB.W, mix)),
	}
	for _, v := range []int{t.Given, t.Wide, t.Hidden} {
		parts["sizes"] = binary.LittleEndian.AppendUint32(parts["sizes"], uint32(v))
	}
	return tagger.Form.Pack(parts)
}

// mixed adds up the labels of all schemes in a row.
func mixed(row, mix []float32) []float32 {
	wide := (tagger.Labels + 15) &^ 15
	out := make([]float32, wide)
	for k, share := range mix {
		for j, v := range row[k*wide : (k+1)*wide] {
			out[j] += share * v
		}
	}
	return out
}
