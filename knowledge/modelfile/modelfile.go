// Package modelfile reads and writes the files of learned models: named sections under a header with magic, version
// and checksum.
//
// The header is eight bytes of magic, the version (uint32) and the sha256 of all that follows. A section is a name of
// eight bytes, a length (uint32) and that many bytes. All numbers are little-endian.
package modelfile

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"fmt"
	"sort"
)

// Sections are the named parts of a model file.
type Sections map[string][]byte

// Form is what a kind of model file begins with.
type Form struct {
	Magic   string // eight bytes
	Version uint32
}

const (
	magicSize  = 8
	headerSize = magicSize + 4 + sha256.Size
)

// Pack writes a model file, its sections in the order of their names.
func (f Form) Pack(sections Sections) []byte {
	names := make([]string, 0, len(sections))
	for name := range sections {
		names = append(names, name)
	}
	sort.Strings(names)
	var body []byte
	for _, name := range names {
		var label [8]byte
		copy(label[:], name)
		body = append(body, label[:]...)
		body = binary.LittleEndian.AppendUint32(body, uint32(len(sections[name])))
		body = append(body, sections[name]...)
	}
	sum := sha256.Sum256(body)
	out := binary.LittleEndian.AppendUint32([]byte(f.Magic), f.Version)
	return append(append(out, sum[:]...), body...)
}

// Unpack checks a model file and takes it apart. The sections point into the file.
func (f Form) Unpack(file []byte) (Sections, error) {
	if len(file) < headerSize || string(file[:magicSize]) != f.Magic {
		return nil, errors.New("not a model file: it does not begin with " + f.Magic)
	}
	if v := binary.LittleEndian.Uint32(file[magicSize:]); v != f.Version {
		return nil, fmt.Errorf("file is version %d, want %d: train it again", v, f.Version)
	}
	body := file[headerSize:]
	if sum := sha256.Sum256(body); !bytes.Equal(sum[:], file[magicSize+4:headerSize]) {
		return nil, errors.New("checksum differs: the file is cut or damaged")
	}
	sections := Sections{}
	for len(body) > 0 {
		if len(body) < 12 {
			return nil, errors.New("a section's head is cut")
		}
		name := string(bytes.TrimRight(body[:8], "\x00"))
		size := binary.LittleEndian.Uint32(body[8:])
		body = body[12:]
		if uint64(size) > uint64(len(body)) {
			return nil, fmt.Errorf("section %q is cut", name)
		}
		sections[name], body = body[:size:size], body[size:]
	}
	return sections, nil
}

// Checksum is what a model file's head says of its contents: it tells one file from another.
func Checksum(file []byte) []byte {
	return file[min(len(file), magicSize+4):min(len(file), headerSize)]
}

// Numbers reads a section of whole numbers of 16 bits.
func (s Sections) Numbers(name string) []int16 {
	data := s[name]
	out := make([]int16, len(data)/2)
	for i := range out {
		out[i] = int16(binary.LittleEndian.Uint16(data[2*i:]))
	}
	return out
}

// PutNumbers writes a section of whole numbers of 16 bits.
func (s Sections) PutNumbers(name string, numbers []int16) {
	data := make([]byte, 0, 2*len(numbers))
	for _, n := range numbers {
		data = binary.LittleEndian.AppendUint16(data, uint16(n))
	}
	s[name] = data
}
