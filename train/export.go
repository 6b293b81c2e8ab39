package main

import (
	"encoding/binary"
	"fmt"
	"math"
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
		"vectors":  cells(n.Projected(), n.Word),
		"words":    cells(n.Words.W, n.Word),
		"letters":  cells(n.Chars.W, n.Word),
		"conv":     weights(n.ConvW, n.ConvB.W),
		"tagger":   weights(n.TagW, n.TagB.W),
		"arcs":     weights(n.MLPW.Columns(0, 2*n.Arc), n.MLPB.W[:2*n.Arc]),
		"labels":   weights(n.MLPW.Columns(2*n.Arc, 2*n.Label), n.MLPB.W[2*n.Arc:]),
		"bilinear": weights(n.Bil, n.HeadBias.W),
		"relation": weights(n.LabelW, n.LabelB.W),
		"root":     values(n.Root.W, 1<<integer.ValueBits),
		"distance": distances(n.Dist.W),
	}
	for k := range n.LayerW {
		parts[fmt.Sprintf("layer%d", k)] = weights(n.LayerW[k], n.LayerB[k].W)
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

// cells writes rows in eight bits: a factor for each row, then the rows.
func cells(w []float32, width int) []byte {
	rows := len(w) / width
	out := make([]byte, 0, rows*(width+1))
	var body []byte
	for r := range rows {
		row := w[r*width : (r+1)*width]
		top := float32(0)
		for _, v := range row {
			top = max(top, v, -v)
		}
		factor := min(255, max(1, math.Ceil(float64(top)*(1<<integer.ValueBits)/127)))
		out = append(out, byte(factor))
		for _, v := range row {
			body = append(body, byte(int8(cut(float64(v)*(1<<integer.ValueBits)/factor, 127))))
		}
	}
	return append(out, body...)
}

func cut(v, limit float64) int { return int(max(-limit, min(limit, math.Round(v)))) }

func values(w []float32, scale float64) []byte {
	var out []byte
	for _, v := range w {
		out = binary.LittleEndian.AppendUint16(out, uint16(int16(cut(float64(v)*scale, 32767))))
	}
	return out
}

func weights(p *network.Param, bias []float32) []byte {
	out := values(p.W, 1<<integer.WeightBits)
	for _, v := range bias {
		out = binary.LittleEndian.AppendUint32(out, uint32(int32(cut(float64(v)*(1<<(integer.WeightBits+integer.ValueBits)), 1<<30))))
	}
	return out
}

// distances are at ValueBits, as the scores that they are added to.
func distances(w []float32) []byte {
	var out []byte
	for _, v := range w {
		out = binary.LittleEndian.AppendUint32(out, uint32(int32(cut(float64(v)*(1<<integer.ValueBits), 1<<30))))
	}
	return out
}
