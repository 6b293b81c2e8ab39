package main

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"iter"
	"strings"

	"readout/edge/cluster"
	"readout/edge/ingest"
	"readout/edge/object"
)

// remote opens an object of a store for ingest.
func (a *App) remote(path string) (io.ReadCloser, error) {
	at, err := object.Parse(path)
	if err != nil {
		return nil, err
	}
	store, err := a.store()
	if err != nil {
		return nil, err
	}
	return store.Read(context.Background(), at)
}

// objects are the objects that an address in a store stands for.
func (a *App) objects(ctx context.Context, path string) iter.Seq2[object.Object, error] {
	return func(yield func(object.Object, error) bool) {
		at, err := object.Parse(path)
		if err != nil {
			yield(object.Object{}, err)
			return
		}
		store, err := a.store()
		if err != nil {
			yield(object.Object{}, err)
			return
		}
		store.List(ctx, at)(yield)
	}
}

// expanded are paths with each address in a store replaced by those of its objects.
func (a *App) expanded(paths iter.Seq[string]) iter.Seq2[string, error] {
	return func(yield func(string, error) bool) {
		for path := range paths {
			if !object.Is(path) {
				if !yield(path, nil) {
					return
				}
				continue
			}
			for o, err := range a.objects(context.Background(), path) {
				if !yield(o.String(), err) {
					return
				}
			}
		}
	}
}

// listed are the inputs that lists name, one a line, each with what goes before it. A list may be gzipped, and an
// object, as Common Crawl's warc.paths.gz is.
func listed(lists []string, under string, opts ingest.Options) iter.Seq2[string, error] {
	return func(yield func(string, error) bool) {
		for _, list := range lists {
			in, err := ingest.Reader(list, opts)
			if err != nil {
				if !yield("", err) {
					return
				}
				continue
			}
			lines := bufio.NewScanner(in)
			for lines.Scan() {
				if path := strings.TrimSpace(lines.Text()); path != "" && !yield(under+path, nil) {
					in.Close()
					return
				}
			}
			in.Close()
			if err := lines.Err(); err != nil && !yield("", fmt.Errorf("%s: %w", list, err)) {
				return
			}
		}
	}
}

// opener opens objects for a worker.
func (a *App) opener() func(cluster.Object, cluster.Reading) iter.Seq2[cluster.Document, error] {
	return func(o cluster.Object, r cluster.Reading) iter.Seq2[cluster.Document, error] {
		opts := ingest.Options{In: ingest.Format(r.In), Date: r.Date, Limit: r.Limit, Notice: a.notice, Remote: a.remote}
		return func(yield func(cluster.Document, error) bool) {
			for doc, err := range ingest.Open([]string{o.Address}, opts) {
				if !yield(travelling(sourced{input{doc: doc}, o.Address}), err) {
					return
				}
			}
		}
	}
}
