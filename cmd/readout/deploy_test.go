package main

import (
	"context"
	"flag"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/compose-spec/compose-go/v2/cli"
	"github.com/compose-spec/compose-go/v2/types"
	"github.com/nats-io/nats-server/v2/server"
)

// TestDeploy: deploy/compose.yaml is what Compose's own loader takes (its schema; services, secrets and volumes that are
// named are there), and the programs understand what it lets them do.
func TestDeploy(t *testing.T) {
	project := composed(t)
	understood := map[string]func(*testing.T, types.ServiceConfig){
		"worker": ours, "submit": ours, "desk": ours, "nats-1": node, "nats-2": node, "nats-3": node,
	}
	for name, service := range project.Services {
		t.Run(name, func(t *testing.T) {
			for _, s := range service.Secrets {
				if _, ok := project.Secrets[s.Source]; !ok {
					t.Errorf("secret %s is not declared", s.Source)
				}
			}
			if test := understood[name]; test != nil {
				test(t, service)
			}
			delete(understood, name)
		})
	}
	if len(understood) > 0 {
		t.Errorf("no service %v", understood)
	}
}

// composed loads the file in a folder that has the secrets which docs/scale.md asks for.
func composed(t *testing.T) *types.Project {
	t.Helper()
	data, err := os.ReadFile("../../deploy/compose.yaml")
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	for _, name := range []string{"compose.yaml", "secrets/postgres", "secrets/pgpass", "secrets/aws", "secrets/store.env", "secrets/desk.env"} {
		content := []byte("A=b\n")
		if name == "compose.yaml" {
			content = data
		}
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, content, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	options, err := cli.NewProjectOptions([]string{filepath.Join(dir, "compose.yaml")}, cli.WithName("readout"), cli.WithProfiles([]string{"*"}))
	if err != nil {
		t.Fatal(err)
	}
	project, err := options.LoadProject(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	return project
}

// ours is a service that runs readout.
func ours(t *testing.T, service types.ServiceConfig) {
	args := slices.Concat([]string(service.Entrypoint), []string(service.Command))
	if args[0] == "/readout" {
		args = args[1:]
	}
	app := &App{In: strings.NewReader(""), Out: io.Discard, Err: io.Discard, Width: 80}
	cmd, rest, err := app.root().Find(args)
	if err != nil || cmd.Name() != args[0] {
		t.Fatalf("readout has no command %s: %v", args[0], err)
	}
	if err := cmd.ParseFlags(rest); err != nil {
		t.Errorf("%s: %v", strings.Join(args, " "), err)
	}
	if cmd.Flags().Changed("replicas") && cmd.Flags().Lookup("replicas").Value.String() != "3" {
		t.Error("three nodes keep three copies")
	}
}

// node is a service that runs nats-server, one of three.
func node(t *testing.T, service types.ServiceConfig) {
	set := flag.NewFlagSet("nats-server", flag.ContinueOnError)
	options, err := server.ConfigureOptions(set, service.Command, func() {}, func() {}, func() {})
	if err != nil {
		t.Fatal(err)
	}
	if !options.JetStream || options.StoreDir != "/data" || options.ServerName != service.Name || options.Cluster.Name != "readout" || options.Cluster.Port != 6222 || len(options.Routes) != 3 {
		t.Errorf("%s is no node of three with a store: %+v", service.Name, options)
	}
}
