package network

import (
	"encoding/binary"
	"math"

	"readout/read/syntax/integer"
)

// Cells writes rows in eight bits: a factor for each row, then the rows.
func Cells(w []float32, width int) []byte {
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
			body = append(body, byte(int8(Cut(float64(v)*(1<<integer.ValueBits)/factor, 127))))
		}
	}
	return append(out, body...)
}

// Cut rounds a number and keeps it between -limit and limit.
func Cut(v, limit float64) int { return int(max(-limit, min(limit, math.Round(v)))) }

// Values writes numbers in 16 bits, times scale.
func Values(w []float32, scale float64) []byte {
	var out []byte
	for _, v := range w {
		out = binary.LittleEndian.AppendUint16(out, uint16(int16(Cut(float64(v)*scale, 32767))))
	}
	return out
}

// Weights writes a matrix in 16 bits at integer.WeightBits, then the biases of its outputs in 32.
func Weights(p *Param, bias []float32) []byte {
	out := Values(p.W, 1<<integer.WeightBits)
	for _, v := range bias {
		out = binary.LittleEndian.AppendUint32(out, uint32(int32(Cut(float64(v)*(1<<(integer.WeightBits+integer.ValueBits)), 1<<30))))
	}
	return out
}
