package tables

import (
	"cmp"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"runtime"
	"sync"

	"readout/edge/archive"
	"readout/record"
	"readout/record/correction"
)

// mostArguments is how many arguments a query has.
const mostArguments = 500

// Gather gives the current versions of documents by their full ids, in that order.
func (r *Reader) Gather(ctx context.Context, ids []string) ([]*record.Record, error) {
	of := map[string]*record.Record{}
	for at := 0; at < len(ids); at += mostArguments {
		part := ids[at:min(at+mostArguments, len(ids))]
		args := make([]any, len(part))
		for i, id := range part {
			args[i] = id
		}
		if err := r.gather(ctx, args, of); err != nil {
			return nil, r.Named("show", err)
		}
	}
	list := make([]*record.Record, len(ids))
	for i, id := range ids {
		if list[i] = of[id]; list[i] == nil {
			return nil, r.Named("show", &archive.Error{Code: archive.NotFound, Err: fmt.Errorf("no document %q", id), Hint: "readout list documents shows what is there"})
		}
	}
	return list, nil
}

func (r *Reader) gather(ctx context.Context, ids []any, of map[string]*record.Record) error {
	list, err := Scan(ctx, r.DB, r.Dialect, r.Dialect.kept()+current+`WHERE d.id IN `+Marks(len(ids)), ids, func(row *sql.Rows, e *kept) error { return e.scan(row) })
	if err != nil {
		return err
	}
	entries, err := decoded(list)
	if err != nil {
		return err
	}
	said, err := Scan(ctx, r.DB, r.Dialect, corrections+` WHERE document IN `+Marks(len(ids)+1)+` AND undone_at IS NULL ORDER BY number`, append(ids, ""), scanCorrection)
	if err != nil {
		return err
	}
	against := correction.Against(said)
	for _, e := range entries {
		id := cmp.Or(e.Record.Document.ID, e.Record.Document.SHA256)
		of[id] = correction.Applied(e.Record, against(id))
	}
	return nil
}

// decoded reads records, each in its place, by as many at once as there are processors.
func decoded(list []kept) ([]archive.Entry, error) {
	entries, errs := make([]archive.Entry, len(list)), make([]error, len(list))
	workers := min(runtime.GOMAXPROCS(0), len(list))
	var group sync.WaitGroup
	for w := range workers {
		group.Go(func() {
			for i := w; i < len(list); i += workers {
				entries[i], errs[i] = list[i].entry()
			}
		})
	}
	group.Wait()
	return entries, errors.Join(errs...)
}
