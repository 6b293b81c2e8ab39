//go:build unix

// Package pgtest runs a PostgreSQL server for the tests of one package, in a folder of its own.
//
// The server's programs are Debian's; they refuse the superuser, for whom the user "postgres" runs them. Where they
// are not there a test says so and is skipped, unless CI is set: then it fails.
package pgtest

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"os/user"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"testing"
)

// Server is a PostgreSQL server that listens on a socket in its folder.
type Server struct {
	dir, bin string
	as       *syscall.Credential // who runs it, nil for oneself
}

// Start makes and starts a server, which ends with the test.
func Start(t testing.TB) *Server {
	t.Helper()
	bin := programs()
	if bin == "" {
		if os.Getenv("CI") != "" {
			t.Fatal("no PostgreSQL here, and CI is set")
		}
		t.Skip("no PostgreSQL here: apt-get install postgresql")
	}
	dir, err := os.MkdirTemp("", "pg") // t.TempDir is too long for a socket, and no other user may enter it
	if err != nil {
		t.Fatal(err)
	}
	s := &Server{dir: dir, bin: bin}
	t.Cleanup(func() {
		s.Stop(t)
		os.RemoveAll(dir)
	})
	if os.Geteuid() == 0 {
		s.as = credentials(t)
		os.Chmod(dir, 0o755)
		if err := os.Chown(dir, int(s.as.Uid), int(s.as.Gid)); err != nil {
			t.Fatal(err)
		}
	}
	s.run(t, "initdb", "-D", s.data(), "-U", "readout", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync")
	s.Restart(t)
	return s
}

// Restart stops the server at once, as a crash of its machine would, and starts it again.
func (s *Server) Restart(t testing.TB) {
	t.Helper()
	s.Stop(t)
	options := fmt.Sprintf("-c listen_addresses= -c unix_socket_directories=%s -c fsync=off", s.dir)
	s.run(t, "pg_ctl", "-D", s.data(), "-l", filepath.Join(s.dir, "log"), "-w", "-o", options, "start")
}

// Stop stops the server where it runs.
func (s *Server) Stop(t testing.TB) {
	if _, err := os.Stat(filepath.Join(s.data(), "postmaster.pid")); err == nil {
		s.run(t, "pg_ctl", "-D", s.data(), "-m", "immediate", "-w", "stop")
	}
}

// Database makes a new database and gives its URL.
func (s *Server) Database(t testing.TB) string {
	t.Helper()
	name := "db" + strconv.Itoa(len(s.databases(t)))
	s.run(t, "createdb", "-h", s.dir, "-U", "readout", name)
	return "postgres://readout@/" + name + "?host=" + s.dir
}

// Process is the number of the server's first process, the parent of all others; 0 where it does not run.
func (s *Server) Process() int {
	said, _ := os.ReadFile(filepath.Join(s.data(), "postmaster.pid"))
	first, _, _ := strings.Cut(string(said), "\n")
	pid, _ := strconv.Atoi(first)
	return pid
}

// Socket is the file on which the server listens.
func (s *Server) Socket() string { return filepath.Join(s.dir, ".s.PGSQL.5432") }

func (s *Server) databases(t testing.TB) []string {
	out := s.run(t, "psql", "-h", s.dir, "-U", "readout", "-At", "-c", "SELECT datname FROM pg_database", "postgres")
	return strings.Fields(out)
}

func (s *Server) data() string { return filepath.Join(s.dir, "data") }

func (s *Server) run(t testing.TB, program string, args ...string) string {
	t.Helper()
	cmd := exec.Command(filepath.Join(s.bin, program), args...)
	cmd.Dir = s.dir
	cmd.Env = append(os.Environ(), "LC_ALL=C")
	cmd.SysProcAttr = asUser(s.as)
	out, err := os.CreateTemp("", "pg") // no pipe: the server would hold it open
	if err != nil {
		t.Fatal(err)
	}
	defer os.Remove(out.Name())
	defer out.Close()
	cmd.Stdout, cmd.Stderr = out, out
	err = cmd.Run()
	said, _ := os.ReadFile(out.Name())
	if err != nil {
		t.Fatalf("%s: %v\n%s", program, err, bytes.TrimSpace(said))
	}
	return string(said)
}

// programs is the folder of the server's programs, the newest one's, or "".
func programs() string {
	if found, _ := filepath.Glob("/usr/lib/postgresql/*/bin/initdb"); len(found) > 0 {
		return filepath.Dir(slices.Max(found))
	}
	if initdb, err := exec.LookPath("initdb"); err == nil {
		return filepath.Dir(initdb)
	}
	return ""
}

// credentials are those of the user postgres.
func credentials(t testing.TB) *syscall.Credential {
	u, err := user.Lookup("postgres")
	if err != nil {
		t.Fatal("PostgreSQL refuses the superuser, and there is no user postgres: ", err)
	}
	uid, _ := strconv.Atoi(u.Uid) // numbers on every Unix
	gid, _ := strconv.Atoi(u.Gid)
	return &syscall.Credential{Uid: uint32(uid), Gid: uint32(gid)}
}

func asUser(c *syscall.Credential) *syscall.SysProcAttr {
	if c == nil {
		return nil
	}
	return &syscall.SysProcAttr{Credential: c}
}
