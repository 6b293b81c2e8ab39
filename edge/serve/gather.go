package serve

import (
	"context"
	"slices"

	"readout/edge/archive"
	"readout/record"
)

// A page that follows something through many reports reads so many of the latest whole; a file, which nobody waits
// for with a finger on the key, so many more.
const (
	mostRead     = 400
	mostReadFile = 5000
)

// gathered is reports read whole, the oldest first.
type gathered struct {
	Records []*record.Record
	Cut     bool // there are older ones
}

// gather reads the latest reports that a query asks for.
func (d *Desk) gather(ctx context.Context, q archive.Query, most int) (gathered, error) {
	q.Limit = most + 1
	docs, err := d.Archive.Documents(ctx, q)
	if err != nil {
		return gathered{}, err
	}
	g := gathered{Cut: len(docs) > most}
	for _, doc := range docs[:min(len(docs), most)] {
		rec, err := d.Archive.Document(ctx, doc.ID)
		if err != nil {
			return gathered{}, err
		}
		g.Records = append(g.Records, rec)
	}
	slices.Reverse(g.Records)
	return g, nil
}

// Since is the day of the oldest report read, where there are older ones.
func (g gathered) Since() string {
	if !g.Cut {
		return ""
	}
	for _, rec := range g.Records {
		if rec.Document.Published != "" {
			return rec.Document.Published
		}
	}
	return ""
}

// depth is how many reports the answer to a request may read.
func depth(format string) int {
	if format == "" {
		return mostRead
	}
	return mostReadFile
}
