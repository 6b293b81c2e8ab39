package main

import (
	"encoding/binary"
	"fmt"
	"slices"
	"strings"

	"readout/read/syntax"
	"readout/read/syntax/integer"
	"readout/read/syntax/word"
	"readout/train/network"
)

// export writes a network as a model file in whole numbers.
func export(n *network.Net, voc *vocabulary, list []syntax.Tag, lemmas, endings []byte) []byte {
	var names strings.Builder
	for _, t := range list {
		fmt.Fprintf(&names, "%v %v\n", t.UPOS, t.XPOS)
	}
	parts := syntax.Sections{
		"licence": []byte(licence), "tags": []byte(names.String()), "lemmas": lemmas, "endings": endings,
		"vocab":    voc.entries(),
		"vectors":  network.Cells(n.Projected(), n.Word),
		"words":    network.Cells(n.Words.W, n.Word),
		"letters":  network.Cells(n.Chars.W, n.Word),
		"conv":     network.Weights(n.ConvW, n.ConvB.W),
		"tagger":   network.Weights(n.TagW, n.TagB.W),
		"arcs":     network.Weights(n.MLPW.Columns(0, 2*n.Arc), n.MLPB.W[:2*n.Arc]),
		"labels":   network.Weights(n.MLPW.Columns(2*n.Arc, 2*n.Label), n.MLPB.W[2*n.Arc:]),
		"bilinear": network.Weights(n.Bil, n.HeadBias.W),
		"relation": network.Weights(n.LabelW, n.LabelB.W),
		"root":     network.Values(n.Root.W, 1<<integer.ValueBits),
		"distance": distances(n.Dist.W),
	}
	for k := range n.LayerW {
		parts[fmt.Sprintf("layer%d", k)] = network.Weights(n.LayerW[k], n.LayerB[k].W)
	}
	for _, v := range []int{n.Word, n.Conv, n.Hidden, n.Layers, n.Arc, n.Label} {
		parts["sizes"] = binary.LittleEndian.AppendUint32(parts["sizes"], uint32(v))
	}
	return syntax.Pack(parts)
}

// entries lists the words that have a vector or a row, by key.
func (v *vocabulary) entries() []byte {
	keys := map[uint32][2]int32{}
	for lower, row := range v.vector {
		w := word.Word{Lower: lower}
		keys[w.Key()] = [2]int32{row, 0}
	}
	for lower, row := range v.row {
		w := word.Word{Lower: lower}
		keys[w.Key()] = [2]int32{keys[w.Key()][0], row}
	}
	order := make([]uint32, 0, len(keys))
	for k := range keys {
		order = append(order, k)
	}
	slices.Sort(order)
	var out []byte
	for _, k := range order {
		out = binary.LittleEndian.AppendUint32(out, k)
		out = binary.LittleEndian.AppendUint16(out, uint16(keys[k][0]))
		out = binary.LittleEndian.AppendUint16(out, uint16(keys[k][1]))
	}
	return out
}

// distances are at ValueBits, as the scores that they are added to.
func distances(w []float32) []byte {
	var out []byte
	for _, v := range w {
		out = binary.LittleEndian.AppendUint32(out, uint32(int32(network.Cut(float64(v)*(1<<integer.ValueBits), 1<<30))))
	}
	return out
}
