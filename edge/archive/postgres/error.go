package postgres

import (
	"context"
	"database/sql/driver"
	"errors"
	"fmt"
	"net"
	"strings"

	"github.com/jackc/pgx/v5/pgconn"

	"readout/edge/archive"
)

// cause is what an error of the server means to the person at the archive.
type cause struct {
	state string // SQLSTATE, or its class of two characters
	code  archive.Code
	say   string
	hint  string
}

// causes, the more exact ones first: https://www.postgresql.org/docs/current/errcodes-appendix.html
var causes = []cause{
	{"53100", archive.Full, "no room left on the server's disk", "free some space and run the same command again: what was added stays, and nothing is added twice"},
	{"54000", archive.Internal, "a document has more different words than PostgreSQL can index (1 MB of them)", "split the document, or keep it in an SQLite archive"},
	{"3D000", archive.NotThere, "no such database", "createdb makes one"},
	{"28", archive.NotThere, "the server lets nobody in with this name or password", "see the user in the address, and the server's pg_hba.conf"},
	{"25006", archive.ReadOnly, "the database may only be read", "name the primary server, or another database with --archive"},
	{"42501", archive.ReadOnly, "access denied", "GRANT the user of the address the right to write there"},
	{"57P", archive.NotThere, "the server is going down or coming up", "wait until it is up and run the same command again"},
	{"53", archive.Busy, "the server has no connection or memory left", "wait and run the same command again"},
	{"08", archive.NotThere, "the connection broke", "see whether the server is up and run the same command again"},
	{"XX", archive.Damaged, "the database is damaged", "go back to a copy; the server's log says more"},
}

// named gives an error its operation, place and meaning; nil stays nil.
func named(op, where string, err error) error {
	if err == nil || errors.Is(err, context.Canceled) || errors.Is(err, context.DeadlineExceeded) {
		return err
	}
	if ours, ok := errors.AsType[*archive.Error](err); ok {
		if ours.Op == "" {
			ours.Op, ours.Where = op, where
		}
		return ours
	}
	e := &archive.Error{Op: op, Where: where, Err: err}
	state := stateOf(err)
	for _, c := range causes {
		if state != "" && strings.HasPrefix(state, c.state) {
			e.Code, e.Hint, e.Err = c.code, c.hint, fmt.Errorf("%s (%w)", c.say, err)
			return e
		}
	}
	if away(err) {
		e.Code, e.Hint, e.Err = archive.NotThere, "see whether the server is up, and the address", fmt.Errorf("no server answers (%w)", err)
	}
	return e
}

// stateOf is the SQLSTATE of an error, or "".
func stateOf(err error) string {
	if e, ok := errors.AsType[*pgconn.PgError](err); ok {
		return e.Code
	}
	return ""
}

// away is true where the server did not answer, or was going down, coming up or out of connections: it may be
// there in a moment, and a transaction that was under way is not.
func away(err error) bool {
	if state := stateOf(err); state != "" {
		return strings.HasPrefix(state, "57P") || strings.HasPrefix(state, "08") || state == "53300"
	}
	_, refused := errors.AsType[*pgconn.ConnectError](err)
	_, network := errors.AsType[net.Error](err)
	return refused || network || errors.Is(err, driver.ErrBadConn) || pgconn.SafeToRetry(err) || strings.Contains(err.Error(), "unexpected EOF") || strings.Contains(err.Error(), "conn closed")
}
