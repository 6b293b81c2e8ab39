// Package postgres keeps the archive in a PostgreSQL database, for many who add and ask at once.
//
// The tables are those of the embedded store, with the columns that full text needs beside them; docs/archive.md
// describes them. A document is there for good when Add returns: the server's synchronous_commit is left as it is.
package postgres

import (
	"context"
	"database/sql"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"net/url"

	"github.com/jackc/pgx/v5/pgxpool"
	"github.com/jackc/pgx/v5/stdlib"
	"github.com/pressly/goose/v3"
	"github.com/pressly/goose/v3/lock"

	"readout/edge/archive"
	"readout/edge/archive/sums"
	"readout/edge/archive/tables"
)

//go:embed migrations/*.sql
var migrations embed.FS

// schemaTable holds the number of the schema; it also marks the database as an archive of Readout.
const schemaTable = "readout_schema"

// Store is an archive in a database.
type Store struct {
	tables.Reader
	tables.Changer
	where string // the URL without its password
	pool  *pgxpool.Pool
	db    *sql.DB // the same connections
	names *names
}

var _ archive.Archive = (*Store)(nil)

// Create opens the archive at a URL (postgres://user@host/database) and makes its tables where there are none.
func Create(ctx context.Context, address string) (*Store, error) { return open(ctx, address, true) }

// Open opens the archive at a URL for questions. A database without one is an error with code NotThere.
func Open(ctx context.Context, address string) (*Store, error) { return open(ctx, address, false) }

func open(ctx context.Context, address string, create bool) (*Store, error) {
	where := address
	if u, err := url.Parse(address); err == nil {
		where = u.Redacted()
	}
	config, err := pgxpool.ParseConfig(address)
	if err != nil {
		return nil, &archive.Error{Op: "open", Where: where, Code: archive.NotThere, Err: errors.New("not an address of a database"), Hint: "--archive postgres://user@host:5432/database"}
	}
	pool, err := pgxpool.NewWithConfig(ctx, config)
	if err != nil {
		return nil, named("open", where, err)
	}
	db := stdlib.OpenDBFromPool(pool)
	here := func(op string, err error) error { return named(op, where, err) }
	s := &Store{where: where, pool: pool, db: db, names: newNames(), Reader: tables.Reader{DB: db, Dialect: &dialect, Named: here}}
	s.Changer = tables.Changer{Dialect: &dialect, Named: here, Change: s.change}
	if err := s.prepare(ctx, create); err != nil {
		s.Close()
		return nil, named("open", where, err)
	}
	return s, nil
}

// prepare makes sure that the database has an archive of ours and brings its tables up to date.
func (s *Store) prepare(ctx context.Context, create bool) error {
	sources, err := fs.ReadDir(migrations, "migrations")
	if err != nil {
		return err
	}
	schema, err := s.schema(ctx)
	switch {
	case err != nil:
		return err
	case schema > len(sources):
		return &archive.Error{Code: archive.NotOurs, Err: fmt.Errorf("the archive has schema %d, this Readout knows %d", schema, len(sources)), Hint: "use the newer Readout that made it"}
	case schema == len(sources):
		return s.fill(ctx)
	case schema == 0 && !create:
		return &archive.Error{Code: archive.NotThere, Err: errors.New("no archive in this database"), Hint: "readout add --archive " + s.where + " FILE…"}
	}
	if err := s.migrate(ctx); err != nil {
		return err
	}
	return s.fill(ctx)
}

// fill makes what an archive of an older Readout has not: all that is derived, in one transaction.
func (s *Store) fill(ctx context.Context) error {
	made, err := tables.Derived(ctx, s.db, &dialect)
	if err != nil {
		return err
	}
	if !made {
		return s.Repair(ctx)
	}
	if made, err = sums.Kept(ctx, s.db, &dialect); err != nil || made {
		return err
	}
	return s.sumUp(ctx)
}

// schema is the number of the archive's schema, 0 where the database has none.
func (s *Store) schema(ctx context.Context) (n int, err error) {
	var there bool
	if err := s.db.QueryRowContext(ctx, `SELECT to_regclass($1) IS NOT NULL`, schemaTable).Scan(&there); err != nil || !there {
		return 0, err
	}
	err = s.db.QueryRowContext(ctx, `SELECT coalesce(max(version_id), 0) FROM `+schemaTable).Scan(&n)
	return n, err
}

// migrate applies what is missing. Of several processes that do so at once, the others wait for the first.
func (s *Store) migrate(ctx context.Context) error {
	files, err := fs.Sub(migrations, "migrations")
	if err != nil {
		return err
	}
	locker, err := lock.NewPostgresSessionLocker(lock.WithLockTimeout(1, 60))
	if err != nil {
		return err
	}
	provider, err := goose.NewProvider(goose.DialectPostgres, s.db, files, goose.WithTableName(schemaTable), goose.WithSessionLocker(locker))
	if err != nil {
		return err
	}
	_, err = provider.Up(ctx)
	return err
}

// Close gives the connections back.
func (s *Store) Close() error {
	err := s.db.Close()
	s.pool.Close()
	return named("close", s.where, err)
}
