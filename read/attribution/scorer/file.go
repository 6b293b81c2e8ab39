package scorer

import (
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"fmt"
	"strings"
)

// The model file: the magic, the format version (uint32), the sha256 of all that follows, then sections. A
// section is a name of eight bytes, a length (uint32) and that many bytes. All numbers are little-endian. The
// section "licence" is text; "flat", "argument" and "choice" are tables; "pairs" are int32: the weights of
// pairs of labels in the first and the second chain, and the threshold.
const (
	magic = "RDSPEECH"
	// FileVersion is the version of the file's layout. 1: the first.
	FileVersion = 1
	headerSize  = len(magic) + 4 + sha256.Size
)

// Sections are the names of the parts of a model file, in their order.
var sections = [...]string{"licence", "flat", "argument", "choice", "pairs"}

func pack(parts map[string][]byte) []byte {
	var body []byte
	for _, name := range sections {
		var label [8]byte
		copy(label[:], name)
		body = append(body, label[:]...)
		body = binary.LittleEndian.AppendUint32(body, uint32(len(parts[name])))
		body = append(body, parts[name]...)
	}
	sum := sha256.Sum256(body)
	out := binary.LittleEndian.AppendUint32([]byte(magic), FileVersion)
	return append(append(out, sum[:]...), body...)
}

// unpack checks a model file and takes it apart. The parts point into the file.
func unpack(file []byte) (map[string][]byte, error) {
	if len(file) < headerSize || string(file[:len(magic)]) != magic {
		return nil, errors.New("not a model file: it does not begin with " + magic)
	}
	if v := binary.LittleEndian.Uint32(file[len(magic):]); v != FileVersion {
		return nil, fmt.Errorf("file is version %d, want %d: train it again", v, FileVersion)
	}
	body := file[headerSize:]
	if sum := sha256.Sum256(body); string(sum[:]) != string(file[len(magic)+4:headerSize]) {
		return nil, errors.New("checksum differs: the file is cut or damaged")
	}
	parts := map[string][]byte{}
	for len(body) > 0 {
		if len(body) < 12 {
			return nil, errors.New("a section's head is cut")
		}
		name := strings.TrimRight(string(body[:8]), "\x00")
		size := binary.LittleEndian.Uint32(body[8:])
		body = body[12:]
		if uint64(size) > uint64(len(body)) {
			return nil, fmt.Errorf("section %q is cut", name)
		}
		parts[name], body = body[:size:size], body[size:]
	}
	return parts, nil
}
