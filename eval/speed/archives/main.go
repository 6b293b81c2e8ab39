// Command archives measures questions to an archive that grows: a search, the accounts of a meeting, the time-line of two
// sides, the ledger of one, the history of a phrase.
//
//	go run ./eval/speed/archives [-data ../shared] [-sizes 10000,100000] [-archive FILE|postgres://…] [-o eval/SPEED.txt]
//
// The archive grows from size to size and is asked at each. Its documents are made of a corpus that is read once: its records
// again and again, each time under another id, on other days, by another outlet, in other words and, mostly, of other states
// and persons (world.go). They go the way of every record that is added. -archive names a file that is not there or an empty
// database, or one made so, which then grows on; without it the archive is a file that is removed.
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
	sizes := flag.String("sizes", "10000,100000", "how many documents the archive has when it is asked, in order")
	name := flag.String("archive", "", "a file that is not there, or an empty database; a file that is removed when left out")
	out := flag.String("o", "eval/SPEED.txt", "file whose part on this store is written")
	flag.Parse()
	if err := measure(context.Background(), *data, strings.Split(*sizes, ","), *name, *out); err != nil {
		fmt.Fprintln(os.Stderr, "archives:", err)
		os.Exit(1)
	}
}

func measure(ctx context.Context, data string, sizes []string, name, out string) error {
	if name == "" {
		dir, err := os.MkdirTemp("", "readout-archive-")
		if err != nil {
			return err
		}
		defer os.RemoveAll(dir)
		name = filepath.Join(dir, "a.db")
	}
	source, err := readCorpus(data)
	if err != nil {
		return err
	}
	a, err := store.Create(ctx, name)
	if err != nil {
		return err
	}
	defer a.Close()
	text := head(name)
	fmt.Print(text)
	latest, err := a.Latest(ctx)
	if err != nil {
		return err
	}
	before := int(latest)
	for _, size := range sizes {
		n, err := strconv.Atoi(size)
		if err != nil {
			return err
		}
		line, err := source.grow(ctx, a, before, n)
		if err != nil {
			return err
		}
		fmt.Print(line)
		text, before = text+line, n
		if err := parts.Put(out, text); err != nil { // after each size: the largest takes long
			return err
		}
	}
	return nil
}

// head is the lines above the figures.
func head(name string) string {
	kind := "sqlite"
	if store.IsURL(name) {
		kind = "postgresql"
	}
	text := fmt.Sprintf("# %s: %s %s, %d cores; medians of %d questions, made documents (eval/speed/archives).\n\n%-12s %8s",
		kind, runtime.GOOS, runtime.GOARCH, runtime.NumCPU(), questions, "documents", "added/s")
	for _, kind := range kinds {
		text += fmt.Sprintf(" %12s", kind.name)
	}
	return text + "\n"
}

// grow adds documents until there are n, and asks.
func (c *corpus) grow(ctx context.Context, a archive.Archive, before, n int) (string, error) {
	start := time.Now()
	if err := c.fill(ctx, a, before, n); err != nil {
		return "", err
	}
	added := float64(n-before) / time.Since(start).Seconds()
	times, err := c.ask(ctx, a, n)
	if err != nil {
		return "", err
	}
	line := fmt.Sprintf("%-12d %8.0f", n, added)
	for _, t := range times {
		line += fmt.Sprintf(" %9.1f ms", t)
	}
	return line + "\n", nil
}

// batch is how many documents are added at once.
const batch = 1024

// fill adds the documents from one number to another. The next ones are made while those before them are added.
func (c *corpus) fill(ctx context.Context, a archive.Archive, from, to int) error {
	made := make(chan []archive.Entry, 1)
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	go func() {
		defer close(made)
		for ; from < to; from += batch {
			var entries []archive.Entry
			for i := from; i < min(from+batch, to); i++ {
				entries = append(entries, archive.Entry{Record: c.document(i)})
			}
			select {
			case made <- entries:
			case <-ctx.Done():
				return
			}
		}
	}()
	for entries := range made {
		if _, err := a.Add(ctx, entries); err != nil {
			return err
		}
	}
	return ctx.Err()
}
