package cluster_test

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/nats-io/nats-server/v2/server"

	"readout/internal/pgtest"
)

// The three nodes of a cluster: node i listens on firstPort+i, for the other nodes on firstPort+10+i.
const (
	nodes     = 3
	firstPort = 24230
)

// node is one of them, in a process of its own: CLUSTER_ADDR is its number.
func node() error {
	i, err := strconv.Atoi(os.Getenv("CLUSTER_ADDR"))
	if err != nil {
		return err
	}
	var routes []string
	for k := range nodes {
		routes = append(routes, fmt.Sprintf("nats://127.0.0.1:%d", firstPort+10+k))
	}
	ns, err := server.NewServer(&server.Options{
		ServerName: "node" + strconv.Itoa(i), Host: "127.0.0.1", Port: firstPort + i, JetStream: true, StoreDir: os.Getenv("CLUSTER_DIR"),
		Cluster: server.ClusterOpts{Name: "readout", Host: "127.0.0.1", Port: firstPort + 10 + i},
		Routes:  server.RoutesFromStr(strings.Join(routes, ",")), NoLog: true, NoSigs: true,
	})
	if err != nil {
		return err
	}
	ns.Start()
	untilInterrupt()
	return nil
}

// threeNodes starts the nodes, and gives what starts one anew and their addresses.
func threeNodes(t *testing.T) (again func(i int), addr string) {
	t.Helper()
	dir := t.TempDir()
	var running [nodes]*exec.Cmd
	var urls []string
	begin := func(i int) {
		running[i] = start(t, "node", filepath.Join(dir, strconv.Itoa(i)), strconv.Itoa(i))
	}
	for i := range nodes {
		urls = append(urls, fmt.Sprintf("nats://127.0.0.1:%d", firstPort+i))
		begin(i)
	}
	again = func(i int) {
		kill(running[i])
		time.Sleep(300 * time.Millisecond) // the others choose another leader
		begin(i)
	}
	return again, strings.Join(urls, ",")
}

// The nodes of a queue with three copies of each piece are killed, one at a time, among them the leader's, and so are
// PostgreSQL and the workers.
func TestKilledNodes(t *testing.T) {
	slow(t)
	t.Parallel()
	again, addr := threeNodes(t)
	pg := pgtest.Start(t)
	settings := quick
	settings.Replicas = nodes
	next := 0
	through(t, connect(t, addr, settings), pg.Database(t), addr, func(at int) {
		if at == 0 {
			pg.Restart(t)
			return
		}
		again(next)
		next = (next + 1) % nodes
	})
}
