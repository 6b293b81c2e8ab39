package ask

import (
	"context"
	"strings"

	"readout/corpus/phrase"
	"readout/edge/archive"
	"readout/record"
)

// Of a title in common words many reports have all words: so many of the latest are looked at, for so many editions.
const (
	mostLooked   = 2000
	mostEditions = 100
)

// Editions lists the documents that are earlier editions of one, latest first: of the same outlet, with the same title
// but for dates and numbers. A document without such a title has none.
func Editions(ctx context.Context, s archive.Archive, doc *record.Document) ([]archive.Document, error) {
	const page = 200
	title := phrase.Edition(doc.Title)
	if title == "" {
		return nil, nil
	}
	q := archive.Query{To: doc.Published, Words: strings.Fields(title), Limit: page}
	var list []archive.Document
	for looked := 0; looked < mostLooked; looked += page {
		docs, err := s.Documents(ctx, q)
		if err != nil {
			return nil, err
		}
		for _, d := range docs {
			if d.ID != doc.ID && d.Outlet == doc.Outlet && phrase.Edition(d.Title) == title {
				list = append(list, d)
			}
		}
		if len(docs) < page || len(list) >= mostEditions {
			break
		}
		q.After = &docs[len(docs)-1].Place
	}
	return list[:min(len(list), mostEditions)], nil
}
