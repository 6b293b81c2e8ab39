package cluster_test

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
)

// natsDir has the program, when it is built.
var natsDir string

// natsServer builds the server's own program, in which the wall clock jumps as CLOCK_JUMPS says: the standard library's
// time.Now is overlaid for it, since no other way reaches the clock of a program without libc.
var natsServer = sync.OnceValues(func() (string, error) {
	dir, err := os.MkdirTemp("", "nats")
	if err != nil {
		return "", err
	}
	natsDir = dir
	root, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		return "", err
	}
	clock := filepath.Join(strings.TrimSpace(string(root)), "src/time")
	source, err := os.ReadFile(filepath.Join(clock, "time.go"))
	if err != nil {
		return "", err
	}
	const asked = "sec, nsec, mono := runtimeNow()"
	mended := strings.Replace(string(source), asked, asked+"\n\tsec += jumped(mono - startNano)", 1)
	if mended == string(source) {
		return "", fmt.Errorf("%s: no %q in it", clock, asked)
	}
	if err := os.WriteFile(filepath.Join(dir, "time.go"), []byte(mended), 0o600); err != nil {
		return "", err
	}
	jump, err := filepath.Abs("testdata/jump.go.txt")
	if err != nil {
		return "", err
	}
	overlay, err := json.Marshal(map[string]any{"Replace": map[string]string{
		filepath.Join(clock, "time.go"): filepath.Join(dir, "time.go"), filepath.Join(clock, "jump.go"): jump,
	}})
	if err != nil {
		return "", err
	}
	if err := os.WriteFile(filepath.Join(dir, "overlay.json"), overlay, 0o600); err != nil {
		return "", err
	}
	program := filepath.Join(dir, "nats-server")
	build := exec.Command("go", "build", "-overlay", filepath.Join(dir, "overlay.json"), "-o", program, "github.com/nats-io/nats-server/v2")
	build.Env = append(os.Environ(), "CGO_ENABLED=0")
	if out, err := build.CombinedOutput(); err != nil {
		return "", fmt.Errorf("nats-server: %w\n%s", err, out)
	}
	return program, nil
})

// serve starts the server's program with its queue in a folder, and gives it and its address.
func serve(t *testing.T, dir string, env ...string) (*exec.Cmd, string) {
	t.Helper()
	program, err := natsServer()
	if err != nil {
		t.Fatal(err)
	}
	addr := free(t)
	return run(t, program, dir, addr, env...), addr
}

// run starts the server's program on an address.
func run(t *testing.T, program, dir, addr string, env ...string) *exec.Cmd {
	t.Helper()
	config := filepath.Join(t.TempDir(), "nats.conf")
	words := fmt.Sprintf("listen: %q\njetstream { store_dir: %q, max_file_store: 1GB }\n", addr, dir)
	if err := os.WriteFile(config, []byte(words), 0o600); err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(program, "-c", config)
	cmd.Env = append(os.Environ(), env...)
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { kill(cmd) })
	return cmd
}
