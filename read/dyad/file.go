package dyad

import (
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"fmt"
	"strings"
)

// The model file: the magic, the format version (uint32, little-endian), the sha256 of all that follows; then two
// texts, each with its length (uint32) in front: the licence, and the events with spaces between; then a weight of
// eight bits for each bucket and event.
const (
	magic = "RDDYAD"
	// FileVersion is the version of the file's layout. A change of the features counts as one.
	// 1: the first.
	FileVersion = 1
	headerSize  = len(magic) + 4 + sha256.Size
)

// Pack writes a model file.
func Pack(s *Scorer, licence string) []byte {
	var body []byte
	for _, text := range []string{licence, strings.Join(s.Events, " ")} {
		body = binary.LittleEndian.AppendUint32(body, uint32(len(text)))
		body = append(body, text...)
	}
	for _, w := range s.Weights {
		body = append(body, byte(w))
	}
	sum := sha256.Sum256(body)
	out := binary.LittleEndian.AppendUint32([]byte(magic), FileVersion)
	return append(append(out, sum[:]...), body...)
}

// Load checks a model file and reads it.
func Load(file []byte) (*Scorer, error) {
	if len(file) < headerSize || string(file[:len(magic)]) != magic {
		return nil, errors.New("event model: not a model file: it does not begin with " + magic)
	}
	if v := binary.LittleEndian.Uint32(file[len(magic):]); v != FileVersion {
		return nil, fmt.Errorf("event model: file is version %d, want %d: train it again", v, FileVersion)
	}
	body := file[headerSize:]
	if sha256.Sum256(body) != [sha256.Size]byte(file[len(magic)+4:headerSize]) {
		return nil, errors.New("event model: checksum differs: the file is cut or damaged")
	}
	var texts [2]string
	for i := range texts {
		if len(body) < 4 || uint64(binary.LittleEndian.Uint32(body)) > uint64(len(body)-4) {
			return nil, errors.New("event model: a text is cut")
		}
		n := int(binary.LittleEndian.Uint32(body))
		texts[i], body = string(body[4:4+n]), body[4+n:]
	}
	s := &Scorer{Events: strings.Fields(texts[1])}
	if len(s.Events) < 2 || len(body) != Buckets*len(s.Events) {
		return nil, fmt.Errorf("event model: %d weights for %d buckets and %d events", len(body), Buckets, len(s.Events))
	}
	s.Weights = make([]int8, len(body))
	for i, b := range body {
		s.Weights[i] = int8(b)
	}
	return s, nil
}
