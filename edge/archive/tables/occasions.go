package tables

import (
	"context"
	"database/sql"

	"readout/edge/archive"
)

var visitSubject = subject{kind: "visit", table: "visits"}

// Visits lists visits, the latest first; those without a day come last.
func (r *Reader) Visits(ctx context.Context, q archive.Query) ([]archive.Visit, error) {
	return paged(ctx, q, r.visits)
}

func (r *Reader) visits(ctx context.Context, q archive.Query) ([]archive.Visit, error) {
	sel, err := r.selectVisits(ctx, q)
	if err != nil {
		return nil, r.Named("list", err)
	}
	sel.after("day", "x.id", q.After)
	query := `SELECT x.version, x.id, v.document, coalesce(v.outlet, ''), coalesce(x.day, ''), ` + r.partNames("visitor") + ", " + r.partNames("host") + ", " + r.Dialect.VisitSides() + `,
		coalesce(x.city, ''), coalesce(x.country, ''), coalesce(x.claim, ''), x.status, x.words` + r.picked("visits", sel.sql("day", "x.id", q.Limit))
	return scan(ctx, r, "list", query, sel.args, func(row *sql.Rows, v *archive.Visit) error {
		err := row.Scan(&v.Place.Version, &v.ID, &v.Document, &v.Outlet, &v.Day, (*jsonList)(&v.Visitors), (*jsonList)(&v.Hosts), (*jsonList)(&v.Sides), &v.City, &v.Country, &v.Claim, &v.Status, &v.Words)
		v.Place.Day, v.Place.Tie = v.Day, v.ID
		return err
	})
}

// selectVisits starts a list of visits: of an actor those to or by it, of a topic those of reports in which it is spoken of.
func (r *Reader) selectVisits(ctx context.Context, q archive.Query) (*selection, error) {
	actor, topic := q.Actor, q.Topic
	q.Actor, q.Topic, q.Act = "", "", ""
	sel, err := r.selectItems(ctx, visitSubject, q)
	if err != nil {
		return nil, err
	}
	sel.taking(q)
	if topic != "" {
		sel.and("EXISTS (SELECT 1 FROM topics t WHERE t.version = x.version AND "+r.Dialect.Position+"(lower(t.topic), lower(?)) > 0)", topic)
	}
	if actor != "" {
		who, args, err := r.actorCondition(ctx, actor)
		if err != nil {
			return nil, err
		}
		sel.and("(coalesce(x.country, '') = ? OR EXISTS (SELECT 1 FROM involved o WHERE "+ofItem+" AND o.part IN ('visitor', 'host') AND o."+who+"))", append([]any{actor}, args...)...)
	}
	return sel, nil
}

// taking narrows meetings or visits to those of a status or a city, or without two sides.
func (s *selection) taking(q archive.Query) {
	if q.Lone {
		s.and("NOT EXISTS (SELECT 1 FROM pairs p WHERE p.version = x.version AND p.item = x.id)")
	}
	if q.Status != "" {
		s.and("x.status = ?", q.Status)
	}
	if q.City != "" {
		s.and("lower(x.city) = lower(?)", q.City)
	}
}

// MeetingSides and VisitSides are the columns of the codes of those who take part in x, in the order of the alphabet.
func (d *Dialect) MeetingSides() string {
	return d.list("i.code", `FROM involved i WHERE i.version = x.version AND i.item = x.id AND i.part = 'participant' AND i.code IS NOT NULL GROUP BY i.code ORDER BY i.code`)
}

// VisitSides: see MeetingSides.
func (d *Dialect) VisitSides() string {
	return d.list("c.code", `FROM (SELECT i.code FROM involved i WHERE i.version = x.version AND i.item = x.id AND i.part IN ('visitor', 'host') AND i.code IS NOT NULL
		UNION SELECT x.country WHERE x.country IS NOT NULL) c ORDER BY c.code`)
}

// MeetingsBy adds meetings up by month, or by city and by the sides that met: on a day the same sides once.
func (r *Reader) MeetingsBy(ctx context.Context, q archive.Query, by archive.By) ([]archive.Sum, error) {
	if whole(q) {
		return r.keptOccasions(ctx, meetingSubject.kind, by)
	}
	sel, err := r.selectItems(ctx, meetingSubject, q)
	if err != nil {
		return nil, r.Named("list", err)
	}
	sel.taking(q)
	return r.sums(ctx, sel, by, r.Dialect.MeetingSides())
}

// VisitsBy adds visits up.
func (r *Reader) VisitsBy(ctx context.Context, q archive.Query, by archive.By) ([]archive.Sum, error) {
	if whole(q) {
		return r.keptOccasions(ctx, visitSubject.kind, by)
	}
	sel, err := r.selectVisits(ctx, q)
	if err != nil {
		return nil, r.Named("list", err)
	}
	return r.sums(ctx, sel, by, r.Dialect.VisitSides())
}

func (r *Reader) sums(ctx context.Context, sel *selection, by archive.By, sides string) ([]archive.Sum, error) {
	name := "coalesce(x.city, '')"
	if by == archive.ByMonth {
		name = "coalesce(substr(x.day, 1, 7), '')"
	}
	told := "sides"
	if by == archive.ByMonth {
		told = "'[]'"
	}
	query := `SELECT name, ` + told + ` AS told, count(*), min(day), max(day) FROM (SELECT DISTINCT ` + name + ` AS name, ` + sides + ` AS sides, coalesce(x.day, '') AS day` + sel.joined() + `) l
		GROUP BY name, told ORDER BY name, told`
	return scan(ctx, r, "list", query, sel.args, scanOccasions)
}
