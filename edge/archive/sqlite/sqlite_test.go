package sqlite

import (
	"context"
	"path/filepath"
	"testing"

	"readout/edge/archive"
	"readout/edge/archive/archivetest"
)

func TestConformance(t *testing.T) {
	archivetest.Run(t, func(t *testing.T) archive.Archive {
		s, err := Create(context.Background(), filepath.Join(t.TempDir(), "a 100% new? #1.db"))
		if err != nil {
			t.Fatal(err)
		}
		return s
	})
}
