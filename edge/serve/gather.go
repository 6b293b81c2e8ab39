package serve

import (
	"context"
	"fmt"
	"strings"

	"readout/corpus/story"
	"readout/edge/archive"
	"readout/record"
)

// A page that follows something through many reports reads so many of the latest whole; a file, which nobody waits
// for with a finger on the key, so many more.
const (
	mostRead     = 400
	mostReadFile = 5000
)

// gathered is what was found in reports that were read whole.
type gathered[T any] struct {
	Found T      // shared with others who ask the same: never changed
	Cut   bool   // there are older reports that qualify
	Since string // the day of the oldest report read, where there are older ones
}

// gather reads the latest reports that a query asks for, the oldest first, and gives what find makes of them and of the
// numbers of their stories. The question, with all that find depends on, and the reports decide whether what was found
// lately is given again.
func gather[T any](ctx context.Context, d *Desk, q archive.Query, most int, question string, find func(records []*record.Record, stories []int) T) (gathered[T], error) {
	q.Limit = most + 1
	docs, err := d.Archive.Documents(ctx, q)
	if err != nil {
		return gathered[T]{}, err
	}
	cut := len(docs) > most
	docs = docs[:min(len(docs), most)]
	return known(ctx, d, keyOf(question, docs), func(ctx context.Context) (gathered[T], error) {
		g := gathered[T]{Cut: cut}
		records := make([]*record.Record, len(docs))
		for i, doc := range docs {
			rec, err := d.Archive.Document(ctx, doc.ID)
			if err != nil {
				return g, err
			}
			records[len(docs)-1-i] = rec
			if cut && doc.Published != "" {
				g.Since = doc.Published
			}
		}
		stories, err := d.stories(ctx, records)
		g.Found = find(records, stories)
		return g, err
	})
}

// stories numbers the stories of records.
func (d *Desk) stories(ctx context.Context, records []*record.Record) ([]int, error) {
	ids := make([]string, len(records))
	for i, rec := range records {
		ids[i] = rec.Document.ID
	}
	names, err := d.Archive.Stories(ctx, story.Report, ids)
	return story.Numbers(names), err
}

// keyOf is a question with the versions of the reports that answer it.
func keyOf(question string, docs []archive.Document) string {
	var key strings.Builder
	key.WriteString(question)
	for _, doc := range docs {
		fmt.Fprintf(&key, "\n%d %s", doc.Version, doc.ID)
	}
	return key.String()
}

// depth is how many reports the answer to a request may read.
func depth(format string) int {
	if format == "" {
		return mostRead
	}
	return mostReadFile
}
