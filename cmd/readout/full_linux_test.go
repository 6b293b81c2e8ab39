package main

import (
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// TestDiskFull adds to a disk that is too small, and goes on when it has grown.
func TestDiskFull(t *testing.T) {
	f := newFaults(t)
	disk := filepath.Join(f.dir, "disk")
	if err := os.Mkdir(disk, 0o700); err != nil {
		t.Fatal(err)
	}
	if err := syscall.Mount("tmpfs", disk, "tmpfs", 0, "size=2m"); err != nil {
		t.Skip("only the superuser may make a small disk: ", err)
	}
	defer syscall.Unmount(disk, syscall.MNT_DETACH)
	archive := filepath.Join(disk, "a.db")
	cmd := f.add(archive)
	out, err := cmd.CombinedOutput()
	if err == nil || cmd.ProcessState.ExitCode() != statusNotThere || !strings.Contains(string(out), "no room left") || !strings.Contains(string(out), "try: ") {
		t.Errorf("a full disk: %v: %s", err, out)
	}
	if kept := contents(t, archive); len(kept) >= reportsOfFaults {
		t.Errorf("%d documents on a disk too small for them", len(kept))
	}
	if err := syscall.Mount("tmpfs", disk, "tmpfs", syscall.MS_REMOUNT, "size=64m"); err != nil {
		t.Fatal(err)
	}
	f.run(t, archive)
	f.same(t, archive)
}

// TestReadOnlyDisk asks and adds where nobody may write, not even the superuser.
func TestReadOnlyDisk(t *testing.T) {
	f := newFaults(t)
	disk := filepath.Join(f.dir, "kept")
	if err := os.Mkdir(disk, 0o700); err != nil {
		t.Fatal(err)
	}
	if err := syscall.Mount("tmpfs", disk, "tmpfs", 0, "size=64m"); err != nil {
		t.Skip("only the superuser may make a disk that cannot be written: ", err)
	}
	defer syscall.Unmount(disk, syscall.MNT_DETACH)
	archive := filepath.Join(disk, "a.db")
	f.run(t, archive)
	if err := syscall.Mount("tmpfs", disk, "tmpfs", syscall.MS_REMOUNT|syscall.MS_RDONLY, ""); err != nil {
		t.Fatal(err)
	}
	f.same(t, archive)
	cmd := f.add(archive)
	out, err := cmd.CombinedOutput()
	if err == nil || cmd.ProcessState.ExitCode() != statusNotThere || !strings.Contains(string(out), "cannot be written") || !strings.Contains(string(out), "try: ") {
		t.Errorf("a disk that cannot be written: %v: %s", err, out)
	}
}
