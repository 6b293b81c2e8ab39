package cluster_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"readout/edge/cluster"
	"readout/internal/pgtest"
)

// many are documents of some pieces.
func many(n int) (list []cluster.Document) {
	for i := range n {
		list = append(list, document(fmt.Sprintf("doc-%04d", i), strings.Repeat(fmt.Sprintf("Round %d of the talks ended. ", i), 80)))
	}
	return list
}

// two starts two workers.
func two(t *testing.T, db, addr string) []*exec.Cmd {
	return []*exec.Cmd{start(t, "worker", db, addr), start(t, "worker", db, addr)}
}

// whole wants every document in the archive once, and none given up.
func whole(t *testing.T, q *cluster.Queue, db string, list []cluster.Document, faults int) {
	t.Helper()
	if s, err := q.Status(t.Context()); err != nil || s.Failed > 0 {
		t.Errorf("%d dead letters, %v; want none", s.Failed, err)
	}
	lost, doubled := compare(t, db, list, "")
	fmt.Printf("faults %d, documents %d, lost %d, doubled %d\n", faults, len(list), lost, doubled)
	if lost+doubled > 0 {
		t.Errorf("lost %d, doubled %d", lost, doubled)
	}
}

// The net between workers and queue, and between workers and archive, is cut: connections break, or say nothing for
// longer than a worker may be silent.
func TestCutNetwork(t *testing.T) {
	slow(t)
	t.Parallel()
	_, addr := serve(t, t.TempDir())
	toQueue := between(t, "tcp", addr)
	pg := pgtest.Start(t)
	db := pg.Database(t)
	toArchive := between(t, "unix", pg.Socket())
	name, _, _ := strings.Cut(strings.TrimPrefix(db, "postgres://readout@/"), "?")
	near := toQueue.listener.Addr().String()
	through := fmt.Sprintf("postgres://readout@%s/%s?sslmode=disable", toArchive.listener.Addr(), name)
	q := connect(t, addr, quick)
	list := many(1200)
	submit(t, q, slices.Values(list))
	workers := two(t, through, near)
	random := rand.New(rand.NewPCG(7, 7))
	faults := max(*rounds/2, 4)
	for i := range faults {
		time.Sleep(time.Duration(200+random.IntN(300)) * time.Millisecond)
		p := []*proxy{toQueue, toArchive}[i%2]
		if i%4 >= 2 {
			p.hold(true)
			time.Sleep(quick.Patience + 500*time.Millisecond)
			p.hold(false)
		}
		p.cut()
	}
	finish(t, q, workers, through, near)
	whole(t, q, db, list, faults)
}

// The wall clock of the queue's server jumps three hours ahead while a worker that holds pieces stands still, which makes
// them late at once, and then back by more than a worker's patience.
func TestClockJumps(t *testing.T) {
	slow(t)
	t.Parallel()
	_, addr := serve(t, t.TempDir(), "CLOCK_JUMPS=4s 3h 6s 2h59m55s")
	q := connect(t, addr, quick)
	list := many(1200)
	submit(t, q, slices.Values(list))
	db := filepath.Join(t.TempDir(), "cluster.db")
	still := start(t, "worker", db, addr)
	until(t, q, func(s cluster.Status) bool { return s.Taken > 0 })
	still.Process.Signal(syscall.SIGSTOP)
	until(t, q, func(s cluster.Status) bool { return s.Lag > 2*time.Hour })
	still.Process.Signal(syscall.SIGCONT)
	finish(t, q, []*exec.Cmd{still, start(t, "worker", db, addr)}, db, addr)
	whole(t, q, db, list, 2)
}

// until waits for the queue to be in a state.
func until(t *testing.T, q *cluster.Queue, state func(cluster.Status) bool) {
	t.Helper()
	for range 1000 {
		if s, err := q.Status(t.Context()); err == nil && state(s) {
			return
		}
		time.Sleep(20 * time.Millisecond)
	}
	t.Fatal("the queue does not come to that state")
}

// The disk under the queue fills while reports are submitted; when it has room and the server has been started again,
// the same command goes on.
func TestQueueDiskFull(t *testing.T) {
	slow(t)
	t.Parallel()
	disk, grow := smallDisk(t)
	server, addr := serve(t, disk)
	q := connect(t, addr, quick)
	list := many(1200)
	ctx, stop := context.WithTimeout(t.Context(), 4*time.Second)
	defer stop()
	if done, err := q.Submit(ctx, ours, slices.Values(list), func(d cluster.Document, err error) { t.Errorf("%s: %v", d.ID, err) }); err == nil {
		t.Fatalf("%d documents on a disk too small for them", done.Documents)
	}
	grow()
	kill(server)
	run(t, server.Path, disk, addr)
	q = connect(t, addr, quick)
	submit(t, q, slices.Values(list))
	db := filepath.Join(t.TempDir(), "cluster.db")
	finish(t, q, two(t, db, addr), db, addr)
	whole(t, q, db, list, 1)
}

// Workers of another version join again and again: each names both versions and ends, and nothing is lost.
func TestMixedVersions(t *testing.T) {
	slow(t)
	t.Parallel()
	_, addr := serve(t, t.TempDir())
	q := connect(t, addr, quick)
	list := many(600)
	submit(t, q, slices.Values(list))
	db := filepath.Join(t.TempDir(), "cluster.db")
	const others = 3
	for range others {
		other := exec.Command(os.Args[0])
		other.Env = append(os.Environ(), "CLUSTER_ROLE=worker", "CLUSTER_DIR="+db, "CLUSTER_ADDR="+addr, "CLUSTER_VERSION=9.9")
		if said, err := other.CombinedOutput(); err == nil || !strings.Contains(string(said), "submitted by "+ours.Version) || !strings.Contains(string(said), "this is 9.9") {
			t.Errorf("a worker of another version ends with %v and says %q", err, said)
		}
	}
	finish(t, q, two(t, db, addr), db, addr)
	whole(t, q, db, list, others)
}

// A document that hangs its worker every time goes to the dead letters; the rest goes on.
func TestHangingDocument(t *testing.T) {
	slow(t)
	t.Parallel()
	_, addr := serve(t, t.TempDir())
	q := connect(t, addr, quick)
	list := many(300)
	list[100].Text = "HANG"
	submit(t, q, slices.Values(list))
	db := filepath.Join(t.TempDir(), "cluster.db")
	finish(t, q, two(t, db, addr), db, addr)
	letters, err := q.Failed(t.Context())
	if err != nil || len(letters) != 1 || letters[0].Piece.Documents[0].ID != "doc-0100" || letters[0].Kind != cluster.Late {
		t.Errorf("dead letters %v, %v; want the document that hangs alone", letters, err)
	}
	lost, doubled := compare(t, db, list, "HANG")
	fmt.Printf("faults 1, documents %d, lost %d, doubled %d\n", len(list), lost, doubled)
	if lost+doubled > 0 {
		t.Errorf("lost %d, doubled %d", lost, doubled)
	}
}

// slow skips a test that takes some seconds.
func slow(t *testing.T) {
	t.Helper()
	if testing.Short() {
		t.Skip("skipped in -short: takes some seconds")
	}
	if _, err := exec.LookPath("go"); err != nil && os.Getenv("CI") == "" {
		t.Skip("no go command to build nats-server")
	}
}
