package main

import (
	"context"
	"fmt"
	"iter"
	"slices"
	"strings"
	"time"

	"readout/edge/fetch"
	"readout/edge/ingest"
)

// sourced is a document with the file or feed that it comes from.
type sourced struct {
	input
	path string
}

// sources are the documents that add was asked for; done is to be called when all of them are in the archive.
func (a *App) sources(ctx context.Context, f *addFlags, paths []string, opts ingest.Options) (in iter.Seq[sourced], done func() error, err error) {
	done = func() error { return nil }
	switch {
	case f.watch != "":
		files, err := ingest.Watch(ctx, f.watch, watchPause)
		if err != nil {
			return nil, nil, err
		}
		return a.ofFiles(files, opts), done, nil
	case opts.In == ingest.Feed && slices.ContainsFunc(paths, isAddress):
		state, err := fetch.OpenState(f.archive.feedState())
		if err != nil {
			return nil, nil, fmt.Errorf("what was fetched before: %w", err)
		}
		return ofFeeds(ctx, a.fetcher(opts.Limit, state), paths, opts), state.Save, nil
	}
	return a.ofFiles(slices.Values(paths), opts), done, nil
}

// watchPause is the time between two looks at a folder.
const watchPause = time.Second

func isAddress(path string) bool {
	return strings.HasPrefix(path, "http://") || strings.HasPrefix(path, "https://")
}

// feedState is the file beside the archive that says what was fetched for it; an archive on a server has none.
func (f *archiveFlag) feedState() string {
	if strings.Contains(f.path, "://") {
		return ""
	}
	return f.path + ".feeds.json"
}

// ofFiles are the documents of files and objects, each with its file.
func (a *App) ofFiles(paths iter.Seq[string], opts ingest.Options) iter.Seq[sourced] {
	return func(yield func(sourced) bool) {
		for path, err := range a.expanded(paths) {
			if err != nil {
				if !yield(sourced{input{err: err}, path}) {
					return
				}
				continue
			}
			for doc, err := range ingest.Open([]string{path}, opts) {
				if !yield(sourced{input{doc, err}, path}) {
					return
				}
			}
		}
	}
}

// ofFeeds are the pages of feeds by their addresses; paths that are no addresses are files.
func ofFeeds(ctx context.Context, client *fetch.Client, paths []string, opts ingest.Options) iter.Seq[sourced] {
	return func(yield func(sourced) bool) {
		for _, path := range paths {
			documents := ingest.Open([]string{path}, opts)
			if isAddress(path) {
				documents = client.Feed(ctx, path, opts)
			}
			for doc, err := range documents {
				if !yield(sourced{input{doc, err}, path}) {
					return
				}
			}
		}
	}
}
