package serve

import (
	"fmt"
	"io"
	"net"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"time"

	"readout/edge/archive"
	"readout/record"
)

// narrow lets connections through that take little at a time.
type narrow struct{ net.Listener }

func (n narrow) Accept() (net.Conn, error) {
	conn, err := n.Listener.Accept()
	if tcp, ok := conn.(*net.TCPConn); ok {
		tcp.SetWriteBuffer(4096)
	}
	return conn, err
}

// TestSlowReaderHoldsNothing: while somebody takes a byte of a long answer and waits, or goes away, the archive takes
// reports and others get pages; in the end the place of the answer is free again.
func TestSlowReaderHoldsNothing(t *testing.T) {
	d, store := stand(t, nil)
	d.patience = 200 * time.Millisecond
	server := httptest.NewUnstartedServer(d)
	server.Listener = narrow{server.Listener}
	server.Start()
	defer server.Close()
	for i, c := range []struct {
		address string
		leaves  bool
	}{{"/api/v1/export/records", false}, {"/api/v1/export/records", true}, {"/api/v1/export/statements", false}, {"/statements?format=csv", false}, {"/statements?format=json", true}, {"/statements?limit=2000", false}} {
		conn, err := net.Dial("tcp", server.Listener.Addr().String())
		if err != nil {
			t.Fatal(err)
		}
		conn.(*net.TCPConn).SetReadBuffer(2048)
		fmt.Fprintf(conn, "GET %s HTTP/1.1\r\nHost: desk\r\n\r\n", c.address)
		if _, err := io.ReadFull(conn, make([]byte, 1)); err != nil {
			t.Fatal(c.address, err)
		}
		if c.leaves {
			conn.Close()
		}
		begun := time.Now()
		r := d.Reader.Read(record.Document{ID: fmt.Sprint("late", i), Text: "The two ministers met on Monday.", Published: "2024-06-04"})
		if _, err := store.Add(t.Context(), []archive.Entry{{Record: r}}); err != nil {
			t.Error(c.address, err)
		}
		if code, body := get(d, "/reports/"+r.Document.ID); code != 200 || !strings.Contains(body, "two ministers") {
			t.Errorf("%s: another's page is %d", c.address, code)
		}
		for len(d.pouring)+len(d.making) > 0 {
			if time.Sleep(10 * time.Millisecond); time.Since(begun) > 20*time.Second {
				t.Fatalf("%s: its place is not free", c.address)
			}
		}
		conn.Close()
	}
}

// TestPagesWhileRebuilt: pages asked for while the archive is made anew show all there is, or that it is busy.
func TestPagesWhileRebuilt(t *testing.T) {
	d, store := stand(t, nil)
	_, before := get(d, "/statements?limit=2000")
	var rebuilt sync.WaitGroup
	rebuilt.Go(func() {
		if err := store.Repair(t.Context()); err != nil {
			t.Error(err)
		}
	})
	for n := range 40 {
		code, body := get(d, fmt.Sprint("/statements?limit=2000&x=", n))
		if code != 503 && (code != 200 || body != before) {
			t.Errorf("%d with %d bytes, want %d", code, len(body), len(before))
		}
	}
	rebuilt.Wait()
}
