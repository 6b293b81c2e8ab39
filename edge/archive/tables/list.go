package tables

import (
	"context"
	"database/sql"

	"readout/edge/archive"
	"readout/edge/archive/fulltext"
)

// Documents lists documents, the latest first.
func (r *Reader) Documents(ctx context.Context, q archive.Query) ([]archive.Document, error) {
	return paged(ctx, q, r.documents)
}

func (r *Reader) documents(ctx context.Context, q archive.Query) ([]archive.Document, error) {
	sel, err := r.selectDocuments(ctx, q)
	if err != nil {
		return nil, r.Named("list", err)
	}
	sel.after("published", "x.version", q.After)
	query := `SELECT x.version, x.document, x.number, coalesce(x.published, ''), coalesce(x.outlet, ''), coalesce(x.title, ''), x.bytes,
		(SELECT count(*) FROM items i WHERE i.version = x.version AND i.kind = 'statement'),
		(SELECT count(*) FROM items i WHERE i.version = x.version AND i.kind = 'meeting')` + sel.sql("published", "x.version", q.Limit)
	return scan(ctx, r, "list", query, sel.args, func(row *sql.Rows, d *archive.Document) error {
		err := row.Scan(&d.Place.Version, &d.ID, &d.Version, &d.Published, &d.Outlet, &d.Title, &d.Bytes, &d.Statements, &d.Meetings)
		d.Place.Day = d.Published
		return err
	})
}

// selectDocuments picks documents in which an actor appears, a pair has a part, an act or topic occurs.
func (r *Reader) selectDocuments(ctx context.Context, q archive.Query) (*selection, error) {
	sel := &selection{dialect: r.Dialect, from: "versions x", driver: "x"}
	if terms := fulltext.Terms(q.Words); len(terms) > 0 {
		sel.holding("versions", terms)
	}
	if q.Actor != "" {
		condition, args, err := r.appearing(ctx, q.Actor)
		if err != nil {
			return nil, err
		}
		sel.and(condition, args...)
	}
	if q.Pair[0] != "" {
		sel.and("x.version IN (SELECT o.version FROM pairs o WHERE o.a = ? AND o.b = ?)", ordered(q.Pair)...)
	}
	sel.narrow("published", q)
	sel.ofReports(q)
	if q.Act != "" {
		sel.and("x.version IN (SELECT x.version FROM statements x WHERE "+r.Dialect.Contains+")", q.Act)
	}
	if q.Topic != "" {
		sel.and("EXISTS (SELECT 1 FROM topics t WHERE t.version = x.version AND "+r.Dialect.Position+"(lower(t.topic), lower(?)) > 0)", q.Topic)
	}
	return sel, nil
}

// Meetings lists meetings, the latest first; those without a day come last.
func (r *Reader) Meetings(ctx context.Context, q archive.Query) ([]archive.Meeting, error) {
	return paged(ctx, q, r.meetings)
}

func (r *Reader) meetings(ctx context.Context, q archive.Query) ([]archive.Meeting, error) {
	sel, err := r.selectItems(ctx, meetingSubject, q)
	if err != nil {
		return nil, r.Named("list", err)
	}
	sel.taking(q)
	sel.after("day", "x.id", q.After)
	query := `SELECT x.version, x.id, v.document, coalesce(v.outlet, ''), coalesce(x.day, ''), x.format, ` + r.partNames("participant") + `, ` + r.Dialect.MeetingSides() + `,
		coalesce(x.city, ''), x.status, x.words` + r.picked("meetings", sel.sql("day", "x.id", q.Limit))
	return scan(ctx, r, "list", query, sel.args, func(row *sql.Rows, m *archive.Meeting) error {
		err := row.Scan(&m.Place.Version, &m.ID, &m.Document, &m.Outlet, &m.Day, &m.Format, (*jsonList)(&m.Participants), (*jsonList)(&m.Sides), &m.City, &m.Status, &m.Words)
		m.Place.Day, m.Place.Tie = m.Day, m.ID
		return err
	})
}

// Statements lists statements, the latest first, those of one document in the order of its text.
func (r *Reader) Statements(ctx context.Context, q archive.Query) ([]archive.Statement, error) {
	return paged(ctx, q, r.statements)
}

func (r *Reader) statements(ctx context.Context, q archive.Query) ([]archive.Statement, error) {
	sel, err := r.selectItems(ctx, statementSubject, q)
	if err != nil {
		return nil, r.Named("list", err)
	}
	sel.after("day", "x.key", q.After)
	query := `SELECT x.version, x.key, x.id, v.document, coalesce(v.outlet, ''), coalesce(x.day, ''), ` + r.partNames("speaker") + ", " + r.partNames("to") + ", " + r.partNames("via") + `,
		CAST(x.acts AS TEXT), CAST(x.topics AS TEXT), x.form, x.negated <> 0, x.cue, x.words` + r.picked("statements", sel.sql("day", "x.key", q.Limit))
	terms := fulltext.Terms(q.Words)
	return scan(ctx, r, "list", query, sel.args, func(row *sql.Rows, t *archive.Statement) error {
		err := row.Scan(&t.Place.Version, &t.Place.Tie, &t.ID, &t.Document, &t.Outlet, &t.Day, (*jsonList)(&t.Speaker), (*jsonList)(&t.To), (*jsonList)(&t.Via),
			(*jsonList)(&t.Acts), (*jsonList)(&t.Topics), &t.Form, &t.Negated, &t.Cue, &t.Words)
		t.Place.Day = t.Day
		if len(terms) > 0 {
			t.Found = fulltext.Mark(t.Words, terms)
		}
		return err
	})
}

// picked is the FROM of the columns of a list: its rows are found and put in order first, without their columns,
// so that what must be sorted stays small.
func (r *Reader) picked(table, list string) string {
	join := " " + r.Dialect.Join + " "
	return ` FROM (SELECT version, id, row_number() OVER () AS place FROM (SELECT x.version, x.id` + list + `) l) p` +
		join + table + ` x ON x.version = p.version AND x.id = p.id` + join + `versions v ON v.version = p.version ORDER BY p.place`
}

// partNames is the column of the names of those who have a part in x; a code where there is no name.
func (r *Reader) partNames(part string) string {
	return r.Dialect.list("coalesce(n.name, i.code, i.actor)", `FROM involved i LEFT JOIN names n ON n.name_key = i.name_key
		WHERE i.version = x.version AND i.item = x.id AND i.part = '`+part+`' ORDER BY i.n`)
}

// Latest is the number of the version added last.
func (r *Reader) Latest(ctx context.Context) (int64, error) {
	found, err := scan(ctx, r, "list", `SELECT coalesce(max(version), 0) FROM versions`, nil, func(row *sql.Rows, n *int64) error { return row.Scan(n) })
	if err != nil {
		return 0, err
	}
	return found[0], nil
}
