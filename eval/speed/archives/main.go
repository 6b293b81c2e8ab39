// Command archives measures questions to archives that grow: a search, the accounts of a meeting, the time-line of two
// sides, the ledger of one, the history of a phrase.
//
//	go run ./eval/speed/archives [-data ../shared] [-sizes 10000,100000] [-url postgres://…] [-o eval/SPEED.txt]
//
// The archives are made of a corpus: its records again and again, each time under another id, on other days and in other words. -url
// names an empty database for each size (%d in it stands for the size); without it only the embedded store is measured.
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"time"

	"readout/edge/archive"
	"readout/edge/archive/store"
	"readout/eval/speed/parts"
)

func main() {
	data := flag.String("data", "../shared", "folder of the measuring data")
	sizes := flag.String("sizes", "10000,100000", "documents of each archive")
	url := flag.String("url", "", "an empty database; %d stands for the size")
	out := flag.String("o", "eval/SPEED.txt", "file whose part on archives is written")
	flag.Parse()
	if err := measure(context.Background(), *data, strings.Split(*sizes, ","), *url, *out); err != nil {
		fmt.Fprintln(os.Stderr, "archives:", err)
		os.Exit(1)
	}
}

func measure(ctx context.Context, data string, sizes []string, url, out string) error {
	source, err := readCorpus(data)
	if err != nil {
		return err
	}
	text := fmt.Sprintf("# archives: %s %s, %d cores; medians of %d questions. Made by go run ./eval/speed/archives.\n\n%-24s %8s",
		runtime.GOOS, runtime.GOARCH, runtime.NumCPU(), questions, "store, documents", "docs/s")
	for _, kind := range kinds {
		text += fmt.Sprintf(" %12s", kind.name)
	}
	text += "\n"
	for _, size := range sizes {
		n, err := strconv.Atoi(size)
		if err != nil {
			return err
		}
		names := []string{""}
		if url != "" {
			names = append(names, strings.ReplaceAll(url, "%d", size))
		}
		for _, name := range names {
			line, err := one(ctx, source, name, n)
			if err != nil {
				return err
			}
			fmt.Print(line)
			text += line
		}
	}
	return parts.Put(out, text)
}

// one fills an archive with n documents and asks it. Without a name it is a file.
func one(ctx context.Context, source *corpus, name string, n int) (string, error) {
	kind := "postgresql"
	if name == "" {
		dir, err := os.MkdirTemp("", "readout-archive-")
		if err != nil {
			return "", err
		}
		defer os.RemoveAll(dir)
		kind, name = "sqlite", filepath.Join(dir, "a.db")
	}
	a, err := store.Create(ctx, name)
	if err != nil {
		return "", err
	}
	defer a.Close()
	start := time.Now()
	if err := source.fill(ctx, a, n); err != nil {
		return "", err
	}
	added := float64(n) / time.Since(start).Seconds()
	times, err := source.ask(ctx, a)
	if err != nil {
		return "", err
	}
	line := fmt.Sprintf("%-10s %13d %8.0f", kind, n, added)
	for _, t := range times {
		line += fmt.Sprintf(" %9.1f ms", t)
	}
	return line + "\n", nil
}

// batch is how many documents are added at once, as readout add does.
const batch = 64

func (c *corpus) fill(ctx context.Context, a archive.Archive, n int) error {
	var entries []archive.Entry
	for i := range n {
		entries = append(entries, archive.Entry{Record: c.document(i)})
		if len(entries) == batch || i == n-1 {
			if _, err := a.Add(ctx, entries); err != nil {
				return err
			}
			entries = entries[:0]
		}
	}
	return nil
}
