package sqlite

import (
	"context"
	"database/sql"

	"readout/edge/archive"
	"readout/edge/archive/rows"
)

// Documents lists documents, the latest first.
func (s *Store) Documents(ctx context.Context, q archive.Query) ([]archive.Document, error) {
	sel, err := s.selectDocuments(ctx, q)
	if err != nil {
		return nil, named("list", s.path, err)
	}
	query := `SELECT x.document, x.number, coalesce(x.published, ''), coalesce(x.outlet, ''), coalesce(x.title, ''), x.bytes,
		(SELECT count(*) FROM items i WHERE i.version = x.version AND i.kind = 'statement'),
		(SELECT count(*) FROM items i WHERE i.version = x.version AND i.kind = 'meeting')` +
		sel.sql("published", "x.version") + limit(q)
	return scan(ctx, s, query, sel.args, func(rows *sql.Rows, d *archive.Document) error {
		return rows.Scan(&d.ID, &d.Version, &d.Published, &d.Outlet, &d.Title, &d.Bytes, &d.Statements, &d.Meetings)
	})
}

// selectDocuments picks documents in which an actor appears, a pair has a part, an act or topic occurs.
func (s *Store) selectDocuments(ctx context.Context, q archive.Query) (*selection, error) {
	sel := &selection{from: "versions x", driver: "x"}
	if match := matchAll(q.Words); match != "" {
		sel.from = "report_words w CROSS JOIN versions x ON x.version = w.rowid"
		sel.and("w.report_words MATCH ?", match)
	}
	if q.Actor != "" {
		table := "actors"
		if rows.IsCode(q.Actor) {
			table = "involved"
		}
		condition, args, err := s.actorCondition(ctx, q.Actor)
		if err != nil {
			return nil, err
		}
		sel.and("x.version IN (SELECT o.version FROM "+table+" o WHERE "+condition+")", args...)
	}
	if q.Pair[0] != "" {
		sel.and("x.version IN (SELECT o.version FROM pairs o WHERE o.a = ? AND o.b = ?)", rows.Ordered(q.Pair)...)
	}
	sel.narrow("published", q)
	if q.Act != "" {
		sel.and("EXISTS (SELECT 1 FROM statements a, json_each(a.acts) WHERE a.version = x.version AND value = ?)", q.Act)
	}
	if q.Topic != "" {
		sel.and("EXISTS (SELECT 1 FROM topics t WHERE t.version = x.version AND instr(lower(t.topic), lower(?)))", q.Topic)
	}
	return sel, nil
}

// Meetings lists meetings, the latest first; those without a day come last.
func (s *Store) Meetings(ctx context.Context, q archive.Query) ([]archive.Meeting, error) {
	picked, err := s.pick(ctx, meetingSubject, q, "x.id")
	if err != nil {
		return nil, named("list", s.path, err)
	}
	query := `SELECT x.id, v.document, coalesce(v.outlet, ''), coalesce(x.day, ''), x.format, ` + partNames("participant") + `,
		(SELECT json_group_array(code) FROM (SELECT DISTINCT i.code FROM involved i WHERE i.version = x.version AND i.item = x.id AND i.part = 'participant' AND i.code IS NOT NULL ORDER BY i.code)),
		coalesce(x.city, ''), x.status, x.words FROM meetings x JOIN versions v ON v.version = x.version WHERE x.version = ? AND x.id = ?`
	return fetch(ctx, s, query, nil, picked, func(row *sql.Rows, m *archive.Meeting) error {
		return row.Scan(&m.ID, &m.Document, &m.Outlet, &m.Day, &m.Format, (*jsonList)(&m.Participants), (*jsonList)(&m.Sides), &m.City, &m.Status, &m.Words)
	})
}

// Statements lists statements, the latest first, those of one document in the order of its text.
func (s *Store) Statements(ctx context.Context, q archive.Query) ([]archive.Statement, error) {
	picked, err := s.pick(ctx, statementSubject, q, "x.key")
	if err != nil {
		return nil, named("list", s.path, err)
	}
	marked, from, args := "''", "statements x", []any(nil)
	if match := matchAll(q.Words); match != "" {
		marked, args = "highlight(statement_words, 0, ?, ?)", []any{openMark, closeMark, match}
		from = "statement_words w JOIN statements x ON x.key = w.rowid AND w.statement_words MATCH ?"
	}
	query := `SELECT ` + marked + `, x.id, v.document, coalesce(v.outlet, ''), coalesce(x.day, ''), ` + partNames("speaker") + ", " + partNames("to") + ", " + partNames("via") + `,
		x.acts, x.topics, x.form, x.negated, x.cue, x.words FROM ` + from + ` JOIN versions v ON v.version = x.version WHERE x.version = ? AND x.id = ?`
	return fetch(ctx, s, query, args, picked, func(row *sql.Rows, t *archive.Statement) error {
		var marked string
		err := row.Scan(&marked, &t.ID, &t.Document, &t.Outlet, &t.Day, (*jsonList)(&t.Speaker), (*jsonList)(&t.To), (*jsonList)(&t.Via),
			(*jsonList)(&t.Acts), (*jsonList)(&t.Topics), &t.Form, &t.Negated, &t.Cue, &t.Words)
		t.Found = unmark(t.Words, marked)
		return err
	})
}

// Busiest counts stories, not documents: a text printed in ten papers tells of a meeting once.
func (s *Store) Busiest(ctx context.Context, n int) ([]archive.PairDay, error) {
	query := `SELECT p.a, p.b, p.day, count(DISTINCT v.story) AS stories
		FROM pairs p JOIN documents d ON d.version = p.version JOIN versions v ON v.version = p.version
		JOIN meetings m ON m.version = p.version AND m.id = p.item
		WHERE p.kind = 'meeting' AND length(p.day) = 10 AND m.status IN ('happened', 'ongoing')
		GROUP BY p.a, p.b, p.day ORDER BY stories DESC, p.day DESC, p.a, p.b LIMIT ?`
	return scan(ctx, s, query, []any{n}, func(rows *sql.Rows, p *archive.PairDay) error {
		return rows.Scan(&p.Pair[0], &p.Pair[1], &p.Day, &p.Stories)
	})
}
