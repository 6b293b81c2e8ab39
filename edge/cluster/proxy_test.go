package cluster_test

import (
	"net"
	"sync"
	"testing"
)

// proxy stands between two who talk by TCP and can cut them off.
type proxy struct {
	listener      net.Listener
	network, addr string // of whom it passes on to
	mu            sync.Mutex
	passing       *sync.Cond
	held          bool // bytes stay where they are, as in a net that has lost its way
	open          []net.Conn
}

func between(t *testing.T, network, addr string) *proxy {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	p := &proxy{listener: l, network: network, addr: addr}
	p.passing = sync.NewCond(&p.mu)
	t.Cleanup(func() { l.Close(); p.hold(false); p.cut() })
	go p.accept()
	return p
}

func (p *proxy) accept() {
	for {
		near, err := p.listener.Accept()
		if err != nil {
			return
		}
		far, err := net.Dial(p.network, p.addr)
		if err != nil {
			near.Close()
			continue
		}
		p.mu.Lock()
		p.open = append(p.open, near, far)
		p.mu.Unlock()
		go p.pass(near, far)
		go p.pass(far, near)
	}
}

// pass hands on what comes, while nothing is held.
func (p *proxy) pass(from, to net.Conn) {
	defer to.Close()
	b := make([]byte, 32<<10)
	for {
		n, err := from.Read(b)
		p.mu.Lock()
		for p.held {
			p.passing.Wait()
		}
		p.mu.Unlock()
		if n > 0 {
			if _, err := to.Write(b[:n]); err != nil {
				return
			}
		}
		if err != nil {
			return
		}
	}
}

// hold lets bytes come to rest, or go on; nobody is told.
func (p *proxy) hold(held bool) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.held = held
	p.passing.Broadcast()
}

// cut breaks all connections that are open.
func (p *proxy) cut() {
	p.mu.Lock()
	defer p.mu.Unlock()
	for _, c := range p.open {
		c.Close()
	}
	p.open = nil
}

// free is an address on which nobody listens.
func free(t *testing.T) string {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	return l.Addr().String()
}
