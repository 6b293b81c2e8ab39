// Package knowledge tells which knowledge a program carries. The knowledge itself is in the packages below:
// one a table, each with its sources (SOURCES.md).
package knowledge

import (
	_ "embed"
	"strings"
)

//go:generate go test . -run TestChecksum -update

//go:embed checksum.txt
var checksum string

// Checksum is the SHA-256 over all tables and models, as "sha256:" and hex digits. A test holds it to the files.
func Checksum() string { return strings.TrimSpace(checksum) }
