// Package s3test runs VersityGW, a server that speaks S3's protocol over a folder, for the tests of one package.
//
// make tools builds it into bin/tools. Where it is not there a test says so and is skipped, unless CI is set: then it
// fails.
package s3test

import (
	"io"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"readout/edge/object"
)

// The key that the server knows, and its secret.
const (
	Key    = "readout"
	Secret = "readout-secret"
)

// Start runs a server with the named buckets, which ends with the test, and points the environment at it. It gives the
// server's address.
func Start(t *testing.T, buckets ...string) string {
	t.Helper()
	bin := program(t)
	dir := t.TempDir()
	for _, b := range buckets {
		if err := os.Mkdir(filepath.Join(dir, b), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	addr := free(t)
	cmd := exec.Command(bin, "--quiet", "--port", addr, "--access", Key, "--secret", Secret, "posix", "--sidecar", t.TempDir(), dir)
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { cmd.Process.Kill(); cmd.Wait() })
	for range 100 {
		if c, err := net.Dial("tcp", addr); err == nil {
			c.Close()
			Environment(t, addr)
			return addr
		}
		time.Sleep(50 * time.Millisecond)
	}
	t.Fatal("VersityGW does not start")
	return ""
}

// Environment points at a server on addr, with the key that it knows.
func Environment(t *testing.T, addr string) {
	for name, value := range map[string]string{
		"AWS_ENDPOINT_URL_S3": "http://" + addr, "AWS_ACCESS_KEY_ID": Key, "AWS_SECRET_ACCESS_KEY": Secret, "AWS_REGION": "us-east-1",
	} {
		t.Setenv(name, value)
	}
}

// program is the server's program.
func program(t *testing.T) string {
	t.Helper()
	for _, up := range []string{"..", "../.."} {
		if bin, err := filepath.Abs(filepath.Join(up, "bin/tools/versitygw")); err == nil {
			if _, err := os.Stat(bin); err == nil {
				return bin
			}
		}
	}
	if bin, err := exec.LookPath("versitygw"); err == nil {
		return bin
	}
	if os.Getenv("CI") != "" {
		t.Fatal("no VersityGW here, and CI is set")
	}
	t.Skip("no VersityGW here: make tools")
	return ""
}

// free is an address on which nobody listens.
func free(t *testing.T) string {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	return l.Addr().String()
}

// Put makes an object.
func Put(t *testing.T, bucket, key, content string) {
	t.Helper()
	at := object.Address{Bucket: bucket, Key: key}
	if err := connect(t).Write(t.Context(), at, strings.NewReader(content)); err != nil {
		t.Fatal(err)
	}
}

// Get gives an object's content.
func Get(t *testing.T, bucket, key string) string {
	t.Helper()
	r, err := connect(t).Read(t.Context(), object.Address{Bucket: bucket, Key: key})
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	content, err := io.ReadAll(r)
	if err != nil {
		t.Fatal(err)
	}
	return string(content)
}

func connect(t *testing.T) *object.Store {
	t.Helper()
	s, err := object.Connect()
	if err != nil {
		t.Fatal(err)
	}
	return s
}
