package ingest

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"encoding/binary"
	"io"

	"github.com/klauspost/compress/zstd"
)

// Magic numbers: RFC 1952, 2.3.1; RFC 8878, 3.1.1; the frame with a dictionary of the WARC zstd specification.
var (
	gzipMagic = []byte{0x1f, 0x8b}
	zstdMagic = []byte{0x28, 0xb5, 0x2f, 0xfd}
	dictMagic = []byte{0x5d, 0x2a, 0x4d, 0x18}
)

// maxWindow bounds the memory that a zstd file may ask for, in bytes.
const maxWindow = 64 << 20

// unpack reads through gzip or zstd where the input begins with their magic numbers. What unpacks to more than the
// limit of one document and to more than bombRatio times its size is broken off.
func (s *source) unpack(limit int64) error {
	head, _ := s.Peek(4)
	packed := &counter{r: s.Reader}
	var plain io.Reader
	switch {
	case bytes.HasPrefix(head, gzipMagic):
		s.zipped = "gzip"
		z, err := gzip.NewReader(packed.buffered())
		if err != nil {
			return err
		}
		plain = z
	case bytes.HasPrefix(head, zstdMagic), bytes.HasPrefix(head, dictMagic):
		s.zipped = "zstd"
		z, err := zstdReader(packed.buffered(), bytes.HasPrefix(head, dictMagic))
		if err != nil {
			return err
		}
		plain = z
		file := s.close
		s.close = func() error { z.Close(); return file() }
	default:
		return nil
	}
	s.Reader = bufio.NewReaderSize(&bombGuard{plain: plain, packed: packed, limit: limit}, bufferSize)
	return nil
}

// zstdReader reads zstd frames; where the file begins with a dictionary, with that.
func zstdReader(r *bufio.Reader, withDictionary bool) (*zstd.Decoder, error) {
	options := []zstd.DOption{zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxWindow(maxWindow)}
	if withDictionary {
		dictionary, err := readDictionary(r)
		if err != nil {
			return nil, err
		}
		options = append(options, zstd.WithDecoderDicts(dictionary))
	}
	return zstd.NewReader(r, options...)
}

// maxDictionary is the largest dictionary taken, in bytes.
const maxDictionary = 16 << 20

// readDictionary takes the dictionary, which may be packed itself, off the beginning of a file.
func readDictionary(r io.Reader) ([]byte, error) {
	var head [8]byte
	if _, err := io.ReadFull(r, head[:]); err != nil {
		return nil, err
	}
	size := binary.LittleEndian.Uint32(head[4:])
	if size > maxDictionary {
		return nil, errTooLong
	}
	dictionary := make([]byte, size)
	if _, err := io.ReadFull(r, dictionary); err != nil || !bytes.HasPrefix(dictionary, zstdMagic) {
		return dictionary, err
	}
	z, err := zstd.NewReader(nil, zstd.WithDecoderMaxMemory(maxDictionary))
	if err != nil {
		return nil, err
	}
	defer z.Close()
	return z.DecodeAll(dictionary, nil)
}

// counter counts the bytes that were taken from r.
type counter struct {
	r io.Reader
	n int64
}

func (c *counter) Read(p []byte) (int, error) {
	n, err := c.r.Read(p)
	c.n += int64(n)
	return n, err
}

func (c *counter) buffered() *bufio.Reader { return bufio.NewReaderSize(c, bufferSize) }

// bombRatio is how many times its size a file may have when unpacked. News packs to a fifth; deflate can reach 1,032.
const bombRatio = 200

// bombGuard ends a file that unpacks to far more than text can.
type bombGuard struct {
	plain        io.Reader
	packed       *counter
	given, limit int64
}

func (g *bombGuard) Read(p []byte) (int, error) {
	if g.given > g.limit && g.given/bombRatio > g.packed.n {
		return 0, errBomb
	}
	n, err := g.plain.Read(p)
	g.given += int64(n)
	return n, err
}
