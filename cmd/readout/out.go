package main

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"

	"readout/edge/object"
)

// into lets write fill a file or an object, which is there whole or not at all; without a path, standard output.
func (a *App) into(ctx context.Context, path string, write func(io.Writer) error) error {
	switch {
	case path == "":
		return write(a.Out)
	case object.Is(path):
		return a.intoObject(ctx, path, write)
	}
	return intoFile(path, write)
}

func intoFile(path string, write func(io.Writer) error) error {
	f, err := os.CreateTemp(filepath.Dir(path), ".readout-*.part")
	if err != nil {
		return writing(err)
	}
	defer os.Remove(f.Name()) // nothing where it has its name
	if err := errors.Join(write(f), f.Chmod(0o644), f.Close()); err != nil {
		return err
	}
	return os.Rename(f.Name(), path)
}

// intoObject hands the bytes to the store as they come. A failure of either side ends the other.
func (a *App) intoObject(ctx context.Context, path string, write func(io.Writer) error) error {
	at, err := object.Parse(path)
	if err != nil {
		return &failure{status: statusWrongUse, err: err, hint: hintOf(err)}
	}
	store, err := a.store()
	if err != nil {
		return &failure{status: statusNotThere, err: err, hint: hintOf(err)}
	}
	r, w := io.Pipe()
	written := make(chan error, 1)
	go func() {
		err := write(w)
		w.CloseWithError(err)
		written <- err
	}()
	err = store.Write(ctx, at, r)
	r.CloseWithError(io.ErrClosedPipe)
	if cause := <-written; cause != nil && !errors.Is(cause, io.ErrClosedPipe) {
		return cause
	}
	if err != nil {
		return &failure{status: statusNotThere, err: err, hint: hintOf(err)}
	}
	return nil
}
