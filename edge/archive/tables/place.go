package tables

import (
	"context"
	"strconv"

	"readout/edge/archive"
)

// undated is the place before the first line without a day.
var undated = archive.Place{}

// paged asks for what follows a place: for the lines with a day, then, where there is room, for those without. Each of
// the two comes out of an index in the order of the list.
func paged[T any](ctx context.Context, q archive.Query, ask func(context.Context, archive.Query) ([]T, error)) ([]T, error) {
	list, err := ask(ctx, q)
	if err != nil || q.After == nil || q.After.Day == "" || q.Limit > 0 && len(list) >= q.Limit {
		return list, err
	}
	q.After = &undated
	if q.Limit > 0 {
		q.Limit -= len(list)
	}
	rest, err := ask(ctx, q)
	return append(list, rest...), err
}

// after narrows to the lines that follow a place, of those with a day or of those without.
func (s *selection) after(day, tie string, p *archive.Place) {
	if p == nil {
		return
	}
	day, version := s.driver+"."+day, s.driver+".version"
	var key any = p.Tie
	if n, err := strconv.ParseInt(p.Tie, 10, 64); err == nil {
		key = n
	}
	switch {
	case *p == undated:
		s.and("(" + day + " IS NULL OR " + day + " = '')")
		return
	case p.Day == "":
		s.and("(" + day + " IS NULL OR " + day + " = '')")
	default:
		s.and(day+" <= ?", p.Day)
		s.and(day + " <> ''")
	}
	beyond, args := version+" < ?", []any{p.Version}
	if p.Tie != "" {
		beyond, args = beyond+" OR "+version+" = ? AND "+tie+" > ?", append(args, p.Version, key)
	}
	if p.Day != "" {
		beyond, args = day+" < ? OR "+beyond, append([]any{p.Day}, args...)
	}
	s.and("("+beyond+")", args...)
}
