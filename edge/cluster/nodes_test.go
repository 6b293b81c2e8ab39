package cluster_test

import (
	"net"
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

// nodes is the number of nodes of a cluster.
const nodes = 3

// node is one of them, in a process of its own: CLUSTER_ADDR has its number, where each listens, and where each listens
// for the others.
func node() error {
	words := strings.Fields(os.Getenv("CLUSTER_ADDR"))
	i, err := strconv.Atoi(words[0])
	if err != nil {
		return err
	}
	clients, routes := words[1:1+nodes], words[1+nodes:]
	host, port := apart(clients[i])
	_, others := apart(routes[i])
	ns, err := server.NewServer(&server.Options{
		ServerName: "node" + words[0], Host: host, Port: port, JetStream: true, StoreDir: os.Getenv("CLUSTER_DIR"),
		Cluster: server.ClusterOpts{Name: "readout", Host: host, Port: others},
		Routes:  server.RoutesFromStr("nats://" + strings.Join(routes, ",nats://")), NoLog: true, NoSigs: true,
	})
	if err != nil {
		return err
	}
	ns.Start()
	untilInterrupt()
	return nil
}

// apart are the host and the port of an address.
func apart(addr string) (host string, port int) {
	host, words, _ := net.SplitHostPort(addr)
	port, _ = strconv.Atoi(words)
	return host, port
}

// threeNodes starts the nodes, and gives their processes, what starts one anew, and their addresses.
func threeNodes(t *testing.T) (running *[nodes]*exec.Cmd, again func(i int), addr string) {
	t.Helper()
	dir := t.TempDir()
	running = &[nodes]*exec.Cmd{}
	var listen []string
	for range 2 * nodes {
		listen = append(listen, free(t))
	}
	begin := func(i int) {
		running[i] = start(t, "node", filepath.Join(dir, strconv.Itoa(i)), strconv.Itoa(i)+" "+strings.Join(listen, " "))
	}
	for i := range nodes {
		begin(i)
	}
	again = func(i int) {
		kill(running[i])
		time.Sleep(300 * time.Millisecond) // the others choose another leader
		begin(i)
	}
	return running, again, "nats://" + strings.Join(listen[:nodes], ",nats://")
}

// The nodes of a queue with three copies of each piece are killed, one at a time, among them the leader's, and so are
// PostgreSQL and the workers.
func TestKilledNodes(t *testing.T) {
	slow(t)
	t.Parallel()
	_, again, addr := threeNodes(t)
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
