package syntax

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"fmt"
	"sort"
)

// The model file: the magic, the format version (uint32), the sha256 of all that follows, then sections.
// A section is a name of eight bytes, a length (uint32) and that many bytes. All numbers are
// little-endian. The section "licence" is text.
const (
	magic = "RDSYNTAX"
	// FileVersion is the version of the file's layout.
	// 1: linear tables. 2: a network in whole numbers.
	FileVersion = 2
	headerSize  = len(magic) + 4 + sha256.Size
)

// Sections are the named parts of a model file.
type Sections map[string][]byte

// Pack writes a model file.
func Pack(sections Sections) []byte {
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
	out := binary.LittleEndian.AppendUint32([]byte(magic), FileVersion)
	return append(append(out, sum[:]...), body...)
}

// Unpack checks a model file and takes it apart. The sections point into the file.
func Unpack(file []byte) (Sections, error) {
	if len(file) < headerSize || string(file[:len(magic)]) != magic {
		return nil, errors.New("syntax model: not a model file: it does not begin with " + magic)
	}
	if v := binary.LittleEndian.Uint32(file[len(magic):]); v != FileVersion {
		return nil, fmt.Errorf("syntax model: file is version %d, want %d: train it again", v, FileVersion)
	}
	body := file[headerSize:]
	if sum := sha256.Sum256(body); !bytes.Equal(sum[:], file[len(magic)+4:headerSize]) {
		return nil, errors.New("syntax model: checksum differs: the file is cut or damaged")
	}
	sections := Sections{}
	for len(body) > 0 {
		if len(body) < 12 {
			return nil, errors.New("syntax model: a section's head is cut")
		}
		name := string(bytes.TrimRight(body[:8], "\x00"))
		size := binary.LittleEndian.Uint32(body[8:])
		body = body[12:]
		if uint64(size) > uint64(len(body)) {
			return nil, fmt.Errorf("syntax model: section %q is cut", name)
		}
		sections[name], body = body[:size:size], body[size:]
	}
	return sections, nil
}
