package sqlite

import (
	"context"
	"errors"
	"io/fs"
	"os"

	"readout/edge/archive"
)

// Backup writes a copy of the archive, as it is at one moment, to a file that is not there yet. Others may add meanwhile.
func (s *Store) Backup(ctx context.Context, path string) error {
	if _, err := os.Stat(path); !errors.Is(err, fs.ErrNotExist) {
		return &archive.Error{Op: "backup", Where: path, Code: archive.NotOurs, Err: errors.New("there is a file already"), Hint: "name a file that is not there"}
	}
	_, err := s.db.ExecContext(ctx, `VACUUM INTO ?`, path)
	return named("backup", s.path, err)
}
