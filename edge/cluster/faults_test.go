package cluster_test

import (
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"readout"
	"readout/edge/archive"
	"readout/edge/archive/sqlite"
	"readout/edge/archive/store"
	"readout/edge/cluster"
	"readout/internal/pgtest"
	"readout/record"
)

var rounds = flag.Int("rounds", 12, "how often TestKilledWorkersAndServers kills something")

var ours = cluster.Made{Version: readout.Version, Knowledge: "test"}

// read makes a record without reading; some texts are poison.
func read(d record.Document) *record.Record {
	switch {
	case strings.Contains(d.Text, "PANIC"):
		panic("poison")
	case strings.Contains(d.Text, "EXIT"):
		os.Exit(7)
	case strings.Contains(d.Text, "HANG"):
		select {}
	}
	d.SHA256, d.Bytes = digest(d.Text), len(d.Text)
	return &record.Record{Format: record.Format, Document: d}
}

// The test's program is also a worker and a node, so that they can be killed.
func TestMain(m *testing.M) {
	switch os.Getenv("CLUSTER_ROLE") {
	case "node":
		exitOn(node())
	case "worker":
		exitOn(labour())
	case "reader":
		exitOn(reader())
	default:
		status := m.Run()
		os.RemoveAll(natsDir)
		os.Exit(status)
	}
}

func exitOn(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func untilInterrupt() {
	c := make(chan os.Signal, 1)
	signal.Notify(c, os.Interrupt)
	<-c
}

func labour() error {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	q, err := cluster.Connect(ctx, os.Getenv("CLUSTER_ADDR"), quick)
	if err != nil {
		return err
	}
	kept, err := store.Create(ctx, os.Getenv("CLUSTER_DIR"))
	if err != nil {
		return err
	}
	defer kept.Close()
	slow := func(d record.Document) *record.Record { time.Sleep(2 * time.Millisecond); return read(d) }
	made := ours
	if other := os.Getenv("CLUSTER_VERSION"); other != "" {
		made.Version = other
	}
	return q.Work(ctx, cluster.Worker{Made: made, Read: slow, Keep: kept, Jobs: 2, Say: func(string) {}, Count: func(cluster.Outcome) {}})
}

// start runs the test's program in a role.
func start(t *testing.T, role, dir, addr string) *exec.Cmd {
	t.Helper()
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), "CLUSTER_ROLE="+role, "CLUSTER_DIR="+dir, "CLUSTER_ADDR="+addr)
	cmd.Stderr = os.Stderr
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { kill(cmd) })
	return cmd
}

func kill(cmd *exec.Cmd) {
	cmd.Process.Signal(syscall.SIGKILL)
	cmd.Wait()
}

// connect waits for a server that is starting.
func connect(t *testing.T, addr string, s cluster.Settings) *cluster.Queue {
	t.Helper()
	var err error
	for range 100 {
		q, failed := cluster.Connect(t.Context(), addr, s)
		if failed == nil {
			t.Cleanup(q.Close)
			return q
		}
		err = failed
		time.Sleep(100 * time.Millisecond)
	}
	t.Fatal("the server does not start: ", err)
	return nil
}

// Workers, the server and the archive's server are killed in random order. In the end every document is in the archive
// once, with the bytes of an archive that nobody disturbed.
func TestKilledWorkersAndServers(t *testing.T) {
	slow(t)
	t.Run("sqlite", func(t *testing.T) {
		t.Parallel()
		killed(t, filepath.Join(t.TempDir(), "cluster.db"), func() {})
	})
	t.Run("postgres", func(t *testing.T) {
		t.Parallel()
		pg := pgtest.Start(t)
		killed(t, pg.Database(t), func() { pg.Restart(t) })
	})
}

// killed works off a queue into the archive db through faults, restart being one that the archive suffers.
func killed(t *testing.T, db string, restart func()) {
	dir := t.TempDir()
	server, addr := serve(t, dir)
	through(t, connect(t, addr, quick), db, addr, func(at int) {
		if at == 0 {
			restart()
			return
		}
		kill(server)
		server = run(t, server.Path, dir, addr)
	})
}

// through fills a queue and lets two workers work it off while they and what breaks kills are killed in random order.
func through(t *testing.T, q *cluster.Queue, db, addr string, breaks func(at int)) {
	const documents = 1500
	var list []cluster.Document
	for i := range documents {
		id := i
		switch i % 100 {
		case 50:
			id = i - 1 // a new version of the document before
		case 60:
			id = i - 40 // of one in another piece, it may be
		}
		list = append(list, document(fmt.Sprintf("doc-%04d", id), strings.Repeat(fmt.Sprintf("Round %d of the talks ended. ", i), 80)))
	}
	list[700] = document("doc-0640", "EXIT") // a version after two that can be read
	submit(t, q, slices.Values(list))
	workers := []*exec.Cmd{start(t, "worker", db, addr), start(t, "worker", db, addr)}
	random := rand.New(rand.NewPCG(10, 4))
	for range *rounds {
		time.Sleep(time.Duration(100+random.IntN(400)) * time.Millisecond)
		if at := random.IntN(4); at >= 2 {
			breaks(at - 2)
		} else {
			kill(workers[at])
			workers[at] = start(t, "worker", db, addr)
		}
	}
	finish(t, q, workers, db, addr)
	letters, err := q.Failed(t.Context())
	if err != nil || len(letters) != 1 || letters[0].Piece.Documents[0].Text != "EXIT" {
		t.Errorf("dead letters %v, %v; want the poisoned document alone", letters, err)
	}
	lost, doubled := compare(t, db, list, "EXIT")
	fmt.Printf("faults %d, documents %d, lost %d, doubled %d\n", *rounds, documents, lost, doubled)
	if lost+doubled > 0 {
		t.Errorf("lost %d, doubled %d", lost, doubled)
	}
}

// finish lets the workers do the rest, those that poison ends being started again, and puts innocent dead letters back.
func finish(t *testing.T, q *cluster.Queue, workers []*exec.Cmd, db, addr string) {
	t.Helper()
	for range 600 {
		time.Sleep(100 * time.Millisecond)
		for i, w := range workers {
			if w.ProcessState == nil && syscall.Kill(w.Process.Pid, 0) == nil && !ended(w) {
				continue
			}
			workers[i] = start(t, "worker", db, addr)
		}
		s, err := q.Status(t.Context())
		if err != nil || s.Left() > 0 {
			continue
		}
		if s.Failed <= 1 {
			return
		}
		letters, _ := q.Failed(t.Context())
		for _, l := range letters {
			if l.Piece.Documents[0].Text != "EXIT" {
				q.Retry(t.Context(), l.Number)
			}
		}
	}
	t.Fatal("the work does not end")
}

// ended collects a process that has ended.
func ended(cmd *exec.Cmd) bool {
	var status syscall.WaitStatus
	pid, err := syscall.Wait4(cmd.Process.Pid, &status, syscall.WNOHANG, nil)
	return err != nil || pid == cmd.Process.Pid
}

// compare holds the archive against one that was filled without a queue, but for a text.
func compare(t *testing.T, path string, list []cluster.Document, but string) (lost, doubled int) {
	t.Helper()
	kept, err := store.Open(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	defer kept.Close()
	if err := kept.Check(t.Context()); err != nil {
		t.Errorf("check: %v", err)
	}
	plain, err := sqlite.Create(t.Context(), filepath.Join(t.TempDir(), "plain.db"))
	if err != nil {
		t.Fatal(err)
	}
	defer plain.Close()
	for _, d := range list {
		if d.Text == but {
			continue
		}
		doc := d.Document
		doc.Text = d.Text
		if _, err := plain.Add(t.Context(), []archive.Entry{{Record: read(doc), Source: d.Source}}); err != nil {
			t.Fatal(err)
		}
	}
	want, got := exported(t, plain), exported(t, kept)
	count := map[string]int{}
	for _, line := range got {
		count[line]++
		if count[line] > 1 {
			doubled++
		}
	}
	for _, line := range want {
		if count[line] == 0 {
			lost++
		}
	}
	if !slices.Equal(got, want) {
		t.Errorf("the export differs: %d and %d lines", len(got), len(want))
	}
	return lost, doubled
}

// exported are the records of an archive in the order of export, a line each.
func exported(t *testing.T, a archive.Archive) (lines []string) {
	t.Helper()
	for r, err := range a.Records(t.Context()) {
		if err != nil {
			t.Fatal(err)
		}
		line, err := json.Marshal(r)
		if err != nil {
			t.Fatal(err)
		}
		lines = append(lines, string(line)+r.Document.Text)
	}
	return lines
}

func ids(t *testing.T, a archive.Archive) (list []string) {
	t.Helper()
	for r, err := range a.Records(t.Context()) {
		if err != nil {
			t.Fatal(err)
		}
		list = append(list, r.Document.ID)
	}
	return list
}
