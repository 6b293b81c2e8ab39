package main

import (
	"bufio"
	"context"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"readout/edge/ingest"
	"readout/knowledge/codes"
	"readout/knowledge/lemmas"
	"readout/knowledge/models"
	"readout/read/dyad"
	"readout/read/syntax"
	"readout/read/token"
)

func (a *App) codeCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "code FILE.tsv|-",
		Short: "What the marked source of a sentence does to the marked target: PLOVER and CAMEO codes",
		Long: `Codes sentences in which source and target are marked.

The input is TSV with a header: sentence_id, and marked_sentence with <s>source</s> and <t>target</t>; or
sentence, source and target, which are then looked up in the sentence. Other columns are left alone.
The output is TSV with a header: sentence_id, event, mode, quad, cameo, status, why.`,
		Args: cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error { return a.code(cmd.Context(), args[0]) },
	}
	a.addKnowledge(cmd)
	return cmd
}

// coding is one run of readout code.
type coding struct {
	app     *App
	path    string
	model   *syntax.Model
	scratch *syntax.Scratch
	coder   *dyad.Coder
	out     *bufio.Writer
	failed  bool
}

// code carries out readout code.
func (a *App) code(ctx context.Context, path string) error {
	model, err := syntax.Load(models.Syntax())
	if err != nil {
		return err
	}
	scorer, err := dyad.Load(models.Event())
	if err != nil {
		return err
	}
	in, err := ingest.Reader(path, ingest.Options{Stdin: a.In, Notice: a.notice})
	if err != nil {
		a.report(err)
		return errSomeFailed
	}
	defer in.Close()
	tables, err := a.knowledge()
	if err != nil {
		return err
	}
	c := &coding{app: a, path: path, model: model.Knowing(lemmas.Verbs()), scratch: syntax.NewScratch(), coder: &dyad.Coder{Book: codes.Load(), Frames: tables.Frames, Scorer: scorer}, out: bufio.NewWriter(a.Out)}
	if err := c.rows(ctx, in); err != nil {
		return err
	}
	if err := c.out.Flush(); err != nil {
		return writing(err)
	}
	if c.failed {
		return errSomeFailed
	}
	return nil
}

// rows codes row after row. A row that cannot be read is told, and the rest goes on.
func (c *coding) rows(ctx context.Context, in io.Reader) error {
	table := csv.NewReader(in)
	table.Comma, table.LazyQuotes, table.FieldsPerRecord = '\t', true, -1
	head, err := table.Read()
	if err != nil {
		return c.refuse(fmt.Errorf("no header: %w", err))
	}
	column := columns(head)
	if column("sentence_id") < 0 || column("marked_sentence") < 0 && (column("sentence") < 0 || column("source") < 0 || column("target") < 0) {
		return c.refuse(fmt.Errorf("the header has %s", strings.Join(head, ", ")))
	}
	fmt.Fprintln(c.out, "sentence_id\tevent\tmode\tquad\tcameo\tstatus\twhy")
	for ctx.Err() == nil {
		row, err := table.Read()
		if err == io.EOF {
			return nil
		}
		if err == nil {
			err = c.row(row, column)
		}
		if err != nil {
			line, _ := table.FieldPos(0)
			c.failed = true
			c.app.report(&ingest.Error{Op: "code", Path: c.path, Offset: -1, Err: fmt.Errorf("line %d: %w", line, err), Hint: "mark the sentence: <s>source</s> … <t>target</t>"})
		}
	}
	return ctx.Err()
}

// refuse tells of an input without a usable header.
func (c *coding) refuse(err error) error {
	c.app.report(&ingest.Error{Op: "code", Path: c.path, Offset: -1, Err: err, Hint: "a first line with sentence_id and marked_sentence, tabs between them"})
	return errSomeFailed
}

// columns finds the place of a column by its name, -1 where there is none.
func columns(head []string) func(string) int {
	return func(name string) int {
		return slices.IndexFunc(head, func(h string) bool { return strings.TrimSpace(strings.TrimPrefix(h, "\ufeff")) == name })
	}
}

var errNoWords = errors.New("the marked words hold no word")

// row codes one row.
func (c *coding) row(row []string, column func(string) int) error {
	cell := func(name string) string {
		if k := column(name); k >= 0 && k < len(row) {
			return row[k]
		}
		return ""
	}
	marked, err := dyad.Unmark(cell("marked_sentence"))
	if err != nil {
		if marked, err = dyad.Find(cell("sentence"), cell("source"), cell("target")); err != nil {
			return err
		}
	}
	pair, ok := marked.Pair(c.model.Parse(token.Split(marked.Text), c.scratch))
	if !ok {
		return errNoWords
	}
	k := c.coder.Code(pair)
	quad := ""
	if k.Quad > 0 {
		quad = strconv.Itoa(k.Quad)
	}
	fields := []string{cell("sentence_id"), k.Event, k.Mode, quad, k.CAMEO, k.Status, k.Why}
	for i := range fields {
		fields[i] = strings.Join(strings.Fields(fields[i]), " ")
	}
	_, err = fmt.Fprintln(c.out, strings.Join(fields, "\t"))
	return err
}
