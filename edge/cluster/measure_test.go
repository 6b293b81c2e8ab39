package cluster_test

import (
	"bytes"
	"context"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"readout"
	"readout/edge/archive/store"
	"readout/edge/cluster"
	"readout/edge/ingest"
	"readout/edge/work"
	"readout/internal/pgtest"
	"readout/internal/shared"
	"readout/record"
)

var (
	measured = flag.Int("documents", 0, "how many documents TestThroughput reads; 0: it does not run")
	crew     = flag.Int("workers", 2, "workers of TestThroughput")
)

// TestThroughput measures three nodes with three copies of each piece, PostgreSQL and workers with one job each, all on
// this machine, and prints how it goes (docs/scale.md). Nothing is lost, and no worker grows.
func TestThroughput(t *testing.T) {
	if *measured == 0 {
		t.Skip("a measurement: -documents 10000 -workers 2 -timeout 3h")
	}
	running, _, addr := threeNodes(t)
	settings := quick
	settings.Replicas, settings.MaxBytes, settings.Patience = nodes, 1<<30, time.Minute
	q := connect(t, addr, settings)
	pg := pgtest.Start(t)
	db := pg.Database(t)
	kept, err := store.Create(t.Context(), db)
	if err != nil {
		t.Fatal(err)
	}
	defer kept.Close()
	var team []*exec.Cmd
	for range *crew {
		team = append(team, start(t, "reader", db, addr))
	}
	begun := time.Now()
	go func() {
		done, err := q.Submit(t.Context(), ours, mixed(t, *measured), func(d cluster.Document, err error) { t.Errorf("%s: %v", d.ID, err) })
		fmt.Printf("%d documents in %d pieces submitted after %.0f s; %v\n", done.Documents, done.Pieces, time.Since(begun).Seconds(), err)
	}()
	fmt.Println("| seconds | in the archive | a second | age of the oldest piece | workers |\n|---|---|---|---|---|")
	var third, last int64 // the largest worker's memory after a third, and in the end
	for n, before := int64(0), int64(0); n < int64(*measured); {
		time.Sleep(max(2*time.Second, time.Duration(*measured)*time.Millisecond))
		if n, err = kept.Latest(t.Context()); err != nil {
			t.Fatal(err)
		}
		s, err := q.Status(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		last = slices.Max(memories(team))
		if n <= int64(*measured)/3 {
			third = last
		}
		gone := time.Since(begun).Seconds()
		fmt.Printf("| %.0f | %d | %.0f | %.0f s | %v MB |\n", gone, n, float64(n)/gone, s.Lag.Seconds(), memories(team))
		if n == before && n > 0 && s.Left() == 0 {
			break
		}
		before = n
	}
	spent(*measured, pg, team, running[:])
	stages(t, addr)
	if list := ids(t, kept); len(list) != *measured {
		t.Errorf("%d documents in the archive, want %d", len(list), *measured)
	}
	if err := kept.Check(t.Context()); err != nil {
		t.Errorf("check: %v", err)
	}
	if third > 0 && last > third*3/2 {
		t.Errorf("a worker has %d MB in the end, %d after a third", last, third)
	}
}

// stages prints what a document costs the workers in each stage.
func stages(t *testing.T, addr string) {
	watch, err := cluster.NewWatch(addr)
	if err != nil {
		t.Fatal(err)
	}
	defer watch.Close()
	time.Sleep(work.Beat + time.Second)
	s, err := watch.State(t.Context(), 0)
	if err != nil {
		t.Fatal(err)
	}
	var all work.Tally
	for _, w := range s.Workers {
		all.Documents += w.Done.Documents
		all.Read += w.Done.Read
		all.Keep += w.Done.Keep
	}
	per := func(seconds float64) float64 { return 1000 * seconds / float64(all.Documents) }
	fmt.Printf("a document: read %.1f ms, kept %.1f ms\n", per(all.Read), per(all.Keep))
}

// spent prints what a document costs in processor's time: all workers, PostgreSQL, the busiest node.
func spent(documents int, pg *pgtest.Server, team, nodes []*exec.Cmd) {
	var workers, node time.Duration
	for _, cmd := range team {
		workers += busy(cmd.Process.Pid)
	}
	for _, cmd := range nodes {
		node = max(node, busy(cmd.Process.Pid))
	}
	per := func(d time.Duration) float64 { return 1000 * d.Seconds() / float64(documents) }
	fmt.Printf("a document, of the processor: workers %.2f ms, PostgreSQL %.2f ms, the busiest node %.2f ms\n", per(workers), per(busy(pg.Process())), per(node))
}

// busy is the processor's time of a process, of its children, and of those that have ended.
func busy(pid int) (sum time.Duration) {
	const tick = 10 * time.Millisecond // of /proc on Linux
	list, _ := filepath.Glob("/proc/[0-9]*/stat")
	for _, path := range list {
		data, _ := os.ReadFile(path)
		_, after, _ := strings.Cut(string(data), ") ") // the name may have blanks
		f := strings.Fields(after)
		if len(f) < 15 {
			continue
		}
		own := path == fmt.Sprintf("/proc/%d/stat", pid)
		if !own && f[1] != strconv.Itoa(pid) {
			continue
		}
		for i := 11; i < 13 || own && i < 15; i++ { // utime, stime; those of children that were waited for
			n, _ := strconv.Atoi(f[i])
			sum += time.Duration(n) * tick
		}
	}
	return sum
}

// reader is a worker that reads as the program does.
func reader() error {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	r, err := readout.New()
	if err != nil {
		return err
	}
	settings := quick
	settings.Patience = time.Minute
	q, err := cluster.Connect(ctx, os.Getenv("CLUSTER_ADDR"), settings)
	if err != nil {
		return err
	}
	kept, err := store.Open(ctx, os.Getenv("CLUSTER_DIR"))
	if err != nil {
		return err
	}
	defer kept.Close()
	say := func(words string) { fmt.Fprintln(os.Stderr, words) }
	return q.Work(ctx, cluster.Worker{Made: ours, Read: r.Read, Keep: kept, Jobs: 1, Say: say, Count: func(cluster.Outcome) {}})
}

// memories are the megabytes that processes hold.
func memories(team []*exec.Cmd) (list []int64) {
	for _, cmd := range team {
		data, _ := os.ReadFile(fmt.Sprintf("/proc/%d/statm", cmd.Process.Pid))
		pages, _ := strconv.ParseInt(string(bytes.Fields(append(data, " 0 0"...))[1]), 10, 64)
		list = append(list, pages*int64(os.Getpagesize())>>20)
	}
	return list
}

// mixed are documents whose paragraphs are those of official readouts, mixed so that each is another, on days of five years.
func mixed(t *testing.T, n int) func(func(cluster.Document) bool) {
	var docs []record.Document
	var paragraphs []string
	for doc, err := range ingest.Open([]string{shared.Dir(t, "corpora", "whitehouse-readouts.jsonl.gz")}, ingest.Options{}) {
		if err != nil {
			t.Fatal(err)
		}
		docs = append(docs, doc)
		paragraphs = append(paragraphs, strings.Split(doc.Text, "\n\n")...)
	}
	return func(yield func(cluster.Document) bool) {
		random := rand.New(rand.NewPCG(10, 5))
		for i := range n {
			doc := docs[random.IntN(len(docs))]
			opening, _, _ := strings.Cut(doc.Text, "\n\n")
			parts := []string{opening}
			for range 1 + random.IntN(4) {
				parts = append(parts, paragraphs[random.IntN(len(paragraphs))])
			}
			text := strings.Join(parts, "\n\n")
			doc.ID, doc.Text, doc.SHA256, doc.Bytes = fmt.Sprintf("mixed-%07d", i), "", digest(text), len(text)
			doc.Published = time.Date(2020, 1, 1, 0, 0, 0, 0, time.UTC).AddDate(0, 0, random.IntN(1826)).Format(time.DateOnly)
			doc.Outlet = fmt.Sprint("Outlet ", random.IntN(40))
			if !yield(cluster.Document{Document: doc, Text: text, Source: "mixed"}) {
				return
			}
		}
	}
}
