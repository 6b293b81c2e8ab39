package ingest

import (
	"context"
	"iter"
	"os"
	"path/filepath"
	"strings"
	"time"
)

// seen is a file as it was at the last look.
type seen struct {
	size  int64
	at    time.Time
	taken bool
}

// Watch gives the files of a folder, in the order of their names, and those that come or change later, until ctx ends
// or the folder goes. A file is given once it is the same at two looks, which are a pause apart; folders in the folder
// and files that are hidden or named .part or .tmp are passed over.
func Watch(ctx context.Context, folder string, pause time.Duration) (iter.Seq[string], error) {
	if _, err := os.ReadDir(folder); err != nil {
		return nil, opening(folder, err)
	}
	return func(yield func(string) bool) {
		known := map[string]seen{}
		for ctx.Err() == nil {
			entries, err := os.ReadDir(folder)
			if err != nil {
				yield(folder) // whoever opens it finds the reason
				return
			}
			for _, entry := range entries {
				if look(entry, known) && !yield(filepath.Join(folder, entry.Name())) {
					return
				}
			}
			select {
			case <-ctx.Done():
			case <-time.After(pause):
			}
		}
	}, nil
}

// look says whether a file has come to rest since the last look.
func look(entry os.DirEntry, known map[string]seen) bool {
	name := entry.Name()
	if strings.HasPrefix(name, ".") || strings.HasSuffix(name, ".part") || strings.HasSuffix(name, ".tmp") {
		return false
	}
	info, err := entry.Info()
	if err != nil || !info.Mode().IsRegular() {
		return false
	}
	now := seen{size: info.Size(), at: info.ModTime()}
	before := known[name]
	if before.size != now.size || !before.at.Equal(now.at) {
		known[name] = now
		return false
	}
	now.taken = true
	known[name] = now
	return !before.taken
}
