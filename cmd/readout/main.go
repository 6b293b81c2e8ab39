// Command readout reads reports of what states say and do to each other, and keeps the record.
package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop) // a second ^C ends the process at once
	signal.Ignore(syscall.SIGPIPE)
	os.Exit(NewApp(os.Stdin, os.Stdout, os.Stderr).Run(ctx, os.Args[1:]))
}
