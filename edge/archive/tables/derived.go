package tables

import (
	"context"
	"database/sql"
)

// derivedForm is the form of what an archive derives from its records. It goes up with every change in what rows or sameness
// write, so that an archive in which an older Readout wrote is made anew when it is opened.
const derivedForm = 4

// Derived is true of an archive whose derived tables have the form of this Readout, or none of whose documents waits for them.
func Derived(ctx context.Context, db Queryer, d *Dialect) (bool, error) {
	found, err := Scan(ctx, db, d, `SELECT NOT EXISTS (SELECT 1 FROM documents) OR EXISTS (SELECT 1 FROM derived WHERE form = ?) AND EXISTS (SELECT 1 FROM stories)`, []any{derivedForm},
		func(row *sql.Rows, ok *bool) error { return row.Scan(ok) })
	return err == nil && found[0], err
}

// Execer is a connection or transaction that writes.
type Execer interface {
	ExecContext(ctx context.Context, query string, args ...any) (sql.Result, error)
}

// BeginDerived writes down the form of the derived tables of an archive that has none yet.
func BeginDerived(ctx context.Context, db Execer, d *Dialect) error {
	_, err := db.ExecContext(ctx, d.Query(`INSERT INTO derived (form) SELECT CAST(? AS INTEGER) WHERE NOT EXISTS (SELECT 1 FROM derived)`), derivedForm)
	return err
}

// RenewDerived writes it down where all was made anew.
func RenewDerived(ctx context.Context, db Execer, d *Dialect) error {
	if _, err := db.ExecContext(ctx, `DELETE FROM derived`); err != nil {
		return err
	}
	return BeginDerived(ctx, db, d)
}
