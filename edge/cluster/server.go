package cluster

import (
	"errors"
	"fmt"
	"net"
	"strconv"
	"time"

	"github.com/nats-io/nats-server/v2/server"
)

// Server is a NATS server with JetStream inside this process, for one machine and for tests.
type Server struct{ nats *server.Server }

// largestMessage is what the embedded server takes: a document of so many bytes.
const largestMessage = 16 << 20

// startWait is how long the server may take to be ready.
const startWait = 10 * time.Second

// Serve starts a server that keeps its queue in the folder dir and listens on addr ("127.0.0.1:4222"; port 0: any).
func Serve(dir, addr string) (*Server, error) {
	host, words, err := net.SplitHostPort(addr)
	if err != nil {
		return nil, fmt.Errorf("queue: address %q: %w", addr, err)
	}
	port, err := strconv.Atoi(words)
	if err != nil {
		return nil, fmt.Errorf("queue: address %q: no port", addr)
	}
	if port == 0 {
		port = server.RANDOM_PORT
	}
	ns, err := server.NewServer(&server.Options{
		ServerName: "readout", Host: host, Port: port, JetStream: true, StoreDir: dir, MaxPayload: largestMessage, NoSigs: true, NoLog: true,
	})
	if err != nil {
		return nil, fmt.Errorf("queue in %s: %w", dir, err)
	}
	ns.Start()
	if !ns.ReadyForConnections(startWait) {
		ns.Shutdown()
		return nil, errors.New("queue on " + addr + ": it does not get ready: is the address taken?")
	}
	return &Server{ns}, nil
}

// URL is the address for Connect.
func (s *Server) URL() string { return s.nats.ClientURL() }

// Stop ends the server. What waits in the queue stays in its folder.
func (s *Server) Stop() {
	s.nats.Shutdown()
	s.nats.WaitForShutdown()
}
