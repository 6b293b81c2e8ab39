package main

import (
	"cmp"
	"context"
	"fmt"

	"readout/edge/archive"
	"readout/record"
)

// showVersions lists the versions of a document, oldest first.
func (a *App) showVersions(ctx context.Context, s archive.Archive, id, format string) error {
	versions, err := s.Versions(ctx, id)
	if err != nil {
		return err
	}
	if format == "json" {
		return writeJSON(a.Out, versions)
	}
	for _, v := range versions {
		line := fmt.Sprintf("%d  %s  %d bytes  %.12s  %s\n", v.Number, v.Added, v.Bytes, v.SHA256, cmp.Or(v.Title, v.Source))
		if _, err := fmt.Fprint(a.Out, line); err != nil {
			return writing(err)
		}
	}
	return nil
}

// showDiff shows what the last change of a document changed, in words and in facts.
func (a *App) showDiff(ctx context.Context, s archive.Archive, id, format string) error {
	versions, err := s.Versions(ctx, id)
	if err != nil {
		return err
	}
	if len(versions) < 2 {
		a.nothing("the document has one version", "")
		return nil
	}
	last := versions[len(versions)-2:]
	var records [2]*record.Record
	for i, v := range last {
		if records[i], err = s.Version(ctx, id, v.Number); err != nil {
			return err
		}
	}
	d := compared(records[0], records[1])
	d.Old, d.New = last[0], last[1]
	if format == "json" {
		return writeJSON(a.Out, d)
	}
	if _, err := a.Out.Write(d.view(a.screen())); err != nil {
		return writing(err)
	}
	return nil
}
