// Package gz opens gzipped files of the measuring data.
package gz

import (
	"compress/gzip"
	"fmt"
	"io"
	"os"
)

// Open reads a gzipped file unpacked. An error names the file.
func Open(path string) (io.ReadCloser, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	z, err := gzip.NewReader(f)
	if err != nil {
		f.Close()
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return file{z, f}, nil
}

// file closes the file below with the reader.
type file struct {
	*gzip.Reader
	below *os.File
}

func (f file) Close() error { return f.below.Close() }
