package network

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"io"
	"math"
	"strings"
)

// VectorDims is the length of a word vector of the package read by ReadVectors.
const VectorDims = 300

// Vectors are word vectors learned elsewhere: several words may share a row.
type Vectors struct {
	Words []string
	Row   []int32
	Rows  []float32 // VectorDims a row
}

// ReadVectors reads the word vectors of a spaCy model in a Python wheel: the strings, the map from their
// hashes to rows, and the rows.
func ReadVectors(path string) (*Vectors, error) {
	z, err := zip.OpenReader(path)
	if err != nil {
		return nil, err
	}
	defer z.Close()
	part := map[string][]byte{}
	for _, f := range z.File {
		for _, name := range []string{"vocab/strings.json", "vocab/key2row", "vocab/vectors"} {
			if strings.HasSuffix(f.Name, name) {
				if part[name], err = readFile(f); err != nil {
					return nil, fmt.Errorf("%s: %s: %w", path, f.Name, err)
				}
			}
		}
	}
	v := &Vectors{}
	if v.Rows, err = numpy(part["vocab/vectors"]); err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	rows, err := rowsByHash(part["vocab/key2row"])
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	var words []string
	if err := json.Unmarshal(part["vocab/strings.json"], &words); err != nil {
		return nil, fmt.Errorf("%s: strings: %w", path, err)
	}
	for _, w := range words {
		if r, ok := rows[murmur([]byte(w), 1)]; ok && int(r) < len(v.Rows)/VectorDims {
			v.Words, v.Row = append(v.Words, w), append(v.Row, int32(r))
		}
	}
	return v, nil
}

func readFile(f *zip.File) ([]byte, error) {
	r, err := f.Open()
	if err != nil {
		return nil, err
	}
	defer r.Close()
	return io.ReadAll(r)
}

// numpy reads a little-endian float32 array of rows of VectorDims.
func numpy(b []byte) ([]float32, error) {
	if len(b) < 10 || !bytes.HasPrefix(b, []byte("\x93NUMPY\x01\x00")) {
		return nil, fmt.Errorf("vectors: no NumPy array")
	}
	head := 10 + int(binary.LittleEndian.Uint16(b[8:]))
	if head > len(b) || !bytes.Contains(b[:head], []byte("'<f4'")) || !bytes.Contains(b[:head], []byte(", 300)")) {
		return nil, fmt.Errorf("vectors: want float32 rows of %d", VectorDims)
	}
	b = b[head:]
	out := make([]float32, len(b)/4)
	for i := range out {
		out[i] = math.Float32frombits(binary.LittleEndian.Uint32(b[4*i:]))
	}
	return out, nil
}

// rowsByHash reads a MessagePack map of unsigned numbers.
func rowsByHash(b []byte) (map[uint64]uint64, error) {
	if len(b) < 5 || b[0] != 0xDF {
		return nil, fmt.Errorf("key2row: no map of 32-bit size")
	}
	n := int(binary.BigEndian.Uint32(b[1:]))
	b = b[5:]
	out := make(map[uint64]uint64, n)
	for range n {
		var key, row uint64
		var err error
		if key, b, err = number(b); err != nil {
			return nil, err
		}
		if row, b, err = number(b); err != nil {
			return nil, err
		}
		out[key] = row
	}
	return out, nil
}

func number(b []byte) (uint64, []byte, error) {
	size := 0
	switch {
	case len(b) == 0:
	case b[0] < 0x80:
		return uint64(b[0]), b[1:], nil
	case b[0] >= 0xCC && b[0] <= 0xCF:
		size = 1 << (b[0] - 0xCC)
	}
	if size == 0 || len(b) < 1+size {
		return 0, nil, fmt.Errorf("key2row: no unsigned number")
	}
	v := uint64(0)
	for _, c := range b[1 : 1+size] {
		v = v<<8 | uint64(c)
	}
	return v, b[1+size:], nil
}

// murmur is MurmurHash64A, by which spaCy names its strings.
func murmur(b []byte, seed uint64) uint64 {
	const m, r = 0xc6a4a7935bd1e995, 47
	h := seed ^ uint64(len(b))*m
	for ; len(b) >= 8; b = b[8:] {
		k := binary.LittleEndian.Uint64(b) * m
		k = (k ^ k>>r) * m
		h = (h ^ k) * m
	}
	if len(b) > 0 {
		var tail [8]byte
		copy(tail[:], b)
		h = (h ^ binary.LittleEndian.Uint64(tail[:])) * m
	}
	h = (h ^ h>>r) * m
	return h ^ h>>r
}
