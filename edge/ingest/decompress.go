package ingest

import (
	"compress/gzip"
	"fmt"
	"io"
	"net/http"
	"strings"

	"github.com/andybalholm/brotli"
)

// decompressed is the body of an answer without its content encoding. Whoever reads it bounds what is read.
func decompressed(answer *http.Response) (io.Reader, error) {
	switch encoding := strings.ToLower(answer.Header.Get("Content-Encoding")); encoding {
	case "", "identity":
		return answer.Body, nil
	case "gzip", "x-gzip":
		return gzip.NewReader(answer.Body)
	case "br":
		return brotli.NewReader(answer.Body), nil
	default:
		return nil, fmt.Errorf("content encoding %q is not known", encoding)
	}
}
