package main

import (
	"context"
	"fmt"
	"iter"
	"slices"

	"github.com/spf13/cobra"

	"readout/edge/cluster"
	"readout/edge/ingest"
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
	var f struct {
		inputFlags
		queue queueFlags
	}
	cmd := &cobra.Command{
		Use:   "submit [flags] FILE…|-",
		Short: "Reports → the queue, for workers to read",
		Long: `Cuts reports into pieces and puts them into the queue, where workers (readout work) take them. What was submitted in the
last two hours is not taken twice. Where the queue is full, submit waits.`,
		Args: inputs,
		RunE: func(cmd *cobra.Command, args []string) error {
			return a.submit(cmd.Context(), &f.inputFlags, &f.queue, args)
		},
	}
	f.inputFlags.add(cmd)
	f.queue.add(cmd)
	a.addKnowledge(cmd)
	return cmd
}

func (a *App) submit(ctx context.Context, in *inputFlags, queue *queueFlags, paths []string) error {
	opts, err := in.options(a)
	if err != nil {
		return err
	}
	tables, err := a.knowledge()
	if err != nil {
		return err
	}
	return queue.ask(ctx, func(q *cluster.Queue) error {
		failed := 0
		fail := func(err error) {
			failed++
			a.report(err)
		}
		done, err := q.Submit(ctx, madeBy(tables), travelling(paths, opts, fail), func(d cluster.Document, err error) {
			fail((&failure{status: statusFailed, err: fmt.Errorf("%s: document %s: %w", d.Source, d.ID, err)}).try("readout add for this document"))
		})
		fmt.Fprintf(a.Err, "readout: %d documents in %d pieces → the queue", done.Documents, done.Pieces)
		if done.Known > 0 {
			fmt.Fprintf(a.Err, "; %d pieces were there already", done.Known)
		}
		fmt.Fprintln(a.Err)
		switch {
		case err != nil:
			return &failure{status: statusNotThere, err: err, hint: "the same command again goes on with the rest"}
		case failed > 0:
			return errSomeFailed
		}
		return nil
	})
}

// travelling are the documents of the files. What cannot be read goes to fail.
func travelling(paths []string, opts ingest.Options, fail func(error)) iter.Seq[cluster.Document] {
	return func(yield func(cluster.Document) bool) {
		for in := range ofFiles(slices.Values(paths), opts) {
			if in.err != nil {
				fail(in.err)
				continue
			}
			if !yield(cluster.Document{Document: in.doc, Text: in.doc.Text, Source: in.path}) {
				return
			}
		}
	}
}
