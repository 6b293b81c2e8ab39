package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/http"
	"os"
	"time"

	"github.com/spf13/cobra"

	"readout/edge/archive/store"
	"readout/edge/cluster"
	"readout/edge/serve"
)

// tokenVariable holds the desk's token, so that it stands in no list of processes.
const tokenVariable = "READOUT_TOKEN"

// serveFlags are the flags of readout serve.
type serveFlags struct {
	archive archiveFlag
	addr    string
	stdio   bool
	nats    string // the queue whose work is shown
}

func (a *App) serveCommand() *cobra.Command {
	var f serveFlags
	cmd := &cobra.Command{
		Use:   "serve [flags]",
		Short: "The desk: the archive in a browser",
		Long: `Opens the archive in a browser: its reports with every fact marked in their words, the accounts of a meeting
side by side, statements, search; and a page that reads a report pasted into it.

The desk answers this machine alone. To answer others, name an address and set READOUT_TOKEN to a secret of at
least 16 characters: it is the password that browsers ask for, and the bearer token of programs.

Programs find the HTTP API's description at /openapi.json, language models the tools of the Model Context Protocol at
/mcp, or with --stdio on standard input and output.`,
		Example: `  readout serve --archive news.db
  READOUT_TOKEN=… readout serve --addr 0.0.0.0:8080`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error { return a.serve(cmd.Context(), &f) },
	}
	f.archive.add(cmd)
	a.addKnowledge(cmd)
	cmd.Flags().StringVar(&f.addr, "addr", "127.0.0.1:8080", "`ADDRESS` to answer at")
	cmd.Flags().StringVar(&f.nats, "nats", "", "show the work on the queue at this `URL` (readout submit, work)")
	cmd.Flags().BoolVar(&f.stdio, "stdio", false, "answer the Model Context Protocol on standard input and output, and no pages")
	return cmd
}

// serve carries out readout serve: until it is interrupted.
func (a *App) serve(ctx context.Context, f *serveFlags) error {
	token, hosts, err := doorOf(f.addr, os.Getenv(tokenVariable))
	if err != nil {
		return err
	}
	reader, err := a.newReader(nil)
	if err != nil {
		return err
	}
	kept, err := store.Open(ctx, f.archive.path)
	if err != nil {
		return archiveFailure(err)
	}
	defer kept.Close()
	log := slog.New(slog.NewTextHandler(a.Err, nil))
	options := serve.Options{Archive: kept, Reader: reader, Actors: reader.Tables().Actors, Token: token, Hosts: hosts, Log: log}
	if f.nats != "" {
		queue, err := cluster.NewWatch(f.nats)
		if err != nil {
			return (&failure{status: statusNotThere, err: err}).try("--nats nats://127.0.0.1:4222")
		}
		defer queue.Close()
		options.Queue = queue
	}
	desk, err := serve.New(options)
	if err != nil {
		return err
	}
	if f.stdio {
		return desk.AnswerMCP(ctx, io.NopCloser(a.In), unclosed{a.Out})
	}
	listener, err := net.Listen("tcp", f.addr)
	if err != nil {
		return &failure{status: statusNotThere, err: err, hint: "readout serve --addr 127.0.0.1:0 takes any free port"}
	}
	fmt.Fprintf(a.Err, "readout: the desk is at http://%s\n", listener.Addr())
	return answerUntilDone(ctx, listener, desk)
}

// unclosed is a writer that others may not close.
type unclosed struct{ io.Writer }

func (unclosed) Close() error { return nil }

// shortestToken is the least length of a token, in bytes.
const shortestToken = 16

// doorOf says who may come in at an address: at a loopback address, those who ask for it by its own names; at any
// other, those who have the token.
func doorOf(addr, token string) (string, []string, error) {
	host, _, err := net.SplitHostPort(addr)
	if err != nil {
		return "", nil, wrongUse("--addr %q: want a host and a port", addr).try("--addr 127.0.0.1:8080")
	}
	if ip := net.ParseIP(host); host == "localhost" || ip != nil && ip.IsLoopback() {
		return token, []string{"localhost", "127.0.0.1", "::1", host}, nil
	}
	if len(token) < shortestToken {
		return "", nil, wrongUse("--addr %s: others can reach it, and %s has no secret of %d characters or more", addr, tokenVariable, shortestToken).try("%s=$(openssl rand -hex 16) readout serve --addr %s", tokenVariable, addr)
	}
	return token, nil, nil
}

// answerUntilDone answers until the context ends, and lets those who are being answered finish.
func answerUntilDone(ctx context.Context, listener net.Listener, desk http.Handler) error {
	server := &http.Server{Handler: desk, ReadHeaderTimeout: 10 * time.Second, ReadTimeout: time.Minute, WriteTimeout: 2 * time.Minute, IdleTimeout: 2 * time.Minute, MaxHeaderBytes: 64 << 10}
	ended := make(chan error, 1)
	go func() { ended <- server.Serve(listener) }()
	select {
	case err := <-ended:
		return err
	case <-ctx.Done():
	}
	last, cancel := context.WithTimeout(context.Background(), 10*time.Second)
	defer cancel()
	if err := server.Shutdown(last); err != nil && !errors.Is(err, context.DeadlineExceeded) {
		return err
	}
	return nil
}
