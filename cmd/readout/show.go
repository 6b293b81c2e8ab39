package main

import (
	"context"
	"errors"
	"fmt"
	"regexp"
	"strings"

	"github.com/spf13/cobra"

	"readout/edge/archive"
	"readout/edge/export"
	"readout/record"
)

// showFlags are the flags of readout show.
type showFlags struct {
	archive archiveFlag
	format  string

	versions, diff bool
}

func (a *App) showCommand() *cobra.Command {
	var f showFlags
	cmd := &cobra.Command{
		Use:   "show ID [flags]",
		Short: "One document, or one item of it",
		Long: `Shows a document with its facts; of its id, the first six characters are enough where no other begins so.
Of an item (s1a2b3c4d5e) it shows what trace shows. --versions lists the texts that a document has had, --diff
shows what the last change of it changed, in words and in facts; both take --format json.`,
		Args: oneID,
		RunE: func(cmd *cobra.Command, args []string) error { return a.show(cmd.Context(), &f, args[0]) },
	}
	f.archive.add(cmd)
	a.addKnowledge(cmd)
	cmd.Flags().StringVar(&f.format, "format", "", "output `FORMAT`: "+strings.Join(export.Names, ", ")+" (default view)")
	cmd.Flags().BoolVar(&f.versions, "versions", false, "list the versions of the document")
	cmd.Flags().BoolVar(&f.diff, "diff", false, "what changed from the version before to the current one")
	return cmd
}

// itemID is the form of an item's id; see record.Namer.
var itemID = regexp.MustCompile(`^[a-z][0-9a-f]{10}$`)

// show carries out readout show.
func (a *App) show(ctx context.Context, f *showFlags, id string) error {
	if f.versions || f.diff {
		return f.archive.ask(ctx, func(s archive.Archive) error { return a.showHistory(ctx, s, f, id) })
	}
	name := f.format
	if name == "" {
		name = "view"
	}
	format, err := a.outputFormat(name)
	if err != nil {
		return err
	}
	prepare, err := a.prepared(format)
	if err != nil {
		return err
	}
	encode := format.Encode
	format.Encode = func(r *record.Record) ([]byte, error) { return encode(prepare(r)) }
	return f.archive.ask(ctx, func(s archive.Archive) error {
		err := a.showDocument(ctx, s, id, format)
		if e, ok := errors.AsType[*archive.Error](err); ok && e.Code == archive.NotFound && itemID.MatchString(id) {
			if name != "json" {
				name = "view"
			}
			return a.traceItem(ctx, s, id, name)
		}
		return err
	})
}

// showHistory shows the versions of a document, or what the last of them changed.
func (a *App) showHistory(ctx context.Context, s archive.Archive, f *showFlags, id string) error {
	if f.versions && f.diff {
		return wrongUse("show: either --versions or --diff")
	}
	if f.format != "" && f.format != "view" && f.format != "json" {
		return wrongUse("--format: no format %q here", f.format).try("--format view | json")
	}
	if f.versions {
		return a.showVersions(ctx, s, id, f.format)
	}
	return a.showDiff(ctx, s, id, f.format)
}

// showDocument writes the current version of a document, and says where there are others.
func (a *App) showDocument(ctx context.Context, s archive.Archive, id string, format export.Format) error {
	r, err := s.Document(ctx, id)
	if err != nil {
		return err
	}
	piece, err := format.Encode(r)
	if err != nil {
		return err
	}
	out := export.NewJoining(a.Out, format)
	if err := errors.Join(out.Add(piece), out.Close()); err != nil {
		return writing(err)
	}
	versions, err := s.Versions(ctx, r.Document.ID)
	if err != nil {
		return err
	}
	if len(versions) > 1 {
		fmt.Fprintf(a.Err, "readout: version %d of %d\n", versionOf(versions, r.Document.SHA256).Number, len(versions))
	}
	return nil
}
