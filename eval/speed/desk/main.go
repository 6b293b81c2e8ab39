// Command desk measures the pages of readout serve with many readers at once.
//
//	go run ./eval/speed/desk -archive news.db [-readers 50] [-rounds 20] [-o eval/SPEED.txt]
//
// Each reader asks for every page in turn, each beginning at another; a page's time is that until its last byte.
package main

import (
	"context"
	"flag"
	"fmt"
	"log/slog"
	"net/http/httptest"
	"os"
	"runtime"
	"time"

	"readout"
	"readout/edge/archive/store"
	"readout/edge/serve"
	"readout/eval/speed/parts"
)

func main() {
	path := flag.String("archive", "readout.db", "archive that is read")
	readers := flag.Int("readers", 50, "readers at once")
	rounds := flag.Int("rounds", 20, "how often each reader asks for each page, anew and again")
	out := flag.String("o", "eval/SPEED.txt", "file whose part on the desk is written")
	flag.Parse()
	if err := measure(context.Background(), *path, *readers, *rounds, *out); err != nil {
		fmt.Fprintln(os.Stderr, "desk:", err)
		os.Exit(1)
	}
}

func measure(ctx context.Context, path string, readers, rounds int, out string) error {
	kept, err := store.Open(ctx, path)
	if err != nil {
		return err
	}
	defer kept.Close()
	reader, err := readout.New()
	if err != nil {
		return err
	}
	desk, err := serve.New(serve.Options{Archive: kept, Reader: reader, Actors: reader.Tables().Actors, Log: slog.New(slog.DiscardHandler)})
	if err != nil {
		return err
	}
	pages, documents, err := pagesOf(ctx, kept)
	if err != nil {
		return err
	}
	server := httptest.NewServer(desk)
	defer server.Close()
	text := fmt.Sprintf("# desk: %s %s, %d cores, %d documents, %d readers at once. Made by go run ./eval/speed/desk.\n\n"+
		"Each answer made anew for readers who look at a page for a second before the next, then for readers who never look; then the same\n"+
		"address asked for again and again, 60 ms between. Median and p99 in ms.\n\n%-24s %15s %15s %15s %12s\n",
		runtime.GOOS, runtime.GOARCH, runtime.NumCPU(), documents, readers, "page", "who read", "who never look", "kept answers", "largest kB")
	var times []map[string][]time.Duration
	for _, how := range []way{reading, flooding, again} {
		list, err := ask(server.URL, pages, readers, rounds, how)
		if err != nil {
			return err
		}
		times = append(times, list)
	}
	for _, p := range pages {
		text += fmt.Sprintf("%-24s", p.name)
		for _, list := range times {
			text += fmt.Sprintf(" %7d %7d", at(list[p.name], 50).Milliseconds(), at(list[p.name], 99).Milliseconds())
		}
		text += fmt.Sprintf(" %12.0f\n", float64(p.bytes)/1000)
	}
	fmt.Print(text)
	return parts.Put(out, text)
}
