package tagger

import (
	"encoding/binary"
	"errors"
	"fmt"

	"readout/knowledge/modelfile"
	"readout/read/syntax/integer"
)

// Form is that of the model file. Its section "licence" is text, "below" the checksum of the syntax model.
var Form = modelfile.Form{Magic: "RD_NAMES", Version: 2}

// Load reads a model file as train/names writes it, for the syntax model whose file is below: the tagger reads
// that network's values and no other's. The model keeps pointing into the file.
func Load(file, below []byte, k Knowledge) (*Model, error) {
	parts, err := Form.Unpack(file)
	if err != nil {
		return nil, fmt.Errorf("names model: %w", err)
	}
	if string(parts["below"]) != string(modelfile.Checksum(below)) {
		return nil, errors.New("names model: it was learned above another syntax model: make train")
	}
	sizes := parts["sizes"]
	if len(sizes) != 12 {
		return nil, errors.New("names model: no sizes")
	}
	var size [3]int // values from below, width of the table, width of the layer
	for i := range size {
		if size[i] = int(binary.LittleEndian.Uint32(sizes[4*i:])); size[i] <= 0 || size[i] > 4096 || size[i]%16 != 0 {
			return nil, fmt.Errorf("names model: size %d is %d", i, size[i])
		}
	}
	m := &Model{Knowledge: k}
	var errs [3]error
	m.table, errs[0] = integer.ReadTable(parts["table"], size[1])
	m.layer, errs[1] = integer.Read(parts["layer"], size[0]+3*size[1], size[2])
	m.out, errs[2] = integer.Read(parts["out"], size[0]+3*size[1]+size[2], (Labels+15)&^15)
	if err := errors.Join(errs[:]...); err != nil {
		return nil, fmt.Errorf("names model: %w", err)
	}
	if m.table.Rows() != TableRows {
		return nil, fmt.Errorf("names model: %d rows, want %d", m.table.Rows(), TableRows)
	}
	return m, nil
}
