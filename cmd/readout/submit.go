package main

import (
	"context"
	"fmt"
	"iter"
	"path/filepath"
	"slices"

	"github.com/spf13/cobra"

	"readout/edge/cluster"
	"readout/edge/fetch"
	"readout/edge/ingest"
	"readout/edge/object"
)

// queueFlags say where the queue is.
type queueFlags struct {
	url      string
	dir      string // of a queue that this process keeps itself
	listen   string
	settings cluster.Settings
}

func (f *queueFlags) add(cmd *cobra.Command) {
	f.settings = cluster.DefaultSettings
	flags := cmd.Flags()
	flags.StringVar(&f.url, "nats", "nats://127.0.0.1:4222", "the queue: the `URL` of a NATS server with JetStream")
	flags.StringVar(&f.dir, "queue", "", "keep the queue in this `FOLDER` while the command runs, without a server")
	flags.StringVar(&f.listen, "listen", "127.0.0.1:4222", "where the queue of --queue listens, for others to join")
	flags.IntVar(&f.settings.Replicas, "replicas", f.settings.Replicas, "copies of each piece, where this command makes the queue: 3 on three nodes")
}

// ask connects to the queue for a question.
func (f *queueFlags) ask(ctx context.Context, question func(*cluster.Queue) error) error {
	url := f.url
	if f.dir != "" {
		server, err := cluster.Serve(f.dir, f.listen)
		if err != nil {
			return (&failure{status: statusNotThere, err: err}).try("--nats %s, if that is another readout, or another --listen", f.url)
		}
		defer server.Stop()
		url = server.URL()
	}
	q, err := cluster.Connect(ctx, url, f.settings)
	if err != nil {
		return (&failure{status: statusNotThere, err: err}).try("--queue FOLDER, to keep a queue without a server")
	}
	defer q.Close()
	return question(q)
}

func (a *App) submitCommand() *cobra.Command {
	var f submitFlags
	cmd := &cobra.Command{
		Use:   "submit [flags] FILE…|s3://BUCKET/PREFIX…|-",
		Short: "Reports → the queue, for workers to read",
		Long: `Cuts reports into pieces and puts them into the queue, where workers (readout work) take them. What was submitted in the
last two hours is not taken twice. Where the queue is full, submit waits.

Objects of an S3-compatible store (s3://BUCKET/PREFIX stands for all whose keys begin so) are not read here: workers take
them from there. --in feed takes addresses of feeds and fetches their pages; with --feeds, or where --queue keeps the queue,
those that are new or have changed since they were submitted last.`,
		Args: inputs,
		RunE: func(cmd *cobra.Command, args []string) error { return a.submit(cmd.Context(), &f, args) },
	}
	f.inputFlags.add(cmd)
	f.queue.add(cmd)
	a.addKnowledge(cmd)
	cmd.Flags().BoolVar(&f.list, "list", false, "the FILEs are lists of inputs, one a line (a crawl's warc.paths.gz)")
	cmd.Flags().StringVar(&f.feeds, "feeds", "", "the `FILE` that remembers what was fetched of feeds (with --queue: feeds.json in its FOLDER)")
	cmd.Flags().StringVar(&f.under, "under", "", "what goes before each line of a list (`PREFIX` s3://commoncrawl/)")
	return cmd
}

// submitFlags are the flags of readout submit.
type submitFlags struct {
	inputFlags
	queue queueFlags
	list  bool
	under string
	feeds string
}

// state remembers what was fetched of feeds.
func (f *submitFlags) state() (*fetch.State, error) {
	path := f.feeds
	if path == "" && f.queue.dir != "" {
		path = filepath.Join(f.queue.dir, "feeds.json")
	}
	state, err := fetch.OpenState(path)
	if err != nil {
		return nil, fmt.Errorf("what was fetched before: %w", err)
	}
	return state, nil
}

func (a *App) submit(ctx context.Context, f *submitFlags, paths []string) error {
	opts, err := f.options(a)
	if err != nil {
		return err
	}
	tables, err := a.knowledge()
	if err != nil {
		return err
	}
	if f.under != "" && !f.list {
		return wrongUse("--under goes with --list")
	}
	state, err := f.state()
	if err != nil {
		return err
	}
	return f.queue.ask(ctx, func(q *cluster.Queue) error {
		run := &submitRun{app: a, queue: q, made: madeBy(tables), opts: opts, state: state}
		err := run.all(ctx, f, paths)
		if err == nil && ctx.Err() == nil && opts.In == ingest.Feed {
			err = state.Save()
		}
		fmt.Fprintf(a.Err, "readout: %s in %d pieces → the queue", run.what(), run.done.Pieces)
		if run.done.Known > 0 {
			fmt.Fprintf(a.Err, "; %d pieces were there already", run.done.Known)
		}
		fmt.Fprintln(a.Err)
		switch {
		case err != nil:
			return &failure{status: statusNotThere, err: err, hint: "the same command again goes on with the rest"}
		case run.failed > 0:
			return errSomeFailed
		}
		return nil
	})
}

// submitRun counts what was submitted.
type submitRun struct {
	app    *App
	queue  *cluster.Queue
	made   cluster.Made
	opts   ingest.Options
	state  *fetch.State
	done   cluster.Submitted
	failed int
}

func (r *submitRun) fail(err error) {
	r.failed++
	r.app.report(err)
}

// what names what was sent.
func (r *submitRun) what() string {
	switch {
	case r.done.Objects == 0:
		return fmt.Sprintf("%d documents", r.done.Documents)
	case r.done.Documents == 0:
		return fmt.Sprintf("%d objects", r.done.Objects)
	}
	return fmt.Sprintf("%d documents and %d objects", r.done.Documents, r.done.Objects)
}

// all sends first the objects of stores, then the documents of files and feeds.
func (r *submitRun) all(ctx context.Context, f *submitFlags, paths []string) error {
	if f.list {
		lists := paths
		paths = nil
		for path, err := range listed(lists, f.under, r.opts) {
			if err != nil {
				r.fail(err)
				continue
			}
			paths = append(paths, path)
		}
	}
	files := slices.DeleteFunc(slices.Clone(paths), object.Is)
	stores := slices.DeleteFunc(slices.Clone(paths), func(path string) bool { return !object.Is(path) })
	reading := cluster.Reading{In: string(r.opts.In), Date: r.opts.Date, Limit: r.opts.Limit}
	done, err := r.queue.SubmitObjects(ctx, r.made, reading, r.objects(ctx, stores))
	r.done.Add(done)
	if err != nil || len(files) == 0 {
		return err
	}
	done, err = r.queue.Submit(ctx, r.made, r.documents(ctx, files), func(d cluster.Document, err error) {
		r.fail((&failure{status: statusFailed, err: fmt.Errorf("%s: document %s: %w", d.Source, d.ID, err)}).try("readout add for this document"))
	})
	r.done.Add(done)
	return err
}

// objects are those that addresses in a store stand for.
func (r *submitRun) objects(ctx context.Context, paths []string) iter.Seq[cluster.Object] {
	return func(yield func(cluster.Object) bool) {
		for _, path := range paths {
			for o, err := range r.app.objects(ctx, path) {
				if err != nil {
					r.fail(err)
					continue
				}
				if !yield(cluster.Object{Address: o.String(), Bytes: o.Size, ETag: o.ETag}) {
					return
				}
			}
		}
	}
}

// documents are those of files and of feeds.
func (r *submitRun) documents(ctx context.Context, paths []string) iter.Seq[cluster.Document] {
	in := r.app.ofFiles(slices.Values(paths), r.opts)
	if r.opts.In == ingest.Feed && slices.ContainsFunc(paths, isAddress) {
		in = ofFeeds(ctx, r.app.fetcher(r.opts.Limit, r.state), paths, r.opts)
	}
	return func(yield func(cluster.Document) bool) {
		for d := range in {
			if d.err != nil {
				r.fail(d.err)
				continue
			}
			if !yield(travelling(d)) {
				return
			}
		}
	}
}

// travelling is a document on its way through the queue.
func travelling(d sourced) cluster.Document {
	return cluster.Document{Document: d.doc, Text: d.doc.Text, Source: d.path}
}
