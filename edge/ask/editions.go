package ask

import (
	"context"
	"strings"

	"readout/corpus/phrase"
	"readout/edge/archive"
	"readout/record"
)

// Editions lists the documents that are earlier editions of one, latest first: of the same outlet, with the same title
// but for dates and numbers. A document without such a title has none.
func Editions(ctx context.Context, s archive.Archive, doc *record.Document) ([]archive.Document, error) {
	title := phrase.Edition(doc.Title)
	if title == "" {
		return nil, nil
	}
	docs, err := s.Documents(ctx, archive.Query{To: doc.Published, Words: strings.Fields(title)})
	if err != nil {
		return nil, err
	}
	var list []archive.Document
	for _, d := range docs {
		if d.ID != doc.ID && d.Outlet == doc.Outlet && phrase.Edition(d.Title) == title {
			list = append(list, d)
		}
	}
	return list, nil
}
