package sqlite

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"readout/edge/archive"
	"readout/edge/archive/sameness"
	"readout/edge/archive/sums"
)

// Check looks whether the file is whole: its pages and indices, the references between its tables, its
// full text (which a file that cannot be written is not asked about: SQLite writes to find out).
func (s *Store) Check(ctx context.Context) error {
	// A connection that has read the full text keeps its outline, and takes what others wrote since for damaged.
	s.db.SetMaxIdleConns(0)
	s.db.SetMaxIdleConns(idle)
	for _, query := range slices.Concat([]string{
		`SELECT integrity_check FROM pragma_integrity_check WHERE integrity_check <> 'ok' LIMIT 1`,
		`SELECT "table" || ' names a ' || parent || ' that is not there' FROM pragma_foreign_key_check LIMIT 1`,
		`SELECT 'document ' || id || ' has no version' FROM documents d WHERE NOT EXISTS (SELECT 1 FROM versions v WHERE v.version = d.version AND v.document = d.id) LIMIT 1`,
		`SELECT 'version ' || version || ' belongs to no document' FROM versions v WHERE NOT EXISTS (SELECT 1 FROM documents d WHERE d.id = v.document) LIMIT 1`,
		unlike("statements"), unlike("meetings"), unlike("events"),
	}, sameness.Checks) {
		var fault string
		err := s.db.QueryRowContext(ctx, query).Scan(&fault)
		switch {
		case err == nil:
			return named("check", s.path, &archive.Error{Code: archive.Damaged, Err: errors.New(fault), Hint: "readout check --repair"})
		case !isNoRow(err):
			return named("check", s.path, err)
		}
	}
	if err := sums.Check(ctx, s.db, &dialect); err != nil {
		return named("check", s.path, &archive.Error{Code: archive.Damaged, Err: err, Hint: "readout check --repair"})
	}
	for _, table := range []string{"report_words", "statement_words"} {
		if _, err := s.db.ExecContext(ctx, fmt.Sprintf(`INSERT INTO %s (%s, rank) VALUES ('integrity-check', 1)`, table, table)); err != nil && !isReadOnly(err) {
			return named("check", s.path, err)
		}
	}
	return nil
}

// unlike finds a version whose table of items has more or fewer rows than the list in its record, where
// nobody corrected it.
func unlike(list string) string {
	return `SELECT 'version ' || version || ' has not the ` + list + ` that its record has' FROM versions v
		WHERE coalesce(json_array_length(record, '$.` + list + `'), 0) <> (SELECT count(*) FROM ` + list + ` i WHERE i.version = v.version)
		AND NOT EXISTS (SELECT 1 FROM corrections c WHERE c.document = v.document AND c.undone_at IS NULL) LIMIT 1`
}
