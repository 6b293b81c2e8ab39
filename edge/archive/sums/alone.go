package sums

import (
	"context"
	"database/sql"
	"encoding/json"
	"slices"

	"readout/edge/archive/sameness"
	"readout/edge/archive/tables"
)

// alone gives, in order, the new documents that are a story of their own and tell of no event that others tell otherwise.
func (k *Keeper) alone(ctx context.Context, changes []sameness.Change) ([]int64, error) {
	fresh, changed := map[int64]bool{}, map[int64]bool{}
	for _, c := range changes {
		if fresh[c.Version] = true; c.Before != 0 {
			changed[c.Version], changed[c.Before] = true, true
		}
	}
	for v := range changed {
		delete(fresh, v)
	}
	if len(fresh) == 0 {
		return nil, nil
	}
	join := " " + k.Dialect.Join + " "
	return tables.Scan(ctx, k.DB, k.Dialect, `SELECT s.version FROM `+k.Dialect.Each+` w`+join+`stories s ON s.version = CAST(w.value AS BIGINT)
		WHERE (SELECT count(*) FROM (SELECT 1 FROM stories m WHERE m.report = s.report LIMIT 2) l) = 1
		AND NOT EXISTS (SELECT 1 FROM happenings h WHERE h.version = s.version)
		ORDER BY s.version`, []any{listed(sorted(fresh))}, func(row *sql.Rows, v *int64) error { return row.Scan(v) })
}

// addOn adds what documents tell that stand alone to the days of two sides, but for those that were added up anew.
func (k *Keeper) addOn(ctx context.Context, alone []int64) error {
	if len(alone) == 0 {
		return nil
	}
	join := " " + k.Dialect.Join + " "
	list, err := tables.Scan(ctx, k.DB, k.Dialect, `SELECT `+columns+` FROM `+k.Dialect.Each+` w`+join+`stories s ON s.version = CAST(w.value AS BIGINT)`+join+`pairs p ON p.version = s.version WHERE p.fact IS NOT NULL`,
		[]any{listed(alone)}, scanTelling)
	if err != nil {
		return err
	}
	told, err := k.told(ctx, alone)
	if err != nil {
		return err
	}
	sums := addedUp(list, told)
	var days []dayOf
	for d := range sums {
		if !k.days[d] {
			days = append(days, d)
		}
	}
	for part := range slices.Chunk(days, 4096) {
		if err := k.join(ctx, part, sums); err != nil {
			return err
		}
		if err := k.rewrite(ctx, part, sums); err != nil {
			return err
		}
	}
	return nil
}

// factOf is a fact that passed between two sides on a day.
type factOf struct {
	dayOf
	fact int64
}

// told are the meetings, visits and events of documents that others in the archive tell of in equal facts: they are counted.
func (k *Keeper) told(ctx context.Context, alone []int64) (map[factOf]bool, error) {
	join := " " + k.Dialect.Join + " "
	of, told := listed(alone), map[factOf]bool{}
	_, err := tables.Scan(ctx, k.DB, k.Dialect, `SELECT DISTINCT p.a, p.b, p.day, p.fact FROM `+k.Dialect.Each+` w`+join+`pairs p ON p.version = CAST(w.value AS BIGINT)
		WHERE p.kind IN ('meeting', 'visit', 'event') AND EXISTS (SELECT 1 FROM pairs o`+join+`stories s ON s.version = o.version WHERE o.a = p.a AND o.b = p.b AND o.kind = p.kind AND o.day = p.day
			AND o.fact = p.fact AND o.version NOT IN (SELECT CAST(n.value AS BIGINT) FROM `+k.Dialect.Each+` n))`, []any{of, of}, func(row *sql.Rows, _ *struct{}) error {
		var f factOf
		err := row.Scan(&f.A, &f.B, &f.Day, &f.fact)
		told[f] = true
		return err
	})
	return told, err
}

// join adds what some days add up to already.
func (k *Keeper) join(ctx context.Context, days []dayOf, sums map[dayOf]*added) error {
	_, err := tables.Scan(ctx, k.DB, k.Dialect, `SELECT p.a, p.b, p.day, p.stories, p.weeks, p.months, p.met, p.undated, p.meetings, p.statements, p.events, p.commitments, p.assessments, p.goldstein, p.quad, p.acts
		FROM `+k.Dialect.Objects+` w `+k.Dialect.Join+` passed p ON p.a = w.value->>'a' AND p.b = w.value->>'b' AND p.day = w.value->>'d'`, []any{listed(days)}, func(row *sql.Rows, _ *struct{}) error {
		var d dayOf
		var kept added
		var quad, acts []byte
		if err := row.Scan(&d.A, &d.B, &d.Day, &kept.Stories, &kept.Weeks, &kept.Months, &kept.Met, &kept.Undated, &kept.Meetings, &kept.Statements, &kept.Events, &kept.Commitments, &kept.Assessments, &kept.Goldstein, &quad, &acts); err != nil {
			return err
		}
		if err := json.Unmarshal(quad, &kept.Quad); err != nil {
			return err
		}
		if err := json.Unmarshal(acts, &kept.Acts); err != nil {
			return err
		}
		sum := sums[d]
		sum.Join(&kept.Period)
		sum.Weeks, sum.Months, sum.Met, sum.Undated = sum.Weeks+kept.Weeks, sum.Months+kept.Months, sum.Met+kept.Met, sum.Undated+kept.Undated
		return nil
	})
	return err
}
