package main

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"strconv"
	"strings"
	"sync"

	"github.com/spf13/cobra"

	"readout/edge/archive"
	"readout/edge/archive/store"
	"readout/edge/cluster"
)

// workFlags are the flags of readout work.
type workFlags struct {
	queue   queueFlags
	archive archiveFlag
	jobs    int
	drain   bool
	metrics string
}

func (a *App) workCommand() *cobra.Command {
	var f workFlags
	cmd := &cobra.Command{
		Use:   "work [flags]",
		Short: "A worker: takes pieces from the queue, reads them, writes them into the archive",
		Long: `Takes pieces from the queue, reads them and writes their records into the archive. Any number of workers on any machines
share one queue; they may join, leave or die at any time.`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error { return a.work(cmd.Context(), &f) },
	}
	f.queue.add(cmd)
	f.archive.add(cmd)
	a.addKnowledge(cmd)
	flags := cmd.Flags()
	flags.IntVar(&f.jobs, "jobs", runtime.GOMAXPROCS(0), "pieces read at the same time")
	flags.BoolVar(&f.drain, "drain", false, "end when the queue is empty")
	flags.DurationVar(&f.queue.settings.Patience, "patience", f.queue.settings.Patience, "how long a piece may take before another worker gets it")
	flags.IntVar(&f.queue.settings.Tries, "tries", f.queue.settings.Tries, "deliveries of a document before it is given up (readout failed)")
	flags.StringVar(&f.metrics, "metrics", "", "serve Prometheus's metrics on this `ADDRESS` (127.0.0.1:9464)")
	return cmd
}

func (a *App) work(ctx context.Context, f *workFlags) error {
	if f.jobs < 1 || f.queue.settings.Tries < 1 || f.queue.settings.Patience <= 0 {
		return wrongUse("--jobs, --tries and --patience: want more than nothing")
	}
	reader, err := a.newReader(nil)
	if err != nil {
		return err
	}
	kept, err := store.Create(ctx, f.archive.path)
	if err != nil {
		return archiveFailure(err)
	}
	defer kept.Close()
	return f.queue.ask(ctx, func(q *cluster.Queue) error {
		run := &workRun{app: a}
		w := cluster.Worker{Made: madeBy(reader.Tables()), Read: reader.Read, Keep: kept, Open: a.opener(), Jobs: f.jobs, Drain: f.drain, Say: run.say, Count: run.count}
		if f.metrics != "" {
			m := cluster.NewMetrics(q)
			if err := m.Serve(ctx, f.metrics); err != nil {
				return &failure{status: statusNotThere, err: fmt.Errorf("--metrics: %w", err)}
			}
			w.Count = func(o cluster.Outcome) { run.count(o); m.Count(o) }
		}
		return run.end(f.archive.path, q.Work(ctx, w))
	})
}

// workRun counts what a worker did.
type workRun struct {
	app    *App
	mu     sync.Mutex
	fates  [archive.Unchanged + 1]int
	failed int
}

func (r *workRun) say(words string) { fmt.Fprintf(r.app.Err, "readout: %s\n", words) }

func (r *workRun) count(o cluster.Outcome) {
	r.mu.Lock()
	defer r.mu.Unlock()
	for f, n := range o.Fates {
		r.fates[f] += n
	}
	if o.Failed != "" {
		r.failed++
	}
}

func (r *workRun) end(path string, err error) error {
	fmt.Fprintf(r.app.Err, "readout: %s → %s\n", summary(r.fates, r.failed), path)
	switch {
	case errors.Is(err, cluster.ErrOtherVersion):
		return (&failure{status: statusFailed, err: err}).try("the same version of readout for submit and work, or submit again")
	case err != nil:
		return archiveFailure(err)
	case r.failed > 0:
		return errSomeFailed
	}
	return nil
}

func (a *App) failedCommand() *cobra.Command {
	var f queueFlags
	cmd := &cobra.Command{
		Use:   "failed",
		Short: "The documents that workers gave up, with their reasons",
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			return f.ask(cmd.Context(), func(q *cluster.Queue) error { return a.failedList(cmd.Context(), q) })
		},
	}
	f.add(cmd)
	return cmd
}

func (a *App) failedList(ctx context.Context, q *cluster.Queue) error {
	list, err := q.Failed(ctx)
	if err != nil {
		return err
	}
	if len(list) == 0 {
		a.nothing("no document was given up", "")
	}
	for _, l := range list {
		reason := strings.ReplaceAll(l.Reason, "\n", " ")
		for _, d := range l.Piece.Documents {
			fmt.Fprintf(a.Out, "%d\t%s\t%s\t%d tries\t%s\n", l.Number, d.ID, d.Source, l.Tries, reason)
		}
		for _, o := range l.Piece.Objects {
			fmt.Fprintf(a.Out, "%d\t\t%s\t%d tries\t%s\n", l.Number, o.Address, l.Tries, reason)
		}
	}
	return nil
}

func (a *App) retryCommand() *cobra.Command {
	var f queueFlags
	cmd := &cobra.Command{
		Use:   "retry [NUMBER…]",
		Short: "Puts documents that were given up back into the queue: those of the numbers in readout failed, or all",
		RunE: func(cmd *cobra.Command, args []string) error {
			numbers, err := numbersOf(args)
			if err != nil {
				return err
			}
			return f.ask(cmd.Context(), func(q *cluster.Queue) error {
				n, err := q.Retry(cmd.Context(), numbers...)
				fmt.Fprintf(a.Err, "readout: %d back in the queue\n", n)
				return err
			})
		},
	}
	f.add(cmd)
	return cmd
}

func numbersOf(words []string) ([]uint64, error) {
	var out []uint64
	for _, w := range words {
		n, err := strconv.ParseUint(w, 10, 64)
		if err != nil {
			return nil, wrongUse("retry: %q is no number", w).try("readout failed")
		}
		out = append(out, n)
	}
	return out, nil
}
