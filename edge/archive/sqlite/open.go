// Package sqlite keeps the archive in one SQLite file: no server, no cgo.
//
// The file is in WAL mode: one process adds while others read, and a second one that adds waits its turn.
// A commit is on the disk when Add returns (synchronous = FULL). docs/archive.md describes the tables.
package sqlite

import (
	"context"
	"database/sql"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"sync"
	"time"

	"github.com/pressly/goose/v3"
	_ "modernc.org/sqlite" // the driver "sqlite"
	sqlite3 "modernc.org/sqlite/lib"

	"readout/edge/archive"
	"readout/edge/archive/sums"
	"readout/edge/archive/tables"
)

//go:embed migrations/*.sql
var migrations embed.FS

// applicationID marks the file as an archive of Readout ("READ"), for file(1) and for Open.
const applicationID = 0x52454144

// Store is an archive in a file.
type Store struct {
	tables.Reader
	tables.Changer
	path string
	db   *sql.DB

	mu     sync.Mutex // one writer at a time
	writer *writer

	watch   sync.Mutex
	watcher *sql.Conn // see Revision
}

var _ archive.Archive = (*Store)(nil)

// Create opens the archive at path and makes it where there is none.
func Create(ctx context.Context, path string) (*Store, error) {
	s, err := open(ctx, path, "rwc")
	if isReadOnly(err) {
		if _, there := os.Stat(path); there == nil {
			locked := causes[sqlite3.SQLITE_READONLY]
			err = &archive.Error{Op: "open", Where: path, Code: locked.code, Err: fmt.Errorf("%s (%w)", locked.say, errors.Unwrap(err)), Hint: locked.hint}
		}
	}
	return s, err
}

// Open opens the archive at path for questions. One that is not there is an error with code NotThere.
func Open(ctx context.Context, path string) (*Store, error) {
	if _, err := os.Stat(path); errors.Is(err, fs.ErrNotExist) {
		return nil, &archive.Error{Op: "open", Where: path, Code: archive.NotThere,
			Err: errors.New("no archive there"), Hint: "readout add --archive " + path + " FILE…"}
	}
	var err error
	for _, mode := range []string{"rw", "ro", frozen} {
		var s *Store
		if s, err = open(ctx, path, mode); !isReadOnly(err) {
			return s, err
		}
	}
	return nil, err
}

// frozen opens a file in a folder where nobody may write: it is taken as it stands.
const frozen = "immutable"

func open(ctx context.Context, path, mode string) (*Store, error) {
	if info, err := os.Stat(path); err == nil && info.IsDir() {
		return nil, &archive.Error{Op: "open", Where: path, Code: archive.NotThere, Err: errors.New("a folder, not an archive"),
			Hint: "--archive " + filepath.Join(path, "readout.db")}
	}
	db, err := sql.Open("sqlite", dsn(path, mode))
	if err != nil {
		return nil, named("open", path, err)
	}
	db.SetMaxIdleConns(idle)
	here := func(op string, err error) error { return named(op, path, err) }
	s := &Store{path: path, db: db, Reader: tables.Reader{DB: db, Dialect: &dialect, Named: here}}
	s.Changer = tables.Changer{Dialect: &dialect, Named: here, Change: s.change}
	if err := s.ready(ctx, mode); err != nil {
		db.Close()
		return nil, named("open", path, err)
	}
	return s, nil
}

// dsn sets what must hold on every connection.
func dsn(path, mode string) string {
	q := url.Values{"mode": {mode}, "_txlock": {"immediate"}}
	pragmas := []string{fmt.Sprintf("busy_timeout(%d)", patience.Milliseconds()), "foreign_keys(1)", "cache_size(-65536)", "temp_store(MEMORY)"}
	switch mode {
	case "rw", "rwc":
		pragmas = append(pragmas, "journal_mode(WAL)", "synchronous(FULL)")
	case frozen:
		q.Set("mode", "ro")
		q.Set("immutable", "1")
	}
	q["_pragma"] = pragmas
	return "file:" + (&url.URL{Path: path}).EscapedPath() + "?" + q.Encode()
}

// patience is how long an archive is waited for that another process makes or writes. SQLite itself waits so long for a lock
// but where it sees that waiting might be for ever, as with the change to WAL: then it says at once that the file is busy.
const patience = 30 * time.Second

// ready prepares, again and again while the file is busy.
func (s *Store) ready(ctx context.Context, mode string) error {
	for until := time.Now().Add(patience); ; time.Sleep(10 * time.Millisecond) {
		err := s.prepare(ctx, mode)
		if primary(err) != sqlite3.SQLITE_BUSY || time.Now().After(until) || ctx.Err() != nil {
			return err
		}
	}
}

// prepare makes sure that the file is an archive of ours and brings its tables up to date. One in which only the table of
// migrations is there was begun by a process that is at it, or was killed.
func (s *Store) prepare(ctx context.Context, mode string) error {
	var id, tables, schema int
	err := s.db.QueryRowContext(ctx, `SELECT (SELECT application_id FROM pragma_application_id),
		(SELECT count(*) FROM sqlite_schema WHERE tbl_name NOT IN ('goose_db_version', 'sqlite_sequence')),
		(SELECT user_version FROM pragma_user_version)`).Scan(&id, &tables, &schema)
	if err != nil {
		return err
	}
	sources, err := fs.ReadDir(migrations, "migrations")
	if err != nil {
		return err
	}
	switch {
	case tables > 0 && id != applicationID:
		return &archive.Error{Code: archive.NotOurs, Err: errors.New("an SQLite file, and no archive of Readout"), Hint: "name another file with --archive"}
	case schema > len(sources):
		return &archive.Error{Code: archive.NotOurs, Err: fmt.Errorf("the archive has schema %d, this Readout knows %d", schema, len(sources)), Hint: "use the newer Readout that made it"}
	case schema == len(sources):
		return s.fill(ctx)
	case mode == "ro" || mode == frozen:
		return &archive.Error{Code: archive.ReadOnly, Err: fmt.Errorf("the archive has schema %d, this Readout wants %d, and the file cannot be written", schema, len(sources)), Hint: "make the file writable, or copy it"}
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

// migrate applies what is missing, each step in a transaction with its number and ours. Of several processes that open a
// new archive at once one makes each step, and those whose turn fails find it made and go on.
func (s *Store) migrate(ctx context.Context) error {
	files, err := fs.Sub(migrations, "migrations")
	if err != nil {
		return err
	}
	const turns = 3 // without a step by anybody
	reached := 0
	for turn := 1; ; turn++ {
		if err = s.up(ctx, files); err == nil || ctx.Err() != nil {
			return err
		}
		var schema int
		if known := s.db.QueryRowContext(ctx, `PRAGMA user_version`).Scan(&schema); known == nil && schema > reached {
			reached, turn = schema, 0
		}
		if turn == turns {
			return err
		}
	}
}

func (s *Store) up(ctx context.Context, files fs.FS) error {
	provider, err := goose.NewProvider(goose.DialectSQLite3, s.db, files)
	if err != nil {
		return err
	}
	_, err = provider.Up(ctx)
	return err
}

// Close gives the file back.
func (s *Store) Close() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.writer != nil {
		s.writer.close()
		s.writer = nil
	}
	s.watch.Lock()
	defer s.watch.Unlock()
	if s.watcher != nil {
		s.watcher.Close()
		s.watcher = nil
	}
	return named("close", s.path, s.db.Close())
}
