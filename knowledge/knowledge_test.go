package knowledge

import (
	"crypto/sha256"
	"encoding/hex"
	"flag"
	"io/fs"
	"os"
	"path/filepath"
	"testing"
)

var update = flag.Bool("update", false, "write checksum.txt anew")

// TestChecksum holds checksum.txt to the tables and models: every file below this folder that is embedded.
func TestChecksum(t *testing.T) {
	sum := sha256.New()
	files := 0
	err := filepath.WalkDir(".", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		switch filepath.Ext(path) {
		case ".tsv", ".bin", ".model":
		case ".txt":
			if path == "checksum.txt" {
				return nil
			}
		default:
			return nil
		}
		b, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		files++
		sum.Write([]byte(filepath.ToSlash(path) + "\x00"))
		sum.Write(b)
		return nil
	})
	if err != nil || files < 20 {
		t.Fatalf("%d files: %v", files, err)
	}
	want := "sha256:" + hex.EncodeToString(sum.Sum(nil))
	if *update {
		if err := os.WriteFile("checksum.txt", []byte(want+"\n"), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if Checksum() != want {
		t.Errorf("checksum.txt is of other tables than these: go generate ./knowledge")
	}
}
