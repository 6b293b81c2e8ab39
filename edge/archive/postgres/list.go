package postgres

import (
	"context"

	"github.com/jackc/pgx/v5"

	"readout/edge/archive"
	"readout/edge/archive/rows"
)

// Documents lists documents, the latest first.
func (s *Store) Documents(ctx context.Context, q archive.Query) ([]archive.Document, error) {
	sel, err := s.selectDocuments(ctx, q)
	if err != nil {
		return nil, named("list", s.where, err)
	}
	query := `SELECT x.document, x.number, coalesce(x.published, ''), coalesce(x.outlet, ''), coalesce(x.title, ''), x.bytes,
		(SELECT count(*) FROM items i WHERE i.version = x.version AND i.kind = 'statement'),
		(SELECT count(*) FROM items i WHERE i.version = x.version AND i.kind = 'meeting')` + sel.sql("published", "x.version", q.Limit)
	return scan(ctx, s, query, sel.args, func(row pgx.Rows, d *archive.Document) error {
		return row.Scan(&d.ID, &d.Version, &d.Published, &d.Outlet, &d.Title, &d.Bytes, &d.Statements, &d.Meetings)
	})
}

// selectDocuments picks documents in which an actor appears, a pair has a part, an act or topic occurs.
func (s *Store) selectDocuments(ctx context.Context, q archive.Query) (*selection, error) {
	sel := &selection{from: "versions x", driver: "x"}
	if words := terms(q.Words); len(words) > 0 {
		sel.holding("", "x", words, "")
	}
	if q.Actor != "" {
		table := "actors"
		if rows.IsCode(q.Actor) {
			table = "involved"
		}
		who, arg, err := s.actorCondition(ctx, q.Actor)
		if err != nil {
			return nil, err
		}
		sel.and("x.version IN (SELECT o.version FROM "+table+" o WHERE o."+who+")", arg)
	}
	if q.Pair[0] != "" {
		sel.and("x.version IN (SELECT o.version FROM pairs o WHERE o.a = ? AND o.b = ?)", rows.Ordered(q.Pair)...)
	}
	sel.narrow("published", q)
	if q.Act != "" {
		sel.and("EXISTS (SELECT 1 FROM statements a WHERE a.version = x.version AND jsonb_exists(a.acts, ?))", q.Act)
	}
	if q.Topic != "" {
		sel.and("EXISTS (SELECT 1 FROM topics t WHERE t.version = x.version AND strpos(lower(t.topic), lower(?)) > 0)", q.Topic)
	}
	return sel, nil
}

// Meetings lists meetings, the latest first; those without a day come last.
func (s *Store) Meetings(ctx context.Context, q archive.Query) ([]archive.Meeting, error) {
	sel, err := s.selectItems(ctx, meetingSubject, q)
	if err != nil {
		return nil, named("list", s.where, err)
	}
	query := `SELECT x.id, v.document, coalesce(v.outlet, ''), coalesce(x.day, ''), x.format, ` + partNames("participant") + `,
		ARRAY(SELECT DISTINCT i.code FROM involved i WHERE i.version = x.version AND i.item = x.id AND i.part = 'participant' AND i.code IS NOT NULL ORDER BY i.code),
		coalesce(x.city, ''), x.status, x.words` + picked("meetings", sel.sql("day", "x.id", q.Limit))
	return scan(ctx, s, query, sel.args, func(row pgx.Rows, m *archive.Meeting) error {
		return row.Scan(&m.ID, &m.Document, &m.Outlet, &m.Day, &m.Format, &m.Participants, &m.Sides, &m.City, &m.Status, &m.Words)
	})
}

// Statements lists statements, the latest first, those of one document in the order of its text.
func (s *Store) Statements(ctx context.Context, q archive.Query) ([]archive.Statement, error) {
	sel, err := s.selectItems(ctx, statementSubject, q)
	if err != nil {
		return nil, named("list", s.where, err)
	}
	query := `SELECT x.id, v.document, coalesce(v.outlet, ''), coalesce(x.day, ''), ` + partNames("speaker") + ", " + partNames("to") + ", " + partNames("via") + `,
		ARRAY(SELECT jsonb_array_elements_text(x.acts)), ARRAY(SELECT jsonb_array_elements_text(x.topics)), x.form, x.negated <> 0, x.cue, x.words` +
		picked("statements", sel.sql("day", "x.key", q.Limit))
	words := terms(q.Words)
	return scan(ctx, s, query, sel.args, func(row pgx.Rows, t *archive.Statement) error {
		err := row.Scan(&t.ID, &t.Document, &t.Outlet, &t.Day, &t.Speaker, &t.To, &t.Via, &t.Acts, &t.Topics, &t.Form, &t.Negated, &t.Cue, &t.Words)
		if len(words) > 0 {
			t.Found = mark(t.Words, words)
		}
		return err
	})
}

// picked is the FROM of the columns of a list: its rows are found and put in order first, without their columns,
// so that what must be sorted stays small.
func picked(table, list string) string {
	return ` FROM (SELECT version, id, row_number() OVER () AS place FROM (SELECT x.version, x.id` + list + `) l) p
		JOIN ` + table + ` x USING (version, id) JOIN versions v USING (version) ORDER BY p.place`
}

// partNames is the column of the names of those who have a part in x; a code where there is no name.
func partNames(part string) string {
	return `ARRAY(SELECT coalesce(n.name, i.code, i.actor) FROM involved i LEFT JOIN names n USING (name_key)
		WHERE i.version = x.version AND i.item = x.id AND i.part = '` + part + `' ORDER BY i.n)`
}

// Search finds documents whose title or text holds all words, the best match first.
func (s *Store) Search(ctx context.Context, q archive.Query) ([]archive.Hit, error) {
	words := terms(q.Words)
	if len(words) == 0 {
		return []archive.Hit{}, nil
	}
	sel, err := s.selectDocuments(ctx, q)
	if err != nil {
		return nil, named("search", s.where, err)
	}
	const byLength = 1 // divides the rank by 1 + the logarithm of the document's length
	sel.args = append(sel.args, queryOf(words), byLength)
	n := len(sel.args)
	query := `SELECT v.document, coalesce(v.published, ''), coalesce(v.outlet, ''), coalesce(v.title, ''), v.text, v.exact FROM (SELECT x.version, ts_rank(x.found, ` + place(n-1) + `::tsquery, ` + place(n) + `::int) AS rank` +
		sel.joined() + ` ORDER BY rank DESC, x.published DESC NULLS LAST, x.document` + limited(q.Limit) + `) p
		JOIN versions v USING (version) ORDER BY p.rank DESC, v.published DESC NULLS LAST, v.document`
	return scan(ctx, s, query, sel.args, func(row pgx.Rows, h *archive.Hit) error {
		var exact []byte
		if err := row.Scan(&h.Document, &h.Published, &h.Outlet, &h.Title, &h.Text, &exact); err != nil {
			return err
		}
		if exact != nil {
			h.Text = string(exact)
		}
		h.Spans = mark(h.Text, words)
		return nil
	})
}

// Busiest counts stories, not documents: a text printed in ten papers tells of a meeting once.
func (s *Store) Busiest(ctx context.Context, n int) ([]archive.PairDay, error) {
	query := `SELECT p.a, p.b, p.day, count(DISTINCT v.story) AS stories
		FROM pairs p JOIN documents d ON d.version = p.version JOIN versions v ON v.version = p.version
		JOIN meetings m ON m.version = p.version AND m.id = p.item
		WHERE p.kind = 'meeting' AND length(p.day) = 10 AND m.status IN ('happened', 'ongoing')
		GROUP BY p.a, p.b, p.day ORDER BY stories DESC, p.day DESC, p.a, p.b LIMIT $1`
	return scan(ctx, s, query, []any{n}, func(row pgx.Rows, p *archive.PairDay) error {
		return row.Scan(&p.Pair[0], &p.Pair[1], &p.Day, &p.Stories)
	})
}
