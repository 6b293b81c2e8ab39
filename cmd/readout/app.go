package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"sync"

	"github.com/spf13/cobra"
	"golang.org/x/term"

	"readout"
	"readout/edge/fetch"
	"readout/edge/object"
)

// App is the program with its three streams. Out carries data only.
type App struct {
	In       io.Reader
	Out, Err io.Writer
	Terminal bool // Out is a terminal
	Watched  bool // Err is a terminal
	Width    int  // columns of Out
	Colour   bool // Out takes ANSI colours

	messages *messages                     // Err, shared
	tables   string                        // folder of a user's own knowledge, empty without one
	store    func() (*object.Store, error) // connects to the object store, once
	fetcher  func(int64, *fetch.State) *fetch.Client
	kept     io.Writer // where there is one, add shows it the records that it keeps, see manifest.go
}

// NewApp looks at the files to see which of them are terminals.
func NewApp(in, out, err *os.File) *App {
	app := &App{In: in, Out: out, Err: err, Width: 80, Terminal: term.IsTerminal(int(out.Fd())), Watched: term.IsTerminal(int(err.Fd()))}
	if width, _, err := term.GetSize(int(out.Fd())); err == nil && width > 0 {
		app.Width = width
	}
	app.Colour = takesColour(app.Terminal, os.Getenv("NO_COLOR"), os.Getenv("TERM"))
	return app
}

// takesColour follows no-color.org: any value of NO_COLOR but the empty one turns colours off.
func takesColour(terminal bool, noColor, term string) bool {
	return terminal && noColor == "" && term != "dumb"
}

// Run carries out one command line and gives the exit status.
func (a *App) Run(ctx context.Context, args []string) int {
	a.messages = &messages{w: a.Err}
	a.Err = a.messages
	a.store = sync.OnceValues(object.Connect)
	if a.fetcher == nil {
		a.fetcher = fetch.NewClient
	}
	root := a.root()
	root.SetArgs(args)
	err := root.ExecuteContext(ctx)
	if err == nil {
		return statusDone
	}
	if isClosedPipe(err) { // whoever read the output has enough
		return statusDone
	}
	if !errors.Is(err, errSomeFailed) {
		a.report(err)
	}
	return statusOf(err)
}

// root is the tree of commands.
func (a *App) root() *cobra.Command {
	root := &cobra.Command{
		Use:           "readout",
		Short:         "Reads reports of what states say and do to each other, and keeps a record that opens its words",
		Version:       readout.Version,
		SilenceErrors: true,
		SilenceUsage:  true,
		Args:          cobra.ArbitraryArgs,

		SuggestionsMinimumDistance: 2,
	}
	root.RunE = func(cmd *cobra.Command, args []string) error { return noCommand(root, args) }
	root.SetIn(a.In)
	root.SetOut(a.Out)
	root.SetErr(a.Err)
	root.SetFlagErrorFunc(func(cmd *cobra.Command, err error) error {
		return wrongUse("%v", err).try("readout %s --help", cmd.Name())
	})
	root.AddCommand(
		a.readCommand(),
		a.parseCommand(),
		a.codeCommand(),
		a.addCommand(),
		a.listCommand(),
		a.showCommand(),
		a.searchCommand(),
		a.compareCommand(),
		a.timelineCommand(),
		a.phrasesCommand(),
		a.ledgerCommand(),
		a.registerCommand(),
		a.traceCommand(),
		a.exportCommand(),
		a.serveCommand(),
		a.checkCommand(),
		a.backupCommand(),
		a.againCommand(),
		a.submitCommand(),
		a.workCommand(),
		a.failedCommand(),
		a.retryCommand(),
		a.evalCommand(),
	)
	for _, cmd := range root.Commands() {
		cmd.Args = checked(cmd.Args)
	}
	return root
}

// checked makes what a check of arguments finds a wrong use.
func checked(check cobra.PositionalArgs) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if check == nil {
			return nil
		}
		err := check(cmd, args)
		if f := (*failure)(nil); err == nil || errors.As(err, &f) {
			return err
		}
		return wrongUse("%s: %w", cmd.Name(), err).try("readout %s --help", cmd.Name())
	}
}

// noCommand answers a command line without a command that exists.
func noCommand(root *cobra.Command, args []string) error {
	if len(args) == 0 {
		fmt.Fprintln(root.ErrOrStderr(), root.UsageString())
		return wrongUse("no command").try("readout read FILE")
	}
	e := wrongUse("no command %q", args[0]).try("readout --help")
	if near := root.SuggestionsFor(args[0]); len(near) > 0 {
		return e.try("readout %s", strings.Join(near, ", or readout "))
	}
	return e
}

// inputs wants at least one argument, each a file or -.
func inputs(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return wrongUse("%s: no file named", cmd.Name()).try("readout %s FILE…, or - for standard input", cmd.Name())
	}
	return nil
}
