package postgres

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"slices"

	"readout/edge/archive"
	"readout/edge/archive/rows"
	"readout/edge/archive/sameness"
	"readout/edge/archive/sums"
)

// Check looks whether the tables are whole: documents and their versions, items and the tables of their kind, and what rows
// refer to.
func (s *Store) Check(ctx context.Context) error {
	for _, query := range slices.Concat([]string{
		`SELECT 'document ' || id || ' has no version' FROM documents d WHERE NOT EXISTS (SELECT 1 FROM versions v WHERE v.version = d.version AND v.document = d.id) LIMIT 1`,
		`SELECT 'version ' || version || ' belongs to no document' FROM versions v WHERE NOT EXISTS (SELECT 1 FROM documents d WHERE d.id = v.document) LIMIT 1`,
		unlike("statements"), unlike("meetings"), unlike("events"),
	}, references(), sameness.Checks) {
		var fault string
		err := s.db.QueryRowContext(ctx, query).Scan(&fault)
		switch {
		case err == nil:
			return named("check", s.where, &archive.Error{Code: archive.Damaged, Err: errors.New(fault), Hint: "readout check --repair"})
		case !errors.Is(err, sql.ErrNoRows):
			return named("check", s.where, err)
		}
	}
	if err := sums.Check(ctx, s.db, &dialect); err != nil {
		return named("check", s.where, &archive.Error{Code: archive.Damaged, Err: err, Hint: "readout check --repair"})
	}
	return nil
}

// references are queries that find rows whose version, name or wording is not there.
func references() (list []string) {
	missing := func(table, column, in string) {
		list = append(list, fmt.Sprintf(`SELECT '%[1]s names a %[2]s that is not there: ' || t.%[2]s FROM %[1]s t WHERE t.%[2]s IS NOT NULL AND NOT EXISTS (SELECT 1 FROM %[3]s o WHERE o.%[2]s = t.%[2]s) LIMIT 1`, table, column, in))
	}
	for _, t := range rows.Tables {
		missing(t.Name, "version", "versions")
		if slices.Contains(t.Columns, "name_key") {
			missing(t.Name, "name_key", "names")
		}
	}
	missing("bands", "wording", "wordings")
	missing("happenings", "version", "versions")
	return list
}

// unlike finds a version whose table of items has more or fewer rows than the list in its record, where
// nobody corrected it.
func unlike(list string) string {
	return `SELECT 'version ' || version || ' has not the ` + list + ` that its record has' FROM versions v
		WHERE CASE WHEN json_typeof(record::json->'` + list + `') = 'array' THEN json_array_length(record::json->'` + list + `') ELSE 0 END
		<> (SELECT count(*) FROM ` + list + ` i WHERE i.version = v.version)
		AND NOT EXISTS (SELECT 1 FROM corrections c WHERE c.document = v.document AND c.undone_at IS NULL) LIMIT 1`
}
