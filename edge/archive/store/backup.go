package store

import (
	"context"
	"errors"
	"io/fs"
	"os"

	"readout/edge/archive"
	"readout/edge/archive/sqlite"
)

// Backup copies an archive, with every version, to a file that is not there yet or to an empty database. Others may
// add meanwhile; the copy is of one moment.
func Backup(ctx context.Context, from archive.Archive, to string) error {
	if file, ok := from.(*sqlite.Store); ok && !IsURL(to) {
		return file.Backup(ctx, to)
	}
	if err := empty(ctx, to); err != nil {
		return err
	}
	copied, err := Create(ctx, to)
	if err != nil {
		return err
	}
	return errors.Join(fill(ctx, copied, from), copied.Close())
}

// empty fails where there is an archive, or a file.
func empty(ctx context.Context, to string) error {
	taken := &archive.Error{Op: "backup", Where: to, Code: archive.NotOurs, Err: errors.New("there is something already"), Hint: "name a file that is not there, or an empty database"}
	if !IsURL(to) {
		if _, err := os.Stat(to); !errors.Is(err, fs.ErrNotExist) {
			return taken
		}
		return nil
	}
	there, err := Open(ctx, to)
	if err != nil {
		if e, ok := errors.AsType[*archive.Error](err); ok && e.Code == archive.NotThere {
			return nil
		}
		return err
	}
	defer there.Close()
	for _, err := range there.History(ctx) {
		if err != nil {
			return err
		}
		return taken
	}
	return nil
}

// A batch of the copy ends with this many bytes of text.
const batch = 4 << 20

func fill(ctx context.Context, to, from archive.Archive) error {
	var entries []archive.Entry
	bytes := 0
	for e, err := range from.History(ctx) {
		if err != nil {
			return err
		}
		entries = append(entries, e)
		if bytes += len(e.Record.Document.Text); bytes >= batch {
			if _, err := to.Add(ctx, entries); err != nil {
				return err
			}
			entries, bytes = nil, 0
		}
	}
	if _, err := to.Add(ctx, entries); err != nil {
		return err
	}
	corrections, err := from.Corrections(ctx, "")
	for _, c := range corrections {
		if err == nil {
			_, err = to.Correct(ctx, c)
		}
	}
	return err
}
