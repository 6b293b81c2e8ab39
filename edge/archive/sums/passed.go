package sums

import (
	"cmp"
	"context"
	"database/sql"
	"encoding/json"
	"maps"
	"slices"
	"strconv"
	"strings"
	"time"

	"readout/corpus/fact"
	"readout/corpus/relation"
	"readout/edge/archive/tables"
)

// dayOf is a day of two sides; of what has no day, what is known of it.
type dayOf struct {
	A   string `json:"a"`
	B   string `json:"b"`
	Day string `json:"d"`
}

// telling is a fact between two sides as one report tells it.
type telling struct {
	dayOf
	kind, acts            string
	held                  bool
	fact                  int64
	quad, goldstein       int
	document, item        string
	published, text, name string // of its report, and of its stories
	event                 string
}

// columns of a telling, from pairs p and stories s.
const columns = `p.a, p.b, p.day, p.kind, coalesce(CAST(p.acts AS TEXT), '[]'), coalesce(p.held, 0), p.fact, coalesce(p.quad, 0), coalesce(p.goldstein, 0), s.document, p.item, s.published, s.text, s.report,
	coalesce((SELECT h.event FROM happenings h WHERE h.version = p.version AND h.item = p.item), '')`

func scanTelling(row *sql.Rows, t *telling) error {
	var held int
	err := row.Scan(&t.A, &t.B, &t.Day, &t.kind, &t.acts, &held, &t.fact, &t.quad, &t.goldstein, &t.document, &t.item, &t.published, &t.text, &t.name, &t.event)
	t.held = held != 0
	return err
}

// one is what tellings of a fact agree in: what happened is one whoever tells it, all else one in a story.
func (t *telling) one() string {
	if !fact.Happens(t.kind) {
		return strconv.FormatInt(t.fact, 10) + "\x00" + t.name
	}
	return cmp.Or(t.event, strconv.FormatInt(t.fact, 10))
}

// added is what a day of two sides adds up to.
type added struct {
	relation.Period
	Weeks, Months int // stories that no earlier day of the week, of the month has
	Met           int // stories, by their texts, that tell of a meeting that took place
	Undated       int // facts without a day
}

// addUp adds the days that changed up anew.
func (k *Keeper) addUp(ctx context.Context) error {
	for part := range slices.Chunk(slices.Collect(maps.Keys(k.days)), 4096) {
		list, err := tables.Scan(ctx, k.DB, k.Dialect, k.onDays(), []any{listed(part)}, scanTelling)
		if err != nil {
			return err
		}
		if err := k.rewrite(ctx, part, addedUp(list, nil)); err != nil {
			return err
		}
	}
	return nil
}

// rewrite writes the rows of some days anew.
func (k *Keeper) rewrite(ctx context.Context, days []dayOf, sums map[dayOf]*added) error {
	if err := k.exec(ctx, `DELETE FROM passed WHERE (a, b, day) IN (SELECT w.value->>'a', w.value->>'b', w.value->>'d' FROM `+k.Dialect.Objects+` w)`, listed(days)); err != nil {
		return err
	}
	for _, d := range days {
		if err := k.row(d, sums[d]); err != nil {
			return err
		}
	}
	return k.Rows.Flush(ctx)
}

// onDays is the query of the tellings on some days, and of all others of their stories between the same sides: these by their
// versions, for which the sides must serve no index.
func (k *Keeper) onDays() string {
	join := " " + k.Dialect.Join + " "
	stories := `SELECT DISTINCT p.a, p.b, s.report FROM ` + k.Dialect.Objects + ` w` + join + `pairs p ON p.a = w.value->>'a' AND p.b = w.value->>'b' AND p.kind IN ` + tables.Kinds + ` AND p.day = w.value->>'d'` +
		join + `stories s ON s.version = p.version WHERE p.fact IS NOT NULL`
	return `SELECT ` + columns + ` FROM (` + stories + `) r` + join + `stories s ON s.report = r.report` + join + `pairs p ON p.version = s.version AND p.a || '' = r.a AND p.b || '' = r.b WHERE p.fact IS NOT NULL`
}

// addedUp adds tellings up by day, without facts that are counted already. Of a day the sum is right where all tellings of the
// stories on it are there.
func addedUp(list []telling, counted map[factOf]bool) map[dayOf]*added {
	slices.SortFunc(list, func(x, y telling) int {
		return cmp.Or(strings.Compare(x.A, y.A), strings.Compare(x.B, y.B), strings.Compare(x.published, y.published), strings.Compare(x.document, y.document), strings.Compare(x.item, y.item))
	})
	sums := map[dayOf]*added{}
	at := func(d dayOf) *added {
		if sums[d] == nil {
			sums[d] = &added{Period: relation.Period{Acts: map[string]int{}}}
		}
		return sums[d]
	}
	first := map[[3]string]*telling{} // of the tellings of a fact between two sides
	days := map[[3]string][]string{}  // of a story between two sides
	met := map[dayOf]map[string]bool{}
	for i := range list {
		t := &list[i]
		if len(t.Day) < len(time.DateOnly) {
			at(t.dayOf).Undated++
			continue
		}
		if t.kind == fact.Meeting && t.held {
			if met[t.dayOf] == nil {
				met[t.dayOf] = map[string]bool{}
			}
			met[t.dayOf][t.text] = true
		}
		key, story := [3]string{t.A, t.B, t.one()}, [3]string{t.A, t.B, t.name}
		if first[key] == nil {
			first[key] = t
			if !counted[factOf{t.dayOf, t.fact}] {
				at(t.dayOf).add(t)
			}
		}
		if day := first[key].Day; !slices.Contains(days[story], day) {
			days[story] = append(days[story], day)
		}
	}
	for d, texts := range met {
		at(d).Met = len(texts)
	}
	for story, list := range days {
		slices.Sort(list)
		week, month := "", ""
		for _, day := range list {
			sum := at(dayOf{story[0], story[1], day})
			sum.Stories++
			if start := relation.StartOf(day, relation.Week); start != week {
				sum.Weeks, week = sum.Weeks+1, start
			}
			if start := relation.StartOf(day, relation.Month); start != month {
				sum.Months, month = sum.Months+1, start
			}
		}
	}
	return sums
}

// add adds a fact that was held, or happened.
func (s *added) add(t *telling) {
	if !t.held {
		return
	}
	var acts []string
	if t.kind == fact.Statement {
		_ = json.Unmarshal([]byte(t.acts), &acts) // as rows wrote them
	}
	s.Count(t.kind, acts, t.goldstein, t.quad)
}

// row writes what a day adds up to, where that is something.
func (k *Keeper) row(d dayOf, s *added) error {
	if s == nil || s.Stories == 0 && s.Undated == 0 {
		return nil
	}
	return k.Rows.Row("passed", s.values(d)...)
}

func (s *added) values(d dayOf) []any {
	quad, _ := json.Marshal(s.Quad)
	acts, _ := json.Marshal(s.Acts)
	return []any{d.A, d.B, d.Day, s.Stories, s.Weeks, s.Months, s.Met, s.Undated, s.Meetings, s.Statements, s.Events, s.Commitments, s.Assessments, s.Goldstein, string(quad), string(acts)}
}
