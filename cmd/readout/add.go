package main

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"readout"
	"readout/edge/archive"
	"readout/edge/archive/store"
)

// addFlags are the flags of readout add.
type addFlags struct {
	inputFlags
	archive  archiveFlag
	watch    string
	manifest string
}

func (a *App) addCommand() *cobra.Command {
	var f addFlags
	cmd := &cobra.Command{
		Use:   "add [flags] FILE…|-",
		Short: "Reports → the archive",
		Long: `Reads reports and keeps their records and texts in the archive, which is made where there is none.

A document is its id, else its text's SHA-256: the same report added twice is there once, and the same id
with another text is a new version of it. What was added stays, whatever stops the run; the same command
again goes on with the rest.

--in feed takes addresses of feeds too: the pages of their entries are fetched, politely, and with the next run
those that are new or have changed. --watch takes the files of a folder as they come, until it is interrupted.`,
		Args: func(cmd *cobra.Command, args []string) error {
			if f.watch == "" {
				return inputs(cmd, args)
			}
			return cobra.NoArgs(cmd, args)
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			return a.recorded(cmd, f.manifest, args, func() error { return a.add(cmd.Context(), &f, args) })
		},
	}
	addManifest(cmd, &f.manifest)
	f.inputFlags.add(cmd)
	f.archive.add(cmd)
	a.addKnowledge(cmd)
	cmd.Flags().StringVar(&f.watch, "watch", "", "instead of files, what is in the `FOLDER` and what comes into it")
	return cmd
}

// add carries out readout add.
func (a *App) add(ctx context.Context, f *addFlags, paths []string) error {
	opts, err := f.options(a)
	if err != nil {
		return err
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
	bar := a.progress()
	bar.shown = a.Watched // add writes nothing to Out
	defer bar.stop()
	run := &addRun{app: a, store: kept, bar: bar}
	read := func(in sourced) entry { return readEntry(reader, in) }
	stop, cancel := context.WithCancel(ctx)
	defer cancel()
	in, done, err := a.sources(stop, f, paths, opts)
	if err != nil {
		return err
	}
	err = run.all(stop, ordered(stop, f.jobs, in, read))
	if err == nil && ctx.Err() == nil {
		err = done()
	}
	bar.stop()
	if f.watch != "" {
		ctx = context.WithoutCancel(ctx) // to be interrupted is how watching ends
	}
	return run.end(ctx, f.archive.path, err)
}

// entry is a record on its way into the archive, or the error in its place.
type entry struct {
	archive.Entry
	err error
}

// readEntry reads one document. A fault of the program costs that document, not the run.
func readEntry(reader *readout.Reader, in sourced) (e entry) {
	if in.err != nil {
		return entry{err: in.err}
	}
	defer func() {
		if r := recover(); r != nil {
			e = entry{err: fault(in.doc.ID, r)}
		}
	}()
	return entry{Entry: archive.Entry{Record: reader.Read(in.doc), Source: in.path}}
}

// A batch is committed when it is full, or when its first document has waited long enough.
const (
	batchDocuments = 64
	batchBytes     = 4 << 20
	batchWait      = 250 * time.Millisecond
)

// addRun counts what became of the inputs.
type addRun struct {
	app    *App
	store  archive.Archive
	bar    *progress
	batch  []archive.Entry
	bytes  int
	fates  [archive.Unchanged + 1]int
	failed int
}

// all adds the entries as they come. It ends at the first error that concerns the archive and not one entry.
func (r *addRun) all(ctx context.Context, entries iter.Seq[entry]) error {
	in := make(chan entry)
	go func() {
		defer close(in)
		for e := range entries {
			select {
			case in <- e:
			case <-ctx.Done():
				return
			}
		}
	}()
	var due <-chan time.Time
	for {
		select {
		case e, more := <-in:
			if !more {
				return r.commit()
			}
			if e.err != nil {
				r.fail(e.err)
				continue
			}
			if len(r.batch) == 0 {
				due = time.After(batchWait)
			}
			r.batch = append(r.batch, e.Entry)
			r.bytes += e.Record.Document.Bytes
			if len(r.batch) < batchDocuments && r.bytes < batchBytes {
				continue
			}
		case <-due:
		}
		due = nil
		if err := r.commit(); err != nil {
			return err
		}
	}
}

// commit adds the batch. It is not cut short by ^C: what has been read is kept.
func (r *addRun) commit() error {
	batch := r.batch
	r.batch, r.bytes = nil, 0
	if len(batch) == 0 {
		return nil
	}
	fates, err := r.store.Add(context.Background(), batch)
	if err == nil {
		r.count(fates, batch...)
		return nil
	}
	if e, ok := errors.AsType[*archive.Error](err); ok && e.Code != archive.Internal {
		return err
	}
	for _, e := range batch { // one of them is at fault: name it, keep the others
		fates, err := r.store.Add(context.Background(), []archive.Entry{e})
		if err != nil {
			r.fail(fmt.Errorf("%s: %w", e.Source, err))
			continue
		}
		r.count(fates, e)
	}
	return nil
}

func (r *addRun) count(fates []archive.Fate, entries ...archive.Entry) {
	for i, f := range fates {
		r.fates[f]++
		r.app.keep(entries[i].Record)
		r.bar.tick()
	}
}

func (r *addRun) fail(err error) {
	r.failed++
	r.app.report(err)
}

// end says how many documents went in, and what kept the others out.
func (r *addRun) end(ctx context.Context, path string, err error) error {
	fmt.Fprintf(r.app.Err, "readout: %s → %s\n", summary(r.fates, r.failed), path)
	switch {
	case err != nil:
		return archiveFailure(err)
	case ctx.Err() != nil:
		return &failure{status: statusFailed, err: errors.New("interrupted; what is counted above is in the archive"), hint: "the same command again goes on with the rest"}
	case r.failed > 0:
		return errSomeFailed
	}
	return nil
}

// summary counts the fates, those that befell nobody left out: "12 added, 1 new version, 3 already there".
func summary(fates [archive.Unchanged + 1]int, failed int) string {
	parts := []string{fmt.Sprintf("%d added", fates[archive.Added])}
	for _, c := range []struct {
		n         int
		one, many string
	}{
		{fates[archive.NewVersion], "new version", "new versions"},
		{fates[archive.ReadAgain], "read again", "read again"},
		{fates[archive.Unchanged], "already there", "already there"},
		{failed, "failed", "failed"},
	} {
		switch c.n {
		case 0:
		case 1:
			parts = append(parts, "1 "+c.one)
		default:
			parts = append(parts, fmt.Sprintf("%d %s", c.n, c.many))
		}
	}
	return strings.Join(parts, ", ")
}
